package org.whereas.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.Change;
import org.whereas.change.Differences;
import org.whereas.change.WordEdit.Kind;
import org.whereas.change.Wording;
import org.whereas.text.Clause;

/// What the difference of two texts says, in terms of their files: which bookmark stands for which, which rows of a
/// table were kept, and who changed what.
final class Correspondence {

    private static final String AFTER = " after ";

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, List<Kind>> rows = new HashMap<>();
    private final Map<String, WordChanges.Author> authors = new HashMap<>();
    private final WordChanges.Author author;
    private final Bookmarks older;
    private final Bookmarks newer;

    Correspondence(Differences differences, Side from, Side to, WordChanges.Settings settings) {
        older = from.draft().bookmarks();
        newer = to.draft().bookmarks();
        author = settings.author();
        differences.changes().forEach(this::read);
        settings.authors().forEach((id, who) -> {
            older.known(id).ifPresent(key -> authors.put(key, who));
            newer.known(id).ifPresent(key -> authors.put(key, who));
        });
    }

    /// The newer key of each older one.
    Map<String, String> keys() {
        return keys;
    }

    WordChanges.Author author(String key) {
        return authors.getOrDefault(key.startsWith(AFTER) ? key.substring(AFTER.length()) : key, author);
    }

    /// What became of the rows of a table that both texts have, in reading order.
    List<Kind> rows(Unit.Table from, Unit.Table to) {
        var told = rows.getOrDefault(to.key(), List.of());
        if (count(told, Kind.INSERTED) == from.rows().size()
                && count(told, Kind.DELETED) == to.rows().size()) return told;
        int both = Math.min(from.rows().size(), to.rows().size());
        var kinds = new ArrayList<>(Collections.nCopies(both, Kind.KEPT));
        kinds.addAll(Collections.nCopies(from.rows().size() - both, Kind.DELETED));
        kinds.addAll(Collections.nCopies(to.rows().size() - both, Kind.INSERTED));
        return kinds;
    }

    private static long count(List<Kind> kinds, Kind without) {
        return kinds.stream().filter(kind -> kind != without).count();
    }

    private void read(Change change) {
        switch (change) {
            case Change.Kept it -> pair(it.from(), it.to(), it.wording());
            case Change.Changed it -> pair(it.from(), it.to(), it.wording());
            case Change.Moved it -> pair(it.from(), it.to(), it.wording());
            case Change.Marked it -> pair(it.from(), it.to());
            case Change.Split it -> it.into().forEach(piece -> likely(it.from(), piece.clause()));
            case Change.Joined it -> it.from().forEach(piece -> likely(piece.clause(), it.to()));
            case Change.Added _, Change.Removed _, Change.FrontChange _ -> {}
        }
    }

    /// Of clauses that one was cut into, the one that kept its id goes on as it.
    private void likely(Clause from, Clause to) {
        if (from.id().equals(to.id())) pair(from, to);
    }

    private void pair(Clause from, Clause to, Wording wording) {
        pair(from, to);
        if (wording instanceof Wording.Rows(var all))
            newer.known(to.id())
                    .ifPresent(key ->
                            rows.put(key, all.stream().map(Wording.Row::kind).toList()));
    }

    private void pair(Clause from, Clause to) {
        older.known(from.id()).ifPresent(was -> newer.known(to.id()).ifPresent(is -> keys.put(was, is)));
    }
}
