package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.whereas.problem.Problem;

/// The shelf of members. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Members {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /// A sign-in name as it is kept and compared.
    static String signInName(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Member> find(String signInName) {
        return em.createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", signInName)
                .getResultStream()
                .findFirst();
    }

    Member get(long id) {
        var found = em.find(Member.class, id);
        if (found == null) throw new Problem.NotFound("member", String.valueOf(id)).asException();
        return found;
    }

    /// Whether anybody but the bootstrap token has an account.
    boolean isEmpty() {
        return em.createQuery("select count(m) from Member m where m.id <> :bootstrap", Long.class)
                        .setParameter("bootstrap", Member.BOOTSTRAP)
                        .getSingleResult()
                == 0;
    }

    /// A new account; refuses a taken sign-in name.
    ///
    /// @param password empty for somebody who signs in elsewhere
    Member add(Account account, Optional<PasswordHash> password, boolean siteAdministrator) {
        if (find(account.email()).isPresent()) throw new Problem.Taken("member", account.email()).asException();
        var member = new Member(account.name(), account.email(), password, siteAdministrator, clock.instant());
        em.persist(member);
        em.flush();
        return member;
    }
}
