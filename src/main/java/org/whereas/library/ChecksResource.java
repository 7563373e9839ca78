package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// What to check in a document, over the API.
@Path("/api/v1/documents/{organization}/{slug}/advice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Texts")
@Right(Action.READ)
@RequestScoped
public class ChecksResource {

    @Inject
    Documents documents;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// The remarks on one version: `findings` are about its front matter, `advice` about a resolution.
    public record AdviceView(int revision, List<FindingView> findings, List<RemarkView> advice) {}

    /// A value that is not as it should be; `key` is where it stands, such as `votes` or `actions.date`.
    public record FindingView(String key, String code, String sentence) {}

    /// A remark; `clause` is empty for one about the record as a whole, `wording` is Markdown to put in the
    /// clause's place, empty where nothing is suggested.
    public record RemarkView(String clause, String code, String sentence, String wording) {}

    @GET
    @Transactional
    @Operation(
            summary = "What to check: values in the front matter that are not as they should be, and advice on a"
                    + " resolution",
            description = "Nothing is refused for it. A suggested wording is put in place with PATCH on its clause; the"
                    + " ETag is that of the version read.")
    public Response advice() {
        var reading = documents.read(documents.readable(organization, slug));
        var findings = Checks.findings(reading, pages.page()).stream()
                .map(c -> new FindingView(c.place(), c.code(), c.sentence()))
                .toList();
        var advice = Checks.advice(reading, pages.page()).stream()
                .map(c -> new RemarkView(c.clause(), c.code(), c.sentence(), c.wording()))
                .toList();
        return Response.ok(new AdviceView(reading.revision().number(), findings, advice))
                .tag(new EntityTag(reading.tag()))
                .build();
    }
}
