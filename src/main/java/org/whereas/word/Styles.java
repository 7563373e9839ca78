package org.whereas.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The styles of a kind of document, as they stand in a styles part, and the measures that the estimate of
/// pages needs.
final class Styles {

    private static final Pattern SANS =
            Pattern.compile("(?i).*(arial|helvet|calibri|aptos|sans|verdana|tahoma|segoe|gothic|franklin).*");
    private static final int DEEPEST = 20;

    static final Styles POLICY = new Styles(resource("styles-policy.xml"), Sheet.LETTER);
    static final Styles RESOLUTION = new Styles(resource("styles-resolution.xml"), Sheet.LETTER);

    private final String xml;
    private final Sheet sheet;
    private final Map<String, Tag> byId = new LinkedHashMap<>();
    private final Map<String, Measures> measures = new HashMap<>();
    private final Measures base;

    /// What a style says about room, in twentieths of a point; `line` in 240ths of a single line.
    record Measures(
            Widths font,
            double size,
            int before,
            int after,
            int line,
            int left,
            int right,
            int first,
            boolean keepNext) {

        static final Measures DEFAULT = new Measures(Widths.SERIF, 240, 0, 0, 240, 0, 0, 0, false);
    }

    /// A part as text: `${language}` where the language goes, `<!--heading 1-->` where the number of a
    /// heading goes.
    Styles(String xml, Sheet sheet) {
        this.xml = xml;
        this.sheet = sheet;
        var root = root();
        base = root.child("w:docDefaults").map(Styles::base).orElse(Measures.DEFAULT);
        for (var style : root.content()) if (style.is("w:style")) byId.put(style.at("w:styleId"), style);
        for (var style : Style.values()) measures.put(style.id(), measures(style.id(), 0));
    }

    static String resource(String name) {
        try (var in = Styles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The part as elements, without the places for language and numbers.
    Tag root() {
        return Tag.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    Sheet sheet() {
        return sheet;
    }

    Measures measures(Style style) {
        return measures.get(style.id());
    }

    /// The styles part in a language. Where headings are `numbered`, they take their numbers
    /// from the first numbering.
    byte[] part(String language, boolean numbered) {
        var part = xml.replace("${language}", language);
        for (int i = 1; i <= 6; i++) {
            var number = "<w:numPr><w:ilvl w:val=\"" + (i - 1) + "\"/><w:numId w:val=\"1\"/></w:numPr>";
            part = part.replace("<!--heading " + i + "-->", numbered ? number : "");
        }
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private static Measures base(Tag defaults) {
        var run =
                defaults.child("w:rPrDefault").flatMap(it -> it.child("w:rPr")).orElse(Tag.NONE);
        var paragraph =
                defaults.child("w:pPrDefault").flatMap(it -> it.child("w:pPr")).orElse(Tag.NONE);
        return read(run, paragraph, Measures.DEFAULT);
    }

    private Measures measures(String id, int depth) {
        var style = byId.get(id);
        if (style == null || depth > DEEPEST) return base;
        var on = style.value("w:basedOn");
        var from = on.isEmpty() ? base : measures(on, depth + 1);
        return read(style.child("w:rPr").orElse(Tag.NONE), style.child("w:pPr").orElse(Tag.NONE), from);
    }

    private static Measures read(Tag run, Tag paragraph, Measures from) {
        var spacing = paragraph.child("w:spacing").orElse(Tag.NONE);
        var indent = paragraph.child("w:ind").orElse(Tag.NONE);
        var size = run.child("w:sz").map(it -> number(it, "w:val", 24) * 10.0);
        return new Measures(
                font(run, from.font()),
                size.orElse(from.size()),
                number(spacing, "w:before", from.before()),
                number(spacing, "w:after", from.after()),
                line(spacing, size.orElse(from.size()), from.line()),
                number(indent, "w:left", from.left()),
                number(indent, "w:right", from.right()),
                number(indent, "w:firstLine", from.first()),
                paragraph.child("w:keepNext").isPresent() || from.keepNext());
    }

    /// The height of lines; one that is given in points is taken against the height that letters of
    /// the size have.
    private static int line(Tag spacing, double size, int otherwise) {
        var line = number(spacing, "w:line", otherwise);
        var points = !spacing.at("w:line").isEmpty() && spacing.at("w:lineRule").matches("exact|atLeast");
        return points ? (int) (240 * line / (size * 1.15)) : line;
    }

    private static Widths font(Tag run, Widths otherwise) {
        var fonts = run.child("w:rFonts").orElse(Tag.NONE);
        var name = fonts.at("w:ascii");
        if (name.equals("Courier New")) return Widths.MONO;
        var kept = name.isEmpty() && fonts.at("w:asciiTheme").isEmpty();
        var sans = kept
                ? otherwise == Widths.SANS || otherwise == Widths.SANS_BOLD
                : name.isEmpty() || SANS.matcher(name).matches();
        var bold = run.child("w:b").isPresent();
        if (sans) return bold ? Widths.SANS_BOLD : Widths.SANS;
        return bold ? Widths.SERIF_BOLD : Widths.SERIF;
    }

    private static int number(Tag tag, String attribute, int otherwise) {
        var value = tag.at(attribute);
        return value.matches("-?[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
