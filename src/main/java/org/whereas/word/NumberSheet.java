package org.whereas.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbered and bulleted lists of a file, and how far each has counted.
final class NumberSheet {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}");
    private static final int LEVELS = 9;
    private static final int NOT_BEGUN = -1;

    private final Map<String, Tag> definitions = new HashMap<>();
    private final Map<String, Tag> numbers = new HashMap<>();
    private final Map<String, String> byStyle = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Optional<Level>> levels = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /// A level of a list. `list` names the list that it is of, `format` how it counts (`decimal`, `bullet`).
    record Level(String list, int depth, String format, String text, int start, int left, int hanging, boolean legal) {

        boolean isBullet() {
            return format.equals("bullet") || format.equals("none");
        }
    }

    /// The number that a paragraph shows: its label and the count of its own level.
    record Shown(String label, int count) {}

    NumberSheet(Tag root) {
        for (var tag : root.content()) {
            if (tag.is("w:abstractNum")) {
                definitions.put(tag.at("w:abstractNumId"), tag);
                var style = tag.value("w:styleLink");
                if (!style.isEmpty()) byStyle.put(style, tag.at("w:abstractNumId"));
            } else if (tag.is("w:num")) {
                numbers.put(tag.at("w:numId"), tag);
            }
        }
    }

    /// The level of a list, empty where there is no such list or the paragraph takes itself out (list 0).
    Optional<Level> level(String list, int depth) {
        return levels.computeIfAbsent(list + "." + depth, _ -> looked(list, depth));
    }

    private Optional<Level> looked(String list, int depth) {
        var number = numbers.get(list);
        if (number == null || depth < 0 || depth >= LEVELS) return Optional.empty();
        var written = over(number, depth).flatMap(it -> it.child("w:lvl")).or(() -> child(definition(number), depth));
        return written.map(level -> level(list, depth, level, startOver(number, depth)));
    }

    private static Level level(String list, int depth, Tag level, Optional<Integer> over) {
        var indent = level.child("w:pPr").flatMap(it -> it.child("w:ind")).orElse(Tag.NONE);
        var start = over.orElseGet(() -> number(level.value("w:start"), 1));
        var left = indent.at("w:left").isEmpty() ? indent.at("w:start") : indent.at("w:left");
        return new Level(
                list,
                depth,
                level.child("w:numFmt").isEmpty() ? "decimal" : level.value("w:numFmt"),
                level.value("w:lvlText"),
                start,
                number(left, 0),
                number(indent.at("w:hanging"), 0),
                level.child("w:isLgl").isPresent());
    }

    /// The level whose number paragraphs of a style show, as the definition says.
    int depth(String list, String style) {
        var number = numbers.get(list);
        if (number == null) return 0;
        for (var level : definition(number).content())
            if (level.is("w:lvl") && level.value("w:pStyle").equals(style)) return number(level.at("w:ilvl"), 0);
        return 0;
    }

    /// Counts one further, and returns what shows.
    Shown next(Level level) {
        var number = numbers.get(level.list());
        var counts = this.counts.computeIfAbsent(number.value("w:abstractNumId"), _ -> fresh());
        int depth = level.depth();
        if (begun.add(level.list() + "." + depth) && startOver(number, depth).isPresent()) counts[depth] = NOT_BEGUN;
        for (int i = 0; i < depth; i++) if (counts[i] == NOT_BEGUN) counts[i] = startOf(level.list(), i);
        counts[depth] = counts[depth] == NOT_BEGUN ? level.start() : counts[depth] + 1;
        for (int i = depth + 1; i < LEVELS; i++) counts[i] = NOT_BEGUN;
        return new Shown(label(level, counts), counts[depth]);
    }

    private static int[] fresh() {
        var counts = new int[LEVELS];
        Arrays.fill(counts, NOT_BEGUN);
        return counts;
    }

    private int startOf(String list, int depth) {
        return level(list, depth).map(Level::start).orElse(1);
    }

    private String label(Level level, int[] counts) {
        return PLACE.matcher(level.text()).replaceAll(place -> {
            int depth = place.group(1).charAt(0) - '1';
            var format = level.legal()
                    ? "decimal"
                    : level(level.list(), depth).map(Level::format).orElse("decimal");
            return Numerals.written(Math.max(counts[depth], 0), format);
        });
    }

    private Tag definition(Tag number) {
        var definition = definitions.getOrDefault(number.value("w:abstractNumId"), Tag.NONE);
        var linked = byStyle.get(definition.value("w:numStyleLink"));
        return linked == null ? definition : definitions.getOrDefault(linked, definition);
    }

    private static Optional<Tag> child(Tag definition, int depth) {
        return definition.content().stream()
                .filter(it -> it.is("w:lvl") && it.at("w:ilvl").equals(String.valueOf(depth)))
                .findFirst();
    }

    private static Optional<Tag> over(Tag number, int depth) {
        return number.content().stream()
                .filter(it -> it.is("w:lvlOverride") && it.at("w:ilvl").equals(String.valueOf(depth)))
                .findFirst();
    }

    private static Optional<Integer> startOver(Tag number, int depth) {
        return over(number, depth).flatMap(it -> it.child("w:startOverride")).map(it -> number(it.at("w:val"), 1));
    }

    static int number(String value, int otherwise) {
        return !value.isEmpty() && NUMBER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }
}
