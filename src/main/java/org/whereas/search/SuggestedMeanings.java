package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Titles, terms and headings that say in the library's words what somebody types in their own: `choke` is completed
/// to neck restraints.
final class SuggestedMeanings {

    private static final int LONG = 5;

    private final Suggestions suggestions;
    private final Synonyms synonyms;

    SuggestedMeanings(Suggestions suggestions, Synonyms synonyms) {
        this.suggestions = suggestions;
        this.synonyms = synonyms;
    }

    List<Completion.Offer> of(String typed) throws IOException {
        var offers = new ArrayList<Completion.Offer>();
        for (var meant : Meant.of(Suggestions.words(typed), synonyms))
            for (var said : suggestions.collected(query(meant), s -> isSaid(meant, s)))
                offers.add(Completion.Offer.of(said, meant.member()));
        return offers;
    }

    /// The id of a recommendation says nothing in words.
    private static boolean isSaid(Meant meant, Suggestions.Suggestion suggestion) {
        return suggestion.rank() != Rows.Rank.RECOMMENDATION && meant.isSaidIn(suggestion.text());
    }

    private static Query query(Meant meant) {
        var any = new BooleanQuery.Builder();
        for (var other : meant.others())
            any.add(
                    Suggestions.begins(
                            other.stream().map(SuggestedMeanings::root).toList()),
                    Occur.SHOULD);
        var query = new BooleanQuery.Builder().add(any.build(), Occur.FILTER);
        if (!meant.rest().isEmpty()) query.add(Suggestions.begins(meant.rest()), Occur.FILTER);
        return query.build();
    }

    /// What all forms of a word begin with, mostly: `injury` and `injuries`.
    private static String root(String stem) {
        return stem.length() >= LONG && stem.matches(".*[ey]") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
