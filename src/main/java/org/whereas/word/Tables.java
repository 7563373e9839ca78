package org.whereas.word;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.whereas.text.Block;
import org.whereas.text.Inline;

/// Writes a table: its first row repeats on each page, no row breaks across pages, and the
/// columns are as wide as what they hold.
final class Tables {

    private static final int NARROWEST = 900;
    private static final int MARGINS = 230;

    /// A wide letter of a table's text.
    private static final int LETTER = 130;
    private static final int LONGEST_CAPTION = 200;

    private final Draft draft;
    private final Xml xml;
    private final Links links;
    private final Pages pages;

    Tables(Draft draft, Xml xml, Links links, Pages pages) {
        this.draft = draft;
        this.xml = xml;
        this.links = links;
        this.pages = pages;
    }

    void write(Block.Table table, int indent) {
        var widths =
                widths(table, draft.controls()::shown, draft.styles().sheet().width() - indent);
        xml.open("w:tbl");
        properties(table, widths, indent);
        var header = true;
        for (var row : table.rows()) {
            row(table, row, widths, header);
            header = false;
        }
        xml.close();
        xml.open("w:p")
                .open("w:pPr")
                .val("w:pStyle", Style.AFTER_TABLE.id())
                .close()
                .close();
        pages.paragraph(Look.of(Style.AFTER_TABLE), "", "", 0);
    }

    private void properties(Block.Table table, int[] widths, int indent) {
        xml.open("w:tblPr").val("w:tblStyle", "Table");
        xml.empty("w:tblW", "w:w", String.valueOf(IntStream.of(widths).sum()), "w:type", "dxa");
        if (indent > 0) xml.empty("w:tblInd", "w:w", String.valueOf(indent), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                "w:tblLook",
                "w:val",
                "0420",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                "0",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "0",
                "w:noVBand",
                "1");
        xml.val("w:tblCaption", caption(table));
        xml.close().open("w:tblGrid");
        for (var width : widths) xml.empty("w:gridCol", "w:w", String.valueOf(width));
        xml.close();
    }

    /// What is said of the table to those who listen: the heads of its columns.
    private String caption(Block.Table table) {
        var heads = table.rows().isEmpty()
                ? List.<List<Inline>>of()
                : table.rows().getFirst().cells();
        var said = heads.stream()
                .map(cell -> Plain.text(cell, draft.controls()::shown).strip())
                .filter(head -> !head.isEmpty())
                .collect(Collectors.joining(", "));
        return Words.put(draft.words().table(), said.substring(0, Math.min(said.length(), LONGEST_CAPTION)));
    }

    private void row(Block.Table table, Block.Table.Row row, int[] widths, boolean header) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (header) xml.empty("w:tblHeader");
        xml.close();
        var noted = draft.notes().count();
        for (int i = 0; i < widths.length; i++) {
            var content = i < row.cells().size() ? row.cells().get(i) : List.<Inline>of();
            var align = i < table.columns().size() ? table.columns().get(i) : Block.Table.Align.NONE;
            cell(content, widths[i], look(align, header));
        }
        pages.endRow(draft.notes().count() - noted);
        xml.close();
    }

    private void cell(List<Inline> content, int width, Look look) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa")
                .close();
        xml.open("w:p");
        look.write(xml);
        var runs = new Runs(draft, xml, links).write(content);
        xml.close().close();
        pages.cell(look.style(), runs.said(), width);
    }

    private static Look look(Block.Table.Align align, boolean header) {
        var look = Look.of(header ? Style.HEADER_CELL : Style.CELL);
        return switch (align) {
            case NONE -> look;
            case LEFT -> look.aligned("left");
            case CENTER -> look.aligned("center");
            case RIGHT -> look.aligned("right");
        };
    }

    /// Shares the width among the columns: none wider than what it holds, as long as another
    /// needs the room; by the root of what they hold, so that a long column does not starve a
    /// short one; and none narrower than its longest word where there is room.
    static int[] widths(Block.Table table, UnaryOperator<String> fields, int room) {
        var columns = Math.max(1, table.columns().size());
        var floor = new int[columns];
        var natural = new int[columns];
        var weight = new double[columns];
        for (var row : table.rows()) {
            for (int i = 0; i < Math.min(columns, row.cells().size()); i++) {
                var text = Plain.text(row.cells().get(i), fields);
                floor[i] = Math.max(floor[i], Math.min(2600, MARGINS + LETTER * longestWord(text)));
                natural[i] = Math.max(natural[i], MARGINS + LETTER * text.length());
                weight[i] += text.length();
            }
        }
        var least = IntStream.of(floor).map(w -> Math.max(w, NARROWEST)).toArray();
        var free = room - IntStream.of(least).sum();
        if (free < 0)
            return IntStream.generate(() -> room / columns).limit(columns).toArray();
        return widened(least, natural, weight, free);
    }

    /// Gives the free room to the columns that still need some, and what is left then to all alike.
    private static int[] widened(int[] least, int[] natural, double[] weight, int free) {
        var widths = least.clone();
        var left = free;
        for (int round = 0; round < widths.length && left > 0; round++) {
            var sum = 0.0;
            for (int i = 0; i < widths.length; i++) if (widths[i] < natural[i]) sum += Math.sqrt(weight[i] + 1);
            if (sum == 0) break;
            var given = 0;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] >= natural[i]) continue;
                var share = Math.min((int) (left * Math.sqrt(weight[i] + 1) / sum), natural[i] - widths[i]);
                widths[i] += share;
                given += share;
            }
            left -= given;
        }
        for (int i = 0; i < widths.length; i++) widths[i] += left / widths.length;
        return widths;
    }

    private static int longestWord(String text) {
        var longest = 0;
        for (var word : text.split("\\s+")) longest = Math.max(longest, word.length());
        return longest;
    }
}
