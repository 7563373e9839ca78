package org.whereas.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Which lines are set like headings: larger than the text, or bold where it is not. The largest come first.
final class Headings {

    private static final float LARGER = 1.1f;
    private static final int MOST_LOOKS = 5;

    private record Look(int size, boolean bold) {}

    private final Map<Look, Integer> levels = new HashMap<>();
    private final Look body;

    private Headings(Look body) {
        this.body = body;
    }

    static Headings of(List<PdfPage> pages) {
        var letters = new HashMap<Look, Integer>();
        for (var page : pages)
            for (var line : page.lines()) letters.merge(look(line), line.text().length(), Integer::sum);
        var body = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(new Look(0, false));
        var headings = new Headings(body);
        var found = new TreeSet<Look>(
                Comparator.comparingInt(Look::size).thenComparing(Look::bold).reversed());
        letters.keySet().stream().filter(headings::stands).forEach(found::add);
        var level = 0;
        for (var look : found) headings.levels.put(look, Math.min(++level, MOST_LOOKS));
        return headings;
    }

    /// Of which rank the heading is that a line is set like; nothing for a line of text.
    Optional<Integer> level(PdfLine line) {
        return Optional.ofNullable(levels.get(look(line)))
                .filter(_ -> line.text().codePoints().anyMatch(Character::isLetter));
    }

    /// The size of the text.
    float body() {
        return body.size() / 2f;
    }

    private boolean stands(Look look) {
        return look.size() > body.size() * LARGER || look.bold() && !body.bold() && look.size() >= body.size() - 1;
    }

    private static Look look(PdfLine line) {
        return new Look(Math.round(line.size() * 2), line.bold());
    }
}
