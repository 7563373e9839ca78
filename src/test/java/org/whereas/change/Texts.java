package org.whereas.change;

import java.util.List;
import java.util.Map;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Item;
import org.whereas.text.Position;

/// Builds small documents for tests.
final class Texts {

    private Texts() {}

    static Document document(Block... blocks) {
        return new Document(FrontMatter.NONE, List.of(blocks));
    }

    static Block heading(String id, int level, String words) {
        return new Block.Heading(level, words(words), id(id), Position.NONE);
    }

    static Block paragraph(String id, String words) {
        return new Block.Paragraph(words(words), id(id), Position.NONE);
    }

    static Block paragraph(String id, Inline... content) {
        return new Block.Paragraph(List.of(content), id(id), Position.NONE);
    }

    static Block list(Item... items) {
        return new Block.OrderedList(1, '.', true, List.of(items), Position.NONE);
    }

    static Item item(String id, String words, Block... nested) {
        var blocks = new java.util.ArrayList<Block>();
        blocks.add(paragraph("", words));
        blocks.addAll(List.of(nested));
        return new Item(Item.Task.NONE, blocks, id(id), Position.NONE);
    }

    static Attributes id(String id) {
        return new Attributes(id, List.of(), Map.of());
    }

    static List<Inline> words(String words) {
        return List.of(new Inline.Text(words));
    }
}
