package org.whereas.text;

import java.util.List;

/// A block of a document, as CommonMark has them, with tables, footnote definitions and comments.
///
/// Headings, paragraphs, tables, quotes, fenced code, footnote definitions and list items are
/// clauses; lists, rules, comments and raw HTML are not. A paragraph that is the first block of
/// an [Item] is no clause of its own: it is the item.
///
/// ```java
/// int level = switch (Markdown.parse("# Force").blocks().getFirst()) {
///     case Block.Heading heading -> heading.level();
///     default -> 0;
/// }; // 1
/// ```
public sealed interface Block extends Node {

    /// A heading, level 1 to 6. It is its line; what stands below it is found by level.
    record Heading(int level, List<Inline> content, Attributes attributes, Position position) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /// A paragraph. Line breaks inside the source paragraph are single spaces here; hard breaks are
    /// [Inline.HardBreak].
    record Paragraph(List<Inline> content, Attributes attributes, Position position) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /// A bulleted list. `tight` as CommonMark defines it.
    record BulletList(boolean tight, List<Item> items, Position position) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }

        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    /// A numbered list; `start` is its first number (written `start=3` on the first item), `delimiter` is `.`
    /// or `)`.
    record OrderedList(int start, char delimiter, boolean tight, List<Item> items, Position position) implements Block {
        public OrderedList {
            items = List.copyOf(items);
        }

        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    /// A GFM table: one header row and any number of rows, each with as many cells as there are columns.
    record Table(List<Align> columns, List<Row> rows, Attributes attributes, Position position) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// How a column is set.
        public enum Align {
            NONE,
            LEFT,
            CENTER,
            RIGHT
        }

        /// A row of cells; the first row of a table is its header.
        public record Row(List<List<Inline>> cells) {
            public Row {
                cells = cells.stream().map(List::copyOf).toList();
            }
        }
    }

    /// A block quote; one of class `note` is a note to the drafter and is never published.
    record Quote(List<Block> blocks, Attributes attributes, Position position) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// A code block. `info` is the info string; an indented block has none and is written fenced.
    record CodeBlock(String info, String code, Attributes attributes, Position position) implements Block {}

    /// The definition of a footnote; its label is its id.
    record Footnote(String label, List<Block> blocks, Attributes attributes, Position position) implements Block {
        public Footnote {
            blocks = List.copyOf(blocks);
        }
    }

    /// A thematic break.
    record Rule(Position position) implements Block {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    /// Raw HTML, comments included. Kept in the text, never rendered.
    record Html(String html, Position position) implements Block {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }
}
