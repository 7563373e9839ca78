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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.FileReader;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;

/// Word files that came back, over the API.
@Path("/api/v1/documents/{organization}/{slug}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns from Word")
@RequestScoped
@Right(Action.READ_UNPOSTED)
public class ReturnsResource {

    @Inject
    Documents documents;

    @Inject
    Returns returns;

    @Inject
    ReturnDesk desk;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// What becomes of one proposed change: `take`, `text` (then `text` stands in its place) or `leave`.
    public record Decision(int place, String take, String text) {}

    /// Decisions; with `rest` as `take` all others that clash with nothing are taken.
    public record Decisions(List<Decision> decisions, String rest) {}

    @GET
    @Transactional
    @Operation(summary = "Word files that came back, the newest first")
    @APIResponse(responseCode = "200", description = "A page of files with how much is still to decide in each")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        return returns.of(open(Action.READ_UNPOSTED), Listing.Asked.of(page, size))
                .answer(uri);
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Brings back a Word file that was downloaded from this document",
            description =
                    "The body is the .docx; name is what it is called. Nothing of it is saved before it is decided.")
    @APIResponse(responseCode = "201", description = "What it proposes, clause by clause, and what was not understood")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(
            responseCode = "422",
            description = "No Word file, or one that was not made of a version of this document")
    @Right(Action.WRITE)
    public Response bring(@QueryParam("name") @DefaultValue("") String name, byte[] body) {
        var document = open(Action.WRITE);
        var number = desk.bring(document, new FileReader.Upload(name, "", body));
        return Response.created(URI.create("/api/v1" + document.path() + "/returns/" + number))
                .entity(ReturnView.of(desk.open(document, number)))
                .build();
    }

    @GET
    @Path("{return}")
    @Transactional
    @Operation(summary = "One file: what it proposes, what was decided, what was not understood")
    @APIResponse(responseCode = "200", description = "The file with its proposals")
    @APIResponse(responseCode = "404", description = "No file of this number came back")
    public ReturnView one(@PathParam("return") int number) {
        return ReturnView.of(desk.open(open(Action.READ_UNPOSTED), number));
    }

    @POST
    @Path("{return}/decisions")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides proposals; what is taken becomes one new version on top of the newest")
    @APIResponse(responseCode = "200", description = "The file as it stands then")
    @APIResponse(
            responseCode = "409",
            description =
                    "One was decided already, or clashes with what changed since: decide it with a text or leave it")
    @APIResponse(responseCode = "422", description = "No decision, or one that there is not")
    @Right(Action.WRITE)
    public ReturnView decide(@PathParam("return") int number, Decisions asked) {
        var document = open(Action.WRITE);
        var decisions = asked == null || asked.decisions() == null ? List.<Decision>of() : asked.decisions();
        var choices = decisions.stream()
                .map(it -> new ReturnDesk.Choice(it.place(), orEmpty(it.take()), orEmpty(it.text())))
                .toList();
        return ReturnView.of(desk.decide(document, number, choices, asked == null ? "" : orEmpty(asked.rest())));
    }

    private DocumentSummary open(Action action) {
        return documents.open(action, organization, slug);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
