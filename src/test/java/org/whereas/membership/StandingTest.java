package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.membership.Act.ADMINISTER;
import static org.whereas.membership.Act.DRAFT;
import static org.whereas.membership.Act.READ;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what: role × own or other organization × act, and what a token takes away.
class StandingTest {

    private static final long OWN = 7;
    private static final long OTHER = 8;
    private static final long SHIPPED = 9;

    @ParameterizedTest
    @CsvSource({
        "READER,        true, false, false",
        "DRAFTER,       true, true,  false",
        "REVIEWER,      true, true,  false",
        "APPROVER,      true, true,  false",
        "ADMINISTRATOR, true, true,  true",
    })
    void aRoleAllowsThisInTheOwnOrganizationAndNothingElsewhere(
            Role role, boolean read, boolean draft, boolean administer) {
        var standing = member(role, Standing.EVERYTHING);

        assertThat(standing.may(READ, OWN)).isEqualTo(read);
        assertThat(standing.may(DRAFT, OWN)).isEqualTo(draft);
        assertThat(standing.may(ADMINISTER, OWN)).isEqualTo(administer);
        for (var act : Act.values()) {
            assertThat(standing.may(act, OTHER)).isFalse();
            assertThat(standing.may(act, SHIPPED)).isFalse();
        }
    }

    @Test
    void anybodyReadsWhatIsPostedAndOnlyTheOwnOrganizationTheRest() {
        var reader = member(Role.READER, Standing.EVERYTHING);

        assertThat(Standing.ANONYMOUS.mayRead(OWN, true)).isTrue();
        assertThat(Standing.ANONYMOUS.mayRead(OWN, false)).isFalse();
        assertThat(reader.mayRead(OWN, false)).isTrue();
        assertThat(reader.mayRead(OTHER, true)).isTrue();
        assertThat(reader.mayRead(OTHER, false)).isFalse();
        assertThat(reader.organizations()).containsExactly(OWN);
    }

    @Test
    void aSiteAdministratorAdministersWhatShippedAndReadsNobodysDrafts() {
        var standing = new Standing(1, "Site", true, Map.of(), Set.of(SHIPPED), Standing.EVERYTHING);

        assertThat(standing.may(ADMINISTER, SHIPPED)).isTrue();
        assertThat(standing.may(DRAFT, SHIPPED)).isTrue();
        assertThat(standing.mayRead(OTHER, false)).isFalse();
        assertThat(standing.organizations()).containsExactly(SHIPPED);
    }

    @Test
    void aTokenAllowsNoMoreThanItsScopeAndNoMoreThanTheRole() {
        var reading = member(Role.ADMINISTRATOR, Set.of(READ));
        var administering = member(Role.READER, Standing.EVERYTHING);

        assertThat(reading.may(READ, OWN)).isTrue();
        assertThat(reading.may(DRAFT, OWN)).isFalse();
        assertThat(reading.changesThings()).isFalse();
        assertThat(administering.may(ADMINISTER, OWN)).isFalse();
        assertThat(member(Role.DRAFTER, Set.of(DRAFT)).organizations()).isEmpty();
    }

    @Test
    void nobodyIsSignedInWithoutAMember() {
        assertThat(Standing.ANONYMOUS.signedIn()).isFalse();
        assertThat(Standing.ANONYMOUS.changesThings()).isFalse();
        assertThat(member(Role.READER, Standing.EVERYTHING).signedIn()).isTrue();
    }

    private static Standing member(Role role, Set<Act> scope) {
        return new Standing(51, "Dana", false, Map.of(OWN, role), Set.of(), scope);
    }
}
