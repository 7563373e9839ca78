package org.whereas.word;

import static org.whereas.change.WordEdit.Kind.DELETED;
import static org.whereas.change.WordEdit.Kind.INSERTED;
import static org.whereas.change.WordEdit.Kind.KEPT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whereas.change.WordEdit.Kind;

/// Weaves the units of two texts into one: what both have once, with its words compared; what only one has marked as
/// put in or taken out. Without what was put in it is the older file, without what was taken out the newer.
final class Redline {

    private final Correspondence clauses;
    private final Ink ink;
    private final Draft draft;
    private final WovenNotes notes;
    private final Numbered numbers;
    private final List<Tag> woven = new ArrayList<>();
    private Kind last = KEPT;

    /// @param draft   that of the newer text, which numbers what is new in the file
    /// @param numbers the numbers of the older text
    Redline(Correspondence clauses, Ink ink, Draft draft, WovenNotes notes, Numbered numbers) {
        this.clauses = clauses;
        this.ink = ink;
        this.draft = draft;
        this.notes = notes;
        this.numbers = numbers;
    }

    /// `end` is the style of the empty paragraph that is put behind a paragraph which nothing follows and which was put
    /// in or taken out: the last mark of a text cannot go.
    List<Tag> weave(List<Unit> from, List<Unit> to, Style end) {
        var partners = UnitPairs.of(from, to, clauses.keys());
        int i = 0;
        var places = new int[to.size()];
        for (int p = 0; p < partners.length; p++) if (partners[p] >= 0) places[partners[p]] = p + 1;
        for (int j = 0; j < places.length; j++) {
            for (; i < partners.length && partners[i] < 0; i++) alone(DELETED, from.get(i));
            if (places[j] == 0) alone(INSERTED, to.get(j));
            else both(from.get(i++), to.get(j));
        }
        for (; i < partners.length; i++) alone(DELETED, from.get(i));
        if (last != KEPT && ink.tracked()) woven.add(Tag.of("w:p", Tag.of("w:pPr", Tag.val("w:pStyle", end.id()))));
        return ink.tracked() ? Seams.closed(woven, draft.bookmarks()) : woven;
    }

    /// A note that only one text has: its words are marked, its paragraphs go with their number.
    List<Tag> whole(Kind kind, List<Unit> units) {
        for (var unit : units) {
            if (unit instanceof Unit.Paragraph it) {
                var threads = Interwoven.all(kind, it.atoms());
                woven.add(paragraph(it.properties(), kind, it.clause(), threads));
            } else alone(kind, unit);
        }
        return woven;
    }

    private void alone(Kind kind, Unit unit) {
        ink.by(clauses.author(unit.key()));
        switch (unit) {
            case Unit.Paragraph it -> {
                var shown = kind == DELETED && !ink.tracked() ? numbers.writtenOut(it) : it;
                var properties = ink.paragraph(kind, shown.properties());
                woven.add(paragraph(properties, kind, it.clause(), Interwoven.all(kind, shown.atoms())));
                last = kind;
            }
            case Unit.Table it -> {
                keepApart();
                var rows = it.rows().stream().map(row -> row(kind, row));
                woven.add(Tag.of("w:tbl")
                        .with(Stream.concat(it.head().stream(), rows).toList()));
            }
            case Unit.Fixed it -> {
                if (kind == INSERTED) woven.add(it.tag());
            }
        }
    }

    /// Where the marks do not go, a table that follows another would be one with it.
    private void keepApart() {
        var before = woven.reversed().stream()
                .filter(it -> !it.name().startsWith("w:bookmark"))
                .findFirst();
        if (!ink.tracked() && before.filter(it -> it.is("w:tbl")).isPresent())
            woven.add(Tag.of("w:p", Tag.of("w:pPr", Tag.val("w:pStyle", Style.AFTER_TABLE.id()))));
    }

    private void both(Unit from, Unit to) {
        ink.by(clauses.author(to.key()));
        switch (to) {
            case Unit.Paragraph it -> {
                woven.add(paragraph((Unit.Paragraph) from, it));
                last = KEPT;
            }
            case Unit.Table it -> woven.add(table((Unit.Table) from, it));
            case Unit.Fixed it -> woven.add(it.tag());
        }
    }

    private Tag table(Unit.Table from, Unit.Table to) {
        var rows = new ArrayList<>(to.head());
        int a = 0, b = 0;
        for (var kind : clauses.rows(from, to)) {
            var was = kind == INSERTED ? null : from.rows().get(a++);
            var is = kind == DELETED ? null : to.rows().get(b++);
            if (kind == KEPT && was.looksLike(is)) {
                rows.add(row(was, is));
                continue;
            }
            if (was != null) rows.add(row(DELETED, was));
            if (is != null) rows.add(row(INSERTED, is));
        }
        return Tag.of("w:tbl").with(rows);
    }

    private Tag row(Unit.Row from, Unit.Row to) {
        var cells = new ArrayList<Tag>();
        cells.add(to.properties());
        for (int i = 0; i < to.cells().size(); i++) {
            var cell = to.cells().get(i);
            cells.add(Tag.of(
                    "w:tc", cell.properties(), paragraph(from.cells().get(i).content(), cell.content())));
        }
        return Tag.of("w:tr").with(cells);
    }

    private Tag row(Kind kind, Unit.Row row) {
        var cells = new ArrayList<Tag>();
        cells.add(ink.row(kind, row.properties()));
        for (var cell : row.cells()) {
            var threads = Interwoven.all(kind, cell.content().atoms());
            var content =
                    paragraph(cell.content().properties(), kind, cell.content().clause(), threads);
            cells.add(Tag.of("w:tc", cell.properties(), content));
        }
        return Tag.of("w:tr").with(cells);
    }

    private Tag paragraph(Unit.Paragraph from, Unit.Paragraph to) {
        var threads = Interwoven.of(from.atoms(), to.atoms(), notes::same);
        return paragraph(ink.changed(from.properties(), to.properties()), KEPT, to.clause(), threads);
    }

    private Tag paragraph(Tag properties, Kind kind, String clause, List<Interwoven.Thread> threads) {
        var content = new ArrayList<Tag>();
        content.add(properties);
        var mark = marked(kind, clause) ? String.valueOf(draft.bookmarks().next()) : "";
        if (!mark.isEmpty())
            content.add(new Tag("w:bookmarkStart", List.of("w:id", mark, "w:name", clause), List.of(), ""));
        content.addAll(new Pen(ink, notes, draft.controls()).write(threads));
        if (!mark.isEmpty()) content.add(new Tag("w:bookmarkEnd", List.of("w:id", mark), List.of(), ""));
        return Tag.of("w:p").with(content);
    }

    /// A clause that stands in both texts is marked where the newer one has it.
    private boolean marked(Kind kind, String clause) {
        return !clause.isEmpty() && (kind != DELETED || !draft.bookmarks().has(clause));
    }
}
