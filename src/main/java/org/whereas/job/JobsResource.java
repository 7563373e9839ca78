package org.whereas.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.web.Listing;

/// The caller's long work over the API.
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Long work")
@RequestScoped
@Right(Action.FOLLOW_JOBS)
public class JobsResource {

    @Inject
    Jobs jobs;

    @Inject
    Telling telling;

    @Inject
    Organizations organizations;

    @GET
    @Transactional
    @Operation(summary = "Long work that you asked for, the newest first")
    @APIResponse(responseCode = "200", description = "A page of jobs")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var own = jobs.own(Listing.Asked.of(page, size));
        var views = own.items().stream()
                .map(job -> JobView.of(new Told(job, List.of(), Optional.empty(), ""), organizations))
                .toList();
        return new Listing<>(views, own.total(), own.page(), own.size()).answer(uri);
    }

    @GET
    @Path("{job}")
    @Transactional
    @Operation(summary = "How far it is, what could not be done and why, and what it made")
    @APIResponse(responseCode = "200", description = "The job as it stands")
    @APIResponse(responseCode = "404", description = "You asked for no such job")
    public JobView read(@PathParam("job") long id) {
        return JobView.of(telling.told(id), organizations);
    }

    @DELETE
    @Path("{job}")
    @Transactional
    @Operation(summary = "Stops it; what is done stays done")
    @APIResponse(responseCode = "204", description = "It is over")
    @APIResponse(responseCode = "404", description = "You asked for no such job")
    @Right(Action.STOP_JOB)
    public void stop(@PathParam("job") long id) {
        jobs.stop(id);
    }

    @GET
    @Path("{job}/file")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file that it made, until it runs out")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "There is none, or none any more")
    public Response file(@PathParam("job") long id) {
        return telling.file(id);
    }
}
