package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Answers questions from one state of the index, for one circle of readers.
final class Finder {

    /// How long a question may take, for the application.
    static final Duration LONGEST = Duration.ofSeconds(1);

    /// What is left out here would be told as new ever after.
    private static final Duration PATIENT = Duration.ofSeconds(10);

    /// So many lines of descent are looked through for the best of what is new.
    private static final int MOST_LINES = 10_000;

    private final IndexReader reader;
    private final Readers readers;
    private final IndexSearcher searcher;
    private final Query visible;
    private final Vocabulary vocabulary;
    private final Totals totals;
    private final Bodies bodies;
    private final Meanings meanings;
    private final Duration longest;

    Finder(IndexReader reader, Readers readers, Vocabulary vocabulary, Totals totals, Bodies bodies) {
        this(reader, readers, vocabulary, totals, bodies, null, LONGEST);
    }

    /// @param bodies   what organizations say of themselves
    /// @param meanings what clauses mean; null where nobody asked for it
    /// @param longest  how long the question may take before it is answered in part
    Finder(
            IndexReader reader,
            Readers readers,
            Vocabulary vocabulary,
            Totals totals,
            Bodies bodies,
            Meanings meanings,
            Duration longest) {
        this.reader = reader;
        this.readers = readers;
        this.searcher = new IndexSearcher(reader);
        this.visible = readers.filter();
        this.vocabulary = vocabulary;
        this.totals = totals;
        this.bodies = bodies;
        this.meanings = meanings;
        this.longest = longest;
        searcher.setSimilarity(Ranking.SIMILARITY);
        FiltersKept.of(searcher, visible);
        searcher.setTimeout(TimeLimit.of(longest));
    }

    /// A question that was understood.
    ///
    /// @param line the line of descent that is asked for, null for all
    private record Understood(Question question, Question asked, boolean corrected, Queries.Made made, Query line) {
        Understood narrowed(Query lines) {
            return new Understood(question, asked, corrected, made, lines);
        }
    }

    /// The results of a page with totals and counts.
    Found find(Asked asked) throws IOException {
        var understood = understood(asked);
        if (understood == null) return Found.NOTHING;
        var leaders = asked.newest() ? List.<Leaders.Best>of() : leaders(asked, understood);
        var total = total(asked, understood);
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

    /// All results, as they are told from each other; [Results#NONE] where nothing is asked or more is found than can
    /// be remembered.
    Results results(Asked asked) throws IOException {
        var understood = understood(asked);
        if (understood == null) return Results.NONE;
        searcher.setTimeout(TimeLimit.of(PATIENT));
        var tally = total(asked, understood).tally();
        return tally.results() > Seen.MOST ? Results.NONE : Results.of(reader, tally, !asked.copies());
    }

    /// What was not seen, and as many of it as a page of what is asked has.
    News news(Asked asked, Seen seen) throws IOException {
        var understood = understood(asked);
        if (understood == null) return News.NOTHING;
        var tally = total(asked, understood).tally();
        if (tally.results() > Seen.MOST) return new News(tally.results(), 0, true, List.of());
        var fresh = Results.of(reader, tally, !asked.copies()).without(seen);
        if (fresh.isEmpty() || asked.size() == 0) return new News(tally.results(), fresh.size(), false, List.of());
        var hits = new Hits(searcher, understood.made().marked(), tally).of(best(asked, understood, fresh));
        return new News(tally.results(), fresh.size(), false, hits);
    }

    /// The best of some results; where clauses are not gathered, what else is found of their lines is passed over.
    private List<Leaders.Best> best(Asked asked, Understood understood, List<Results.Result> some) throws IOException {
        var lines =
                some.stream().map(r -> new BytesRef(Long.toHexString(r.line()))).distinct();
        var narrowed = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Columns.DESCENT, lines.limit(MOST_LINES).toList()), Occur.FILTER);
        if (understood.line() != null) narrowed.add(understood.line(), Occur.FILTER);
        var ranked = leaders(asked, understood.narrowed(narrowed.build()));
        if (!asked.copies()) return ranked;
        var rows = some.stream().map(Results.Result::row).collect(Collectors.toCollection(LinkedHashSet::new));
        var best = new ArrayList<>(
                ranked.stream().filter(b -> rows.remove(b.row())).toList());
        rows.stream().limit(asked.size() - best.size()).forEach(row -> best.add(new Leaders.Best(row, 0)));
        return best;
    }

    private Totals.Total total(Asked asked, Understood understood) throws IOException {
        return totals.of(
                new Totals.Key(readers, asked.at(1, 1), understood.question().typed(), bodies),
                reader,
                () -> counted(asked, understood));
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
        searcher.setTimeout(TimeLimit.of(longest));
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
