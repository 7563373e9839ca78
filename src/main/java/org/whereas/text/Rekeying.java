package org.whereas.text;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Gives clauses of a text the ids of a model that it is to follow. The ids that they had stay as
/// aliases in the front matter, so that links to them still lead somewhere.
///
/// ```java
/// var ours = Markdown.parse("# Scope {#scope}\n\nAll officers. {#all}\n");
/// var keyed = Rekeying.of(ours, Map.of("scope", "purpose"), Set.of("purpose", "all"));
/// Markdown.write(keyed).contains("# Scope {#purpose}"); // true
/// Rekeying.aliases(keyed).get("all"); // "all-own"
/// ```
public final class Rekeying {

    private static final String ALIASES = "aliases";

    private Rekeying() {}

    /// The document with new ids.
    ///
    /// @param ids   the model's id for an id of ours, each at most once
    /// @param model every id that the model has: a clause of ours that has one of them by chance and is
    ///     not its
    ///     counterpart gets another, for in a line of descent the same id is the same clause
    public static Document of(Document document, Map<String, String> ids, Set<String> model) {
        var clauses = Clauses.of(document);
        var taken = new HashSet<>(model);
        clauses.forEach(clause -> taken.add(clause.id()));
        var renamed = new LinkedHashMap<String, String>();
        var nodes = new IdentityHashMap<Node, String>();
        var labels = new LinkedHashMap<String, String>();
        for (var clause : clauses) {
            if (clause.id().isEmpty()) continue;
            var id = clause.node() instanceof Block.Footnote ? null : ids.get(clause.id());
            if (id == null && model.contains(clause.id())) id = free(clause.id(), taken);
            if (id == null || id.equals(clause.id())) continue;
            nodes.put(clause.node(), id);
            renamed.put(clause.id(), id);
            if (clause.node() instanceof Block.Footnote) labels.put(clause.id(), id);
        }
        var keyed = new Renaming(nodes, labels).document(document);
        return keyed.withFront(aliased(keyed.front(), renamed));
    }

    /// The ids that clauses of a document had before, each with the one that it has now.
    public static Map<String, String> aliases(Document document) {
        var aliases = new LinkedHashMap<String, String>();
        if (document.front().at(ALIASES).orElse(null) instanceof Map<?, ?> map)
            map.forEach((was, now) -> aliases.put(String.valueOf(was), String.valueOf(now)));
        return aliases;
    }

    private static String free(String id, Set<String> taken) {
        var stem = id.length() > 56 ? id.substring(0, 56) : id;
        var next = stem + "-own";
        for (var n = 2; !taken.add(next); n++) next = stem + "-own-" + n;
        return next;
    }

    private static FrontMatter aliased(FrontMatter front, Map<String, String> renamed) {
        if (renamed.isEmpty()) return front;
        var aliases = new LinkedHashMap<String, Object>();
        aliases(new Document(front, java.util.List.of()))
                .forEach((was, now) -> aliases.put(was, renamed.getOrDefault(now, now)));
        renamed.forEach(aliases::put);
        return front.with(aliases, ALIASES);
    }
}
