package org.whereas.text;

import java.util.List;
import java.util.Optional;

/// A clause cut out of its document, as a block that can stand alone.
final class Alone {

    private Alone() {}

    static Optional<Block> of(Document document, String id) {
        return id.isEmpty() ? Optional.empty() : find(document.blocks(), id);
    }

    private static Optional<Block> find(List<Block> blocks, String id) {
        for (var block : blocks) {
            boolean list = !Nodes.items(block).isEmpty();
            if (!list && Nodes.id(block).equals(id)) return Optional.of(block);
            var found = list ? inItems(block, id) : find(Nodes.inside(block), id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<Block> inItems(Block list, String id) {
        for (var item : Nodes.items(list)) {
            if (Nodes.id(item).equals(id)) return Optional.of(around(list, item));
            var found = find(Nodes.rest(item), id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// A list of one item that has only its own words.
    private static Block around(Block list, Item item) {
        var own = Nodes.own(item).map(List::<Block>of).orElse(item.blocks());
        var items = List.of(new Item(item.task(), own, item.attributes(), item.position()));
        return list instanceof Block.OrderedList ordered
                ? new Block.OrderedList(ordered.start(), ordered.delimiter(), true, items, list.position())
                : new Block.BulletList(true, items, list.position());
    }
}
