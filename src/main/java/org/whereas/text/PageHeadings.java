package org.whereas.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Decides which blocks are headings, and of what level: a line that looks like one, with running text
/// below it, and not one of a roster of names. Levels follow the kinds of headings: named in the contents,
/// roman numbers, capitals, sections, plain, letters, numbers.
final class PageHeadings {

    private static final int TOP = 2;
    private static final int DEEPEST = 6;
    private static final int LONGEST_RUN = 3;
    private static final int ENOUGH = 2;

    private enum Rank {
        CONTENTS,
        ROMAN,
        CAPITALS,
        SECTION,
        TITLE,
        LETTER,
        NUMBER
    }

    private final List<Chunk> chunks;
    private final Set<Chunk> named;
    private final Map<Chunk, Integer> levels = new HashMap<>();

    private PageHeadings(List<Chunk> chunks, Set<Chunk> named) {
        this.chunks = chunks;
        this.named = named;
    }

    /// The headings among the blocks with their levels.
    static Map<Chunk, Integer> of(Contents contents, Map<Integer, Integer> ranks) {
        var printed = printed(contents.rest(), ranks);
        if (printed.size() >= ENOUGH) return printed;
        var outline = new PageHeadings(contents.rest(), new HashSet<>(contents.headings()));
        outline.find();
        return outline.levels;
    }

    /// The blocks that are printed like headings; a level is left out where none of its rank remains.
    private static Map<Chunk, Integer> printed(List<Chunk> chunks, Map<Integer, Integer> ranks) {
        var found = new HashMap<Chunk, Integer>();
        for (var chunk : chunks) {
            var rank = ranks.get(chunk.line());
            var heading = chunk.single() && !chunk.is(Marker.Kind.BULLET) && !Formal.begins(chunk.text());
            if (rank != null && heading && !chunk.is(Marker.Kind.RULE)) found.put(chunk, rank);
        }
        var known = new TreeSet<>(found.values());
        var before = TOP - 1;
        for (var chunk : chunks) {
            if (!found.containsKey(chunk)) continue;
            before = Math.min(Math.min(TOP + known.headSet(found.get(chunk)).size(), before + 1), DEEPEST);
            found.put(chunk, before);
        }
        return found;
    }

    private void find() {
        var ranks = new TreeSet<Rank>();
        for (var i = 0; i < chunks.size(); i++) {
            if (isHeading(i)) {
                levels.put(chunks.get(i), 0);
                ranks.add(rank(chunks.get(i)));
            }
        }
        var before = TOP - 1;
        for (var chunk : chunks) {
            if (!levels.containsKey(chunk)) continue;
            var level = TOP + ranks.headSet(rank(chunk)).size();
            before = Math.min(Math.min(level, before + 1), DEEPEST);
            levels.put(chunk, before);
        }
    }

    private boolean isHeading(int i) {
        var chunk = chunks.get(i);
        if (named.contains(chunk)) return true;
        if (!Looks.isHeadingLike(chunk) || !followedByText(i)) return false;
        if (chunk.is(Marker.Kind.NUMBER)) return standsAlone(i) && !startsLower(i + 1);
        return run(i) <= LONGEST_RUN;
    }

    /// A numbered line is a heading where no item of the same count stands before or behind it.
    private boolean standsAlone(int i) {
        var lone = chunks.get(i).gap() > 0 || i == 0;
        var itemBefore = i > 0 && chunks.get(i - 1).isItem() && !levels.containsKey(chunks.get(i - 1));
        return lone && !itemBefore && i + 1 < chunks.size() && chunks.get(i + 1).is(Marker.Kind.NONE)
                || isCapsNumber(i);
    }

    private boolean startsLower(int i) {
        return i < chunks.size() && Character.isLowerCase(chunks.get(i).text().codePointAt(0));
    }

    private boolean isCapsNumber(int i) {
        return Looks.isCaps(chunks.get(i).text()) && chunks.get(i).text().length() > 3;
    }

    private boolean followedByText(int i) {
        for (var j = i + 1; j < Math.min(chunks.size(), i + 1 + LONGEST_RUN); j++) {
            var next = chunks.get(j);
            if (named.contains(next)) return true;
            if (Looks.isProse(next) || next.isItem() && !next.text().isEmpty()) return true;
            if (!Looks.isHeadingLike(next)) return false;
        }
        return false;
    }

    /// How many short blocks stand in a row around this one.
    private int run(int i) {
        var first = i;
        while (first > 0 && i - first <= LONGEST_RUN && isShort(chunks.get(first - 1))) first--;
        var last = i;
        while (last + 1 < chunks.size() && last - i <= LONGEST_RUN && isShort(chunks.get(last + 1))) last++;
        return last - first + 1;
    }

    private boolean isShort(Chunk chunk) {
        return !named.contains(chunk) && !chunk.isItem() && !Looks.isProse(chunk);
    }

    private Rank rank(Chunk chunk) {
        if (named.contains(chunk)) return Rank.CONTENTS;
        return switch (chunk.marker().form().count()) {
            case ROMAN_UPPER -> Rank.ROMAN;
            case UPPER -> Rank.LETTER;
            case DECIMAL -> chunk.is(Marker.Kind.SECTION) ? Rank.SECTION : Rank.NUMBER;
            case LOWER, ROMAN_LOWER -> Rank.NUMBER;
            case NONE -> Looks.isCaps(chunk.text()) ? Rank.CAPITALS : Rank.TITLE;
        };
    }
}
