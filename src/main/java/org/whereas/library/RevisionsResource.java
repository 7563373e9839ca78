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
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Caller;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// A document's versions, and its status, over the API.
@Path("/api/v1/documents/{organization}/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Versions")
@RequestScoped
public class RevisionsResource {

    private static final Set<String> GRADES = Set.of("", "editorial", "substantive", "urgent");

    private static final int LONGEST_WHY = 2000;

    @Inject
    Documents documents;

    @Inject
    PrintedNumbers numbers;

    @Inject
    Caller caller;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// One version without its text.
    public record RevisionView(
            int revision, int parent, String sha256, String author, String message, String at, String text) {}

    /// A move of the status: see [Status] for the words; `revision` is the version it is about.
    public record Move(@NotNull String status, Integer revision, Boolean posted, String grade, String why) {}

    @GET
    @Path("revisions")
    @Transactional
    @Operation(summary = "The versions that the caller may read, newest first")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var asked = Listing.Asked.of(page, size);
        var all = documents.versions(documents.readable(organization, slug));
        var items = all.stream()
                .skip(asked.offset())
                .limit(asked.size())
                .map(this::view)
                .toList();
        return new Listing<>(items, all.size(), asked.page(), asked.size()).answer(uri);
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
    @Operation(
            summary = "Moves the status on; opens a version to everyone or closes it again",
            description = "A version that comes into force has its printed numbers written on its clauses. Where they"
                    + " are not there yet, a new version with them is saved, and that one is put in force.")
    public DocumentView move(Move move) {
        caller.requireSignedIn();
        var document = documents.readable(organization, slug);
        caller.requireAdministrator(document.organization().id());
        var moved = documents.move(document, numbers.fixed(document, checked(move, document)));
        return documents.view(moved, moved.newest());
    }

    private static StatusMove checked(Move move, DocumentSummary document) {
        if (move == null || move.status() == null)
            throw Problem.Invalid.of("/status", "required").asException();
        var status = Status.of(move.status())
                .orElseThrow(() -> Problem.Invalid.of("/status", "status", move.status(), words())
                        .asException());
        var grade = move.grade() == null ? "" : move.grade();
        if (!GRADES.contains(grade))
            throw Problem.Invalid.of("/grade", "grade", grade).asException();
        if (move.why() != null && move.why().length() > LONGEST_WHY)
            throw Problem.Invalid.of("/why", "too-long", LONGEST_WHY).asException();
        var number = move.revision() == null ? document.newest() : move.revision();
        var posted = move.posted() == null ? document.posted() > 0 : move.posted();
        return new StatusMove(status, number, posted, grade, move.why() == null ? "" : move.why());
    }

    private static String words() {
        return Arrays.stream(Status.values()).map(Status::word).collect(Collectors.joining(", "));
    }

    private RevisionView view(RevisionSummary r) {
        var text = "/api/v1/documents/" + organization + "/" + slug + "/revisions/" + r.number() + "/text";
        return new RevisionView(r.number(), r.parent(), r.sha256(), r.author(), r.message(), r.at().toString(), text);
    }
}
