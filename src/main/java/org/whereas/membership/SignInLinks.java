package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.whereas.problem.Problem;

/// The shelf of one-time links. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
public class SignInLinks {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Members members;

    /// The path of a link by which the first administrator gets an account, `/welcome/...`;
    /// empty when there is a member already. A new link voids the one before.
    public String firstAdministrator() {
        if (!members.isEmpty()) return "";
        em.createQuery("delete from SignInLink l where l.purpose = :purpose and l.used is null")
                .setParameter("purpose", SignInLink.FIRST_ADMINISTRATOR)
                .executeUpdate();
        var secret = Secret.random();
        em.persist(SignInLink.forFirstAdministrator(secret, clock.instant()));
        return "/welcome/" + secret.text();
    }

    /// An invitation and the path of its link, which is shown this once.
    record Invited(SignInLink link, String path) {}

    Invited invite(Organization organization, Role role, String email, long by) {
        var secret = Secret.random();
        var link = SignInLink.invitation(secret, organization, role, email, by, clock.instant());
        em.persist(link);
        em.flush();
        return new Invited(link, "/invitations/" + secret.text());
    }

    /// The link, if it still holds.
    Optional<SignInLink> find(String purpose, Secret secret) {
        return em.createQuery(
                        "select l from SignInLink l where l.hash = :hash and l.purpose = :purpose", SignInLink.class)
                .setParameter("hash", secret.hash())
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst()
                .filter(link -> link.holds(clock.instant()));
    }

    /// The invitation with this secret; refuses one that does not hold (any more).
    SignInLink invitation(Secret secret) {
        return find(SignInLink.INVITATION, secret).orElseThrow(SignInLinks::gone);
    }

    /// The same by its id, for somebody who showed the secret before.
    SignInLink invitation(long id) {
        return Optional.ofNullable(em.find(SignInLink.class, id))
                .filter(link -> link.purpose.equals(SignInLink.INVITATION) && link.holds(clock.instant()))
                .orElseThrow(SignInLinks::gone);
    }

    /// The path of a link by which the member chooses a new password. It voids the one before.
    String password(Member member, Duration lasting) {
        em.createQuery("delete from SignInLink l where l.member = :member and l.used is null")
                .setParameter("member", member)
                .executeUpdate();
        var secret = Secret.random();
        em.persist(SignInLink.password(secret, member, lasting, clock.instant()));
        return "/password/" + secret.text();
    }

    /// The link for a new password with this secret; refuses one that does not hold (any more).
    SignInLink password(Secret secret) {
        return find(SignInLink.PASSWORD, secret)
                .orElseThrow(() -> new Problem.WrongState("password-link-gone").asException());
    }

    private static RuntimeException gone() {
        return new Problem.WrongState("invitation-gone").asException();
    }

    /// Takes the link, which nobody can take again; refuses one that was taken in the meantime.
    void take(SignInLink link) {
        var taken = em.createQuery("update SignInLink l set l.used = :now where l.id = :id and l.used is null")
                .setParameter("now", clock.instant())
                .setParameter("id", link.id)
                .executeUpdate();
        if (taken == 0) throw new Problem.WrongState("link-used").asException();
    }

    /// The invitations of an organization that nobody has accepted yet, the newest first.
    List<SignInLink> open(long organization) {
        return em.createQuery("""
                        select l from SignInLink l
                        where l.organization.id = :organization and l.used is null and l.expires > :now
                        order by l.id desc""", SignInLink.class)
                .setParameter("organization", organization)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /// One open invitation of an organization; refuses what is not there, taken or another's.
    SignInLink get(long organization, long id) {
        return open(organization).stream()
                .filter(link -> link.id == id)
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("invitation", String.valueOf(id)).asException());
    }

    void withdraw(SignInLink link) {
        em.remove(link);
    }
}
