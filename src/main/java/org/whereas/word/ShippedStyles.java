package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The house styles that come with Whereas, each as a change of the usual styles.
final class ShippedStyles {

    private static final List<String> FLOWING =
            List.of("BodyText", "ListParagraph", "Recital", "Resolved", "Definition");
    private static final List<String> UNCOUNTED = List.of("Header", "Footer", "FootnoteText", "Fact", "FactLabel");
    private static final HouseStyle COUNCIL =
            with(ShippedStyles::serif, Styles.RESOLUTION, Styles.RESOLUTION, Tag.NONE);
    private static final HouseStyle MANUAL = with(ShippedStyles::sans, Styles.POLICY, Styles.RESOLUTION, Tag.NONE);
    private static final HouseStyle RECORD =
            with(tag -> wide(serif(tag)), Styles.RESOLUTION, Styles.RESOLUTION, numberedLines());

    private ShippedStyles() {}

    static HouseStyle of(String name) {
        return switch (name) {
            case "council" -> COUNCIL;
            case "manual" -> MANUAL;
            case "record" -> RECORD;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static HouseStyle with(UnaryOperator<Tag> change, Styles policy, Styles resolution, Tag section) {
        var sheet = section.equals(Tag.NONE) ? Sheet.LETTER : Sheet.of(section);
        var look = new HouseStyle.Look(changed(policy, change, sheet), changed(resolution, change, sheet));
        var setup = new HouseStyle.Setup(section, List.of(), Optional.empty(), Optional.empty(), Set.of());
        return new HouseStyle(look, setup, new HouseStyle.Report(List.of(), List.of()));
    }

    private static Styles changed(Styles styles, UnaryOperator<Tag> change, Sheet sheet) {
        var fitted = styles.root().map(change).map(tag -> tag.is("w:tab") ? sheet.fitted(tag) : tag);
        return new HouseStyles(fitted, sheet).over(styles);
    }

    /// One serif, in black.
    private static Tag serif(Tag tag) {
        if (tag.is("w:rPr")) return tag.without("w:color");
        return tag.is("w:rFonts") && !tag.at("w:ascii").equals("Courier New") ? fonts("Times New Roman") : tag;
    }

    /// One sans serif, a little smaller.
    private static Tag sans(Tag tag) {
        if (tag.is("w:sz") || tag.is("w:szCs")) return tag.at("w:val").equals("24") ? tag.with("w:val", "22") : tag;
        return tag.is("w:rFonts") && !tag.at("w:ascii").equals("Courier New") ? fonts("Arial") : tag;
    }

    private static Tag fonts(String name) {
        return new Tag(
                "w:rFonts", List.of("w:ascii", name, "w:eastAsia", name, "w:hAnsi", name, "w:cs", name), List.of(), "");
    }

    /// Lines half as far again apart, as records have them.
    private static Tag wide(Tag style) {
        if (!style.is("w:style")) return style;
        if (UNCOUNTED.contains(style.at("w:styleId"))) return uncounted(style);
        if (!FLOWING.contains(style.at("w:styleId"))) return style;
        return style.map(tag -> tag.is("w:spacing") && !tag.at("w:line").isEmpty() ? tag.with("w:line", "360") : tag);
    }

    /// A style whose lines have no numbers.
    private static Tag uncounted(Tag style) {
        return style.map(tag -> {
            if (!tag.is("w:pPr")) return tag;
            var content = new ArrayList<>(tag.content());
            var at = 0;
            while (at < content.size() && content.get(at).name().matches("w:keep.*|w:pageBreakBefore|w:widowControl"))
                at++;
            content.add(at, Tag.of("w:suppressLineNumbers"));
            return tag.with(content);
        });
    }

    /// Numbers beside the lines, counted on each page, and room for them at the left.
    private static Tag numberedLines() {
        return Tag.of(
                "w:sectPr",
                new Tag("w:pgSz", List.of("w:w", "12240", "w:h", "15840"), List.of(), ""),
                new Tag(
                        "w:pgMar",
                        List.of(
                                "w:top",
                                "1440",
                                "w:right",
                                "1440",
                                "w:bottom",
                                "1440",
                                "w:left",
                                "1800",
                                "w:header",
                                "720",
                                "w:footer",
                                "720",
                                "w:gutter",
                                "0"),
                        List.of(),
                        ""),
                new Tag("w:lnNumType", List.of("w:countBy", "1", "w:restart", "newPage"), List.of(), ""),
                new Tag("w:cols", List.of("w:space", "720"), List.of(), ""),
                Tag.of("w:titlePg"));
    }
}
