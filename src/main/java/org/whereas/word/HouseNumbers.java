package org.whereas.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whereas.text.Document;
import org.whereas.text.Numbering;

/// How an organization's own file numbers its headings (`Heading 1` to `Heading 6`) and its lists (`List Number` and
/// `List Number 2` to `5`, or else `List Paragraph`): the signs around a number, how it counts, and how far in it
/// stands.
///
/// @param headings nine levels; none where the file numbers no headings, or in a way that is not known
/// @param items    the levels of lists from the outermost on
/// @param unknown  the styles, by their names, whose numbers are of a way that is not known
record HouseNumbers(List<Found> headings, List<Found> items, List<String> unknown) {

    static final HouseNumbers NONE = new HouseNumbers(List.of(), List.of(), List.of());

    private static final int HEADINGS = 6;
    private static final int ITEMS = 5;
    private static final int LEVELS = 9;
    private static final Found UNNUMBERED =
            new Found(new Numbering.Level(Numbering.Format.DECIMAL, ""), new Indent(0, 0));
    private static final Pattern NUMBER = Pattern.compile("%[1-9]");
    private static final String SIGNS_BEHIND = "[^\\p{L}\\p{N})]+$";

    record Found(Numbering.Level level, Indent indent) {}

    /// In twentieths of a point.
    record Indent(int left, int hanging) {}

    /// How far in each level stands; empty where ours does.
    record Indents(List<Indent> headings, List<Indent> items) {

        static final Indents OURS = new Indents(List.of(), List.of());

        Optional<Indent> heading(int depth) {
            return at(headings, depth);
        }

        Optional<Indent> item(int depth) {
            return at(items, depth);
        }

        private static Optional<Indent> at(List<Indent> all, int depth) {
            return depth < all.size() ? Optional.of(all.get(depth)) : Optional.empty();
        }
    }

    static HouseNumbers of(Tag styles, Tag numbering) {
        return new Search(new StyleSheet(styles), new NumberSheet(numbering)).found();
    }

    boolean isEmpty() {
        return headings.isEmpty() && items.isEmpty();
    }

    /// The numbering of a document with these numbers. Headings that a document does not number stay without; those
    /// that it numbers with a prefix keep what people cite them by.
    Numbering.Style over(Document document) {
        var own = Numbering.style(document);
        var prefixed =
                !document.front().string("numbering", "prefix").orElse("").isBlank();
        var heads = own.headings().isEmpty() || headings.isEmpty() || prefixed
                ? own.headings()
                : headings.stream().map(Found::level).toList();
        if (items.isEmpty()) return new Numbering.Style(own.name(), heads, own.items(), own.joined());
        var levels = new ArrayList<Numbering.Level>();
        for (int i = 0; i < LEVELS; i++)
            levels.add(i < items.size() ? items.get(i).level() : own.items().get(i));
        return new Numbering.Style(own.name(), heads, levels, false);
    }

    /// Lists are set in as the file does where each level stands further in than the one around it.
    Indents indents() {
        var inner = items.stream().map(Found::indent).toList();
        for (int i = 0; i < inner.size(); i++)
            if (inner.get(i).left() <= (i == 0 ? 0 : inner.get(i - 1).left())) inner = inner.subList(0, i);
        if (inner.size() < items.size()) inner = List.of();
        return new Indents(headings.stream().map(Found::indent).toList(), inner);
    }

    private record Search(StyleSheet styles, NumberSheet numbers) {

        HouseNumbers found() {
            var unknown = new ArrayList<String>();
            var headings = headings(unknown);
            return new HouseNumbers(headings, items(unknown), List.copyOf(unknown));
        }

        private List<Found> headings(List<String> unknown) {
            var all = new ArrayList<Found>();
            var before = "";
            for (int i = 1; i <= HEADINGS; i++) {
                var level = styles.named("heading" + i).flatMap(this::level).filter(it -> !it.isBullet());
                var found = level.flatMap(usable(i, before)::of);
                if (level.isPresent() && found.isEmpty()) unknown.add("Heading " + i);
                all.add(found.orElse(UNNUMBERED));
                before = all.getLast().level().pattern();
            }
            var none = all.stream().allMatch(UNNUMBERED::equals);
            if (none || !unknown.isEmpty()) return List.of();
            while (all.size() < LEVELS) all.add(UNNUMBERED);
            return List.copyOf(all);
        }

        private List<Found> items(List<String> unknown) {
            var first = styles.named("listnumber")
                    .flatMap(this::level)
                    .or(() -> styles.named("listparagraph").flatMap(this::level))
                    .filter(it -> !it.isBullet());
            if (first.isEmpty()) return List.of();
            var all = new ArrayList<Found>();
            for (int i = 1; i <= ITEMS; i++) {
                var depth = i - 1 + first.get().depth();
                var level = i == 1
                        ? first
                        : styles.named("listnumber" + i)
                                .flatMap(this::level)
                                .or(() -> numbers.level(first.get().list(), depth));
                var found = level.filter(it -> !it.isBullet()).flatMap(usable(i, "")::of);
                if (found.isEmpty() && level.isPresent()) unknown.add(i == 1 ? "List Number" : "List Number " + i);
                if (found.isEmpty()) break;
                all.add(found.get());
            }
            return List.copyOf(all);
        }

        /// The level that numbers the paragraphs of a style.
        private Optional<NumberSheet.Level> level(String style) {
            var list = styles.says(style, "w:pPr", "w:numPr");
            var number = list.map(it -> it.value("w:numId")).orElse("");
            if (number.isEmpty() || number.equals("0")) return Optional.empty();
            var depth = list.map(it -> it.value("w:ilvl")).filter(it -> !it.isEmpty());
            return numbers.level(
                    number, depth.map(it -> NumberSheet.number(it, 0)).orElseGet(() -> numbers.depth(number, style)));
        }

        private static Usable usable(int place, String before) {
            return new Usable(place, before);
        }
    }

    /// Takes a level whose pattern holds its own number alone, or behind that of the level before: `Article %1`,
    /// `%1.%2`.
    private record Usable(int place, String before) {

        Optional<Found> of(NumberSheet.Level level) {
            var format = Arrays.stream(Numbering.Format.values())
                    .filter(it -> Lists.word(it).equals(level.format()))
                    .findFirst();
            return format.filter(it -> !level.legal() || it == Numbering.Format.DECIMAL)
                    .flatMap(it -> pattern(level)
                            .map(pattern -> new Found(
                                    new Numbering.Level(it, pattern), new Indent(level.left(), level.hanging()))));
        }

        private Optional<String> pattern(NumberSheet.Level level) {
            var text = level.text();
            var count = NUMBER.matcher(text).results().count();
            if (count == 1 && text.contains("%" + (level.depth() + 1)))
                return Optional.of(NUMBER.matcher(text).replaceAll("%" + place));
            var above = before.replaceAll(SIGNS_BEHIND, "");
            var chained = level.depth() == place - 1 && count > 1 && text.startsWith(above + ".%" + place);
            return chained
                            && NUMBER.matcher(text.substring(above.length() + 3))
                                            .results()
                                            .count()
                                    == 0
                    ? Optional.of(text)
                    : Optional.empty();
        }
    }
}
