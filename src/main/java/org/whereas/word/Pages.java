package org.whereas.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Estimates on which page each clause begins, so that the table of contents shows page numbers
/// before Word has laid the file out. Word and LibreOffice put in the true ones whenever fields
/// are updated, at the latest in print.
final class Pages {

    private static final double LINE = 1.15;

    private final Styles styles;
    private final List<Box> boxes = new ArrayList<>();
    private double rowHeight;

    /// A paragraph or a table row as a stack of lines.
    private record Box(
            String id,
            int lines,
            double line,
            double before,
            double after,
            boolean keepNext,
            int notes,
            boolean breaks) {

        double height() {
            return lines * line;
        }
    }

    Pages(Styles styles) {
        this.styles = styles;
    }

    /// Takes in a paragraph: how it is set, what it says, and the clause that it is.
    void paragraph(Look look, String text, String id, int notes) {
        var m = styles.measures(look.style());
        var left = look.list().map(place -> place.level().left()).orElse(look.indent() >= 0 ? look.indent() : m.left());
        var lines = m.font().lines(text, m.size(), styles.sheet().width() - left - m.right(), m.first());
        boxes.add(new Box(
                id,
                lines,
                m.size() * LINE * m.line() / 240,
                m.before(),
                m.after(),
                m.keepNext() || look.keepNext(),
                notes,
                look.breakBefore()));
    }

    /// Takes in a cell of a row; the tallest gives the row its height.
    void cell(Style style, String text, int width) {
        var m = styles.measures(style);
        var lines = m.font().lines(text, m.size(), width - 200, 0);
        rowHeight = Math.max(rowHeight, lines * m.size() * LINE + m.before() + m.after() + 50);
    }

    void endRow(int notes) {
        boxes.add(new Box("", 1, rowHeight, 0, 0, false, notes, false));
        rowHeight = 0;
    }

    /// The page of each clause. `before` is what fills the pages before the text; `notes` are
    /// the heights of the notes in order.
    Map<String, Integer> layOut(Pages before, List<Double> notes) {
        var sheet = new Filling(styles.sheet().height(), 1, Collections.emptyIterator());
        before.fill(sheet);
        var text = new Filling(styles.sheet().height(), sheet.page, notes.iterator());
        text.room = 0;
        fill(text);
        return text.pages;
    }

    /// How many pages it fills, with what stands before it and its notes.
    int count(Pages before, List<Double> notes) {
        var sheet = new Filling(styles.sheet().height(), 1, Collections.emptyIterator());
        before.fill(sheet);
        var text = new Filling(styles.sheet().height(), sheet.page, notes.iterator());
        text.room = sheet.room;
        fill(text);
        return text.page;
    }

    private void fill(Filling sheet) {
        for (int i = 0; i < boxes.size(); i++) sheet.place(boxes.get(i), together(i));
    }

    /// How high the paragraphs are that were taken in.
    double height() {
        return boxes.stream().mapToDouble(box -> box.height() + box.after()).sum();
    }

    /// The page that is being filled.
    private static final class Filling {

        private final Map<String, Integer> pages = new HashMap<>();
        private final Iterator<Double> notes;
        private int page;
        private final int height;
        private double room;
        private double after;

        Filling(int height, int first, Iterator<Double> notes) {
            this.height = height;
            this.room = height;
            this.page = first;
            this.notes = notes;
        }

        void place(Box box, double together) {
            var noteRoom = notes(box.notes());
            var gap = room == height ? 0 : Math.max(after, box.before());
            var lines = box.lines();
            if (box.breaks() || gap + together + noteRoom > room) {
                var stay = box.breaks() ? 0 : splitAt(box, room - gap - noteRoom);
                if (stay > 0) pages.putIfAbsent(box.id(), page);
                turn();
                lines -= stay;
                gap = 0;
            }
            pages.putIfAbsent(box.id(), page);
            room -= gap + lines * box.line() + noteRoom;
            after = box.after();
            while (room < 0) {
                page++;
                room += height;
            }
        }

        private void turn() {
            page++;
            room = height;
        }

        private double notes(int count) {
            var sum = 0.0;
            for (int i = 0; i < count && notes.hasNext(); i++) sum += notes.next();
            return sum;
        }
    }

    /// The height that must fit for a box to begin here: itself, or with what it must not be parted
    /// from.
    private double together(int from) {
        var height = 0.0;
        for (int i = from; i < boxes.size(); i++) {
            var box = boxes.get(i);
            if (!box.keepNext()) return height + (i == from ? box.height() : Math.min(2, box.lines()) * box.line());
            height += box.height() + box.after();
        }
        return height;
    }

    /// How many lines stay on this page when a paragraph breaks, at least two on each side; 0
    /// when it does not break.
    private static int splitAt(Box box, double room) {
        if (box.keepNext()) return 0;
        var fit = Math.min((int) (room / box.line()), box.lines() - 2);
        return fit < 2 ? 0 : fit;
    }
}
