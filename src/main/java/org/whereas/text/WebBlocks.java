package org.whereas.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The blocks of an HTML page.
record WebBlocks(IntakeLog log) {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "address",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "hr",
            "body",
            "details",
            "summary",
            "center",
            "li",
            "tr",
            "caption");

    /// What an element holds, in reading order.
    List<Block> of(Element parent) {
        var blocks = new ArrayList<Block>();
        var open = new ArrayList<Node>();
        for (var child : parent.childNodes()) {
            if (child instanceof Element e && isBlock(e)) {
                close(open, blocks);
                block(e, blocks);
            } else {
                open.add(child);
            }
        }
        close(open, blocks);
        return blocks;
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.children().stream().anyMatch(WebBlocks::isBlock);
    }

    private void close(List<Node> open, List<Block> blocks) {
        var runs = new WebRuns(log).of(open);
        if (!Runs.isEmpty(runs)) blocks.add(new Block.Paragraph(runs, Attributes.NONE, Position.NONE));
        open.clear();
    }

    private void block(Element e, List<Block> blocks) {
        var word = WordHtml.item(e);
        if (word.isPresent()) {
            WordHtml.add(word.get(), new WebRuns(log).of(e.childNodes()), blocks);
            return;
        }
        switch (e.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, blocks);
            case "ul", "ol" -> list(e, blocks);
            case "dl" -> definitions(e, blocks);
            case "blockquote" -> blocks.add(new Block.Quote(of(e), Attributes.NONE, Position.NONE));
            case "pre" ->
                blocks.add(new Block.CodeBlock("", e.wholeText().stripTrailing(), Attributes.NONE, Position.NONE));
            case "hr" -> blocks.add(new Block.Rule(Position.NONE));
            case "table" -> table(e, blocks);
            default -> blocks.addAll(of(e));
        }
    }

    private void heading(Element e, List<Block> blocks) {
        var runs = Runs.unbold(new WebRuns(log).of(e.childNodes()));
        if (Runs.isEmpty(runs)) return;
        blocks.add(new Block.Heading(e.normalName().charAt(1) - '0', runs, Attributes.NONE, Position.NONE));
    }

    private void list(Element e, List<Block> blocks) {
        var items = new ArrayList<Item>();
        for (var child : e.childNodes()) item(child, items);
        if (items.isEmpty()) return;
        var tight = items.stream()
                .noneMatch(i -> i.blocks().stream()
                                .filter(Block.Paragraph.class::isInstance)
                                .count()
                        > 1);
        if (e.normalName().equals("ul")) blocks.add(new Block.BulletList(tight, items, Position.NONE));
        else blocks.add(new Block.OrderedList(start(e), '.', tight, items, Position.NONE));
    }

    /// An item; a list that stands beside the items instead of in one (as Google Docs writes them) goes
    /// into the last.
    private void item(Node child, List<Item> items) {
        if (child instanceof TextNode text && text.isBlank() || !(child instanceof Element e)) return;
        var inner = of(e.normalName().equals("li") ? e : new Element("div").appendChild(e.clone()));
        if (inner.isEmpty()) return;
        if (e.normalName().equals("li") || items.isEmpty()) {
            items.add(new Item(Item.Task.NONE, inner, Attributes.NONE, Position.NONE));
        } else {
            var last = items.removeLast();
            var all = new ArrayList<>(last.blocks());
            all.addAll(inner);
            items.add(new Item(last.task(), all, last.attributes(), last.position()));
        }
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private void definitions(Element e, List<Block> blocks) {
        for (var child : e.children()) {
            var runs = new WebRuns(log).of(child.childNodes());
            if (child.normalName().equals("dt") && !Runs.isEmpty(runs)) {
                blocks.add(new Block.Paragraph(List.of(new Inline.Strong(runs)), Attributes.NONE, Position.NONE));
            } else {
                blocks.addAll(of(child));
            }
        }
    }

    /// A table of data; one that only sets a page out (one column, or tables and lists within) is read as
    /// blocks.
    private void table(Element e, List<Block> blocks) {
        var rows = e.select("tr").stream()
                .filter(r -> r.closest("table") == e && !r.select("td, th").isEmpty())
                .toList();
        var width =
                rows.stream().mapToInt(r -> r.select("> td, > th").size()).max().orElse(0);
        if (width < 2 || !e.select("> * table, ul, ol, h1, h2, h3, h4, h5, h6").isEmpty()) {
            log.repaired("html-layout-table", 0, "");
            for (var cell : e.select("td, th, caption")) if (cell.closest("table") == e) blocks.addAll(of(cell));
            return;
        }
        for (var caption : e.select("> caption")) blocks.addAll(of(caption));
        var columns = Collections.nCopies(width, Block.Table.Align.NONE);
        blocks.add(new Block.Table(
                columns, rows.stream().map(r -> row(r, width)).toList(), Attributes.NONE, Position.NONE));
    }

    private Block.Table.Row row(Element row, int width) {
        var cells = new ArrayList<List<Inline>>();
        for (var cell : row.select("> td, > th")) cells.add(new WebRuns(log).of(cell.childNodes()));
        while (cells.size() < width) cells.add(List.of());
        return new Block.Table.Row(cells);
    }
}
