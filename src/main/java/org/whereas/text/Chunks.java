package org.whereas.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Groups the lines of a plain text into the blocks that a reader sees: re-joins wrapped lines, keeps the
/// lines of an address apart, and reads the mark in front of each block.
final class Chunks {

    private static final int SHORT = 100;
    private static final int FEW = 2;

    private final List<Chunk> done = new ArrayList<>();
    private final Map<Marker.Count, Integer> counted = new EnumMap<>(Marker.Count.class);
    private final Wrapping wrapping;
    private final IntakeLog log;
    private final List<StringBuilder> texts = new ArrayList<>();
    private Chunk open;
    private Line before;
    private int gap;
    private int rejoined;

    private Chunks(Wrapping wrapping, IntakeLog log) {
        this.wrapping = wrapping;
        this.log = log;
    }

    static List<Chunk> of(List<Line> lines, IntakeLog log) {
        return of(lines, Wrapping.of(lines), log);
    }

    /// The blocks of lines that are paragraphs already.
    static List<Chunk> unwrapped(List<Line> lines, IntakeLog log) {
        return of(lines, new Wrapping(0, Set.of()), log);
    }

    private static List<Chunk> of(List<Line> lines, Wrapping wrapping, IntakeLog log) {
        var chunks = new Chunks(wrapping, log);
        lines.forEach(chunks::read);
        chunks.close();
        if (chunks.rejoined > 0) log.repaired("lines-joined", 0, chunks.rejoined);
        return LooseLabels.joined(chunks.done, log);
    }

    private void read(Line line) {
        if (line.blank()) {
            gap++;
            return;
        }
        var fresh = open == null || gap > 0;
        var marker = accepted(Marker.of(line.text(), fresh));
        var row = !fresh && open.is(Marker.Kind.NONE) && isRow(before) && isRow(line);
        if (fresh || !row && begins(marker, line)) start(line, marker);
        else if (row || broken(line)) texts.add(new StringBuilder(line.text().strip()));
        else join(line);
        before = line;
        gap = 0;
    }

    private void start(Line line, Marker marker) {
        close();
        var rest = marker.kind() == Marker.Kind.NONE ? line.text().strip() : marker.rest();
        if (marker.kind() == Marker.Kind.BULLET && Formal.begins(rest)) {
            log.repaired("bullet-before-formal", line.number(), marker.written());
            marker = Marker.NONE;
        }
        if (marker.written().equals("o")) log.repaired("bullet-letter", line.number(), "o");
        open = new Chunk(line.number(), gap, line.indent(), marker, List.of());
        texts.add(new StringBuilder(rest));
    }

    private void close() {
        // the words of a block are gathered in place: a paragraph may have thousands of lines
        if (open != null)
            done.add(open.withLines(texts.stream().map(StringBuilder::toString).toList()));
        texts.clear();
        open = null;
    }

    private boolean begins(Marker marker, Line line) {
        var last = before.text().strip();
        var inSentence = wrapping.full(before.text())
                && last.matches("(?s).*[\\p{L}\\p{N}]")
                && !last.matches("(?is).*\\b(and|or)");
        if (open.is(Marker.Kind.RULE) || marker.kind() != Marker.Kind.NONE && !inSentence) return true;
        if (Formal.begins(line.text())
                && (last.matches("(?s).*[.;:,]|(?is).*\\b(and|be it)|(?s).{0,60}") || !wrapping.wrapped())) return true;
        if (done.isEmpty() && Formal.isNumberLine(last)) return true;
        if (wrapping.full(before.text())) return false;
        if (open.isItem() && line.indent() > open.indent()) return false;
        if (startsLower(line) && !last.matches(".*[.:;]")) return false;
        return !(isShort(before) && isShort(line));
    }

    /// Whether two lines of one block are to stay two lines.
    private boolean broken(Line line) {
        if (wrapping.full(before.text()) || startsLower(line) && wrapping.wrapped()) return false;
        if (open.isItem() && line.indent() > open.indent()) return false;
        return isShort(before) && isShort(line);
    }

    /// Cells parted by tabs.
    private static boolean isRow(Line line) {
        return line.text().strip().indexOf('\t') > 0;
    }

    private boolean isShort(Line line) {
        return line.text().length() <= (wrapping.wrapped() ? wrapping.width() * 6 / 10 : SHORT);
    }

    private static boolean startsLower(Line line) {
        return Character.isLowerCase(line.text().strip().codePointAt(0));
    }

    private void join(Line line) {
        var lost = wrapping.join(texts.getLast(), line.text().strip());
        if (!lost.isEmpty()) log.repaired("hyphen-removed", line.number(), lost);
        rejoined++;
    }

    /// A letter is a label where it begins a count or carries one on; otherwise it is an initial of a name.
    private Marker accepted(Marker marker) {
        if (marker.kind() != Marker.Kind.NUMBER) return marker;
        var read = reading(marker);
        var count = read.form().count();
        var counts = count == Marker.Count.DECIMAL || read.value() == 1 || carriesOn(read);
        if (!counts) return Marker.NONE;
        counted.put(count, read.value());
        return read;
    }

    /// A letter that could be a roman number is read as what carries a count on.
    private Marker reading(Marker marker) {
        if (marker.form().count() == Marker.Count.DECIMAL) return marker;
        var upper = Character.isUpperCase(marker.label().charAt(0));
        var roman = marker.counted(upper ? Marker.Count.ROMAN_UPPER : Marker.Count.ROMAN_LOWER);
        var letter = marker.counted(upper ? Marker.Count.UPPER : Marker.Count.LOWER);
        if (letter.value() > 0 && carriesOn(letter)) return letter;
        return roman.value() > 0 && carriesOn(roman) ? roman : marker;
    }

    private boolean carriesOn(Marker marker) {
        var value = counted.getOrDefault(marker.form().count(), 0);
        return value > 0 && marker.value() > value && marker.value() <= value + FEW;
    }
}
