package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out from the database who a credential proves somebody to be. Runs inside its caller's transaction.
@ApplicationScoped
class Credentials {

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Members members;

    @Inject
    Memberships memberships;

    @Inject
    MembershipSettings settings;

    /// Who signed in, and in which session.
    record InSession(Standing standing, long session) {}

    Optional<InSession> ofCookie(Secret cookie) {
        return sessions.use(cookie)
                .map(session -> new InSession(standing(session.member, Scope.EVERYTHING), session.id));
    }

    Optional<Standing> ofBearer(Secret bearer) {
        if (settings.isBootstrap(bearer)) return Optional.of(standing(members.get(Member.BOOTSTRAP), Scope.EVERYTHING));
        return tokens.use(bearer).map(token -> standing(token.member, token.scope()));
    }

    /// A member who asked for something earlier; nobody where the account is closed.
    Standing ofMember(long id, Set<Scope> scope) {
        var member = members.get(id);
        return member.disabled ? Standing.ANONYMOUS : standing(member, scope);
    }

    private Standing standing(Member member, Set<Scope> scope) {
        Map<Long, Role> roles = memberships.roles(member.id);
        var shipped = member.siteAdministrator ? memberships.shipped() : Set.<Long>of();
        return new Standing(member.id, member.name, member.siteAdministrator, roles, shipped, scope);
    }
}
