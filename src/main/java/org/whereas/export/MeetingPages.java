package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.membership.Action;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// The book of the resolutions of one meeting: what it will hold, what is missing, and the act that
/// makes it.
@Path("/organizations/{organization}/resolutions-book")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class MeetingPages {

    @Inject
    Pages pages;

    @Inject
    Organizations organizations;

    @Inject
    Meetings meetings;

    @Inject
    Undoing undoing;

    @PathParam("organization")
    String organization;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String look(@QueryParam("session") @DefaultValue("") String session) {
        return page(session, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.BIND_BOOK)
    public Response make(
            @FormParam("session") @DefaultValue("") String session,
            @FormParam("clerk") String clerk,
            @FormParam("title") String title,
            @FormParam("copy") @DefaultValue("") String copy) {
        try {
            var job = meetings.book(
                    organizations.known(organization),
                    session,
                    new Meetings.Clerk(clerk, title),
                    Downloads.isRelease(copy));
            return Response.seeOther(URI.create(job.path())).build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid)) throw refusal;
            var page = page(session, refusal.problem().rendered(pages.words()).detail());
            undoing.undo();
            return Response.status(422).entity(page).build();
        }
    }

    private String page(String session, String wrong) {
        var known = organizations.known(organization);
        var meeting = meetings.of(known, session);
        return pages.show(
                "export/resolutions",
                Map.of(
                        "organization",
                        known,
                        "sessions",
                        meetings.sessions(known),
                        "session",
                        session,
                        "texts",
                        meeting.texts(),
                        "gaps",
                        meeting.gaps(),
                        "wrong",
                        wrong));
    }
}
