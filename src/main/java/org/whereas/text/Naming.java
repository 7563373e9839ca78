package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives every clause of a document its id, once.
final class Naming {

    private final Document document;
    private final List<Clause> clauses;
    private final List<Clause> base;
    private final ClauseNames names;
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> keptLabels = new HashSet<>();
    private final Map<Clause, String> reasons = new IdentityHashMap<>();
    private final List<Repair> repairs = new ArrayList<>();

    Naming(Document document, Optional<Document> base, Set<String> everUsed, String address) {
        this.document = document;
        this.clauses = Clauses.of(document);
        this.base = base.map(Clauses::of).orElse(List.of()).stream()
                .filter(it -> !it.id().isEmpty())
                .toList();
        keepWritten();
        ids.keySet().forEach(node -> {
            if (node instanceof Block.Footnote note) keptLabels.add(key(note));
        });
        names = new ClauseNames(used(everUsed), address);
        findAgain();
        nameOthers();
    }

    Document document() {
        return new Renaming(ids, labels).document(document);
    }

    List<Repair> repairs() {
        return repairs;
    }

    /// Ids that are written stay, each at one clause.
    private void keepWritten() {
        var baseText = base.stream().collect(Collectors.toMap(Clause::id, Clauses::allText, (first, _) -> first));
        Map<String, Clause> holders = new HashMap<>();
        for (var clause : clauses) {
            if (clause.id().isEmpty()) continue;
            if (!isValid(clause)) reasons.put(clause, "“%s” is no id".formatted(clause.id()));
            else holders.merge(clause.id(), clause, (first, next) -> holder(first, next, baseText.get(first.id())));
        }
        for (var clause : clauses) {
            if (clause.id().isEmpty() || reasons.containsKey(clause)) continue;
            if (holders.get(clause.id()) == clause) ids.put(clause.node(), clause.id());
            else reasons.put(clause, "“%s” stands at another clause too".formatted(clause.id()));
        }
    }

    private static Clause holder(Clause first, Clause next, String before) {
        boolean itIsNext = before != null
                && !Clauses.allText(first).equals(before)
                && Clauses.allText(next).equals(before);
        return itIsNext ? next : first;
    }

    private static boolean isValid(Clause clause) {
        return clause.node() instanceof Block.Footnote
                ? ClauseNames.isValidLabel(clause.id())
                : ClauseNames.isValid(clause.id());
    }

    private Set<String> used(Set<String> everUsed) {
        var used = new HashSet<>(everUsed);
        used.addAll(ids.values());
        base.forEach(it -> used.add(it.id()));
        return used;
    }

    /// Clauses that lost their ids get those of the earlier text back.
    private void findAgain() {
        var written = new HashSet<>(ids.values());
        var open = Likeness.Candidate.of(clauses).stream()
                .filter(it -> !ids.containsKey(it.clause().node()))
                .toList();
        var free = Likeness.Candidate.of(base).stream()
                .filter(it -> !written.contains(it.clause().id()))
                .toList();
        Likeness.match(open, free).forEach((clause, earlier) -> give(clause, earlier.id()));
    }

    private void nameOthers() {
        for (var clause : clauses) {
            if (!ids.containsKey(clause.node())) give(clause, newName(clause));
            var reason = reasons.get(clause);
            if (reason == null) continue;
            var id = ids.get(clause.node());
            repairs.add(new Repair(
                    clause.node().position().first(), id, "%s; this clause is called “%s”.".formatted(reason, id)));
        }
    }

    private void give(Clause clause, String id) {
        ids.put(clause.node(), id);
        if (clause.node() instanceof Block.Footnote note && !keptLabels.contains(key(note)))
            labels.putIfAbsent(key(note), id);
    }

    private static String key(Block.Footnote note) {
        return note.label().toLowerCase(Locale.ROOT);
    }

    private String newName(Clause clause) {
        var mended = ClauseNames.mended(clause.id());
        if (clause.node() instanceof Block.Footnote)
            return names.unused(ClauseNames.isValidLabel(mended) ? mended : "note-" + mended);
        if (!mended.isEmpty() && !isValid(clause)) return names.unused(mended);
        return switch (clause.node()) {
            case Block.Heading _ -> names.fresh("", clause.text(), "section");
            case Block.Quote it ->
                names.fresh(it.attributes().hasClass("note") ? "note-" : "quote-", Clauses.allText(clause), "words");
            case Block.Table _ -> names.fresh("table-", clause.text(), "cells");
            case Block.CodeBlock _ -> names.fresh("code-", clause.text(), "block");
            case Item _ -> names.fresh("", Clauses.allText(clause), "item");
            case Block _ -> names.fresh("", clause.text(), "clause");
        };
    }
}
