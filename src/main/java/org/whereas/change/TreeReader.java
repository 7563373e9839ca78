package org.whereas.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Item;
import org.whereas.text.Node;

/// Reads a document into a tree of named clauses. The name is the id; what has none, or an id
/// already used, is named by its place, `~7`.
final class TreeReader {

    private record Section(int level, String name) {}

    private final Tree tree = new Tree();
    private final Deque<Section> sections = new ArrayDeque<>();

    private TreeReader() {}

    static Tree read(Document document) {
        var reader = new TreeReader();
        reader.sections.push(new Section(0, Tree.TOP));
        reader.sections(document.blocks());
        return reader.tree;
    }

    private void sections(List<Block> blocks) {
        Block before = null;
        var form = new ListForms();
        for (var block : blocks) {
            if (block instanceof Block.Footnote) add(block, Tree.NOTES, form, before);
            else {
                if (block instanceof Block.Heading heading) leaveSections(heading.level());
                var name = add(block, sections.peek().name, form, before);
                if (block instanceof Block.Heading heading) sections.push(new Section(heading.level(), name));
            }
            before = block;
        }
    }

    private void leaveSections(int level) {
        while (sections.peek().level >= level) sections.pop();
    }

    private void blocks(List<Block> blocks, String parent) {
        Block before = null;
        var form = new ListForms();
        for (var block : blocks) {
            add(block, parent, form, before);
            before = block;
        }
    }

    private String add(Block block, String parent, ListForms forms, Block before) {
        return switch (block) {
            case Block.BulletList list -> items(list.items(), forms.of(list, before), parent);
            case Block.OrderedList list -> items(list.items(), forms.of(list, before), parent);
            case Block.Quote quote -> holder(quote, quote.blocks(), parent);
            case Block.Footnote note -> holder(note, note.blocks(), parent);
            default -> put(Own.of(block), parent, block);
        };
    }

    private String holder(Block block, List<Block> held, String parent) {
        var name = put(Own.of(block), parent, block);
        blocks(held, name);
        return name;
    }

    private String items(List<Item> items, Own.ListForm form, String parent) {
        for (var item : items) {
            var own = Own.of(item, form);
            var name = put(own, parent, item);
            var rest = own.body() instanceof Own.Words
                    ? item.blocks().subList(1, item.blocks().size())
                    : item.blocks();
            blocks(rest, name);
        }
        return parent;
    }

    private String put(Own own, String parent, Node node) {
        var id = own.id();
        var name = id.isEmpty() || tree.has(id) ? "~" + tree.own().size() : id;
        tree.add(name, parent, own, node);
        return name;
    }

    /// Tells two lists of the same kind in a row apart.
    private static final class ListForms {
        private Own.ListForm last;

        Own.ListForm of(Block.BulletList list, Block before) {
            return next(new Own.ListForm(false, '-', 1, list.tight(), false), before);
        }

        Own.ListForm of(Block.OrderedList list, Block before) {
            return next(new Own.ListForm(true, list.delimiter(), list.start(), list.tight(), false), before);
        }

        private Own.ListForm next(Own.ListForm form, Block before) {
            boolean inARow = before instanceof Block.BulletList || before instanceof Block.OrderedList;
            if (inARow && form.sameListAs(last))
                form = new Own.ListForm(form.ordered(), form.delimiter(), form.start(), form.tight(), true);
            last = form;
            return form;
        }
    }
}
