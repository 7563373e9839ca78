package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Lists as Word writes them in HTML: paragraphs of a class, with the level in the style and the mark typed
/// in front.
final class WordHtml {

    private static final Pattern LEVEL = Pattern.compile("(?i).*mso-list:\\s*\\S+\\s+level(\\d+).*");
    private static final String IGNORED = "span[style*='mso-list:Ignore'], span[style*='mso-list: Ignore']";

    /// A paragraph that is an item: its level from 1, and whether its mark is a number.
    record Listed(int level, Marker marker) {}

    private WordHtml() {}

    /// Reads the mark and takes it out of the paragraph.
    static Optional<Listed> item(Element e) {
        var level = LEVEL.matcher(e.attr("style").replace('\n', ' '));
        if (!e.normalName().equals("p") || !level.matches()) return Optional.empty();
        var typed = e.select(IGNORED).text().replace('\u00A0', ' ').strip();
        e.select(IGNORED).remove();
        return Optional.of(new Listed(Math.min(9, Integer.parseInt(level.group(1))), Marker.alone(typed)));
    }

    /// Adds the item to the list that ends the blocks, at its level.
    static void add(Listed listed, List<Inline> content, List<Block> blocks) {
        var item = new Item(
                Item.Task.NONE,
                List.of(new Block.Paragraph(content, Attributes.NONE, Position.NONE)),
                Attributes.NONE,
                Position.NONE);
        var last = blocks.isEmpty() ? null : blocks.getLast();
        var items = new ArrayList<Item>();
        if (last instanceof Block.BulletList list) items.addAll(list.items());
        else if (last instanceof Block.OrderedList list) items.addAll(list.items());
        if (items.isEmpty()) {
            blocks.add(list(listed, List.of(item)));
            return;
        }
        if (listed.level() > 1)
            items.add(deeper(items.removeLast(), new Listed(listed.level() - 1, listed.marker()), content));
        else items.add(item);
        blocks.set(blocks.size() - 1, with(last, items));
    }

    private static Item deeper(Item parent, Listed listed, List<Inline> content) {
        var inner = new ArrayList<>(parent.blocks());
        add(listed, content, inner);
        return new Item(parent.task(), inner, parent.attributes(), parent.position());
    }

    private static Block list(Listed listed, List<Item> items) {
        if (listed.marker() == Marker.NONE) return new Block.BulletList(true, items, Position.NONE);
        return new Block.OrderedList(Math.max(1, listed.marker().value()), '.', true, items, Position.NONE);
    }

    private static Block with(Block list, List<Item> items) {
        return switch (list) {
            case Block.OrderedList o -> new Block.OrderedList(o.start(), o.delimiter(), o.tight(), items, o.position());
            case Block.BulletList b -> new Block.BulletList(b.tight(), items, b.position());
            default -> throw new IllegalArgumentException("no list");
        };
    }
}
