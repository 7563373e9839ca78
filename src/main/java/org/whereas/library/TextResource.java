package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Clauses;
import org.whereas.text.Markdown;
import org.whereas.text.TextRefused;

/// A document's text and its clauses over the API. Every change says on which version it rests.
@Path("/api/v1/documents/{organization}/{slug}")
@Tag(name = "Texts")
@RequestScoped
@Right(Action.READ)
public class TextResource {

    public static final String MARKDOWN = "text/markdown";

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// What a save made.
    public record Saved(int revision, List<Repaired> repaired, boolean changed) {}

    public record Repaired(String sentence, int line) {}

    /// One clause.
    ///
    /// @param path  the headings above it, outermost first
    /// @param meets the recommendations that it carries out
    public record ClauseView(String id, String markdown, String plain, List<String> path, List<String> meets) {}

    @GET
    @Path("text")
    @Produces(MARKDOWN + ";charset=UTF-8")
    @Transactional
    @Operation(summary = "The Markdown; its ETag is the version, for If-Match")
    public Response read(@Context Request request) {
        return text(documents.read(document()), request);
    }

    @PUT
    @Path("text")
    @Consumes(MARKDOWN)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Saves a new version of the text")
    @APIResponse(responseCode = "412", description = "The document has moved on: base, theirs, yours and their merge")
    @APIResponse(responseCode = "428", description = "The change does not say on which version it rests")
    @Right(Action.WRITE)
    public Response write(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @QueryParam("message") String message, byte[] body) {
        var document = draftable();
        return save(document, new Editor.Change(Utf8.decoded(body), base(ifMatch), orEmpty(message)));
    }

    @GET
    @Path("clauses/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "One clause: its Markdown, its plain words, where it stands, what it meets")
    public Response clause(@PathParam("id") String id, @Context Request request) {
        var reading = documents.read(document());
        var found = Clauses.find(reading.text(), id).orElseThrow(() -> noClause(id));
        var meets = found.node().attributes().words("meets");
        var view = new ClauseView(id, Clauses.markdown(reading.text(), id), found.text(), found.path(), meets);
        return Response.ok(view).tag(new EntityTag(reading.tag())).build();
    }

    @PATCH
    @Path("clauses/{id}")
    @Consumes(MARKDOWN)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Replaces one clause; answers as saving the text does")
    @Right(Action.WRITE)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("message") String message,
            byte[] body) {
        var document = draftable();
        var base = base(ifMatch);
        if (base == 0 || base > document.newest()) throw stale(documents.read(document));
        var reading = documents.version(document, base);
        if (Clauses.find(reading.text(), id).isEmpty()) throw noClause(id);
        try {
            var changed = Clauses.replace(reading.text(), id, Utf8.decoded(body));
            return save(document, new Editor.Change(Markdown.write(changed), base, orEmpty(message)));
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    private Response save(DocumentSummary document, Editor.Change change) {
        var saved = editor.save(document, change);
        var repaired = saved.repaired().stream()
                .map(r -> new Repaired(r.sentence(), r.line()))
                .toList();
        return Response.ok(new Saved(saved.reading().revision().number(), repaired, saved.changed()))
                .tag(new EntityTag(saved.reading().tag()))
                .build();
    }

    static Response text(Reading reading, Request request) {
        return unchanged(reading, request)
                .orElseGet(() -> Response.ok(reading.markdown())
                        .tag(new EntityTag(reading.tag()))
                        .build());
    }

    /// The answer to a caller who has this version already; refused where `If-Match` names another one.
    static Optional<Response> unchanged(Reading reading, Request request) {
        var tag = new EntityTag(reading.tag());
        var answer = request.evaluatePreconditions(tag);
        if (answer == null) return Optional.empty();
        var known = answer.tag(tag).build();
        if (known.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) throw stale(reading);
        return Optional.of(known);
    }

    /// The refusal of a change that rests on no version of ours, so that there is nothing to merge it with.
    private static RuntimeException stale(Reading newest) {
        var number = newest.revision().number();
        return new Problem.Stale(
                        String.valueOf(number),
                        Map.of("revision", number, "etag", newest.tag(), "theirs", newest.markdown()))
                .asException();
    }

    private DocumentSummary document() {
        return documents.readable(organization, slug);
    }

    private DocumentSummary draftable() {
        return documents.open(Action.WRITE, organization, slug);
    }

    /// The version that an If-Match header names; 0 for one that is none of ours.
    public static int base(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*"))
            throw new Problem.ConditionMissing().asException();
        return Reading.number(ifMatch.strip());
    }

    private RuntimeException noClause(String id) {
        return new Problem.NotFound("clause", organization + "/" + slug + "#" + id).asException();
    }

    private static String orEmpty(String message) {
        return message == null ? "" : message.strip();
    }
}
