package org.whereas.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads written words again, to be sure that they say what was meant: which marks pair with which depends on all
/// that stands beside them, and only the reader knows.
final class Rereading {

    private Rereading() {}

    /// What words that were written for a place say there; nothing when they are not read as the words of one
    /// block.
    static List<Inline> of(String written, List<Inline> meant, Draft.Place place) {
        try {
            return read(withNotes(inPlace(written, place), meant), place);
        } catch (TextRefused tangled) {
            return List.of();
        }
    }

    /// Whether two runs say the same. Empty comments beside marks do not count.
    static boolean isSame(List<Inline> read, List<Inline> meant) {
        return bare(read).equals(bare(meant));
    }

    private static String inPlace(String written, Draft.Place place) {
        return switch (place) {
            case PARAGRAPH -> written;
            case ITEM -> "- " + written.replace("\n", "\n  ");
            case HEADING -> "# " + written;
            case CELL -> "| " + written + " |\n| --- |";
        };
    }

    private static String withNotes(String written, List<Inline> content) {
        var labels = new HashSet<String>();
        addLabels(content, labels);
        var all = new StringBuilder(written);
        labels.forEach(label -> all.append("\n\n[^").append(label).append("]: x"));
        return all.toString();
    }

    private static void addLabels(List<Inline> content, Set<String> labels) {
        for (var inline : content) {
            if (inline instanceof Inline.NoteReference(var label)) labels.add(label);
            else addLabels(Inlines.inside(inline), labels);
        }
    }

    private static List<Inline> read(String text, Draft.Place place) {
        var blocks = FlexmarkReader.read(new Budget(text), 1).stream()
                .filter(it -> !(it instanceof Block.Footnote))
                .toList();
        if (blocks.size() != 1) return List.of();
        return switch (blocks.getFirst()) {
            case Block.Paragraph it when place == Draft.Place.PARAGRAPH -> own(it);
            case Block.Heading it
            when place == Draft.Place.HEADING && it.attributes().isEmpty() -> it.content();
            case Block.BulletList it when place == Draft.Place.ITEM -> item(it);
            case Block.Table it when place == Draft.Place.CELL -> cell(it);
            default -> List.of();
        };
    }

    private static List<Inline> own(Block.Paragraph paragraph) {
        return paragraph.attributes().isEmpty() ? paragraph.content() : List.of();
    }

    private static List<Inline> item(Block.BulletList list) {
        var item = list.items().getFirst();
        boolean plain = list.items().size() == 1
                && item.task() == Item.Task.NONE
                && item.blocks().size() == 1;
        return plain && item.attributes().isEmpty() && item.blocks().getFirst() instanceof Block.Paragraph it
                ? own(it)
                : List.of();
    }

    private static List<Inline> cell(Block.Table table) {
        var cells = table.rows().getFirst().cells();
        return table.rows().size() == 1 && cells.size() == 1 ? cells.getFirst() : List.of();
    }

    private static List<Inline> bare(List<Inline> content) {
        var bare = new ArrayList<Inline>();
        for (var inline : content) {
            if (!inline.equals(new Inline.Html(Tidying.PARTING)))
                bare.add(Inlines.with(inline, bare(Inlines.inside(inline))));
        }
        return Inlines.block(bare);
    }
}
