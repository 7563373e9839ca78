package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whereas.problem.Problem;

/// The shelf of tokens for programs. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class ApiTokens {

    /// A use is written down at most this often, so that reading does not become writing.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /// A token and the secret that is shown this once.
    record Issued(ApiToken token, Secret secret) {}

    Issued issue(Member member, ApiToken.Order order) {
        var secret = ApiToken.secret();
        var token = new ApiToken(secret, member, order, clock.instant());
        em.persist(token);
        em.flush();
        return new Issued(token, secret);
    }

    /// The token that this secret is, if it still holds; notes that it was used.
    Optional<ApiToken> use(Secret secret) {
        var now = clock.instant();
        var found = em.createQuery("select t from ApiToken t join fetch t.member where t.hash = :hash", ApiToken.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .filter(token -> token.holds(now));
        found.ifPresent(token -> note(token, now));
        return found;
    }

    /// The tokens of a member, the newest first, revoked and expired ones too.
    List<ApiToken> of(long member) {
        return em.createQuery("select t from ApiToken t where t.member.id = :member order by t.id desc", ApiToken.class)
                .setParameter("member", member)
                .getResultList();
    }

    /// One token of a member; refuses what is not there or another's.
    ApiToken get(long member, long id) {
        var token = em.find(ApiToken.class, id);
        if (token == null || token.member.id != member)
            throw new Problem.NotFound("token", String.valueOf(id)).asException();
        return token;
    }

    private void note(ApiToken token, Instant now) {
        if (token.lastUsed != null && token.lastUsed.plus(NOTED_EVERY).isAfter(now)) return;
        em.createQuery("update ApiToken t set t.lastUsed = :now where t.id = :id")
                .setParameter("now", now)
                .setParameter("id", token.id)
                .executeUpdate();
    }
}
