package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may do what: role × own or other organization × action, and what a token takes away.
class StandingTest {

    private static final long OWN = 7;
    private static final long OTHER = 8;
    private static final long SHIPPED = 9;

    @ParameterizedTest
    @CsvSource({
        "READER,        true, false, false, false, false",
        "DRAFTER,       true, true,  false, false, false",
        "REVIEWER,      true, true,  true,  false, false",
        "APPROVER,      true, true,  true,  true,  false",
        "ADMINISTRATOR, true, true,  true,  true,  true",
    })
    void aRoleAllowsThisInTheOwnOrganizationAndNothingElsewhere(
            Role role, boolean read, boolean write, boolean review, boolean approve, boolean administer) {
        var standing = member(role, Scope.EVERYTHING);

        assertThat(standing.may(Action.READ_UNPOSTED, OWN)).isEqualTo(read);
        assertThat(standing.may(Action.WRITE, OWN)).isEqualTo(write);
        assertThat(standing.may(Action.RETURN_TO_DRAFT, OWN)).isEqualTo(review);
        assertThat(standing.may(Action.APPROVE, OWN)).isEqualTo(approve);
        assertThat(standing.may(Action.MANAGE_PEOPLE, OWN)).isEqualTo(administer);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aRoleInOneOrganizationIsNoneInAnother(Action action) {
        var elsewhere = member(Role.ADMINISTRATOR, Scope.EVERYTHING);

        assertThat(elsewhere.may(action, OTHER)).isEqualTo(elsewhere.may(action));
        assertThat(elsewhere.may(action, SHIPPED)).isEqualTo(elsewhere.may(action));
        assertThat(Standing.ANONYMOUS.may(action, OTHER)).isEqualTo(!action.needsSignIn());
    }

    @Test
    void anybodyReadsWhatIsPostedAndOnlyTheOwnOrganizationTheRest() {
        var reader = member(Role.READER, Scope.EVERYTHING);

        assertThat(Standing.ANONYMOUS.mayRead(OWN, true)).isTrue();
        assertThat(Standing.ANONYMOUS.mayRead(OWN, false)).isFalse();
        assertThat(reader.mayRead(OWN, false)).isTrue();
        assertThat(reader.mayRead(OTHER, true)).isTrue();
        assertThat(reader.mayRead(OTHER, false)).isFalse();
        assertThat(reader.organizations()).containsExactly(OWN);
    }

    @Test
    void aSiteAdministratorAdministersWhatShippedAndReadsNobodysDrafts() {
        var standing = new Standing(1, "Site", true, Map.of(), Set.of(SHIPPED), Scope.EVERYTHING);

        assertThat(standing.may(Action.MANAGE_PEOPLE, SHIPPED)).isTrue();
        assertThat(standing.may(Action.WRITE, SHIPPED)).isTrue();
        assertThat(standing.may(Action.SEE_SITE_AUDIT)).isTrue();
        assertThat(standing.may(Action.MANAGE_PEOPLE, OTHER)).isFalse();
        assertThat(standing.mayRead(OTHER, false)).isFalse();
        assertThat(standing.organizations()).containsExactly(SHIPPED);
    }

    @Test
    void aTokenAllowsNoMoreThanItsScopeAndNoMoreThanTheRole() {
        var reading = member(Role.ADMINISTRATOR, Set.of(Scope.READ));
        var administering = member(Role.READER, Scope.EVERYTHING);

        assertThat(reading.may(Action.READ_UNPOSTED, OWN)).isTrue();
        assertThat(reading.may(Action.WRITE, OWN)).isFalse();
        assertThat(reading.may(Action.CHANGE_OWN_ACCOUNT)).isFalse();
        assertThat(reading.changesThings()).isFalse();
        assertThat(administering.may(Action.MANAGE_PEOPLE, OWN)).isFalse();
        assertThat(member(Role.DRAFTER, Set.of(Scope.DRAFT)).organizations()).isEmpty();
    }

    @Test
    void nobodyIsSignedInWithoutAMember() {
        assertThat(Standing.ANONYMOUS.signedIn()).isFalse();
        assertThat(Standing.ANONYMOUS.changesThings()).isFalse();
        assertThat(member(Role.READER, Scope.EVERYTHING).signedIn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,      IN_REVIEW,  SEND_FOR_REVIEW",
        "IN_REVIEW,  DRAFT,      RETURN_TO_DRAFT",
        "APPROVED,   DRAFT,      RETURN_TO_DRAFT",
        "IN_REVIEW,  APPROVED,   APPROVE",
        "APPROVED,   IN_FORCE,   PUT_IN_FORCE",
        "IN_FORCE,   SUPERSEDED, SUPERSEDE",
        "IN_FORCE,   RESCINDED,  RESCIND",
        "RESCINDED,  DRAFT,      TAKE_UP_AGAIN",
        "SUPERSEDED, IN_FORCE,   PUT_IN_FORCE",
        "IN_FORCE,   IN_FORCE,   POST",
    })
    void aStepIsAnAction(Status from, Status to, Action action) {
        assertThat(Action.moving(from, to)).contains(action);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     APPROVED",
        "DRAFT,     IN_FORCE",
        "IN_REVIEW, IN_FORCE",
        "DRAFT,     RESCINDED",
        "APPROVED,  SUPERSEDED",
        "IN_FORCE,  DRAFT",
        "IN_FORCE,  APPROVED",
        "RESCINDED, APPROVED",
    })
    void noStepIsSkipped(Status from, Status to) {
        assertThat(Action.moving(from, to)).isEmpty();
    }

    private static Standing member(Role role, Set<Scope> scope) {
        return new Standing(51, "Dana", false, Map.of(OWN, role), Set.of(), scope);
    }
}
