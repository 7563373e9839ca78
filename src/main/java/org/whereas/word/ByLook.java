package org.whereas.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.whereas.text.Inline;

/// Finds the headings of a file whose author set them by hand: short lines in bold, capitals, underlined or larger
/// letters. How they look tells their level.
final class ByLook {

    private static final int LONGEST = 120;

    /// How a heading looks, the most striking first.
    private record Look(double size, boolean centered, boolean capitals, boolean bold, boolean underlined) {

        static final Comparator<Look> STRIKING = Comparator.comparingDouble((Look it) -> -it.size)
                .thenComparing(it -> !it.centered)
                .thenComparing(it -> !it.capitals)
                .thenComparing(it -> !it.bold)
                .thenComparing(it -> !it.underlined);
    }

    private ByLook() {}

    /// The title, where the file begins with a line that looks like a heading and like no other.
    static Title title(List<Line> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(it -> it.kind() == Line.Kind.TITLE)) return Title.of(lines);
        var ordinary = ordinary(lines);
        var first = lines.getFirst();
        var others = lines.subList(1, lines.size());
        if (!isHeading(first, ordinary)) return Title.of(lines);
        var look = look(first, ordinary);
        var alone = others.stream()
                .noneMatch(it -> isHeading(it, ordinary) && look(it, ordinary).equals(look));
        return alone && !others.isEmpty() ? new Title(Plain.text(first.content()), others) : Title.of(lines);
    }

    /// The lines, with those that look like headings as headings, below the heading by style before them. What is bold
    /// as a heading is not bold in its words.
    static List<Line> headings(List<Line> lines, Findings findings) {
        var ordinary = ordinary(lines);
        var looks = new ArrayList<Look>();
        for (var line : lines) if (isHeading(line, ordinary)) looks.add(look(line, ordinary));
        var ranks = looks.stream().distinct().sorted(Look.STRIKING).toList();
        var out = new ArrayList<Line>();
        var above = 0;
        for (var line : lines) {
            if (line.kind() == Line.Kind.HEADING) {
                above = line.level();
                out.add(line.withContent(unset(line.content())));
            } else if (isHeading(line, ordinary)) {
                findings.at(line.number());
                findings.recognised("heading-by-look", Plain.text(line.content()));
                var rank = ranks.indexOf(look(line, ordinary)) + 1;
                out.add(line.withContent(unset(line.content())).heading(Math.min(6, above + rank)));
            } else out.add(line);
        }
        return out;
    }

    /// The size of most letters.
    private static double ordinary(List<Line> lines) {
        var letters = new java.util.HashMap<Double, Integer>();
        for (var line : lines)
            letters.merge(line.look().size(), Plain.text(line.content()).length(), Integer::sum);
        return letters.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(0.0);
    }

    private static Look look(Line line, double ordinary) {
        var own = line.look();
        return new Look(
                own.size() > ordinary ? own.size() : ordinary,
                own.centered(),
                isCapitals(Plain.text(line.content())),
                own.bold(),
                own.underlined());
    }

    private static boolean isHeading(Line line, double ordinary) {
        if (line.kind() != Line.Kind.BODY || line.isItem()) return false;
        var text = Plain.text(line.content()).strip();
        if (text.length() < 3 || text.length() > LONGEST || !Character.isLetterOrDigit(text.codePointAt(0)))
            return false;
        if (line.content().stream().anyMatch(Inline.HardBreak.class::isInstance)) return false;
        if (text.matches("(?s).*[.;,]") && !text.matches("\\S{1,8}[.)]")) return false;
        if (text.matches("(?is)(whereas|now, therefore|be it|section \\d+\\.|resolved)\\b.*")) return false;
        var look = line.look();
        var larger = ordinary > 0 && look.size() >= ordinary + 2;
        return look.bold() || larger || look.underlined() || isCapitals(text) && text.split(" ").length >= 2;
    }

    private static boolean isCapitals(String text) {
        var letters = text.replaceAll("[^\\p{L}]", "");
        return letters.length() >= 4 && letters.equals(letters.toUpperCase(Locale.ROOT));
    }

    private static List<Inline> unset(List<Inline> content) {
        if (content.size() != 1) return content;
        return switch (content.getFirst()) {
            case Inline.Strong(var inner) -> unset(inner);
            case Inline.Emphasis(var inner) -> unset(inner);
            default -> content;
        };
    }
}
