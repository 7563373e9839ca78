package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Results as they are shown: where each is, its passage with the words marked, and how many copies
/// match.
final class Hits {

    private static final Set<String> STORED = Set.of(
            Columns.ADDRESS,
            Columns.CLAUSE,
            Columns.TITLE,
            Columns.PATH,
            Columns.KIND,
            Columns.SOURCE,
            Columns.ORGANIZATION,
            Columns.STATUS,
            Columns.EFFECTIVE,
            Columns.TEXT);

    private final IndexSearcher searcher;
    private final Query words;
    private final Tally tally;

    Hits(IndexSearcher searcher, Query words, Tally tally) {
        this.searcher = searcher;
        this.words = words;
        this.tally = tally;
    }

    List<Found.Hit> of(List<Leaders.Best> page) throws IOException {
        var fields = searcher.storedFields();
        var stored = new LinkedHashMap<Integer, Document>();
        for (var best : page) stored.put(best.row(), fields.document(best.row(), STORED));
        var passages = passages(stored);
        var hits = new ArrayList<Found.Hit>();
        for (var row : stored.entrySet()) {
            var copies = tally.clauses(Lines.of(searcher.getIndexReader(), row.getKey())) - 1;
            hits.add(hit(row.getValue(), copies, passages.get(text(row.getValue(), Columns.TEXT))));
        }
        return List.copyOf(hits);
    }

    /// The passage of each text; copies often say the same.
    private Map<String, String> passages(Map<Integer, Document> rows) throws IOException {
        var texts = new LinkedHashMap<String, Integer>();
        rows.forEach((row, stored) -> texts.putIfAbsent(text(stored, Columns.TEXT), row));
        var found =
                new Passages(searcher, words).of(List.copyOf(texts.values())).iterator();
        var passages = new HashMap<String, String>();
        for (var text : texts.keySet()) passages.put(text, found.next());
        return passages;
    }

    private static Found.Hit hit(Document row, int copies, String passage) {
        return new Found.Hit(
                text(row, Columns.ADDRESS),
                text(row, Columns.CLAUSE),
                text(row, Columns.TITLE),
                Arrays.asList(row.getValues(Columns.PATH)),
                passage,
                copies,
                text(row, Columns.KIND),
                text(row, Columns.SOURCE),
                text(row, Columns.ORGANIZATION),
                text(row, Columns.STATUS),
                text(row, Columns.EFFECTIVE),
                text(row, Columns.TEXT));
    }

    /// A stored value, empty where there is none.
    static String text(Document row, String column) {
        var value = row.get(column);
        return value == null ? "" : value;
    }
}
