package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// The styles of a kind of document, as they stand in a styles part, and the measures that the estimate of
/// pages needs.
final class Styles {

    static final Styles POLICY = new Styles("styles-policy.xml");
    static final Styles RESOLUTION = new Styles("styles-resolution.xml");

    private final String xml;
    private final Map<String, Measures> measures = new HashMap<>();

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

    private Styles(String resource) {
        try (var in = Styles.class.getResourceAsStream(resource)) {
            xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var factory = DocumentBuilderFactory.newDefaultInstance();
            var root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            var styles = root.getElementsByTagName("w:style");
            for (int i = 0; i < styles.getLength(); i++) read((Element) styles.item(i));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    Measures measures(Style style) {
        return measures.getOrDefault(style.id(), Measures.DEFAULT);
    }

    /// The styles part in a language. Where headings are `numbered`, they take their numbers from the first
    /// numbering.
    byte[] part(String language, boolean numbered) {
        var part = xml.replace("${language}", language);
        for (int i = 1; i <= 6; i++) {
            var number = "<w:numPr><w:ilvl w:val=\"" + (i - 1) + "\"/><w:numId w:val=\"1\"/></w:numPr>";
            part = part.replace("<!--heading " + i + "-->", numbered ? number : "");
        }
        return part.getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a style; the one it is based on stands above it in the file.
    private void read(Element style) {
        var base = child(style, "w:basedOn").map(e -> measures.get(e.getAttribute("w:val")));
        var from = base.orElse(Measures.DEFAULT);
        var spacing = child(style, "w:pPr").flatMap(p -> child(p, "w:spacing"));
        var indent = child(style, "w:pPr").flatMap(p -> child(p, "w:ind"));
        measures.put(
                style.getAttribute("w:styleId"),
                new Measures(
                        font(style, from.font()),
                        child(style, "w:sz")
                                .map(e -> number(e, "w:val", 24) * 10.0)
                                .orElse(from.size()),
                        spacing.map(e -> number(e, "w:before", from.before())).orElse(from.before()),
                        spacing.map(e -> number(e, "w:after", from.after())).orElse(from.after()),
                        spacing.map(e -> number(e, "w:line", from.line())).orElse(from.line()),
                        indent.map(e -> number(e, "w:left", from.left())).orElse(from.left()),
                        indent.map(e -> number(e, "w:right", from.right())).orElse(from.right()),
                        indent.map(e -> number(e, "w:firstLine", from.first())).orElse(from.first()),
                        child(style, "w:keepNext").isPresent() || from.keepNext()));
    }

    private static Widths font(Element style, Widths otherwise) {
        var name = child(style, "w:rFonts").map(e -> e.getAttribute("w:ascii")).orElse("");
        var sans =
                name.equals("Arial") || name.isEmpty() && (otherwise == Widths.SANS || otherwise == Widths.SANS_BOLD);
        if (name.equals("Courier New")) return Widths.MONO;
        var bold = child(style, "w:b").isPresent();
        if (sans) return bold ? Widths.SANS_BOLD : Widths.SANS;
        return bold ? Widths.SERIF_BOLD : Widths.SERIF;
    }

    private static int number(Element element, String attribute, int otherwise) {
        var value = element.getAttribute(attribute);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    private static Optional<Element> child(Element parent, String name) {
        return Optional.ofNullable((Element) parent.getElementsByTagName(name).item(0));
    }
}
