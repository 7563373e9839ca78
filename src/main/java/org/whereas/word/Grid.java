package org.whereas.word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.whereas.text.Block;
import org.whereas.text.Inline;

/// A table of a file: its rows and cells as the text has them, cells that span several columns or rows filled up
/// with empty ones.
final class Grid {

    private final Sources sources;
    private final Paragraphs paragraphs;
    private final List<List<Tag>> rows = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final List<Block.Table.Align> columns = new ArrayList<>();
    private final int indent;
    private int first;

    /// The columns in which a cell begins; those that all cells reach across are none.
    private final BitSet begun = new BitSet();

    Grid(Sources sources, Paragraphs paragraphs, Tag table) {
        this.sources = sources;
        this.paragraphs = paragraphs;
        indent = table.child("w:tblPr")
                .flatMap(it -> it.child("w:tblInd"))
                .map(it -> NumberSheet.number(it.at("w:w"), 0))
                .orElse(0);
        collect(table.content());
    }

    private void collect(List<Tag> tags) {
        for (var tag : tags) {
            if (tag.is("w:tr")) rows.add(cells(tag.content()));
            else if (tag.is("w:sdt") || tag.is("w:sdtContent") || tag.is("w:customXml")) collect(tag.content());
            else if (tag.is("w:bookmarkStart")) marks.add(tag.at("w:name"));
        }
    }

    private List<Tag> cells(List<Tag> tags) {
        var cells = new ArrayList<Tag>();
        for (var tag : tags) {
            if (tag.is("w:tc")) cells.add(tag);
            else if (tag.is("w:sdt") || tag.is("w:sdtContent") || tag.is("w:customXml"))
                cells.addAll(cells(tag.content()));
            else if (tag.is("w:bookmarkStart")) marks.add(tag.at("w:name"));
        }
        return cells;
    }

    /// Whether it only sets a page out: one column, or cells that hold tables, lists or headings.
    boolean isLayout() {
        if (sources.provenance().isOurs()) return false;
        var widest = rows.stream().mapToInt(List::size).max().orElse(0);
        return widest < 2 || cells().stream().anyMatch(this::holdsMore);
    }

    private boolean holdsMore(Tag cell) {
        return cell.content().stream()
                .anyMatch(it -> it.is("w:tbl") && !it.words().isBlank() || it.is("w:p") && isStructure(it));
    }

    private boolean isStructure(Tag paragraph) {
        if (paragraph.words().isBlank()) return false;
        var style = paragraph.child("w:pPr").map(it -> it.value("w:pStyle")).orElse("");
        return sources.styles().headingLevel(style) > 0;
    }

    List<Tag> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }

    int indent() {
        return indent;
    }

    /// The number of its first paragraph.
    int first() {
        return first;
    }

    /// The bookmarks that begin in it.
    List<String> marks() {
        return marks;
    }

    List<Block.Table.Align> columns() {
        return columns;
    }

    /// Reads the cells.
    List<Block.Table.Row> rows() {
        var all = new ArrayList<List<List<Inline>>>();
        for (var row : rows) {
            var cells = new ArrayList<List<Inline>>();
            for (var cell : row) cell(cell, cells);
            if (!cells.isEmpty()) all.add(cells);
        }
        for (var cells : all) for (int i = cells.size() - 1; i >= 0; i--) if (!begun.get(i)) cells.remove(i);
        var widest = all.stream().mapToInt(List::size).max().orElse(0);
        for (var cells : all) while (cells.size() < widest) cells.add(List.of());
        while (columns.size() < widest) columns.add(Block.Table.Align.NONE);
        while (columns.size() > widest) columns.removeLast();
        return all.stream().map(Block.Table.Row::new).toList();
    }

    private void cell(Tag cell, List<List<Inline>> cells) {
        var properties = cell.child("w:tcPr").orElse(Tag.NONE);
        var content = new ArrayList<Inline>();
        words(cell.content(), content);
        begun.set(cells.size());
        cells.add(content);
        for (int span = span(properties); span > 1 && cells.size() < 200; span--) cells.add(List.of());
    }

    private static int span(Tag properties) {
        return NumberSheet.number(properties.value("w:gridSpan"), 1);
    }

    private void words(List<Tag> tags, List<Inline> content) {
        for (var tag : tags) {
            if (tag.is("w:p")) paragraph(tag, content);
            else if (tag.is("w:bookmarkStart")) marks.add(tag.at("w:name"));
            else if (!tag.is("w:tcPr") && !tag.is("w:sdtPr")) words(tag.content(), content);
        }
    }

    private void paragraph(Tag tag, List<Inline> content) {
        sources.findings().at(sources.findings().paragraph() + 1);
        if (first == 0) first = sources.findings().paragraph();
        var spoken = paragraphs.words(tag);
        marks.addAll(spoken.marks());
        var words = spoken.inlines();
        if (!words.isEmpty() && !content.isEmpty()) content.add(new Inline.HardBreak());
        var label = paragraphs.label(tag);
        if (!words.isEmpty() && !label.isEmpty()) content.add(new Inline.Text(label + " "));
        content.addAll(words);
        for (var box : spoken.boxes()) words(box.content(), content);
    }
}
