package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Documents whose number begins as somebody types it, each as it is typed with its title.
final class SuggestedNumbers {

    /// So many numbers are looked at, of whoever they are.
    private static final int LOOKED_AT = 2_000;

    /// So many documents of the same number are offered, those first that are no copy.
    private static final int OF_ONE = 3;

    private static final Set<String> STORED = Set.of(Columns.TITLE, Columns.ADDRESS, Columns.CLAUSE);

    private final IndexSearcher searcher;
    private final Query visible;

    SuggestedNumbers(IndexReader reader, Readers readers) {
        this.searcher = new IndexSearcher(reader);
        this.visible = readers.filter();
        searcher.setTimeout(TimeLimit.of(Suggestions.LONGEST));
    }

    List<Completion.Offer> of(String typed, int most) throws IOException {
        var found = new LinkedHashMap<String, Completion.Offer>();
        for (var beginning : Numbers.typed(typed)) {
            for (var number : beginningWith(beginning)) {
                if (found.size() >= most || searcher.timedOut()) break;
                documents(number, found);
            }
        }
        return found.values().stream().limit(most).toList();
    }

    private List<String> beginningWith(String beginning) throws IOException {
        var numbers = new ArrayList<String>();
        var all = MultiTerms.getTerms(searcher.getIndexReader(), Columns.IDS);
        if (all == null) return numbers;
        var terms = all.iterator();
        if (terms.seekCeil(new BytesRef(beginning)) == SeekStatus.END) return numbers;
        for (var term = terms.term(); term != null && numbers.size() < LOOKED_AT; term = terms.next()) {
            var id = term.utf8ToString();
            if (!id.startsWith(beginning)) break;
            if (!id.matches(".*[a-z].*/.*|.*/.*[a-z].*")) numbers.add(id);
        }
        return numbers;
    }

    /// The documents that have a number; the name of a clause may look like one.
    private void documents(String number, Map<String, Completion.Offer> found) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(visible, Occur.FILTER)
                .add(new TermQuery(new Term(Columns.IDS, number)), Occur.FILTER)
                .add(new FieldExistsQuery(Columns.FAMILY), Occur.FILTER)
                .add(new ConstantScoreQuery(new TermQuery(new Term(Columns.LEADS, "1"))), Occur.SHOULD)
                .build();
        var stored = searcher.storedFields();
        for (var row : searcher.search(query, OF_ONE).scoreDocs) {
            var document = stored.document(row.doc, STORED);
            var address = document.get(Columns.ADDRESS);
            if (number.equals(document.get(Columns.CLAUSE))) continue;
            var text = number.toUpperCase(Locale.ROOT) + " " + document.get(Columns.TITLE);
            found.putIfAbsent(address, new Completion.Offer(text, "number", address, "", ""));
        }
    }
}
