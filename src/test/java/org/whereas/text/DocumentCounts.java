package org.whereas.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Counts what a document holds.
final class DocumentCounts {

    private DocumentCounts() {}

    static long headings(Document document) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .count();
    }

    /// The number of headings of each level, from the second.
    static List<Long> levels(Document document) {
        return Stream.of(2, 3, 4, 5, 6)
                .map(level -> document.blocks().stream()
                        .filter(b -> b instanceof Block.Heading h && h.level() == level)
                        .count())
                .filter(Predicate.not(Predicate.isEqual(0L)))
                .toList();
    }

    static List<String> notes(Document document) {
        return document.blocks().stream()
                .filter(Block.Footnote.class::isInstance)
                .map(b -> ((Block.Footnote) b).label())
                .toList();
    }

    static List<String> references(Document document) {
        var found = new java.util.ArrayList<String>();
        new RunMapper(run -> {
                    if (run instanceof Inline.NoteReference(var label)) found.add(label);
                    return List.of(run);
                })
                .blocks(document.blocks());
        return found;
    }

    static boolean inList(Document document, String words) {
        return document.blocks().stream()
                .anyMatch(b -> !(b instanceof Block.Paragraph) && inside(b).contains(words));
    }

    static List<String> inside(Block block) {
        return switch (block) {
            case Block.Paragraph p -> List.of(Runs.text(p.content()));
            case Block.BulletList list ->
                list.items().stream()
                        .flatMap(i -> i.blocks().stream())
                        .flatMap(b -> inside(b).stream())
                        .toList();
            case Block.OrderedList list ->
                list.items().stream()
                        .flatMap(i -> i.blocks().stream())
                        .flatMap(b -> inside(b).stream())
                        .toList();
            case Block.Footnote note ->
                note.blocks().stream().flatMap(b -> inside(b).stream()).toList();
            default -> List.of();
        };
    }

    static List<String> paragraphs(Intake.Result result) {
        return result.documents().stream()
                .flatMap(d -> d.blocks().stream())
                .flatMap(b -> inside(b).stream())
                .toList();
    }

    static long items(Document document) {
        return document.blocks().stream().mapToLong(DocumentCounts::itemsIn).sum();
    }

    static long itemsIn(Block block) {
        var items = switch (block) {
            case Block.BulletList list -> list.items();
            case Block.OrderedList list -> list.items();
            default -> List.<Item>of();
        };
        return items.size()
                + items.stream()
                        .flatMap(i -> i.blocks().stream())
                        .mapToLong(DocumentCounts::itemsIn)
                        .sum();
    }
}
