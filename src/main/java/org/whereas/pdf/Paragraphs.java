package org.whereas.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.whereas.text.Intake;

/// Joins the lines of a paragraph, parts paragraphs by an empty line, and marks what is set like a heading.
final class Paragraphs {

    private static final Pattern MARK = Pattern.compile(
            "([\\-•●▪◦‣∙·○■□❖➢✓–—*\uF000-\uF0FF]|\\(?(\\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{2,6})[.)]|\\d{1,4}([.-]\\d{1,4}){1,5}\\.?"
                    + "|(?i:section|sec\\.|article) \\d{1,3}[.:])\\s+\\S.*");
    private static final Pattern WHEREAS = Pattern.compile("(?i)(whereas|resolved|now,? therefore|be it)\\b.*");
    private static final Pattern CONTENTS = Pattern.compile("(?s).*(\\.\\s?){4,}\\s*\\d{1,4}");
    private static final Pattern CONTENTS_HEAD = Pattern.compile("(?i)\\s*((table of )?contents:?)?\\s*");
    private static final Pattern HYPHEN = Pattern.compile("(?s).*\\p{L}[-\u00AD\u2010]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    private final Leading leading;
    private final Headings headings;
    private final Set<String> words;
    private final List<Intake.Printed> out = new ArrayList<>();
    private final List<PdfLine> open = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private float right;
    private float margin;

    private Paragraphs(Leading leading, Headings headings, Set<String> words) {
        this.leading = leading;
        this.headings = headings;
        this.words = words;
    }

    static Paragraphs of(List<PdfPage> pages) {
        var paragraphs = new Paragraphs(Leading.of(pages), Headings.of(pages), words(pages));
        for (var page : pages) paragraphs.page(page);
        return paragraphs;
    }

    List<Intake.Printed> lines() {
        return out;
    }

    /// The lines of the table of contents, which the headings make anew.
    List<String> contents() {
        return contents;
    }

    private static Set<String> words(List<PdfPage> pages) {
        var words = new HashSet<String>();
        for (var page : pages)
            for (var line : page.lines()) {
                var found = WORD.matcher(line.text());
                while (found.find()) if (line.text().length() - found.end() > 1) words.add(lower(found.group()));
            }
        return words;
    }

    private void page(PdfPage page) {
        right = edge(page.lines());
        margin = (float) page.lines().stream().mapToDouble(PdfLine::left).min().orElse(0);
        var notes = NoteLines.of(page, headings.body());
        for (var at = 0; at < notes.size(); at++) {
            var line = notes.get(at);
            if (isContents(line)) continue;
            var table = Grid.at(notes, at);
            if (table.isPresent()) {
                close();
                blank();
                table.get().rows().forEach(row -> out.add(new Intake.Printed(row, 0)));
                blank();
                at += table.get().lines() - 1;
                continue;
            }
            var before = open.isEmpty() ? null : open.getLast();
            if (before != null && !goesOn(before, line)) {
                close();
                if (apart(before, line) || !headings.level(before).equals(headings.level(line))) blank();
            }
            open.add(line);
        }
        close();
        blank();
    }

    /// A line of a table of contents is taken out, and the heading above the first of them with it.
    private boolean isContents(PdfLine line) {
        if (!CONTENTS.matcher(line.text()).matches()) return false;
        close();
        while (contents.isEmpty()
                && !out.isEmpty()
                && CONTENTS_HEAD.matcher(out.getLast().text()).matches()) {
            var head = out.removeLast().text();
            if (!head.isBlank()) contents.add(head.strip());
        }
        contents.add(line.text().replaceAll("(\\.\\s?){4,}", " ").replaceAll("\\s+", " "));
        return true;
    }

    /// Where the lines of a page end, but for a few that stand out.
    private static float edge(List<PdfLine> lines) {
        var ends = lines.stream().map(PdfLine::right).sorted().toList();
        return ends.isEmpty() ? 0 : ends.get(Math.min(ends.size() - 1, ends.size() * 19 / 20));
    }

    /// Whether a line belongs to the paragraph of the one before: near, set alike, and no place was left for its first
    /// word.
    private boolean goesOn(PdfLine before, PdfLine line) {
        if (!before.like(line)
                || apart(before, line)
                || before.text().contains("\t")
                || line.text().contains("\t")) return false;
        var start = open.getFirst();
        var marked = MARK.matcher(line.text()).matches()
                || WHEREAS.matcher(line.text()).matches();
        if (marked && (before.text().matches("(?s).*([.;:]|\\b(and|or))") || !full(before, line))) return false;
        if (!full(before, line)) return false;
        var hangs = MARK.matcher(start.text()).matches() || before != start;
        return hangs
                || line.left() <= before.left() + line.size() * 0.8f
                || HYPHEN.matcher(before.text()).matches()
                || !before.text().matches("(?s).*[.:;!?]");
    }

    private boolean full(PdfLine before, PdfLine line) {
        if (headings.level(before).isPresent())
            return before.right() + line.first() > right || line.left() > margin + 30;
        return before.right() + line.first() + line.size() * 0.3f > right;
    }

    private boolean apart(PdfLine before, PdfLine line) {
        var gap = line.y() - before.y();
        return gap > leading.of(line) * 1.3f || gap < 0;
    }

    private void close() {
        if (open.isEmpty()) return;
        var first = open.getFirst();
        var text = new StringBuilder(first.text());
        for (var line : open.subList(1, open.size())) join(text, line.text());
        var columns = Math.max(0, Math.round((first.left() - margin) / (first.size() * 0.5f)));
        out.add(new Intake.Printed(" ".repeat(Math.min(columns, 60)) + text, rank(first, text.toString())));
        open.clear();
    }

    private int rank(PdfLine first, String text) {
        return text.length() > 200 || text.contains("\t")
                ? 0
                : headings.level(first).orElse(0);
    }

    private void blank() {
        if (!out.isEmpty() && !out.getLast().text().isEmpty()) out.add(new Intake.Printed("", 0));
    }

    /// A hyphen at a line's end stays where the text has the word with it elsewhere, and goes where it has the word
    /// without it or its first half is no word.
    private void join(StringBuilder text, String next) {
        var tail = text.substring(Math.max(0, text.length() - 60));
        if (!HYPHEN.matcher(tail).matches() || !Character.isLowerCase(next.codePointAt(0))) {
            text.append(HYPHEN.matcher(tail).matches() ? "" : " ").append(next);
            return;
        }
        var first = lower(tail.substring(0, tail.length() - 1).replaceAll("(?s).*[^\\p{L}]", ""));
        var second = lower(next.replaceAll("(?s)[^\\p{L}].*", ""));
        var goes = !words.contains(first + "-" + second) && (words.contains(first + second) || !words.contains(first));
        if (goes || tail.endsWith("\u00AD")) text.setLength(text.length() - 1);
        text.append(next);
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    /// How far apart lines of a size stand within a paragraph.
    private record Leading(Map<Integer, Float> bySize) {

        static Leading of(List<PdfPage> pages) {
            var gaps = new HashMap<Integer, List<Float>>();
            for (var page : pages)
                for (var i = 1; i < page.lines().size(); i++) {
                    var before = page.lines().get(i - 1);
                    var line = page.lines().get(i);
                    var gap = line.y() - before.y();
                    if (before.like(line) && gap > 0 && gap < line.size() * 3)
                        gaps.computeIfAbsent(Math.round(line.size() * 2), s -> new ArrayList<>())
                                .add(gap);
                }
            var leading = new HashMap<Integer, Float>();
            gaps.forEach((size, all) ->
                    leading.put(size, all.stream().sorted().toList().get(all.size() * 2 / 5)));
            return new Leading(leading);
        }

        float of(PdfLine line) {
            var usual = line.size() * 1.25f;
            return Math.max(usual, bySize.getOrDefault(Math.round(line.size() * 2), usual));
        }
    }
}
