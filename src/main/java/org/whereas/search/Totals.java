package org.whereas.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/// What was counted lately, so that turning a page or coming back counts nothing again. What is kept
/// belongs to one state of the index and one circle of readers; the next state forgets all of it.
final class Totals {

    private static final int MOST = 24;

    /// What has more results than this is counted anew: so many take 3 MB, and all that are kept no more
    /// than 80.
    private static final long LARGEST = 250_000;

    private final Map<Key, Total> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private Object state;
    private Families families;

    /// A search but for its page.
    record Key(Readers readers, Asked asked, String shown, Bodies bodies) {}

    /// @param partial whether the time was up before everything was counted
    record Total(Tally tally, Map<String, List<Counts.Count>> facets, boolean partial) {
        static final Total UNKNOWN = new Total(new Tally(true, List.of()), Map.of(), false);
    }

    /// How something is counted where nobody asked before.
    interface Work<T> {
        T done() throws IOException;
    }

    Total of(Key key, IndexReader reader, Work<Total> counting) throws IOException {
        synchronized (this) {
            belong(reader);
            var known = kept.get(key);
            if (known != null) return known;
        }
        var total = counting.done();
        if (!total.partial() && total.tally().results() <= LARGEST) keep(key, reader, total);
        return total;
    }

    Families families(IndexReader reader) throws IOException {
        synchronized (this) {
            belong(reader);
            if (families != null) return families;
        }
        var read = Families.of(reader);
        synchronized (this) {
            if (belongs(reader)) families = read;
        }
        return read;
    }

    private synchronized void keep(Key key, IndexReader reader, Total total) {
        if (!belongs(reader)) return;
        kept.put(key, total);
        if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
    }

    private void belong(IndexReader reader) {
        if (belongs(reader)) return;
        kept.clear();
        families = null;
        state = key(reader);
    }

    private boolean belongs(IndexReader reader) {
        return key(reader).equals(state);
    }

    private static Object key(IndexReader reader) {
        var helper = reader.getReaderCacheHelper();
        return helper == null ? reader : helper.getKey();
    }
}
