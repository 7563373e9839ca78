package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;

/// The book of the resolutions of one meeting, for programs.
@Path("/api/v1/organizations/{organization}/resolutions-book")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Downloads")
@Right(Action.LOOK_AROUND)
public class MeetingResource {

    @Inject
    Organizations organizations;

    @Inject
    Meetings meetings;

    @PathParam("organization")
    String organization;

    /// @param sessions the meetings there are
    /// @param texts    the resolutions of the one asked for, in the order of the book
    /// @param gaps     what is missing in them
    public record View(List<String> sessions, List<Meeting.Text> texts, List<Meeting.Gap> gaps) {}

    /// @param clerk who certifies the book; without a name there is no certificate
    /// @param copy  `release` for a book that does not say who made it, and when; may be left out
    public record Wanted(String session, String clerk, String title, String copy) {}

    @GET
    @Transactional
    @Operation(summary = "The resolutions of a meeting in the order of a book, and what is missing in them")
    @APIResponse(responseCode = "200", description = "Without a session only the meetings there are")
    public View look(@QueryParam("session") @DefaultValue("") String session) {
        var known = organizations.known(organization);
        var meeting = meetings.of(known, session);
        return new View(meetings.sessions(known), meeting.texts(), meeting.gaps());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(summary = "Makes the book of a meeting's resolutions: indexes, disposition, certificate")
    @APIResponse(responseCode = "202", description = "It is being made; Location says where its progress is told")
    @APIResponse(responseCode = "422", description = "No resolution names this meeting")
    @Right(Action.BIND_BOOK)
    public Response make(Wanted wanted) {
        var known = organizations.known(organization);
        if (wanted == null || wanted.session() == null)
            throw Problem.Invalid.of("session", "required").asException();
        var clerk = new Meetings.Clerk(wanted.clerk(), wanted.title());
        var job = meetings.book(known, wanted.session(), clerk, Downloads.isRelease(wanted.copy()));
        return Response.accepted(new BooksResource.Asked(job.api(), job.api() + "/file"))
                .location(URI.create(job.api()))
                .build();
    }
}
