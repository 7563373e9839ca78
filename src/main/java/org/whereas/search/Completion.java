package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;

/// All that completes what somebody types: documents by their number, what begins with the words, and what says the
/// same in other words; each only as the caller may find it.
final class Completion {

    /// So many places are kept for what says the same in other words.
    private static final int MEANT = 3;

    private final Suggestions suggestions;
    private final SuggestedNumbers numbers;
    private final SuggestedMeanings meanings;

    Completion(IndexReader reader, Readers readers, Synonyms synonyms) {
        this.suggestions = new Suggestions(reader, readers);
        this.numbers = new SuggestedNumbers(reader, readers);
        this.meanings = new SuggestedMeanings(suggestions, synonyms);
    }

    /// Something to go to.
    ///
    /// @param kind `number`, `title`, `term`, `recommendation` or `heading`
    /// @param why  what is typed that it stands for in other words; empty where it has what is typed
    record Offer(String text, String kind, String address, String clause, String why) {

        static Offer of(Suggestions.Suggestion it, String why) {
            return new Offer(it.text(), it.rank().name().toLowerCase(Locale.ROOT), it.address(), it.clause(), why);
        }
    }

    List<Offer> of(String typed, int most) throws IOException {
        var offers = new ArrayList<>(numbers.of(typed, most));
        var meant = meanings.of(typed);
        var kept = Math.min(MEANT, meant.size());
        var known = new HashSet<String>();
        offers.forEach(o -> known.add(o.address()));
        for (var direct : suggestions.of(typed)) {
            if (offers.size() >= most - kept) break;
            if (direct.rank() != Rows.Rank.TITLE || known.add(direct.address())) offers.add(Offer.of(direct, ""));
        }
        var all = new LinkedHashMap<String, Offer>();
        offers.forEach(o -> all.put(key(o), o));
        meant.forEach(o -> all.putIfAbsent(key(o), o));
        return all.values().stream().limit(most).toList();
    }

    private static String key(Offer offer) {
        return offer.text().toLowerCase(Locale.ROOT);
    }
}
