package org.whereas.membership;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who somebody is and what they may do where: the table of [Action] for one person, with no server around it.
///
/// Nobody may do more than their role in the organization allows. A site administrator has the administrator's role in
/// the shipped organizations, which have no members of their own, and no role elsewhere. A token for programs takes
/// away what is not in its scope.
///
/// @param member  0 for an anonymous caller
/// @param roles   by organization
/// @param shipped the organizations that came with the software; filled for a site administrator only
/// @param scope   all scopes for somebody who signed in, those of the token for a program
record Standing(
        long member,
        String name,
        boolean siteAdministrator,
        Map<Long, Role> roles,
        Set<Long> shipped,
        Set<Scope> scope) {

    static final Standing ANONYMOUS = new Standing(0, "", false, Map.of(), Set.of(), Set.of());

    boolean signedIn() {
        return member != 0;
    }

    /// Whether there may be any organization or document where they may do this: they are signed in where that is
    /// needed, and their token is for it.
    boolean hasReach(Action action) {
        if (!action.needsSignIn()) return true;
        if (!signedIn() || !scope.contains(action.scope())) return false;
        return action.whom() != Action.Whom.SITE_ADMINISTRATOR || siteAdministrator;
    }

    /// What needs no role anywhere.
    boolean may(Action action) {
        return hasReach(action) && action.whom() != Action.Whom.ROLE;
    }

    /// The same in an organization, wherever a document of it stands.
    boolean may(Action action, long organization) {
        if (action.whom() != Action.Whom.ROLE) return may(action);
        return hasReach(action) && hasRole(action.least(), organization);
    }

    private boolean hasRole(Role least, long organization) {
        if (siteAdministrator && shipped.contains(organization)) return true;
        var role = roles.get(organization);
        return role != null && role.isAtLeast(least);
    }

    /// Posted texts are for everyone, others for the organization.
    boolean mayRead(long organization, boolean posted) {
        return posted || may(Action.READ_UNPOSTED, organization);
    }

    /// Whether a request that changes something is let in at all: a token that only reads changes nothing, wherever it
    /// is.
    boolean changesThings() {
        return scope.stream().anyMatch(it -> it != Scope.READ);
    }

    /// The organizations whose unposted texts may be read.
    Set<Long> organizations() {
        var all = new HashSet<>(roles.keySet());
        all.addAll(shipped);
        all.removeIf(organization -> !may(Action.READ_UNPOSTED, organization));
        return Set.copyOf(all);
    }
}
