package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.whereas.change.WordEdit;
import org.whereas.change.Wording;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.Showing;
import org.whereas.problem.Problem;
import org.whereas.text.Clauses;
import org.whereas.text.Inline;
import org.whereas.web.Markup;
import org.whereas.web.Pages;

/// The clauses of other texts that say much the same as one, with what differs word by word. Runs inside its caller's
/// transaction.
@RequestScoped
public class SimilarClauses {

    /// How many are shown at most.
    static final int MOST = 20;

    @Inject
    Search search;

    @Inject
    Documents documents;

    @Inject
    Showing showing;

    @Inject
    Labels labels;

    @Inject
    Pages pages;

    /// A similar clause as it is shown.
    ///
    /// @param path    the document and the headings above it
    /// @param shared  how many of a hundred words both have
    /// @param differs its words, with what differs from the clause in hand
    /// @param others  the addresses of those that say the same, by what is read for them
    public record Row(
            String path,
            String address,
            String clause,
            String organization,
            String kind,
            String status,
            int shared,
            String words,
            Markup differs,
            List<Other> others) {

        /// Where it stands.
        public String href() {
            return Address.of(address, clause, "");
        }

        /// Whether nothing differs.
        public boolean isSame() {
            return !differs.html().contains("<ins") && !differs.html().contains("<del");
        }
    }

    /// Another clause with hardly other words.
    public record Other(String path, String address, String clause, String organization) {

        public String href() {
            return Address.of(address, clause, "");
        }
    }

    /// A clause of a text and what is like it.
    public record Told(Reading reading, String clause, String words, boolean family, List<Row> rows) {}

    /// @param family whether clauses of the same line of descent are wanted too
    Told of(String organization, String slug, String clause, boolean family) {
        var reading = documents.read(documents.readable(organization, slug));
        if (Clauses.find(reading.text(), clause).isEmpty())
            throw new Problem.NotFound("clause", reading.summary().address() + "#" + clause).asException();
        return of(reading, clause, family, MOST);
    }

    Told of(Reading reading, String clause, boolean family, int most) {
        var words = words(reading, clause);
        var summary = reading.summary();
        var wanted = new Alike.Wanted(words, summary.id(), family ? 0 : summary.root());
        var groups = search.read((index, readers, _) -> new Alike(index, readers).of(wanted, most));
        var rows = groups.stream().map(g -> row(reading, words, g)).toList();
        return new Told(reading, clause, words, family, rows);
    }

    /// What is read of the clause where the text is published; a note or an alternative not chosen stands as it is.
    private static String words(Reading reading, String clause) {
        return Editions.pieces(reading.text()).stream()
                .filter(p -> p.clause().equals(clause))
                .findFirst()
                .map(Edition.Piece::text)
                .orElseGet(
                        () -> Clauses.find(reading.text(), clause).orElseThrow().text());
    }

    private Row row(Reading reading, String words, Alike.Group group) {
        var one = group.first();
        var edits = WordEdit.between(List.of(new Inline.Text(words)), List.of(new Inline.Text(one.words())));
        return new Row(
                path(one),
                one.address(),
                one.clause(),
                name(one),
                one.kind(),
                one.status(),
                (int) Math.round(group.likeness() * 100),
                one.words(),
                showing.wording(new Wording.Words(edits), reading.text()),
                group.others().stream()
                        .map(o -> new Other(path(o), o.address(), o.clause(), name(o)))
                        .toList());
    }

    private String name(Alike.Similar one) {
        var organization = one.address().substring(0, one.address().indexOf('/'));
        return labels.of(pages.words(), Columns.ORGANIZATION, organization);
    }

    private static String path(Alike.Similar one) {
        return one.path().isEmpty() ? one.title() : one.title() + " › " + String.join(" › ", one.path());
    }
}
