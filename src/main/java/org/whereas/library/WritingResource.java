package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Canonical;
import org.whereas.text.Clauses;
import org.whereas.text.Html;
import org.whereas.text.Markdown;
import org.whereas.text.Pasting;
import org.whereas.text.TextRefused;
import org.whereas.web.Pages;

/// What a form asks while somebody writes: what a paste says, and how a clause will read. Nothing is
/// saved.
@Path("/api/v1/documents/{organization}/{slug}")
@Tag(name = "Texts")
@RequestScoped
@Right(Action.WRITE)
public class WritingResource {

    private static final String HTML = "text/html";

    @Inject
    Documents documents;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// A paste as Markdown, and sentences on what was left out or changed.
    public record PasteView(String markdown, List<String> dropped) {}

    @POST
    @Path("paste")
    @Consumes(HTML)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is pasted out of Word or a web page, as Markdown, and what was left out",
            description = "Nothing is saved.")
    @APIResponse(responseCode = "422", description = "It is too large, or nested too deep")
    @Transactional
    @Right(Action.WRITE)
    public PasteView paste(byte[] body) {
        documents.open(Action.WRITE, organization, slug);
        try {
            var pasted = Pasting.html(Utf8.decoded(body));
            var dropped = pasted.dropped().stream()
                    .map(finding -> pages.words().say(finding.key(), finding.words()))
                    .distinct()
                    .toList();
            return new PasteView(pasted.markdown(), dropped);
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    @POST
    @Path("preview")
    @Consumes(TextResource.MARKDOWN)
    @Produces(HTML + ";charset=UTF-8")
    @Operation(summary = "How a clause will read with these words, as HTML", description = "Nothing is saved.")
    @Transactional
    @Right(Action.WRITE)
    public String preview(@QueryParam("clause") String clause, byte[] body) {
        var reading = documents.read(documents.open(Action.WRITE, organization, slug));
        var id = clause == null ? "" : clause;
        if (Clauses.find(reading.text(), id).isEmpty())
            throw new Problem.NotFound("clause", reading.summary().address() + "#" + id).asException();
        try {
            var written = Markdown.write(Clauses.replace(reading.text(), id, Utf8.decoded(body)));
            var text = Canonical.of(written, java.util.Optional.of(reading.text()), java.util.Set.of(), "")
                    .document();
            var options =
                    Html.Options.drafting(pages.words()::say).withoutMarks().withPrefix("preview-");
            return Html.clause(text, id, options).orElse("");
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }
}
