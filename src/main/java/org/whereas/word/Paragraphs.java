package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whereas.text.Inline;

/// What a paragraph is by its style, its list and its look.
final class Paragraphs {

    private static final Set<String> QUOTES = Set.of(
            "quote",
            "intensequote",
            "blocktext",
            "blockquote",
            "blockquotation",
            "quotations",
            "notetodrafter",
            "quotation");
    private static final Set<String> CODES =
            Set.of("codeblock", "sourcecode", "htmlpreformatted", "preformattedtext", "code", "macrotext", "macro");
    private static final Set<String> TITLES =
            Set.of("title", "maintitle", "documenttitle", "doctitle", "covertitle", "titlepagetitle");
    private static final int SET_IN = 500;

    private final Sources sources;
    private final Inlining inlining;

    Paragraphs(Sources sources, Inlining inlining) {
        this.sources = sources;
        this.inlining = inlining;
    }

    /// Whether what comes next is within a table of contents.
    boolean inContents() {
        return inlining.inContents();
    }

    Spoken words(Tag paragraph) {
        return inlining.read(paragraph);
    }

    /// The name of the style.
    String style(Tag paragraph) {
        return sources.styles().name(id(paragraph));
    }

    private String id(Tag paragraph) {
        var named = paragraph.child("w:pPr").map(it -> it.value("w:pStyle")).orElse("");
        return named.isEmpty() ? sources.styles().ordinary() : named;
    }

    /// The paragraph, empty where it says nothing.
    Optional<Line> line(Tag paragraph, Spoken spoken, List<String> marks) {
        var properties = paragraph.child("w:pPr").orElse(Tag.NONE);
        var id = id(paragraph);
        var name = sources.styles().name(id);
        var ours = sources.provenance().isOurs();
        var rule = ours && name.equals("rule");
        var level = listed(properties, id);
        if (spoken.isEmpty() && !rule && (level.isEmpty() || marks.isEmpty())) {
            if (level.isPresent()) sources.findings().recognised("empty-item", "");
            return Optional.empty();
        }
        var heading = level(properties, id, name, spoken);
        var shown = level.map(it -> sources.numbers().next(it));
        var kind = rule ? Line.Kind.RULE : kind(id, name, heading, properties);
        var content = kind == Line.Kind.CODE ? List.<Inline>of(new Inline.Text(spoken.verbatim())) : spoken.inlines();
        return Optional.of(new Line(
                sources.findings().paragraph(),
                kind,
                heading,
                content,
                new ArrayList<>(marks),
                level.filter(it -> heading == 0 || ours && !isHeadingList(properties, id)),
                shown.map(NumberSheet.Shown::label).orElse(spoken.printed()),
                shown.map(NumberSheet.Shown::count).orElse(0),
                indent(properties, id, level),
                look(properties, id, spoken),
                Optional.empty()));
    }

    /// The number or bullet that an item shows, for a place that holds no lists; counts one further.
    String label(Tag paragraph) {
        var level = listed(paragraph.child("w:pPr").orElse(Tag.NONE), id(paragraph));
        if (level.isEmpty()) return "";
        var shown = sources.numbers().next(level.get());
        return level.get().format().equals("bullet") ? "•" : shown.label();
    }

    private Line.Kind kind(String id, String name, int heading, Tag properties) {
        if (heading > 0) return Line.Kind.HEADING;
        if (TITLES.contains(name)) return Line.Kind.TITLE;
        if (CODES.contains(name)) return Line.Kind.CODE;
        if (name.equals("footnotetext") && sources.provenance().isOurs()) return Line.Kind.NOTE;
        if (QUOTES.contains(name)
                || QUOTES.stream().anyMatch(it -> sources.styles().is(id, it))) return Line.Kind.QUOTE;
        return isSetIn(properties, id) ? Line.Kind.QUOTE : Line.Kind.BODY;
    }

    /// Set in from both sides, as quotations are.
    private boolean isSetIn(Tag properties, String id) {
        if (sources.provenance().isOurs() || listed(properties, id).isPresent()) return false;
        var right = twips(properties, id, "w:right", "w:end");
        return right >= SET_IN && twips(properties, id, "w:left", "w:start") >= SET_IN;
    }

    private int level(Tag properties, String id, String name, Spoken spoken) {
        var named = sources.styles().headingLevel(id);
        if (named > 0) return spoken.isEmpty() ? 0 : named;
        var outline = properties
                .child("w:outlineLvl")
                .or(() -> sources.styles().says(id, "w:pPr", "w:outlineLvl"))
                .map(it -> NumberSheet.number(it.at("w:val"), 9))
                .orElse(9);
        return outline < 9 && !TITLES.contains(name) && !spoken.isEmpty() ? outline + 1 : 0;
    }

    /// The level of the list that numbers a paragraph, by itself or by its style.
    private Optional<NumberSheet.Level> listed(Tag properties, String id) {
        var own = properties.child("w:numPr");
        var styled = sources.styles().says(id, "w:pPr", "w:numPr");
        var list = own.map(it -> it.value("w:numId"))
                .filter(it -> !it.isEmpty())
                .or(() -> styled.map(it -> it.value("w:numId")))
                .orElse("");
        if (list.isEmpty() || list.equals("0")) return Optional.empty();
        var depth = own.map(it -> it.value("w:ilvl"))
                .filter(it -> !it.isEmpty())
                .or(() -> styled.map(it -> it.value("w:ilvl")).filter(it -> !it.isEmpty()))
                .map(it -> NumberSheet.number(it, 0))
                .orElseGet(() -> sources.numbers().depth(list, id));
        return sources.numbers().level(list, depth).filter(it -> isSeen(it));
    }

    /// A level without a sign is only an indent, but in our files, where a task box takes its place.
    private boolean isSeen(NumberSheet.Level level) {
        return sources.provenance().isOurs() || !level.text().isBlank();
    }

    /// Whether a heading has its number from the list that its style numbers headings by.
    private boolean isHeadingList(Tag properties, String id) {
        var own = properties.child("w:numPr").map(it -> it.value("w:numId")).orElse("");
        var styled = sources.styles()
                .says(id, "w:pPr", "w:numPr")
                .map(it -> it.value("w:numId"))
                .orElse("");
        return own.isEmpty() || own.equals("0") || own.equals(styled);
    }

    private int indent(Tag properties, String id, Optional<NumberSheet.Level> level) {
        var own = properties.child("w:ind").map(it -> left(it)).orElse("");
        if (!own.isEmpty()) return NumberSheet.number(own, 0);
        if (level.isPresent()) return level.get().left();
        return twips(properties, id, "w:left", "w:start");
    }

    private static String left(Tag indent) {
        return indent.at("w:left").isEmpty() ? indent.at("w:start") : indent.at("w:left");
    }

    private int twips(Tag properties, String id, String side, String other) {
        var own =
                properties.child("w:ind").map(it -> it.at(side) + it.at(other)).filter(it -> !it.isEmpty());
        var styled = sources.styles().says(id, "w:pPr", "w:ind").map(it -> it.at(side) + it.at(other));
        return NumberSheet.number(own.or(() -> styled).orElse(""), 0);
    }

    private Line.Look look(Tag properties, String id, Spoken spoken) {
        var align = properties
                .child("w:jc")
                .or(() -> sources.styles().says(id, "w:pPr", "w:jc"))
                .map(it -> it.at("w:val"))
                .orElse("");
        var size = spoken.size() > 0
                ? spoken.size()
                : sources.styles()
                        .says(id, "w:rPr", "w:sz")
                        .map(it -> NumberSheet.number(it.at("w:val"), 0))
                        .orElse(0);
        return new Line.Look(
                spoken.isBold() || StyleSheet.isOn(sources.styles().says(id, "w:rPr", "w:b")),
                spoken.isItalic(),
                spoken.isUnderlined() || StyleSheet.isOn(sources.styles().says(id, "w:rPr", "w:u")),
                align.equals("center"),
                size,
                false);
    }
}
