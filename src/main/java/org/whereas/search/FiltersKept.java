package org.whereas.search;

import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/// Has what many questions are narrowed to kept as a bit for each row: who may see it, and of what kind, source,
/// status or instrument it is. Lucene keeps no single words, because reading them again costs little; but going to and
/// fro in a list of nearly all rows costs more than all else that a question asks. Questions themselves are not kept.
final class FiltersKept implements QueryCachingPolicy {

    private static final Set<String> COLUMNS =
            Set.of(Columns.READERS, Columns.KIND, Columns.SOURCE, Columns.STATUS, Columns.INSTRUMENT);

    private final Query visible;

    private FiltersKept(Query visible) {
        this.visible = visible;
    }

    /// @param visible what those who ask may find
    static void of(IndexSearcher searcher, Query visible) {
        searcher.setQueryCachingPolicy(new FiltersKept(visible));
    }

    @Override
    public void onUse(Query query) {
        // each is known beforehand
    }

    @Override
    public boolean shouldCache(Query query) {
        return switch (query) {
            case TermQuery one -> COLUMNS.contains(one.getTerm().field());
            case TermInSetQuery some -> COLUMNS.contains(some.getField());
            default -> query.equals(visible);
        };
    }
}
