package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.change.Clash;
import org.whereas.change.Merge;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Markdown;

/// What waits of a file of the shipped library because people here changed the same words, over the API.
@Path("/api/v1/documents/{organization}/{slug}/file")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@RequestScoped
@Right(Action.WRITE)
public class ShippedResource {

    @Inject
    Documents documents;

    @Inject
    Shipped shipped;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// A clause in three wordings, empty where that side does not have it.
    public record ClauseView(String id, String base, String local, String file) {}

    /// Whether a file waits, what a person has to decide, and the text with all that is certain.
    public record WaitingView(boolean waiting, List<ClauseView> clauses, String text) {}

    /// What stands: `model` for the file's words, `local` for those here, `both`, or `text` with own words.
    public record Decide(String take, String text) {}

    /// Decisions by the ids of clauses.
    public record DecideAll(Map<String, Decide> decisions) {}

    @GET
    @Transactional
    @Operation(summary = "What a changed file of the shipped library would make of the document")
    @Right(Action.WRITE)
    public Response read() {
        var document = documents.open(Action.WRITE, organization, slug);
        var newest = documents.version(document, document.newest());
        var view = shipped.waiting(document)
                .map(found -> new WaitingView(true, views(found.clashes()), Markdown.write(found.preview())))
                .orElse(new WaitingView(false, List.of(), null));
        return Response.ok(view).tag(new EntityTag(newest.tag())).build();
    }

    private static List<ClauseView> views(List<Clash> clashes) {
        return clashes.stream()
                .map(it -> new ClauseView(it.id(), it.base(), it.local(), it.model()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Takes the file in, once every clause is decided, as a new version")
    @APIResponse(responseCode = "200", description = "The new version")
    @APIResponse(responseCode = "409", description = "No file waits, or a clause is not decided; `clauses` lists them")
    @APIResponse(responseCode = "412", description = "The document was changed meanwhile")
    @Right(Action.WRITE)
    public Response decide(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, DecideAll wish) {
        var document = documents.open(Action.WRITE, organization, slug);
        var base = TextResource.base(ifMatch);
        var change = shipped.waiting(document).orElseThrow(() -> new Problem.WrongState("no-update").asException());
        var decided = change.after(decisions(wish));
        var open = decided.clashes();
        if (!open.isEmpty()) throw new Problem.Undecided(open.size(), Map.of("clauses", listed(open))).asException();
        var saved = shipped.accept(decided, base);
        var view = new TextResource.Saved(saved.reading().revision().number(), List.of(), saved.changed());
        return Response.ok(view).tag(new EntityTag(saved.reading().tag())).build();
    }

    private static List<Map<String, Object>> listed(List<Clash> clashes) {
        return clashes.stream()
                .map(it -> Map.<String, Object>of(
                        "id", it.id(), "base", it.base(), "local", it.local(), "file", it.model()))
                .toList();
    }

    private static Map<String, Merge.Decision> decisions(DecideAll wish) {
        var decisions = new HashMap<String, Merge.Decision>();
        if (wish == null || wish.decisions() == null) return decisions;
        wish.decisions().forEach((clause, decide) -> {
            var take = decide == null ? null : decide.take();
            var text =
                    decide == null || decide.text() == null ? "" : decide.text().replace("\r\n", "\n");
            decisions.put(clause, new Merge.Decision(take(clause, take), text));
        });
        return decisions;
    }

    private static Merge.Take take(String clause, String word) {
        return Stream.of(Merge.Take.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.Invalid.of("/decisions/" + clause + "/take", "update.take")
                        .asException());
    }
}
