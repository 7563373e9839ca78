package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.StatusHistory;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Outline;
import org.whereas.web.Arrival;
import org.whereas.web.Pages;

/// What is written beside a quotation: whose clause it is, where it stands, since when it
/// holds, and where it rests. Runs inside its caller's transaction.
@RequestScoped
public class Citations {

    @Inject
    Documents documents;

    @Inject
    StatusHistory history;

    @Inject
    Labels labels;

    @Inject
    Arrival arrival;

    @Inject
    Pages pages;

    /// A clause as it is cited.
    ///
    /// @param section   the number and heading of the section it stands in, empty where there is none
    /// @param effective when its text took effect, as it is written; empty where nobody said
    /// @param source    on whose text it rests, empty where it is its own
    /// @param sentence  all of it in one, with its permanent link
    public record Cited(
            String address,
            String clause,
            String title,
            String section,
            String kind,
            String status,
            String effective,
            String source,
            String sentence) {

        public String href() {
            return Address.of(address, clause, "");
        }
    }

    /// Empty where the caller may not read the document, or not any more.
    ///
    /// @param path the headings above the clause, outermost first
    Optional<Cited> of(String address, String clause, List<String> path) {
        var slash = address.indexOf('/');
        return documents
                .find(address.substring(0, slash), address.substring(slash + 1))
                .map(documents::read)
                .map(reading -> cited(reading, clause, path));
    }

    private Cited cited(Reading reading, String clause, List<String> path) {
        var document = reading.summary();
        var section = path.isEmpty() ? "" : section(reading, clause, path.getLast());
        var effective = history.heldFrom(document.id(), reading.revision().number())
                .map(LocalDate::toString)
                .orElseGet(() -> Dated.effective(reading.text().front()));
        var own = document.source().isEmpty()
                || document.source().equals(document.organization().slug());
        var source = own ? "" : labels.of(pages.words(), Columns.SOURCE, document.source());
        var sentence = Stream.of(
                        document.organization().name(),
                        document.title(),
                        section,
                        pages.words().say("status." + document.status()),
                        effective.isEmpty()
                                ? ""
                                : pages.words()
                                        .say("others.effective", pages.page().day(effective)),
                        source.isEmpty() ? "" : pages.words().say("others.rests", source),
                        arrival.link(Address.of(document.address(), clause, "")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Cited(
                document.address(),
                clause,
                document.title(),
                section,
                document.kind(),
                document.status(),
                effective,
                source,
                sentence);
    }

    /// Of several sections under the same heading the last one that begins before the clause.
    private String section(Reading reading, String clause, String heading) {
        var ids = Clauses.of(reading.text()).stream().map(Clause::id).toList();
        var at = ids.indexOf(clause);
        return Outline.of(reading.text()).stream()
                .filter(e -> e.title().equals(heading) && (at < 0 || ids.indexOf(e.id()) < at))
                .reduce((_, later) -> later)
                .filter(e -> !e.number().isEmpty())
                .map(e -> pages.words().say("others.section", e.number(), heading))
                .orElse(heading);
    }
}
