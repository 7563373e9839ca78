package org.whereas.membership;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who somebody is and what they may do where: the rules, with no server around them.
///
/// Nobody may do more than their role in the organization allows. A site administrator has the administrator's
/// role in
/// the
/// shipped organizations, which have no members of their own, and no role elsewhere. A token for programs takes away
/// what
/// is not in its scope.
///
/// @param member  0 for an anonymous caller
/// @param roles   by organization
/// @param shipped the organizations that came with the software; filled for a site administrator only
/// @param scope   all acts for somebody who signed in, those of the token for a program
record Standing(
        long member, String name, boolean siteAdministrator, Map<Long, Role> roles, Set<Long> shipped, Set<Act> scope) {

    static final Set<Act> EVERYTHING = Set.copyOf(EnumSet.allOf(Act.class));

    static final Standing ANONYMOUS = new Standing(0, "", false, Map.of(), Set.of(), Set.of());

    boolean signedIn() {
        return member != 0;
    }

    boolean may(Act act, long organization) {
        if (!scope.contains(act)) return false;
        if (siteAdministrator && shipped.contains(organization)) return Role.ADMINISTRATOR.allows(act);
        var role = roles.get(organization);
        return role != null && role.allows(act);
    }

    /// Posted texts are for everyone, others for the organization.
    boolean mayRead(long organization, boolean posted) {
        return posted || may(Act.READ, organization);
    }

    /// Whether a request that changes something is let in at all: a token that only reads changes nothing,
    /// wherever it
    /// is.
    boolean changesThings() {
        return scope.contains(Act.DRAFT) || scope.contains(Act.ADMINISTER);
    }

    /// The organizations whose unposted texts may be read.
    Set<Long> organizations() {
        var all = new HashSet<>(roles.keySet());
        all.addAll(shipped);
        return scope.contains(Act.READ) ? Set.copyOf(all) : Set.of();
    }
}
