package org.whereas.text;

import java.util.List;
import java.util.Locale;

/// Writes the rows of a table. A header row without any words is left out, and an empty header cell is a
/// plain one: a header that says nothing helps nobody who listens to a page.
final class HtmlTables {

    private HtmlTables() {}

    static void rows(Block.Table table, HtmlRuns runs, StringBuilder out) {
        var rows = table.rows();
        if (rows.isEmpty()) return;
        boolean headed = rows.getFirst().cells().stream().anyMatch(cell -> !cell.isEmpty());
        if (headed) {
            out.append("<thead>");
            row(table, rows.getFirst(), true, runs, out);
            out.append("</thead>");
        }
        if (rows.size() == 1) return;
        out.append("<tbody>");
        for (var row : rows.subList(1, rows.size())) row(table, row, false, runs, out);
        out.append("</tbody>");
    }

    private static void row(Block.Table table, Block.Table.Row row, boolean header, HtmlRuns runs, StringBuilder out) {
        out.append("<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            boolean heads = header && !cell.isEmpty();
            out.append(heads ? "<th scope=\"col\"" : "<td")
                    .append(align(table.columns(), i))
                    .append('>');
            out.append(runs.html(cell)).append(heads ? "</th>" : "</td>");
        }
        out.append("</tr>");
    }

    private static String align(List<Block.Table.Align> columns, int column) {
        var align = column < columns.size() ? columns.get(column) : Block.Table.Align.NONE;
        return switch (align) {
            case CENTER, RIGHT -> " class=\"align-" + align.name().toLowerCase(Locale.ROOT) + "\"";
            case NONE, LEFT -> "";
        };
    }
}
