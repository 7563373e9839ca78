package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whereas.library.Typesetter;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;
import org.whereas.web.Csv;
import org.whereas.web.Pages;

/// The results of a search as files to take along: a table for a spreadsheet, a briefing in Word.
@RequestScoped
class ResultFiles {

    static final int IN_TABLE = 1_000;
    private static final int IN_BRIEFING = 50;

    @Inject
    Search search;

    @Inject
    Labels labels;

    @Inject
    Pages pages;

    @Inject
    Arrival arrival;

    @Inject
    Typesetter typesetter;

    /// The first results as `csv` or `docx`; any other format is refused.
    Response of(Asked asked, String format) {
        return switch (format) {
            case "csv" -> file(table(search.find(asked.at(1, IN_TABLE))), "text/csv;charset=UTF-8", "search.csv");
            case "docx" -> file(word(asked), Typesetter.WORD, "search.docx");
            default ->
                throw Problem.Invalid.of("format", "search.format", format).asException();
        };
    }

    private String table(Found found) {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of(pages.words().say("search.columns").split("\\|")));
        found.hits().forEach(h -> rows.add(cells(h)));
        return Csv.of(rows);
    }

    private List<?> cells(Found.Hit hit) {
        return List.of(
                hit.address(),
                hit.clause(),
                hit.title(),
                String.join(" › ", hit.path()),
                hit.words(),
                pages.words().sayOr("kind." + hit.kind(), hit.kind()),
                hit.source().isEmpty() ? "" : labels.of(pages.words(), Columns.SOURCE, hit.source()),
                labels.of(pages.words(), Columns.ORGANIZATION, hit.organization()),
                labels.of(pages.words(), Columns.STATUS, hit.status()),
                Dated.iso(hit.effective()),
                hit.copies(),
                arrival.link(Address.of(hit.address(), hit.clause(), "")));
    }

    private byte[] word(Asked asked) {
        var words = pages.words();
        var found = search.find(asked.at(1, IN_BRIEFING));
        var briefing = new Briefing(
                words, hit -> cited(hit), hit -> arrival.link(Address.of(hit.address(), hit.clause(), "")));
        return typesetter.word(
                briefing.of(asked, chosen(asked.filters()), found),
                words.say("search.briefing.kind"),
                URI.create(arrival.link(Address.of(asked))));
    }

    private List<String> chosen(Filters filters) {
        var chosen = new ArrayList<String>();
        for (var facet : Filters.FACETS)
            filters.values(facet).forEach(v -> chosen.add(labels.of(pages.words(), facet, v)));
        if (!filters.recommendation().isEmpty()) chosen.add(filters.recommendation());
        if (!filters.years().isAll()) chosen.add(SearchPages.years(filters.years()));
        return chosen;
    }

    /// Who a clause is from, how it stands, and on whose text it rests.
    private String cited(Found.Hit hit) {
        var effective = hit.effective().isEmpty()
                ? ""
                : pages.words().say("search.effective", pages.page().day(hit.effective()));
        var own = hit.source().isEmpty() || hit.source().equals(hit.organization());
        var parts = Stream.of(
                labels.of(pages.words(), Columns.ORGANIZATION, hit.organization()),
                hit.title(),
                String.join(" › ", hit.path()),
                labels.of(pages.words(), Columns.STATUS, hit.status()),
                effective,
                own ? "" : pages.words().say("others.rests", labels.of(pages.words(), Columns.SOURCE, hit.source())));
        return String.join(", ", parts.filter(p -> !p.isEmpty()).toList()) + ".";
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
