package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.whereas.problem.Refusal;
import org.whereas.server.TestDatabase;

/// The shelves of membership on a real database with the schema that ships.
@ParameterizedClass
@MethodSource("org.whereas.server.TestDatabase#all")
class MembershipShelfTest {

    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA");
    private static final Browser BROWSER = new Browser("Firefox", "192.0.2.1");

    @Parameter
    TestDatabase database;

    private final Hands clock = new Hands();
    private EntityManager em;
    private Members members;
    private Organizations organizations;
    private Memberships memberships;
    private Sessions sessions;
    private ApiTokens tokens;
    private SignInLinks links;
    private SignInFailures failures;
    private Handshakes handshakes;
    private Identities identities;

    @BeforeEach
    void begin() {
        clock.now = Instant.parse("2026-11-21T12:00:00Z");
        enter();
    }

    @AfterEach
    void putBack() {
        em.getTransaction().rollback();
    }

    @Test
    void anOrganizationIsFoundAgainAsItWasFounded() {
        var charter = new Charter(
                "northfield-pd", "Northfield PD", "department", "MN", "20000", "50-99", null, List.of("en-US", "es"));
        organizations.found(charter);
        em.clear();

        assertThat(organizations.known("northfield-pd"))
                .isEqualTo(new OrganizationSummary(
                        organizations.known("northfield-pd").id(),
                        "northfield-pd",
                        "Northfield PD",
                        "department",
                        "MN",
                        "20000",
                        "50-99",
                        "",
                        List.of("en-US", "es"),
                        "",
                        false));
        assertThat(organizations.of(organizations.known("northfield-pd").id()).slug())
                .isEqualTo("northfield-pd");
        assertThatThrownBy(() -> organizations.found(charter)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> organizations.known("elsewhere")).isInstanceOf(Refusal.class);
    }

    @Test
    void shippingAgainDescribesAnewAndKeepsTheId() {
        var first = organizations.ship("uscm", "Mayors", "conference", null, "old");
        var second = organizations.ship("uscm", "The Conference of Mayors", "conference", "Illinois", "new");

        assertThat(second).isEqualTo(first);
        assertThat(organizations.known("uscm"))
                .extracting(OrganizationSummary::name, OrganizationSummary::state, OrganizationSummary::shipped)
                .containsExactly("The Conference of Mayors", "IL", true);
    }

    @Test
    void whatMembersFoundedIsNotTakenOverByWhatShips() {
        organizations.found(charter("nlc"));

        assertThatThrownBy(() -> organizations.ship("nlc", "Cities", "league", null, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theBootstrapMemberIsThereAndIsNobodysAccount() {
        assertThat(members.get(Member.BOOTSTRAP).siteAdministrator).isTrue();
        assertThat(members.get(Member.BOOTSTRAP).usablePassword()).isEmpty();
        assertThat(members.isEmpty()).isTrue();
        assertThat(dana().id).isGreaterThan(Member.BOOTSTRAP);
        assertThat(members.isEmpty()).isFalse();
    }

    @Test
    void aSignInNameIsOnceInAnyCase() {
        dana();

        assertThat(members.find(Members.signInName(" DANA@Example.org "))).isPresent();
        assertThatThrownBy(() -> members.add(new Account("D", "Dana@example.ORG", ""), Optional.of(HASH), false))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void rolesAreReadByOrganization() {
        var dana = dana();
        var northfield = organizations.found(charter("northfield-pd"));
        var shipped = organizations.ship("uscm", "Mayors", "conference", null, null);
        memberships.join(dana, northfield, Role.DRAFTER);

        assertThat(memberships.roles(dana.id)).isEqualTo(Map.of(northfield.id, Role.DRAFTER));
        assertThat(memberships.shipped()).isEqualTo(Set.of(shipped));
        assertThat(memberships.of(northfield.id)).extracting(m -> m.member.name).containsExactly("Dana");
    }

    @Test
    void theLastAdministratorStays() {
        var northfield = organizations.found(charter("northfield-pd"));
        memberships.join(dana(), northfield, Role.ADMINISTRATOR);
        var sam = members.add(new Account("Sam", "sam@example.org", ""), Optional.of(HASH), false);
        memberships.join(sam, northfield, Role.ADMINISTRATOR);

        memberships.change(memberships.get(sam.id, northfield.id), Role.READER);

        var last = memberships.of(northfield.id).getFirst();
        assertThat(last.member.name).isEqualTo("Dana");
        assertThatThrownBy(() -> memberships.end(last)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> memberships.change(last, Role.APPROVER)).isInstanceOf(Refusal.class);
        memberships.end(memberships.get(sam.id, northfield.id));
        assertThat(memberships.of(northfield.id)).hasSize(1);
    }

    @Nested
    class ASession {

        @Test
        void opensWithItsSecretOnly() {
            var secret = sessions.open(dana(), BROWSER);

            assertThat(sessions.use(secret)).isPresent();
            assertThat(sessions.use(Secret.random())).isEmpty();
            assertThat(em.createQuery("select s.hash from Session s", String.class)
                            .getSingleResult())
                    .isEqualTo(secret.hash())
                    .isNotEqualTo(secret.text());
        }

        @Test
        void endsWhenNobodyUsedItForHalfAnHour() {
            var secret = sessions.open(dana(), BROWSER);

            later(Duration.ofMinutes(29));
            assertThat(sessions.use(secret)).isPresent();
            later(Duration.ofMinutes(29));
            assertThat(sessions.use(secret)).isPresent();
            later(Duration.ofMinutes(30));
            assertThat(sessions.use(secret)).isEmpty();
        }

        @Test
        void endsAfterTwelveHoursHoweverMuchItIsUsed() {
            var secret = sessions.open(dana(), BROWSER);

            for (var minutes = 0; minutes < 12 * 60; minutes += 20) {
                assertThat(sessions.use(secret)).isPresent();
                later(Duration.ofMinutes(20));
            }
            assertThat(sessions.use(secret)).isEmpty();
        }

        @Test
        void endsWithItsMember() {
            var dana = dana();
            var secret = sessions.open(dana, BROWSER);

            dana.disabled = true;
            later(Duration.ZERO);

            assertThat(sessions.use(secret)).isEmpty();
        }

        @Test
        void isEndedByItsOwnerAloneOrWithAllOthers() {
            var dana = dana();
            var one = sessions.open(dana, BROWSER);
            var two = sessions.open(dana, BROWSER);
            var three = sessions.open(dana, BROWSER);
            var id = sessions.use(one).orElseThrow().id;

            sessions.end(Member.BOOTSTRAP, id);
            assertThat(sessions.use(one)).isPresent();
            sessions.end(dana.id, id);
            assertThat(sessions.use(one)).isEmpty();
            assertThat(sessions.of(dana.id)).hasSize(2);
            sessions.endAll(dana.id);
            assertThat(sessions.use(two)).isEmpty();
            assertThat(sessions.use(three)).isEmpty();
        }

        @Test
        void isSweptOutOnceItHasEnded() {
            sessions.open(dana(), BROWSER);
            later(Duration.ofHours(1));

            sessions.open(members.find("dana@example.org").orElseThrow(), BROWSER);

            assertThat(em.createQuery("select count(s) from Session s", Long.class)
                            .getSingleResult())
                    .isEqualTo(1);
        }
    }

    @Nested
    class AToken {

        @Test
        void holdsUntilItExpires() {
            var secret = tokens.issue(dana(), order()).secret();

            assertThat(tokens.use(secret)).map(ApiToken::scope).contains(Set.of(Scope.READ, Scope.DRAFT));
            later(Duration.ofDays(90));
            assertThat(tokens.use(secret)).isEmpty();
        }

        @Test
        void holdsUntilItIsRevoked() {
            var issued = tokens.issue(dana(), order());

            issued.token().revoke(clock.instant());
            later(Duration.ofMinutes(1));

            assertThat(tokens.use(issued.secret())).isEmpty();
        }

        @Test
        void isNobodyElses() {
            var issued = tokens.issue(dana(), order());

            assertThatThrownBy(() -> tokens.get(Member.BOOTSTRAP, issued.token().id))
                    .isInstanceOf(Refusal.class);
        }

        private static ApiToken.Order order() {
            return new ApiToken.Order("sync", Set.of(Scope.READ, Scope.DRAFT), Duration.ofDays(90));
        }
    }

    @Nested
    class ALink {

        @Test
        void forTheFirstAdministratorVoidsTheOneBefore() {
            var first = secret(links.firstAdministrator());
            var second = secret(links.firstAdministrator());

            assertThat(links.find(SignInLink.FIRST_ADMINISTRATOR, first)).isEmpty();
            assertThat(links.find(SignInLink.FIRST_ADMINISTRATOR, second)).isPresent();
            assertThat(links.find(SignInLink.INVITATION, second)).isEmpty();
        }

        @Test
        void forTheFirstAdministratorIsGivenToNobodyAfter() {
            dana();

            assertThat(links.firstAdministrator()).isEmpty();
        }

        @Test
        void worksOnce() {
            var secret = secret(links.firstAdministrator());
            var link = links.find(SignInLink.FIRST_ADMINISTRATOR, secret).orElseThrow();

            links.take(link);

            assertThatThrownBy(() -> links.take(link)).isInstanceOf(Refusal.class);
            later(Duration.ZERO);
            assertThat(links.find(SignInLink.FIRST_ADMINISTRATOR, secret)).isEmpty();
        }

        @Test
        void thatInvitesRunsOutAfterTwoWeeks() {
            var northfield = organizations.found(charter("northfield-pd"));
            var invited = links.invite(northfield, Role.DRAFTER, "sam@example.org", dana().id);

            assertThat(links.open(northfield.id)).hasSize(1);
            later(Duration.ofDays(14));

            assertThat(links.find(SignInLink.INVITATION, secret(invited.path())))
                    .isEmpty();
            assertThat(links.open(northfield.id)).isEmpty();
        }

        @Test
        void thatInvitesCanBeWithdrawn() {
            var northfield = organizations.found(charter("northfield-pd"));
            var invited = links.invite(northfield, Role.DRAFTER, "", dana().id);

            links.withdraw(links.get(northfield.id, invited.link().id));
            later(Duration.ZERO);

            assertThat(links.find(SignInLink.INVITATION, secret(invited.path())))
                    .isEmpty();
        }

        private Secret secret(String path) {
            return new Secret(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    @Nested
    class ALinkForANewPassword {

        @Test
        void worksOnceAndVoidsTheOneBefore() {
            var dana = dana();
            var before = new Secret(links.password(dana, SignInLink.BY_MAIL).substring("/password/".length()));
            var now = new Secret(links.password(dana, SignInLink.BY_MAIL).substring("/password/".length()));
            em.flush();

            assertThat(links.find(SignInLink.PASSWORD, before)).isEmpty();
            assertThat(links.find(SignInLink.INVITATION, now)).isEmpty();
            links.take(links.password(now));
            later(Duration.ZERO);
            assertThat(links.find(SignInLink.PASSWORD, now)).isEmpty();
        }

        @Test
        void holdsForAnHourAndForAnOpenAccount() {
            var secret = new Secret(links.password(dana(), SignInLink.BY_MAIL).substring("/password/".length()));
            later(Duration.ofMinutes(59));
            assertThat(links.find(SignInLink.PASSWORD, secret)).isPresent();

            members.find("dana@example.org").orElseThrow().disabled = true;
            later(Duration.ZERO);
            assertThat(links.find(SignInLink.PASSWORD, secret)).isEmpty();
            members.find("dana@example.org").orElseThrow().disabled = false;
            later(Duration.ofMinutes(1));
            assertThat(links.find(SignInLink.PASSWORD, secret)).isEmpty();
        }
    }

    @Nested
    class AHandshake {

        private final Handshake.Halves halves = Handshake.Halves.random();

        @Test
        void isTakenOnceAndWithBothHalves() {
            var begun = handshakes.begin(halves, Handshake.Plan.signIn(Back.of("/account")));
            later(Duration.ofMinutes(9));

            assertThat(handshakes.take(new Handshake.Halves(halves.state(), Secret.random())))
                    .isEmpty();
            assertThat(handshakes.take(new Handshake.Halves(Secret.random(), halves.browser())))
                    .isEmpty();
            assertThat(handshakes.take(halves))
                    .get()
                    .extracting(taken -> taken.nonce, taken -> taken.verifier, taken -> taken.back)
                    .containsExactly(begun.nonce, begun.verifier, "/account");
            assertThat(handshakes.take(halves)).isEmpty();
        }

        @Test
        void isGoodForTenMinutes() {
            handshakes.begin(halves, Handshake.Plan.connect(dana().id));
            later(Duration.ofMinutes(10));

            assertThat(handshakes.take(halves)).isEmpty();
        }
    }

    @Nested
    class AnAccountElsewhere {

        @Test
        void isFoundByItsIssuerAndSubjectToTheLetter() {
            identities.connect(proven("https://a.example", "Dana"), dana());
            later(Duration.ZERO);

            assertThat(identities.find(proven("https://a.example", "Dana"))).isPresent();
            for (var other : List.of("dana", "DANA", "Dana ", "D\u00e1na", "Dan"))
                assertThat(identities.find(proven("https://a.example", other)))
                        .as(other)
                        .isEmpty();
            assertThat(identities.find(proven("https://A.example", "Dana"))).isEmpty();
            assertThat(identities.find(proven("https://a.example ", "Dana"))).isEmpty();
            assertThat(identities.find(proven("https://a.example D", "ana"))).isEmpty();
        }

        @Test
        void belongsToOneMember() {
            var sam = members.add(new Account("Sam", "sam@example.org", ""), Optional.of(HASH), false);
            identities.connect(proven("https://a.example", "Dana"), dana());
            em.flush();

            assertThatThrownBy(() -> identities.connect(proven("https://a.example", "Dana"), sam))
                    .isInstanceOf(Refusal.class);
        }

        @Test
        void staysWhereItIsTheOnlyWayIn() {
            var kim = members.add(Account.elsewhere("Kim", "kim@example.org"), Optional.empty(), false);
            identities.connect(proven("https://a.example", "Kim"), kim);
            em.flush();
            var only = identities.of(kim.id).getFirst().id;

            assertThatThrownBy(() -> identities.disconnect(kim, only)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> identities.disconnect(dana(), only)).isInstanceOf(Refusal.class);
            kim.changePassword(HASH);
            identities.disconnect(kim, only);
            assertThat(identities.of(kim.id)).isEmpty();
        }

        private Identity.Proven proven(String issuer, String subject) {
            return new Identity.Proven(issuer, subject, "Dana Ortiz", "dana@example.org");
        }
    }

    @Nested
    class AFailedSignIn {

        @Test
        void isCountedForAQuarterOfAnHour() {
            failures.add("a");
            failures.add("a");
            failures.add("b");

            assertThat(failures.count("a")).isEqualTo(2);
            later(Duration.ofMinutes(15));
            assertThat(failures.count("a")).isZero();
        }

        @Test
        void isForgivenOrTakenBack() {
            failures.add("a");
            failures.add("b");
            var last = failures.add("b");

            failures.forgive("a");
            failures.takeBack(last.id);

            assertThat(failures.count("a")).isZero();
            assertThat(failures.count("b")).isEqualTo(1);
        }
    }

    private Member dana() {
        return members.add(new Account("Dana", "dana@example.org", ""), Optional.of(HASH), false);
    }

    private static Charter charter(String slug) {
        return new Charter(slug, slug, "department", null, null, null, null, null);
    }

    /// Some time goes by, and the next request reads everything anew.
    private void later(Duration time) {
        em.flush();
        em.clear();
        clock.now = clock.now.plus(time);
    }

    private void enter() {
        em = database.begin();
        members = new Members();
        organizations = new Organizations();
        memberships = new Memberships();
        sessions = new Sessions();
        tokens = new ApiTokens();
        links = new SignInLinks();
        failures = new SignInFailures();
        handshakes = new Handshakes();
        identities = new Identities();
        handshakes.em = identities.em = em;
        handshakes.clock = identities.clock = clock;
        members.em = organizations.em = memberships.em = sessions.em = tokens.em = links.em = failures.em = em;
        members.clock = organizations.clock = memberships.clock = sessions.clock = clock;
        tokens.clock = links.clock = failures.clock = clock;
        links.members = members;
        sessions.settings = new MembershipSettings(Duration.ofMinutes(30), Duration.ofHours(12), Optional.empty());
    }

    /// A clock that the test sets.
    private static final class Hands extends Clock {
        private Instant now;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
