package org.whereas.text;

import java.util.List;

/// An item of a list. When its first block is a paragraph, that paragraph's words are the item's own and carry no
/// attributes of their own: the item has them.
///
/// ```java
/// var list = (Block.BulletList) Markdown.parse("- [x] Stop. {#stop}\n").blocks().getFirst();
/// list.items().getFirst().task(); // DONE
/// list.items().getFirst().attributes().id(); // "stop"
/// ```
public record Item(Task task, List<Block> blocks, Attributes attributes, Position position) implements Node {

    /// Whether the item has a task box, and whether it is ticked.
    public enum Task {
        NONE,
        OPEN,
        DONE
    }

    public Item {
        blocks = List.copyOf(blocks);
    }
}
