package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.whereas.library.Typesetter;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;
import org.whereas.web.Listing;
import org.whereas.web.Pages;

/// Answers with a coverage in the format that was asked for.
@RequestScoped
class CoverageAnswer {

    @Inject
    Arrival arrival;

    @Inject
    Pages pages;

    @Inject
    Typesetter typesetter;

    /// Whose coverage it is.
    ///
    /// @param title of the document or the organization
    /// @param path  of the page that shows it
    /// @param name  what a file of it is called, without its ending
    record Subject(OrganizationSummary organization, String title, String path, String name) {}

    Response of(Coverage coverage, Subject subject, CoverageAsked asked, UriInfo uri) {
        return switch (asked.format()) {
            case "json" -> json(coverage, asked.paging(), uri);
            case "csv" ->
                file(CoverageCsv.of(coverage, pages.words()), "text/csv;charset=UTF-8", subject.name() + ".csv");
            case "docx" -> file(word(coverage, subject), Typesetter.WORD, subject.name() + ".docx");
            default ->
                throw Problem.Invalid.of("format", "coverage.format", asked.format())
                        .asException();
        };
    }

    private static Response json(Coverage coverage, Listing.Asked asked, UriInfo uri) {
        var paged = new Listing<>(coverage.rows(), coverage.rows().size(), asked.page(), asked.size());
        return Response.fromResponse(paged.answer(uri))
                .entity(CoverageView.of(coverage, asked))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private byte[] word(Coverage coverage, Subject subject) {
        var words = pages.words();
        var report = CoverageReport.of(coverage, words.say("alignment.report.title", subject.title()), words);
        var address = URI.create(arrival.link(subject.path()));
        return typesetter.wide(report, subject.organization(), words.say("alignment.report.kind"), address);
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
