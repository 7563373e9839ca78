package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Words side by side, behind them any that begins as the last is typed: `"duty to interv*"`.
///
/// It is spelled out with the words that the index has, the most frequent [#MOST] where more begin so. What it is
/// worth is what a quotation of as many words is worth in the mean.
final class BegunPhrase extends Query {

    /// So many words at most stand for the last; three letters begin some two hundred English words.
    static final int MOST = 256;

    private final String column;
    private final List<String> words;
    private volatile SpelledOut known;

    /// @param words as the column has them, the last of them a beginning
    BegunPhrase(String column, List<String> words) {
        this.column = column;
        this.words = List.copyOf(words);
    }

    /// One question is asked of one index several times over.
    private record SpelledOut(IndexReader index, Query query) {}

    private record Counted(BytesRef word, int rows) {}

    /// A query in which every one of these is spelled out, and nothing else is another.
    static Query spelledOut(Query query, IndexReader index) throws IOException {
        return switch (query) {
            case BegunPhrase begun -> begun.in(index);
            case BoostQuery weighed -> new BoostQuery(spelledOut(weighed.getQuery(), index), weighed.getBoost());
            case DisjunctionMaxQuery best -> {
                var columns = new ArrayList<Query>();
                for (var one : best.getDisjuncts()) columns.add(spelledOut(one, index));
                yield new DisjunctionMaxQuery(columns, best.getTieBreakerMultiplier());
            }
            case BooleanQuery some -> {
                var all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(some.getMinimumNumberShouldMatch());
                for (var one : some) all.add(new BooleanClause(spelledOut(one.query(), index), one.occur()));
                yield all.build();
            }
            default -> query;
        };
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        return in(searcher.getIndexReader());
    }

    private Query in(IndexReader index) throws IOException {
        var before = known;
        if (before != null && before.index() == index) return before.query();
        var query = with(endings(index));
        known = new SpelledOut(index, query);
        return query;
    }

    private Query with(List<Counted> endings) {
        if (endings.isEmpty()) return new MatchNoDocsQuery("nothing begins so");
        if (words.size() == 1) {
            var any = new SynonymQuery.Builder(column);
            endings.forEach(e -> any.addTerm(new Term(column, e.word())));
            return any.build();
        }
        var phrase = new MultiPhraseQuery.Builder();
        for (var word : words.subList(0, words.size() - 1)) phrase.add(new Term(column, word));
        phrase.add(endings.stream().map(e -> new Term(column, e.word())).toArray(Term[]::new));
        var worth = (float) words.size() / (words.size() - 1 + endings.size());
        return new BoostQuery(phrase.build(), worth);
    }

    /// The words of the index that begin so.
    private List<Counted> endings(IndexReader index) throws IOException {
        var beginning = new BytesRef(words.getLast());
        var most = new PriorityQueue<>(Comparator.comparingInt(Counted::rows));
        var all = MultiTerms.getTerms(index, column);
        if (all == null) return List.of();
        var terms = all.iterator();
        if (terms.seekCeil(beginning) == SeekStatus.END) return List.of();
        for (var term = terms.term(); term != null && StringHelper.startsWith(term, beginning); term = terms.next()) {
            most.add(new Counted(BytesRef.deepCopyOf(term), terms.docFreq()));
            if (most.size() > MOST) most.remove();
        }
        return List.copyOf(most);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return column + ":\"" + String.join(" ", words) + "*\"";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && column.equals(((BegunPhrase) other).column)
                && words.equals(((BegunPhrase) other).words);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + column.hashCode()) + words.hashCode();
    }
}
