package org.whereas.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Item;
import org.whereas.text.Position;

/// Writes a tree of clauses as a document: neighbours of one list become a list, footnotes stand at
/// the end in the order of their first reference.
final class TreeWriter {

    private final Tree tree;

    private TreeWriter(Tree tree) {
        this.tree = tree;
    }

    static Document write(Tree tree, FrontMatter front) {
        var writer = new TreeWriter(tree);
        var blocks = new ArrayList<Block>();
        writer.sections(Tree.TOP, blocks);
        blocks.addAll(writer.notes());
        return new Document(front, blocks);
    }

    /// The clause by itself, without what it holds; an item is a paragraph here.
    static Block alone(Own own) {
        if (own.shape().kind() != Own.Kind.ITEM) return block(own, List.of());
        return new Block.Paragraph(words(own), own.attributes(), Position.NONE);
    }

    /// A clause with all it holds.
    static List<Block> branch(Tree tree, String name) {
        var only = new Tree();
        for (var each : tree.branch(name)) {
            var parent = each.equals(name) ? Tree.TOP : tree.parents().get(each);
            only.add(each, parent, tree.own().get(each), tree.nodes().get(each));
        }
        return write(only, FrontMatter.NONE).blocks();
    }

    /// A heading's section follows it on the same level; everything else holds its children inside.
    private void sections(String parent, List<Block> blocks) {
        var run = new ArrayList<String>();
        for (var name : tree.childrenOf(parent)) {
            if (tree.own().get(name).shape().kind() != Own.Kind.HEADING) {
                run.add(name);
                continue;
            }
            blocks.addAll(blocks(run));
            run.clear();
            blocks.add(block(tree.own().get(name), List.of()));
            sections(name, blocks);
        }
        blocks.addAll(blocks(run));
    }

    private List<Block> blocks(List<String> names) {
        var blocks = new ArrayList<Block>();
        var run = new ArrayList<String>();
        for (var name : names) {
            var form = form(name);
            if (!run.isEmpty() && (form == null || !form.sameListAs(form(run.getLast())))) {
                blocks.add(list(run));
                run.clear();
            }
            if (form != null) run.add(name);
            else blocks.add(block(tree.own().get(name), blocks(tree.childrenOf(name))));
        }
        if (!run.isEmpty()) blocks.add(list(run));
        return blocks;
    }

    private Own.ListForm form(String name) {
        return tree.own().get(name).shape().list();
    }

    private Block list(List<String> names) {
        var items = names.stream().map(this::item).toList();
        var form = names.stream()
                .map(this::form)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return form.ordered()
                ? new Block.OrderedList(form.start(), form.delimiter(), form.tight(), items, Position.NONE)
                : new Block.BulletList(form.tight(), items, Position.NONE);
    }

    private Item item(String name) {
        var own = tree.own().get(name);
        var blocks = new ArrayList<Block>();
        if (own.body() instanceof Own.Words(var content))
            blocks.add(new Block.Paragraph(content, Attributes.NONE, Position.NONE));
        blocks.addAll(blocks(tree.childrenOf(name)));
        return new Item(own.shape().task(), blocks, own.attributes(), Position.NONE);
    }

    private List<Block> notes() {
        var order = new References();
        tree.reading().forEach(name -> order.read(tree.own().get(name)));
        return tree.childrenOf(Tree.NOTES).stream()
                .sorted(Comparator.comparingInt(
                        name -> order.place(tree.own().get(name).shape().label())))
                .flatMap(name -> blocks(List.of(name)).stream())
                .toList();
    }

    private static Block block(Own own, List<Block> held) {
        var attributes = own.attributes();
        return switch (own.shape().kind()) {
            case HEADING -> new Block.Heading(own.shape().level(), words(own), attributes, Position.NONE);
            case PARAGRAPH -> new Block.Paragraph(words(own), attributes, Position.NONE);
            case QUOTE -> new Block.Quote(held, attributes, Position.NONE);
            case FOOTNOTE -> new Block.Footnote(own.shape().label(), held, attributes, Position.NONE);
            case CODE -> new Block.CodeBlock(own.shape().label(), own.text(), attributes, Position.NONE);
            case HTML -> new Block.Html(own.text(), Position.NONE);
            case RULE -> new Block.Rule(Position.NONE);
            case TABLE -> table(own);
            case ITEM -> throw new IllegalArgumentException("an item stands in a list");
        };
    }

    private static Block table(Own own) {
        var grid = (Own.Grid) own.body();
        return new Block.Table(grid.columns(), grid.rows(), own.attributes(), Position.NONE);
    }

    private static List<Inline> words(Own own) {
        return own.body() instanceof Own.Words(var content) ? content : List.of();
    }
}
