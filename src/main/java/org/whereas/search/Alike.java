package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Finds clauses that say much the same as a text, by its rarest words, for one circle of
/// readers. Clauses of one line of descent are one result, and so are those whose words hardly
/// differ, wherever they come from.
final class Alike {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    /// So many of the rarest words are looked for, and so great a part of them has to be there.
    private static final int RAREST = 25;

    private static final double SHARED = 0.25;
    private static final int FEWEST = 3;

    private static final int ROUNDS = 4;
    private static final int AT_ONCE = 40;

    /// Clauses less alike than this, their words weighed by rarity, say something else.
    private static final double LEAST = 0.25;

    /// Clauses more alike than this are one result.
    private static final double SAME = 0.9;

    private static final Set<String> STORED = Set.of(
            Columns.ADDRESS, Columns.CLAUSE, Columns.TITLE, Columns.PATH, Columns.TEXT, Columns.KIND, Columns.STATUS);

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Query visible;

    Alike(IndexReader reader, Readers readers) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.visible = readers.filter();
        searcher.setSimilarity(Ranking.SIMILARITY);
        searcher.setTimeout(TimeLimit.of(LONGEST));
    }

    /// What is looked for.
    ///
    /// @param words    the text
    /// @param document the document it stands in, which is left out; 0 for none
    /// @param family   the line of descent of that document, which is left out too; 0 where it is wanted
    record Wanted(String words, long document, long family) {}

    /// Clauses with much the same words; the first stands for the others.
    ///
    /// @param likeness how much both have in common, between 0 and 1
    record Group(Similar first, double likeness, List<Similar> others) {}

    /// A clause as the circle of readers finds it.
    record Similar(
            String address, String clause, String title, List<String> path, String kind, String status, String words) {}

    private record Candidate(Similar similar, Likeness likeness, double share, double weighed) {}

    /// Those that share the rarest words first.
    List<Group> of(Wanted wanted, int most) throws IOException {
        var own = Likeness.of(wanted.words());
        var rarities = new Rarity(searcher, visible).of(own);
        var words = words(own, rarities);
        if (words == null) return List.of();
        var found = new LinkedHashMap<Long, Candidate>();
        for (var round = 0; round < ROUNDS && found.size() < most * 3; round++)
            if (!more(query(words, wanted, found.keySet()), own, rarities, found)) break;
        return grouped(found.values().stream()
                        .filter(c -> c.weighed() >= LEAST)
                        .sorted(Comparator.comparingDouble(Candidate::weighed).reversed())
                        .toList())
                .stream()
                .limit(most)
                .toList();
    }

    /// Takes some more; other clauses of a line that is there already are left out the next time.
    private boolean more(Query query, Likeness own, Map<String, Double> rarities, Map<Long, Candidate> found)
            throws IOException {
        var rows = searcher.search(query, AT_ONCE).scoreDocs;
        for (var row : rows) {
            var line = Lines.of(reader, row.doc) & ~1L;
            if (!found.containsKey(line))
                found.put(line, candidate(searcher.storedFields().document(row.doc, STORED), own, rarities));
        }
        return rows.length == AT_ONCE;
    }

    private static Candidate candidate(Document row, Likeness own, Map<String, Double> rarities) {
        var similar = new Similar(
                row.get(Columns.ADDRESS),
                row.get(Columns.CLAUSE),
                row.get(Columns.TITLE),
                Arrays.asList(row.getValues(Columns.PATH)),
                row.get(Columns.KIND) == null ? "" : row.get(Columns.KIND),
                row.get(Columns.STATUS) == null ? "" : row.get(Columns.STATUS),
                row.get(Columns.TEXT));
        var likeness = Likeness.of(similar.words());
        return new Candidate(similar, likeness, own.to(likeness), own.to(likeness, rarities));
    }

    private static List<Group> grouped(List<Candidate> candidates) {
        var groups = new ArrayList<List<Candidate>>();
        for (var candidate : candidates) {
            groups.stream()
                    .filter(g -> g.getFirst().likeness().to(candidate.likeness()) >= SAME)
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.getLast();
                    })
                    .add(candidate);
        }
        return groups.stream().map(Alike::group).toList();
    }

    private static Group group(List<Candidate> same) {
        var others = same.stream().skip(1).map(Candidate::similar).toList();
        return new Group(same.getFirst().similar(), same.getFirst().share(), others);
    }

    private Query query(Query words, Wanted wanted, Set<Long> known) {
        var query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(visible, Occur.FILTER)
                .add(new TermQuery(new Term(Columns.SAYS, "1")), Occur.FILTER);
        if (wanted.document() != 0) query.add(is(Columns.DOCUMENT, wanted.document()), Occur.MUST_NOT);
        if (wanted.family() != 0) query.add(is(Columns.ROOT, wanted.family()), Occur.MUST_NOT);
        if (!known.isEmpty()) {
            var lines =
                    known.stream().map(l -> new BytesRef(Long.toHexString(l))).toList();
            query.add(new TermInSetQuery(Columns.DESCENT, lines), Occur.MUST_NOT);
        }
        return query.build();
    }

    private static Query is(String column, long value) {
        return new TermQuery(new Term(column, Long.toString(value)));
    }

    /// The rarest words of the text, some of which have to occur; null where it says too little to compare.
    private static Query words(Likeness own, Map<String, Double> rarities) {
        if (rarities.size() < FEWEST) return null;
        var weights = new HashMap<String, Double>();
        rarities.forEach((stem, rarity) -> weights.put(stem, own.counts().get(stem) * rarity));
        var rarest = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(RAREST)
                .toList();
        var top = rarest.getFirst().getValue();
        var query = new BooleanQuery.Builder();
        for (var word : rarest) {
            var term = new TermQuery(new Term(Columns.TEXT, word.getKey()));
            query.add(new BoostQuery(term, (float) (word.getValue() / top)), Occur.SHOULD);
        }
        return query.setMinimumNumberShouldMatch(Math.max(2, (int) (rarest.size() * SHARED)))
                .build();
    }
}
