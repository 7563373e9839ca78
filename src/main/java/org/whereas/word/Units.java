package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Reads the body of a file, or a note, as units.
final class Units {

    private static final String CONTENTS = " contents";

    private final UnaryOperator<String> notes;
    private final List<Unit> units = new ArrayList<>();
    private String waiting = "";

    private Units(UnaryOperator<String> notes) {
        this.notes = notes;
    }

    /// The units that stand in these elements. `notes` gives the label of a note by its number.
    static List<Unit> read(List<Tag> content, UnaryOperator<String> notes) {
        var reader = new Units(notes);
        for (var tag : content) reader.read(tag);
        return reader.units;
    }

    private void read(Tag tag) {
        switch (tag.name()) {
            case "w:p" -> units.add(paragraph(tag));
            case "w:tbl" -> units.add(table(tag));
            case "w:sectPr" -> {}
            case "w:sdt" -> units.add(new Unit.Fixed(CONTENTS, tag));
            default -> {
                if (tag.is("w:bookmarkStart")) waiting = tag.at("w:name");
                units.add(new Unit.Fixed("", tag));
            }
        }
    }

    private Unit.Paragraph paragraph(Tag tag) {
        var read = Atoms.read(tag, notes);
        var after = units.isEmpty() ? null : units.getLast();
        var table = after instanceof Unit.Fixed && units.size() > 1 ? units.get(units.size() - 2) : after;
        if (read.style().equals(Style.AFTER_TABLE.id()) && table instanceof Unit.Table it)
            return read.known(" after " + it.key());
        return read.clause().isEmpty() ? read.known(taken()) : read;
    }

    private Unit.Table table(Tag tag) {
        var rows = new ArrayList<Unit.Row>();
        for (var row : tag.content()) if (row.is("w:tr")) rows.add(row(row));
        return new Unit.Table(
                taken(), tag.content().stream().filter(t -> !t.is("w:tr")).toList(), rows);
    }

    private Unit.Row row(Tag tag) {
        var cells = new ArrayList<Unit.Cell>();
        for (var cell : tag.content())
            if (cell.is("w:tc"))
                cells.add(new Unit.Cell(
                        cell.child("w:tcPr").orElse(Tag.of("w:tcPr")),
                        Atoms.read(cell.child("w:p").orElseThrow(), notes)));
        return new Unit.Row(tag.child("w:trPr").orElse(Tag.of("w:trPr")), cells);
    }

    /// The bookmark that begins right before a block is the block's.
    private String taken() {
        var key = waiting;
        waiting = "";
        return key;
    }
}
