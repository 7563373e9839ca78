package org.whereas.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.whereas.text.Block.Table.Align;

/// Turns Markdown without front matter into our own model. With [FlexmarkSyntax] the only class that knows
/// flexmark; longer than others for that reason.
///
/// What comes out is as written: attributes that stand alone are a paragraph of attributes without words,
/// footnotes stand where they stood. [Tidying] makes a document of it.
final class FlexmarkReader {

    private final int firstLine;
    private final com.vladsch.flexmark.util.ast.Document parsed;
    private final int[] lineStarts;

    private FlexmarkReader(String text, int firstLine, com.vladsch.flexmark.util.ast.Document parsed) {
        this.firstLine = firstLine;
        this.parsed = parsed;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        var starts = IntStream.builder().add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.add(at + 1);
        return starts.build().toArray();
    }

    /// The blocks of a body whose first line is line `firstLine` of the whole text. Nesting deeper than
    /// [Limits#NESTING] levels, of blocks and inline runs together, is refused.
    static List<Block> read(Budget text, int firstLine) {
        var parsed = FlexmarkSyntax.PARSER.parse(BasedSequence.of(text));
        return new FlexmarkReader(text.toString(), firstLine, parsed).blocks(parsed, 0);
    }

    // Blocks

    private List<Block> blocks(Node parent, int depth) {
        refuseDeeper(parent, depth);
        var blocks = new ArrayList<Block>();
        for (var node : parent.getChildren()) {
            if (!(node instanceof Reference)) blocks.add(block(node, depth));
        }
        return blocks;
    }

    private void refuseDeeper(Node node, int depth) {
        if (depth > Limits.NESTING) throw Limits.tooDeep(position(node).first());
    }

    private Block block(Node node, int depth) {
        var position = position(node);
        return switch (node) {
            case com.vladsch.flexmark.ast.Heading it ->
                new Block.Heading(it.getLevel(), inlines(it, depth), attributes(it), position);
            case com.vladsch.flexmark.ast.Paragraph it ->
                new Block.Paragraph(inlines(it, depth), attributes(it), position);
            case ListBlock it -> list(it, depth);
            case TableBlock it -> table(it, depth);
            case BlockQuote it -> new Block.Quote(blocks(it, depth + 1), Attributes.NONE, position);
            case FencedCodeBlock it ->
                new Block.CodeBlock(
                        Inlines.singleSpaced(unescaped(it.getInfo())).strip(),
                        ended(it.getContentChars()),
                        Attributes.NONE,
                        position);
            case IndentedCodeBlock it ->
                new Block.CodeBlock("", ended(it.getContentChars().trimTailBlankLines()), Attributes.NONE, position);
            case FlexmarkSyntax.NoteBlock it ->
                new Block.Footnote(it.label, blocks(it, depth + 1), Attributes.NONE, position);
            case ThematicBreak _ -> new Block.Rule(position);
            case HtmlBlockBase it ->
                new Block.Html(RawHtml.ended(it.getContentChars().toString().strip()), position);
            default ->
                new Block.Paragraph(List.of(new Inline.Text(node.getChars().toString())), Attributes.NONE, position);
        };
    }

    private static String ended(BasedSequence code) {
        var text = code.toString();
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private Block list(ListBlock list, int depth) {
        var items = new ArrayList<Item>();
        for (var node : list.getChildren()) items.add(item(node, depth + 1));
        var tight = !isLoose(list);
        return list instanceof com.vladsch.flexmark.ast.OrderedList ordered
                ? new Block.OrderedList(ordered.getStartNumber(), ordered.getDelimiter(), tight, items, position(list))
                : new Block.BulletList(tight, items, position(list));
    }

    private Item item(Node node, int depth) {
        var blocks = blocks(node, depth);
        var task = node.getFirstChild() != null
                        && node.getFirstChild().getFirstChild() instanceof FlexmarkSyntax.TaskBox box
                ? box.task
                : Item.Task.NONE;
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
            var words = first.content().isEmpty()
                    ? List.<Block>of()
                    : List.of(new Block.Paragraph(first.content(), Attributes.NONE, first.position()));
            blocks.removeFirst();
            blocks.addAll(0, words);
            return new Item(task, blocks, first.attributes(), position(node));
        }
        return new Item(task, blocks, Attributes.NONE, position(node));
    }

    /// A blank line between items or between the blocks of one makes a list loose; one that only sets off
    /// attributes does not.
    private boolean isLoose(Node list) {
        for (var item : list.getChildren()) {
            if (item.getPrevious() != null && blankBetween(item.getPrevious(), item)) return true;
            for (var child : item.getChildren()) {
                var before = child.getPrevious();
                if (before == null || isAttributesAlone(child) || isLeadingAttributes(before)) continue;
                if (blankBetween(before, child)) return true;
            }
        }
        return false;
    }

    private boolean blankBetween(Node before, Node after) {
        return position(after).first() - position(before).last() > 1;
    }

    private static boolean isLeadingAttributes(Node node) {
        return node.getPrevious() == null && isAttributesAlone(node);
    }

    private static boolean isAttributesAlone(Node node) {
        return node instanceof com.vladsch.flexmark.ast.Paragraph
                && node.getFirstChild() instanceof FlexmarkSyntax.AttributesNode;
    }

    private Block table(TableBlock table, int depth) {
        var columns = new ArrayList<Align>();
        var rows = new ArrayList<Block.Table.Row>();
        for (var section : table.getChildren()) {
            for (var row : section.getChildren()) {
                if (!(row instanceof TableRow) || section instanceof TableSeparator) continue;
                var cells = new ArrayList<List<Inline>>();
                for (var cell : row.getChildren()) cells.add(cell(cell, depth));
                if (rows.isEmpty()) row.getChildren().forEach(cell -> columns.add(align((TableCell) cell)));
                rows.add(new Block.Table.Row(cells));
            }
        }
        return new Block.Table(columns, rows, Attributes.NONE, position(table));
    }

    private List<Inline> cell(Node cell, int depth) {
        return withPipes(inlines(cell, depth));
    }

    /// In a table a pipe is written `\|` in code too.
    private static List<Inline> withPipes(List<Inline> content) {
        return content.stream()
                .map(it -> it instanceof Inline.Code(var code)
                        ? new Inline.Code(code.replace("\\|", "|"))
                        : Inlines.with(it, withPipes(Inlines.inside(it))))
                .toList();
    }

    private static Align align(TableCell cell) {
        return switch (cell.getAlignment()) {
            case LEFT -> Align.LEFT;
            case CENTER -> Align.CENTER;
            case RIGHT -> Align.RIGHT;
            case null -> Align.NONE;
        };
    }

    private static Attributes attributes(Node block) {
        return block.getLastChild() instanceof FlexmarkSyntax.AttributesNode it ? it.attributes : Attributes.NONE;
    }

    private Position position(Node node) {
        var chars = node.getChars();
        int start = chars.getStartOffset();
        int end = chars.getEndOffset();
        var base = chars.getBaseSequence();
        while (end > start && " \t\n".indexOf(base.charAt(end - 1)) >= 0) end--;
        return new Position(line(start), line(Math.max(start, end - 1)));
    }

    private int line(int offset) {
        int found = java.util.Arrays.binarySearch(lineStarts, offset);
        return firstLine + (found >= 0 ? found : -found - 2);
    }

    // Inline runs

    private List<Inline> inlines(Node parent, int depth) {
        refuseDeeper(parent, depth);
        var inlines = new ArrayList<Inline>();
        for (var node : parent.getChildren()) addInline(inlines, node, depth + 1);
        return Inlines.tidy(inlines);
    }

    private void addInline(List<Inline> to, Node node, int depth) {
        switch (node) {
            case FlexmarkSyntax.AttributesNode _, FlexmarkSyntax.TaskBox _ -> {}
            case Emphasis it -> to.add(new Inline.Emphasis(inlines(it, depth)));
            case StrongEmphasis it -> to.add(new Inline.Strong(inlines(it, depth)));
            case com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough it ->
                to.add(new Inline.Strikethrough(inlines(it, depth)));
            case Code it -> to.add(new Inline.Code(code(it.getText().toString())));
            case InlineLinkNode it ->
                to.add(link(
                        it instanceof com.vladsch.flexmark.ast.Image, it.getUrl(), it.getTitle(), inlines(it, depth)));
            case AutoLink it -> to.add(autoLink("", it.getText().toString()));
            case MailLink it -> to.add(autoLink("mailto:", it.getText().toString()));
            case RefNode it -> addReference(to, it, depth);
            case FlexmarkSyntax.NoteMark it -> to.add(new Inline.NoteReference(it.label));
            case FlexmarkSyntax.FieldMark it -> to.add(new Inline.Field(it.name));
            case HardLineBreak _ -> to.add(new Inline.HardBreak());
            case SoftLineBreak _ -> to.add(new Inline.Text(" "));
            case HtmlInlineBase it ->
                to.add(new Inline.Html(it.getChars().toString().replaceAll("\\s*\n\\s*", " ")));
            default -> to.add(new Inline.Text(unescaped(node.getChars())));
        }
    }

    private static Inline autoLink(String scheme, String text) {
        return new Inline.Link(scheme + text, "", List.of(new Inline.Text(text)));
    }

    private static Inline link(boolean image, BasedSequence url, BasedSequence title, List<Inline> content) {
        var to = unescaped(url);
        var named = unescaped(title).replaceAll("\\s+", " ").strip();
        return image ? new Inline.Image(to, named, content) : new Inline.Link(to, named, content);
    }

    private void addReference(List<Inline> to, RefNode node, int depth) {
        var target = node.getReferenceNode(parsed);
        if (node.isDefined() && target != null) {
            to.add(link(node instanceof ImageRef, target.getUrl(), target.getTitle(), inlines(node, depth)));
        } else if (!node.hasChildren()) {
            to.add(new Inline.Text(unescaped(node.getChars())));
        } else {
            var all = node.getChars();
            int first = node.getFirstChild().getStartOffset();
            int last = node.getLastChild().getEndOffset();
            to.add(new Inline.Text(unescaped(all.baseSubSequence(all.getStartOffset(), first))));
            to.addAll(inlines(node, depth));
            to.add(new Inline.Text(unescaped(all.baseSubSequence(last, all.getEndOffset()))));
        }
    }

    private static String unescaped(BasedSequence chars) {
        return Inlines.withoutMarks(Escaping.unescapeString(chars.toString()));
    }

    private static String code(String raw) {
        var line = raw.replace('\n', ' ');
        var padded = line.length() > 2 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
        return padded ? line.substring(1, line.length() - 1) : line;
    }
}
