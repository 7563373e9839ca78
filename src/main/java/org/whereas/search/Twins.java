package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// Which copies of one part of the index are twins: of one line of descent and the same in all that a question
/// sees. What one of them is worth to a question, each is. They lie side by side, because the index is sorted so. A
/// part never changes, so this is read once.
///
/// @param begins set where a run of twins begins; a row without twins is a run of its own
record Twins(FixedBitSet begins) {

    private static final int FEW = 64;

    /// What is the same in all twins.
    private static final Set<String> SHARED = Set.of(
            Columns.TEXT,
            Columns.PATH,
            Columns.TITLE,
            Columns.TERM,
            Columns.ABOUT,
            Columns.REC,
            Columns.SAYS,
            Columns.SOURCE);

    private static final Map<IndexReader.CacheKey, Twins> KNOWN = new ConcurrentHashMap<>();

    static Twins of(LeafReader part) throws IOException {
        var cache = part.getCoreCacheHelper();
        if (cache == null) return read(part);
        var known = KNOWN.get(cache.getKey());
        if (known != null) return known;
        var twins = read(part);
        if (KNOWN.put(cache.getKey(), twins) == null) cache.addClosedListener(KNOWN::remove);
        return twins;
    }

    private static Twins read(LeafReader part) throws IOException {
        var begins = new FixedBitSet(Math.max(1, part.maxDoc()));
        begins.set(0, part.maxDoc());
        var lines = DocValues.getNumeric(part, Columns.TOGETHER);
        var twins = DocValues.getNumeric(part, Columns.TWIN);
        var before = -1;
        var line = 0L;
        var twin = 0L;
        for (var row = twins.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = twins.nextDoc()) {
            if (!lines.advanceExact(row)) continue;
            if (before == row - 1 && line == lines.longValue() && twin == twins.longValue()) begins.clear(row);
            before = row;
            line = lines.longValue();
            twin = twins.longValue();
        }
        return new Twins(begins);
    }

    /// The first row of a row's run.
    int begin(int row) {
        return begins.prevSetBit(row);
    }

    /// The row behind a row's run.
    int end(int row) {
        return row + 1 < begins.length() ? begins.nextSetBit(row + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /// What a question sees of twins.
    ///
    /// @param alike whether it finds all twins or none, and with the same worth, but for those found apart; an
    ///     address or a holder's name tells twins apart
    /// @param apart finds those whose values are asked for; null where nobody's are
    record Seen(boolean alike, Query apart) {

        static Seen of(Stream<Query> question, IndexReader reader) throws IOException {
            var visitor = new Visitor();
            for (var query : question.toList())
                BegunPhrase.spelledOut(query, reader).visit(visitor);
            var apart = new ArrayList<BytesRef>();
            for (var value : visitor.values) if (reader.docFreq(value) > 0) apart.add(value.bytes());
            return new Seen(visitor.alike, apart.isEmpty() ? null : any(apart));
        }

        /// A quotation that ends in the beginning of a word may stand for more words than a query may have parts.
        private static Query any(List<BytesRef> values) {
            if (values.size() > FEW) return new TermInSetQuery(Columns.VALUES, values);
            var any = new BooleanQuery.Builder();
            for (var value : values) any.add(new TermQuery(new Term(Columns.VALUES, value)), Occur.SHOULD);
            return any.build();
        }

        /// What is left by a filter, of twins one.
        Query one(Query filter) {
            if (!alike) return filter;
            if (apart == null) return new OneOfTwins(filter);
            return new BooleanQuery.Builder()
                    .add(new OneOfTwins(alike(filter)), Occur.SHOULD)
                    .add(
                            new BooleanQuery.Builder()
                                    .add(filter, Occur.FILTER)
                                    .add(apart, Occur.FILTER)
                                    .build(),
                            Occur.SHOULD)
                    .build();
        }

        /// What is left by a filter, without those that are found apart.
        Query alike(Query filter) {
            if (apart == null) return filter;
            return new BooleanQuery.Builder()
                    .add(filter, Occur.FILTER)
                    .add(apart, Occur.MUST_NOT)
                    .build();
        }
    }

    private static final class Visitor extends QueryVisitor {
        private boolean alike = true;
        private final Set<Term> values = new HashSet<>();

        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (var term : terms) {
                if (term.field().equals(Columns.VALUES)) values.add(term);
                else alike &= isShared(term);
            }
        }

        /// No address is without a slash, so what has none is a clause's name or a number, which twins share.
        private static boolean isShared(Term term) {
            return SHARED.contains(term.field())
                    || term.field().equals(Columns.IDS) && term.text().indexOf('/') < 0;
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            alike &= SHARED.contains(field);
        }

        @Override
        public void visitLeaf(Query query) {
            alike &= query instanceof MatchNoDocsQuery;
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }
    }
}
