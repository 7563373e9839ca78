package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
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
    private static final int FACET_VALUES = 12;
    private static final Set<String> STORED = Set.of(
            Columns.ADDRESS,
            Columns.CLAUSE,
            Columns.TITLE,
            Columns.PATH,
            Columns.KIND,
            Columns.SOURCE,
            Columns.ORGANIZATION,
            Columns.STATUS);

    private final IndexSearcher searcher;
    private final Query visible;
    private final Vocabulary vocabulary;

    Finder(IndexReader reader, Readers readers, Vocabulary vocabulary) {
        this.searcher = new IndexSearcher(reader);
        this.visible = readers.filter();
        this.vocabulary = vocabulary;
        searcher.setSimilarity(Ranking.SIMILARITY);
        searcher.setTimeout(TimeLimit.of(LONGEST));
    }

    Found find(Asked asked) throws IOException {
        var question = Question.of(asked.typed());
        if (question.isEmpty() && asked.filters().isEmpty() && asked.of().isEmpty()) return Found.NOTHING;
        var spelling = new Spelling(searcher, visible, vocabulary);
        var corrected = asked.asTyped() ? Optional.<Question>empty() : spelling.corrected(question);
        var words = new Queries(vocabulary).of(corrected.orElse(question));
        var line = asked.of().isEmpty() ? null : line(asked.of());
        var facets = facets(asked.filters(), words, line);
        var tally = new Tally(!asked.copies(), List.copyOf(facets.own().values()));
        searcher.search(query(words, asked.filters(), "", line), new Tally.Manager(tally));
        var page = tally.page(asked.offset(), asked.size());
        return new Found(
                tally.results(),
                tally.matches(),
                corrected.orElse(question).typed(),
                corrected.isPresent(),
                question.shortened(),
                searcher.timedOut(),
                hits(page, words),
                facets.counted());
    }

    private Query query(Query words, Filters filters, String except, Query line) {
        var query = new BooleanQuery.Builder().add(words, Occur.MUST).add(visible, Occur.FILTER);
        filters.addTo(query, except);
        if (line != null) query.add(line, Occur.FILTER);
        return query.build();
    }

    /// Facets that are counted along the way, and those that were counted without their own filter.
    private record Facets(Map<String, Counts> own, Map<String, Counts> aside) {
        Map<String, List<Counts.Count>> counted() {
            var counted = new LinkedHashMap<String, List<Counts.Count>>();
            for (var facet : Filters.FACETS)
                counted.put(facet, own.getOrDefault(facet, aside.get(facet)).most(FACET_VALUES));
            return counted;
        }
    }

    private Facets facets(Filters filters, Query words, Query line) throws IOException {
        var own = new LinkedHashMap<String, Counts>();
        var aside = new LinkedHashMap<String, Counts>();
        for (var facet : Filters.FACETS) {
            var counts = new Counts(facet);
            if (filters.value(facet).isEmpty()) own.put(facet, counts);
            else {
                aside.put(facet, counts);
                searcher.search(
                        query(words, filters, facet, line), new Tally.Manager(new Tally(true, List.of(counts))));
            }
        }
        return new Facets(own, aside);
    }

    /// The line of descent of a clause that the caller may find; matches nothing where there is no such clause.
    private Query line(String of) throws IOException {
        var slash = of.lastIndexOf('/');
        var clause = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Columns.ADDRESS, of.substring(0, Math.max(0, slash)))), Occur.FILTER)
                .add(new TermQuery(new Term(Columns.CLAUSE, of.substring(slash + 1))), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        var found = searcher.search(clause, 1).scoreDocs;
        if (found.length == 0) return MatchNoDocsQuery.INSTANCE;
        var line = line(found[0].doc) & ~1L;
        return NumericDocValuesField.newSlowRangeQuery(Columns.LINE, line, line | 1);
    }

    private long line(int row) throws IOException {
        var leaf = searcher.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(row, searcher.getIndexReader().leaves()));
        var values = DocValues.getNumeric(leaf.reader(), Columns.LINE);
        return values.advanceExact(row - leaf.docBase) ? values.longValue() : 0;
    }

    private List<Found.Hit> hits(List<Tally.Best> page, Query words) throws IOException {
        var passages = new Passages(searcher, words)
                .of(page.stream().map(Tally.Best::row).toList());
        var stored = searcher.storedFields();
        var hits = new ArrayList<Found.Hit>();
        for (var i = 0; i < page.size(); i++)
            hits.add(hit(stored.document(page.get(i).row(), STORED), page.get(i), passages.get(i)));
        return List.copyOf(hits);
    }

    private static Found.Hit hit(Document row, Tally.Best best, String passage) {
        return new Found.Hit(
                row.get(Columns.ADDRESS),
                row.get(Columns.CLAUSE),
                row.get(Columns.TITLE),
                Arrays.asList(row.getValues(Columns.PATH)),
                passage,
                Math.round(best.score() * 1000) / 1000.0,
                best.copies(),
                text(row, Columns.KIND),
                text(row, Columns.SOURCE),
                text(row, Columns.ORGANIZATION),
                text(row, Columns.STATUS));
    }

    private static String text(Document row, String column) {
        var value = row.get(column);
        return value == null ? "" : value;
    }
}
