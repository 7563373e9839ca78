package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Deed;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Html;
import org.whereas.text.Publication;
import org.whereas.web.Arrival;
import org.whereas.web.Markup;
import org.whereas.web.Pages;

/// A document as a file.
@Path("/api/v1/documents/{organization}/{slug}/export")
@Tag(name = "Downloads")
@RequestScoped
@Right(Action.READ)
public class ExportResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Arrival arrival;

    @Inject
    Documents documents;

    @Inject
    Audit audit;

    @Inject
    Downloads downloads;

    @Inject
    Pages pages;

    @GET
    @Transactional
    @Operation(
            summary = "The document as a file",
            description =
                    "format: docx, md or html. revision: a version; left out, the newest that the caller may read.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "422", description = "A format that is not made")
    public Response export(
            @PathParam("organization") String organization,
            @PathParam("slug") String slug,
            @QueryParam("format") @DefaultValue("docx") String format,
            @QueryParam("revision") String revision) {
        var document = documents.readable(organization, slug);
        var reading = revision == null || revision.isEmpty()
                ? documents.read(document)
                : documents.read(document, Reading.number(revision));
        record(reading, format);
        return switch (format) {
            case "docx" ->
                file(reading, "docx", DOCX, downloads.word(reading, URI.create(arrival.link(document.path()))));
            case "md" -> file(reading, "md", "text/markdown;charset=UTF-8", reading.markdown());
            case "html" -> file(reading, "html", "text/html;charset=UTF-8", html(reading));
            default -> throw Problem.Invalid.of("format", "format", format).asException();
        };
    }

    /// A file of what is not open to everyone leaves the house and cannot be called back, so it is recorded who took
    /// it.
    private void record(Reading reading, String format) {
        var document = reading.summary();
        var number = reading.revision().number();
        if (!documents.isOpen(document, number))
            audit.enter(Deed.UNPOSTED_FILE_MADE, document.organization().id(), document.address(), number, format);
    }

    private String html(Reading reading) {
        var body = Html.render(
                Publication.of(reading.text()),
                Html.Options.reading(pages.words()::say).withoutMarks());
        return pages.show("export/page", Map.of("reading", reading, "html", new Markup(body)));
    }

    private static Response file(Reading reading, String ending, String type, Object content) {
        var name = Downloads.fileName(reading.summary(), reading.revision().number(), ending);
        return Response.ok(content, type)
                .tag(new EntityTag(reading.tag() + "-" + ending))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
