package org.whereas.membership;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.whereas.problem.Problem;

/// Refuses a request before anything of it is read where nobody like its sender may do what its address is for: who is
/// not signed in where that is needed, and a token outside its scope.
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RightFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        var right = right();
        if (right == null) return;
        for (var action : right.value()) if (caller.hasReach(action)) return;
        caller.requireSignedIn();
        throw new Problem.NotAllowed(right.value()[0].word()).asException();
    }

    private Right right() {
        var method = resource.getResourceMethod();
        if (method == null) return null;
        var own = method.getAnnotation(Right.class);
        return own != null ? own : resource.getResourceClass().getAnnotation(Right.class);
    }
}
