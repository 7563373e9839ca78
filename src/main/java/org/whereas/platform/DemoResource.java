package org.whereas.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// Something to click through, made for an administrator of the site: see [DemoJob].
@Path("/api/v1/demo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Long work")
@RequestScoped
@Right(Action.ADMINISTER_SITE)
public class DemoResource {

    private static final int USUAL = 12;
    private static final int MOST = 5_000;

    @Inject
    DemoJob demo;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    /// How many departments, and how the addresses of all that is made begin; left out, 12 and `demo`.
    public record Wish(Integer departments, String stem) {}

    /// Long work that was begun, and where to see how far it is.
    public record Begun(long job, String href) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Makes a league, departments and their tailored copies to try things out on")
    @APIResponse(responseCode = "202", description = "It is begun; Location says where to see how far it is")
    @APIResponse(responseCode = "409", description = "There is a demonstration under this name already")
    @Right(Action.ADMINISTER_SITE)
    public Response make(Wish wish) {
        caller.require(Action.ADMINISTER_SITE);
        var departments = wish == null || wish.departments() == null ? USUAL : wish.departments();
        var stem = wish == null || wish.stem() == null ? "demo" : wish.stem();
        if (departments < 1 || departments > MOST)
            throw Problem.Invalid.of("/departments", "number", "departments", 1, MOST)
                    .asException();
        if (!stem.matches("[a-z][a-z0-9]{0,19}"))
            throw Problem.Invalid.of("/stem", "slug", stem).asException();
        if (organizations.find(stem + "-league").isPresent())
            throw new Problem.Taken("organization", stem + "-league").asException();
        var job = demo.ask(stem, departments);
        return Response.accepted(new Begun(job.id(), job.api()))
                .location(URI.create(job.api()))
                .build();
    }
}
