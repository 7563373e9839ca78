package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the tracked changes of a file, in its order.
final class Tracked {

    private final Provenance provenance;
    private final List<TrackedChange> changes = new ArrayList<>();
    private int paragraph;
    private String clause = "";

    private Tracked(Provenance provenance) {
        this.provenance = provenance;
    }

    /// All but those that are our own markings.
    static List<TrackedChange> of(Tag root, Provenance provenance) {
        var tracked = new Tracked(provenance);
        tracked.walk(root, false);
        return List.copyOf(tracked.changes);
    }

    private void walk(Tag tag, boolean inProperties) {
        if (tag.is("w:p")) {
            paragraph++;
            mark(tag);
        } else if (tag.is("w:bookmarkStart")) mark(tag);
        kind(tag.name(), inProperties).ifPresent(kind -> add(kind, tag));
        var properties = inProperties || tag.name().endsWith("Pr");
        for (var it : tag.content()) walk(it, properties);
    }

    /// Whether an element marks a change.
    static boolean isChange(String name) {
        return kind(name, false).isPresent();
    }

    /// The clause that begins with a paragraph or a bookmark.
    private void mark(Tag tag) {
        if (!provenance.isOurs()) return;
        if (tag.is("w:bookmarkStart")) {
            var name = tag.at("w:name");
            if (!name.startsWith("_")) clause = provenance.id(name);
        } else tag.content().stream().filter(it -> it.is("w:bookmarkStart")).forEach(this::mark);
    }

    private static Optional<TrackedChange.Kind> kind(String name, boolean inProperties) {
        return Optional.ofNullable(
                switch (name) {
                    case "w:ins" -> inProperties ? TrackedChange.Kind.BLOCK_INSERTED : TrackedChange.Kind.INSERTED;
                    case "w:del" -> inProperties ? TrackedChange.Kind.BLOCK_DELETED : TrackedChange.Kind.DELETED;
                    case "w:moveTo" -> inProperties ? TrackedChange.Kind.BLOCK_INSERTED : TrackedChange.Kind.MOVED_HERE;
                    case "w:moveFrom" ->
                        inProperties ? TrackedChange.Kind.BLOCK_DELETED : TrackedChange.Kind.MOVED_AWAY;
                    case "w:cellIns" -> TrackedChange.Kind.BLOCK_INSERTED;
                    case "w:cellDel" -> TrackedChange.Kind.BLOCK_DELETED;
                    case "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange" ->
                        TrackedChange.Kind.FORMATTED;
                    case "w:tblGridChange", "w:sectPrChange", "w:numberingChange", "w:cellMerge" ->
                        TrackedChange.Kind.FORMATTED;
                    default -> null;
                });
    }

    private void add(TrackedChange.Kind kind, Tag tag) {
        if (provenance.marked(tag)) return;
        var words = tag.name().endsWith("Change") ? "" : words(tag);
        changes.add(new TrackedChange(
                kind, tag.at("w:author"), CommentSheet.instant(tag.at("w:date")), words, paragraph, clause));
    }

    private static String words(Tag tag) {
        return switch (tag.name()) {
            case "w:t", "w:delText" -> tag.text();
            case "w:tab" -> "\t";
            case "w:br", "w:cr" -> "\n";
            case "w:instrText", "w:delInstrText", "w:rPr", "w:pPr" -> "";
            default -> {
                var out = new StringBuilder();
                tag.content().forEach(it -> out.append(words(it)));
                yield out.toString();
            }
        };
    }
}
