package org.whereas.search;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Who asks: the organizations whose drafts they may see. What they may not see is not there
/// for any query, count, facet, correction or suggestion.
///
/// @param organizations the ids of their organizations; empty for everybody else
record Readers(Set<Long> organizations) {

    static final Readers PUBLIC = new Readers(Set.of());

    Readers {
        organizations = Set.copyOf(organizations);
    }

    /// What they may find: what is posted, unless their organization has a newer draft of it; and those drafts.
    Query filter() {
        var posted = new TermQuery(new Term(Columns.READERS, Edition.EVERYONE));
        if (organizations.isEmpty()) return posted;
        var own =
                organizations.stream().map(o -> new BytesRef(Long.toString(o))).toList();
        var posts = new BooleanQuery.Builder()
                .add(posted, Occur.MUST)
                .add(new TermInSetQuery(Columns.EXCEPT, own), Occur.MUST_NOT)
                .build();
        return new BooleanQuery.Builder()
                .add(posts, Occur.SHOULD)
                .add(new TermInSetQuery(Columns.READERS, own), Occur.SHOULD)
                .build();
    }
}
