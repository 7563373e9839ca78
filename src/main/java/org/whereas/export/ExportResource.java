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
import org.whereas.text.Markdown;
import org.whereas.text.Publication;
import org.whereas.web.Arrival;
import org.whereas.web.Markup;
import org.whereas.web.Pages;
import org.whereas.word.WordChanges;

/// A document as a file.
@Path("/api/v1/documents/{organization}/{slug}/export")
@Tag(name = "Downloads")
@RequestScoped
@Right(Action.READ)
public class ExportResource {

    private static final String DOCX = Downloads.DOCX;

    private static final String PDF = "application/pdf";

    @Inject
    Arrival arrival;

    @Inject
    Documents documents;

    @Inject
    Audit audit;

    @Inject
    Downloads downloads;

    @Inject
    Converter converter;

    @Inject
    Against against;

    @Inject
    Pages pages;

    @Inject
    Houses houses;

    @GET
    @Transactional
    @Operation(
            summary = "The document as a file",
            description = "format: docx, pdf (where the server has a program that makes it), html (one file with its"
                    + " style in it) or md (with ids=false without the ids of clauses). revision: a version; left out, the newest that the caller may read."
                    + " changes, for docx and pdf: shows what differs from an older text. none; model, the version of the"
                    + " model that a copy rests on, with the copy's own answers and choices; the number of a"
                    + " version; or another document as organization/slug, such as uscm/de-escalation, or"
                    + " uscm/de-escalation@3 for one of its versions. other: such a document by its address or by the link to"
                    + " its page, in place of changes. markup: tracked, as tracked changes with"
                    + " author and date, or static, as underlined and struck words."
                    + " style, for docx and pdf: the house style, usual, council, manual, record or own; left out, the"
                    + " one that the organization chose. comments, for docx and pdf: deviations puts the public"
                    + " explanations of what differs from the model beside their clauses. copy, for docx and pdf: release"
                    + " leaves out everything that says who made the file and where, and any comments.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "A document or version that the caller may not read")
    @APIResponse(responseCode = "409", description = "changes=model of a document that is no copy")
    @APIResponse(responseCode = "422", description = "A format that is not made, or changes or markup not as described")
    @APIResponse(responseCode = "501", description = "PDF on a server that has no program that makes it")
    @APIResponse(responseCode = "503", description = "Too many PDF files are asked for at once")
    public Response export(
            @PathParam("organization") String organization,
            @PathParam("slug") String slug,
            @QueryParam("format") @DefaultValue("docx") String format,
            @QueryParam("revision") String revision,
            @QueryParam("changes") @DefaultValue("") String changes,
            @QueryParam("other") @DefaultValue("") String other,
            @QueryParam("markup") @DefaultValue("tracked") String markup,
            @QueryParam("ids") @DefaultValue("true") String ids,
            @QueryParam("style") @DefaultValue("") String style,
            @QueryParam("comments") @DefaultValue("none") String comments,
            @QueryParam("copy") @DefaultValue("") String copy) {
        var wish = Downloads.Wish.of(style, comments, copy);
        var document = documents.readable(organization, slug);
        var reading = revision == null || revision.isEmpty()
                ? documents.read(document)
                : documents.read(document, Reading.number(revision));
        record(reading, format);
        var marked = markup(markup);
        var older = against.older(reading, Against.asked(changes, other));
        if (older.isPresent()) {
            record(older.get().version(), format);
            if (!format.equals("docx") && !format.equals("pdf"))
                throw Problem.Invalid.of("changes", "changes-format").asException();
            return changes(reading, older.get(), wish.marked(marked), format, wish);
        }
        return switch (format) {
            case "docx" -> file(reading, "docx", DOCX, downloads.word(reading, address(reading), wish));
            case "pdf" -> file(reading, "pdf", PDF, converter.pdf(downloads.word(reading, address(reading), wish)));
            case "md" -> file(reading, "md", "text/markdown;charset=UTF-8", markdown(reading, ids));
            case "html" -> file(reading, "html", "text/html;charset=UTF-8", html(reading));
            default -> throw Problem.Invalid.of("format", "format", format).asException();
        };
    }

    /// A file of what is not open to everyone leaves the house and cannot be called back, so it
    /// is recorded who took it.
    private void record(Reading reading, String format) {
        var document = reading.summary();
        var number = reading.revision().number();
        if (!documents.isOpen(document, number))
            audit.enter(Deed.UNPOSTED_FILE_MADE, document.organization().id(), document.address(), number, format);
    }

    private URI address(Reading reading) {
        return URI.create(arrival.link(reading.summary().path()));
    }

    private static WordChanges.Markup markup(String asked) {
        return switch (asked) {
            case "tracked" -> WordChanges.Markup.TRACKED;
            case "static" -> WordChanges.Markup.STATIC;
            default -> throw Problem.Invalid.of("markup", "markup", asked).asException();
        };
    }

    private Response changes(
            Reading reading, Against.Older older, WordChanges.Markup markup, String format, Downloads.Wish wish) {
        var word = downloads.changes(reading, address(reading), older, markup, wish);
        var name = Downloads.fileName(reading.summary(), reading.revision().number(), format)
                .replace("." + format, "-changes." + format);
        var tag = reading.tag() + "-"
                + Integer.toHexString((older.tag()
                                + markup
                                + format
                                + wish
                                + houses.tag(reading.summary().organization(), wish.style()))
                        .hashCode());
        var pdf = format.equals("pdf");
        return Response.ok(pdf ? converter.pdf(word) : word, pdf ? PDF : DOCX)
                .tag(new EntityTag(tag))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static String markdown(Reading reading, String ids) {
        return switch (ids) {
            case "true" -> reading.markdown();
            case "false" -> Markdown.withoutIds(reading.text());
            default -> throw Problem.Invalid.of("ids", "wrong-type", "ids").asException();
        };
    }

    private String html(Reading reading) {
        var body = Html.render(
                Publication.of(reading.text()),
                Html.Options.reading(pages.words()::say).withoutMarks());
        var own = body.replace(" href=\"/", " href=\"" + arrival.link("/"));
        return pages.show(
                "export/page",
                Map.of(
                        "reading",
                        reading,
                        "style",
                        OnePage.STYLE,
                        "html",
                        new Markup(own),
                        "address",
                        address(reading).toString()));
    }

    private static Response file(Reading reading, String ending, String type, Object content) {
        var name = Downloads.fileName(reading.summary(), reading.revision().number(), ending);
        return Response.ok(content, type)
                .tag(new EntityTag(reading.tag() + "-" + ending))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
