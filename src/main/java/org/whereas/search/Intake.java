package org.whereas.search;

import java.io.IOException;
import java.util.List;
import org.whereas.library.Feed;

/// Puts what the library has into an index.
///
/// @param batch how many entries of the change feed are read at once
record Intake(Following.Library library, int batch) {

    /// Takes in what the feed tells since the index last looked; answers whether there may be more at once.
    boolean follow(SearchIndex index) throws IOException {
        var entries = library.after(index.feed(), batch);
        if (entries.isEmpty()) return false;
        var changed = entries.stream()
                .map(Feed.Entry::document)
                .filter(d -> d > 0)
                .distinct()
                .toList();
        put(index, changed);
        entries.stream().filter(e -> e.kind() == Feed.Kind.REINDEX).forEach(e -> index.want(e.n()));
        index.refresh(entries.getLast().n());
        return entries.size() == batch;
    }

    /// Puts these documents as they are now in the place of what was there.
    void put(SearchIndex index, List<Long> documents) throws IOException {
        var editions = library.editions(documents);
        for (var document : documents) index.put(document, editions.getOrDefault(document, List.of()));
    }
}
