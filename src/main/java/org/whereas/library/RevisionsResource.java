package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.membership.Status;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// A document's versions, and its status, over the API.
@Path("/api/v1/documents/{organization}/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Versions")
@RequestScoped
@Right(Action.READ)
public class RevisionsResource {

    @Inject
    Documents documents;

    @Inject
    Moving moving;

    @Inject
    StatusHistory history;

    @Inject
    Descent descent;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// One version without its text.
    ///
    /// @param parent  the version it was made from
    /// @param takenIn the version of the model that was taken in with it, where one was
    public record RevisionView(
            int revision,
            int parent,
            DocumentView.Origin takenIn,
            String sha256,
            String author,
            String message,
            String at,
            String text) {}

    /// A move of the status: see [Status] for the words; `revision` is the version it is about, `effective` the day
    /// from which it holds.
    public record Move(
            @NotNull String status, Integer revision, Boolean posted, String grade, String why, String effective) {}

    @GET
    @Path("revisions")
    @Transactional
    @Operation(summary = "The versions that the caller may read, newest first")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var asked = Listing.Asked.of(page, size);
        var all = documents.versions(documents.readable(organization, slug));
        return Listing.of(all, asked).map(this::view).answer(uri);
    }

    @GET
    @Path("revisions/{number: [0-9]{1,9}}")
    @Transactional
    @Operation(summary = "One version: who made it, when and why")
    public RevisionView one(@PathParam("number") int number) {
        return view(
                documents.read(documents.readable(organization, slug), number).revision());
    }

    @GET
    @Path("revisions/{number: [0-9]{1,9}}/text")
    @Produces(TextResource.MARKDOWN + ";charset=UTF-8")
    @Transactional
    @Operation(summary = "The Markdown of one version")
    public Response text(@PathParam("number") int number, @Context Request request) {
        return TextResource.text(documents.read(documents.readable(organization, slug), number), request);
    }

    @PUT
    @Path("status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Right({
        Action.SEND_FOR_REVIEW,
        Action.RETURN_TO_DRAFT,
        Action.APPROVE,
        Action.PUT_IN_FORCE,
        Action.SUPERSEDE,
        Action.RESCIND,
        Action.TAKE_UP_AGAIN,
        Action.POST
    })
    @Operation(
            summary = "Moves a version on by one step; opens it to everyone or closes it again",
            description =
                    "draft, in-review, approved, in-force, then superseded or rescinded; no step can be skipped. The same"
                            + " status again with `posted` only opens or closes it. A version in force stays so while the"
                            + " next is drafted. A version that comes into force has its printed numbers written on its"
                            + " clauses: where they are not there yet, a new version with them is put in force. Who may do what: docs/rights.md")
    @APIResponse(responseCode = "200", description = "The document as it stands now")
    @APIResponse(responseCode = "403", description = "The caller has not the role for this step")
    @APIResponse(responseCode = "409", description = "The version does not stand where this step begins")
    public DocumentView move(Move move) {
        var document = documents.readable(organization, slug);
        var to = status(move);
        var number = move.revision() == null ? moving.about(document, to) : move.revision();
        moving.require(document, number, to, move.posted());
        var moved = moving.move(document, checked(move, to, number));
        return documents.view(moved, moved.newest());
    }

    @GET
    @Path("status")
    @Transactional
    @Operation(summary = "Where the document stands, and how it came there, newest move first")
    @APIResponse(responseCode = "200", description = "The moves that the caller may know of")
    public StatusHistory.View status() {
        return history.of(documents.readable(organization, slug));
    }

    private static Status status(Move move) {
        if (move == null || move.status() == null)
            throw Problem.Invalid.of("/status", "required").asException();
        return Status.of(move.status())
                .orElseThrow(() -> Problem.Invalid.of("/status", "status", move.status(), words())
                        .asException());
    }

    private static StatusMove checked(Move move, Status to, int number) {
        return StatusMove.checked(to, number, move.posted(), move.grade(), move.why(), move.effective());
    }

    private static String words() {
        return Arrays.stream(Status.values()).map(Status::word).collect(Collectors.joining(", "));
    }

    private RevisionView view(RevisionSummary r) {
        var text = "/api/v1/documents/" + organization + "/" + slug + "/revisions/" + r.number() + "/text";
        var takenIn = descent.takenIn(r).orElse(null);
        return new RevisionView(
                r.number(), r.parent(), takenIn, r.sha256(), r.author(), r.message(), r.at().toString(), text);
    }
}
