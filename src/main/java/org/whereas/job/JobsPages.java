package org.whereas.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// Long work: how far it is, with a way to leave and come back.
@Path("/jobs")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.FOLLOW_JOBS)
public class JobsPages {

    @Inject
    Jobs jobs;

    @Inject
    Telling telling;

    @Inject
    Pages pages;

    @GET
    @Transactional
    public String list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var own = jobs.own(Listing.Asked.of(page, size));
        return pages.show("job/jobs", Map.of("jobs", own.items(), "pager", Pager.of(own, uri)));
    }

    @GET
    @Path("{job}")
    @Transactional
    public String job(@PathParam("job") long id) {
        return pages.show("job/job", Map.of("told", telling.told(id)));
    }

    @GET
    @Path("{job}/file")
    @Transactional
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("job") long id) {
        return telling.file(id);
    }

    @POST
    @Path("{job}/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.STOP_JOB)
    public Response stop(@PathParam("job") long id) {
        jobs.stop(id);
        return Response.seeOther(URI.create("/jobs/" + id)).build();
    }
}
