package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Lets work that goes on after its request act as whoever asked for it, with the rights they have by
/// then and within the scope they asked with. Runs inside its caller's transaction.
@ApplicationScoped
public class Acting {

    @Inject
    Caller caller;

    @Inject
    Credentials credentials;

    /// What the caller may be taken to have asked with, to be kept for [#as].
    public String scope() {
        return Scope.listed(caller.scope());
    }

    /// Makes the running request context that of a member. A closed account may do nothing.
    public void as(long member, String scope) {
        caller.actsByToken(credentials.ofMember(member, Scope.listed(scope)));
    }
}
