package org.whereas.word;

import static org.whereas.word.WordRefused.Reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a part of a file that somebody else wrote: no document types, no entities, nothing from outside, and no
/// more depth or elements than a text can need. Names come out with the prefixes that Word itself uses, whatever the
/// file calls them; what says nothing about the words is left out.
final class XmlReading extends DefaultHandler {

    private static final int DEEPEST = 180;
    private static final int SEEN = 5_000_000;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14:"),
            Map.entry("http://schemas.microsoft.com/office/word/2012/wordml", "w15:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", ""),
            Map.entry("http://schemas.openxmlformats.org/package/2006/content-types", ""),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", ""),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt:"),
            Map.entry(DataPart.NAMESPACE, DataPart.PREFIX),
            Map.entry("", ""));

    /// What tells nothing that is read.
    private static final Set<String> SILENT = Set.of(
            "w:proofErr",
            "w:lastRenderedPageBreak",
            "w:noProof",
            "w:lang",
            "w:rFonts",
            "w:kern",
            "w:color",
            "w:highlight",
            "w:tblBorders",
            "w:tblCellMar",
            "w:tcBorders",
            "w:shd",
            "w:pBdr",
            "w:tabs",
            "w:permStart",
            "w:permEnd");

    private static final Set<String> KEPT_W14 = Set.of("w14:checkbox", "w14:checked");

    private record Open(String name, List<String> attributes, List<Tag> content, StringBuilder text) {}

    /// How many elements all parts of a file may still have.
    static final class Allowance {

        private int elements;

        Allowance(int elements) {
            this.elements = elements;
        }

        void take(int count, String part) {
            elements -= count;
            if (elements < 0) throw new WordRefused(Reason.TOO_LARGE_UNPACKED, part);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final String part;
    private final Allowance allowance;
    private Tag root = Tag.NONE;
    private int silent;
    private int seen;

    private XmlReading(String part, Allowance allowance) {
        this.part = part;
        this.allowance = allowance;
    }

    /// The root of a part.
    ///
    /// @throws WordRefused when it is broken, declares a document type, or is past a limit
    static Tag of(String part, byte[] content, Allowance allowance) {
        var reading = new XmlReading(part, allowance);
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            var parser = factory.newSAXParser();
            parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * DEEPEST));
            parser.parse(new InputSource(new ByteArrayInputStream(content)), reading);
        } catch (SAXException broken) {
            throw new WordRefused(Reason.XML, part);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException encoding) {
            throw new WordRefused(Reason.XML, part);
        }
        return reading.root;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException("Nothing from outside is read.");
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes found) {
        if (++seen > SEEN) throw new WordRefused(Reason.TOO_LARGE_UNPACKED, part);
        if (silent > 0) {
            if (++silent > DEEPEST) throw new WordRefused(Reason.TOO_DEEP, part);
            return;
        }
        var prefix = PREFIXES.get(uri);
        if (prefix == null) prefix = "x:";
        var name = (prefix + local).intern();
        if (SILENT.contains(name) || prefix.equals("w14:") && !KEPT_W14.contains(name)) {
            silent = 1;
            return;
        }
        allowance.take(1, part);
        if (open.size() >= DEEPEST) throw new WordRefused(Reason.TOO_DEEP, part);
        open.push(new Open(name, attributes(found), new ArrayList<>(4), new StringBuilder(0)));
    }

    private static List<String> attributes(Attributes found) {
        if (found.getLength() == 0) return List.of();
        var attributes = new ArrayList<String>(2 * found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            var local = found.getLocalName(i);
            if (local.startsWith("rsid")) continue;
            var prefix = PREFIXES.getOrDefault(found.getURI(i), "x:");
            if (prefix.equals("w14:") && !local.equals("val")) continue;
            attributes.add((prefix + local).intern());
            attributes.add(found.getValue(i));
        }
        return attributes;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (silent == 0 && !open.isEmpty()) open.peek().text().append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (silent > 0) {
            silent--;
            return;
        }
        var done = open.pop();
        var text = done.content().isEmpty() ? done.text().toString() : "";
        var tag = new Tag(done.name(), done.attributes(), done.content(), text);
        if (open.isEmpty()) root = tag;
        else open.peek().content().add(tag);
    }
}
