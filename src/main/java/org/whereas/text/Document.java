package org.whereas.text;

import java.util.List;

/// A parsed text: its front matter and its blocks in reading order, footnote definitions last.
///
/// ```java
/// var document = Markdown.parse("---\ntitle: Force\n---\n\nStop.\n");
/// document.front().string("title"); // Optional[Force]
/// document.blocks().size(); // 1
/// ```
public record Document(FrontMatter front, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /// The same with another front matter.
    public Document withFront(FrontMatter other) {
        return new Document(other, blocks);
    }

    /// The same with other blocks.
    public Document withBlocks(List<Block> others) {
        return new Document(front, others);
    }
}
