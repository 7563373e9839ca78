package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Answers questions from one state of the index, for one circle of readers.
final class Finder {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final IndexReader reader;
    private final Readers readers;
    private final IndexSearcher searcher;
    private final Query visible;
    private final Vocabulary vocabulary;
    private final Totals totals;
    private final Bodies bodies;
    private final Meanings meanings;

    Finder(IndexReader reader, Readers readers, Vocabulary vocabulary, Totals totals, Bodies bodies) {
        this(reader, readers, vocabulary, totals, bodies, null);
    }

    /// @param bodies   what organizations say of themselves
    /// @param meanings what clauses mean; null where nobody asked for it
    Finder(
            IndexReader reader,
            Readers readers,
            Vocabulary vocabulary,
            Totals totals,
            Bodies bodies,
            Meanings meanings) {
        this.reader = reader;
        this.readers = readers;
        this.searcher = new IndexSearcher(reader);
        this.visible = readers.filter();
        this.vocabulary = vocabulary;
        this.totals = totals;
        this.bodies = bodies;
        this.meanings = meanings;
        searcher.setSimilarity(Ranking.SIMILARITY);
        FiltersKept.of(searcher, visible);
        searcher.setTimeout(TimeLimit.of(LONGEST));
    }

    /// A question that was understood.
    ///
    /// @param line the line of descent that is asked for, null for all
    private record Understood(Question question, Question asked, boolean corrected, Queries.Made made, Query line) {}

    /// The results of a page with totals and counts.
    Found find(Asked asked) throws IOException {
        var understood = understood(asked);
        if (understood == null) return Found.NOTHING;
        var leaders = asked.newest() ? List.<Leaders.Best>of() : leaders(asked, understood);
        var total = totals.of(
                new Totals.Key(readers, asked.at(1, 1), understood.question().typed(), bodies),
                reader,
                () -> counted(asked, understood));
        var best = asked.newest() ? total.tally().newest(asked.offset(), asked.size()) : leaders;
        var named = asked.page() == 1 && understood.line() == null
                ? new ByTitle(searcher, filter(asked.filters(), "", null)).of(understood.question())
                : List.<Found.Named>of();
        return found(understood, total, named, best);
    }

    /// The first results alone, which costs hardly more the more there are.
    Found first(Asked asked) throws IOException {
        var understood = understood(asked);
        if (understood == null) return Found.NOTHING;
        return found(understood, Totals.Total.UNKNOWN, List.of(), leaders(asked, understood));
    }

    private Found found(Understood understood, Totals.Total total, List<Found.Named> named, List<Leaders.Best> best)
            throws IOException {
        var hits = new Hits(searcher, understood.made().marked(), total.tally());
        return new Found(
                total.tally().results(),
                total.tally().matches(),
                understood.question().typed(),
                understood.corrected(),
                understood.asked().shortened(),
                searcher.timedOut() || total.partial(),
                named,
                hits.of(best),
                total.facets());
    }

    private Understood understood(Asked asked) throws IOException {
        var question = Question.of(asked.typed());
        if (question.isEmpty() && asked.filters().isEmpty() && asked.of().isEmpty()) return null;
        var spelling = new Spelling(searcher, visible, vocabulary);
        var corrected = asked.asTyped() ? Optional.<Question>empty() : spelling.corrected(question);
        var made = new Queries(vocabulary).of(corrected.orElse(question));
        var line = asked.of().isEmpty() ? null : line(asked.of());
        return new Understood(corrected.orElse(question), question, corrected.isPresent(), made, line);
    }

    private List<Leaders.Best> leaders(Asked asked, Understood understood) throws IOException {
        var filter = filter(asked.filters(), "", understood.line());
        return new Leaders(searcher, understood.made(), filter, nearness(understood))
                .of(asked.offset(), asked.size(), !asked.copies());
    }

    /// Numbers and names mean nothing, quotations mean themselves. The limit of time begins anew, because
    /// the model's work is not the search's.
    private Nearness nearness(Understood understood) {
        var words = understood.question().parts().stream()
                .filter(p -> p instanceof Question.Word && !p.excluded() && !Queries.isId(p.text()))
                .map(Question.Part::text)
                .collect(Collectors.joining(" "));
        if (meanings == null || words.indexOf(' ') < 0) return null;
        var direction = meanings.asked(words);
        searcher.setTimeout(TimeLimit.of(LONGEST));
        return direction.map(d -> new Nearness(searcher, meanings.column(), d)).orElse(null);
    }

    /// Everything but the words: who asks, and what the search is narrowed to.
    private Query filter(Filters filters, String except, Query line) {
        var query = new BooleanQuery.Builder().add(visible, Occur.FILTER);
        filters.addTo(query, except, bodies);
        if (line != null) query.add(line, Occur.FILTER);
        return query.build();
    }

    private Totals.Total counted(Asked asked, Understood understood) throws IOException {
        var counting = new Counting(
                searcher,
                totals.families(reader),
                bodies,
                except -> understood.made().matching(filter(asked.filters(), except, understood.line())));
        return counting.of(asked);
    }

    /// The line of descent of a clause that the caller may find; matches nothing where there is no such
    /// clause.
    private Query line(String of) throws IOException {
        var slash = of.lastIndexOf('/');
        var clause = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Columns.ADDRESS, of.substring(0, Math.max(0, slash)))), Occur.FILTER)
                .add(new TermQuery(new Term(Columns.CLAUSE, of.substring(slash + 1))), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        var found = searcher.search(clause, 1).scoreDocs;
        if (found.length == 0) return MatchNoDocsQuery.INSTANCE;
        var line = Lines.of(reader, found[0].doc) & ~1L;
        return new TermQuery(new Term(Columns.DESCENT, Long.toHexString(line)));
    }
}
