package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Reads a Word file back as a stranger would: plain XML, nothing of the code that wrote it.
final class WordFile {

    private final Map<String, Document> parts;
    private final WordNumbers numbers;

    /// A paragraph: its style, the number that Word computes for it, and its words.
    record Line(String style, String number, String text) {}

    private WordFile(Map<String, Document> parts) {
        this.parts = parts;
        numbers = new WordNumbers(parts.get("word/numbering.xml"));
    }

    /// The parts of a file, to be changed and read again with [#of].
    static Map<String, Document> parts(byte[] docx) {
        var parts = new HashMap<String, Document>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError("not a Word file", e);
        }
        return parts;
    }

    static WordFile of(Map<String, Document> parts) {
        return new WordFile(parts);
    }

    static WordFile read(byte[] docx) {
        return of(parts(docx));
    }

    /// The paragraphs of the body in order, those in tables among them.
    List<Line> paragraphs() {
        numbers.restart();
        return all(parts.get("word/document.xml").getDocumentElement(), "w:p").stream()
                .map(this::line)
                .toList();
    }

    /// The numbered and bulleted paragraphs with their numbers.
    List<String> items() {
        return paragraphs().stream()
                .filter(l -> !l.number().isEmpty())
                .map(l -> l.number() + " " + l.text())
                .toList();
    }

    List<String> notes() {
        return all(parts.get("word/footnotes.xml").getDocumentElement(), "w:footnote").stream()
                .filter(note -> note.getAttribute("w:type").isEmpty())
                .map(note -> text(note).strip())
                .toList();
    }

    /// The content controls of fields: tag and content.
    Map<String, String> controls() {
        var controls = new LinkedHashMap<String, String>();
        for (var sdt : all(parts.get("word/document.xml").getDocumentElement(), "w:sdt")) {
            all(sdt, "w:tag").stream().findFirst().ifPresent(tag -> controls.put(tag.getAttribute("w:val"), text(sdt)));
        }
        return controls;
    }

    List<String> blanks() {
        return all(parts.get("word/document.xml").getDocumentElement(), "w:showingPlcHdr").stream()
                .map(mark ->
                        all((Element) mark.getParentNode(), "w:tag").getFirst().getAttribute("w:val"))
                .toList();
    }

    List<String> links() {
        return all(parts.get("word/_rels/document.xml.rels").getDocumentElement(), "Relationship").stream()
                .filter(link -> link.getAttribute("TargetMode").equals("External"))
                .map(link -> link.getAttribute("Target"))
                .toList();
    }

    List<String> anchors() {
        return all(parts.get("word/document.xml").getDocumentElement(), "w:hyperlink").stream()
                .map(link -> link.getAttribute("w:anchor"))
                .filter(anchor -> !anchor.isEmpty())
                .toList();
    }

    /// The bookmarks of clauses in the body.
    List<String> bookmarks() {
        return all(parts.get("word/document.xml").getDocumentElement(), "w:bookmarkStart").stream()
                .map(mark -> mark.getAttribute("w:name"))
                .filter(name -> !name.startsWith("_"))
                .toList();
    }

    Map<String, String> longIds() {
        var ids = new LinkedHashMap<String, String>();
        for (var clause : all(parts.get("customXml/item1.xml").getDocumentElement(), "clause")) {
            ids.put(clause.getAttribute("bookmark"), clause.getAttribute("id"));
        }
        return ids;
    }

    /// The words of the paragraphs, without numbers, blank ones left out, white space made single.
    List<String> words() {
        return paragraphs().stream()
                .map(l -> Expected.single(l.text()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The paragraphs as they read, with their numbers.
    List<String> lines() {
        return paragraphs().stream()
                .map(l -> Expected.single(l.number() + " " + l.text()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The tags of all content controls in the body, in order.
    List<String> tags() {
        return all(parts.get("word/document.xml").getDocumentElement(), "w:tag").stream()
                .map(tag -> tag.getAttribute("w:val"))
                .toList();
    }

    /// The numbers of all bookmarks, those in notes among them: no two may be the same in a file.
    List<String> markIds() {
        return Stream.of("word/document.xml", "word/footnotes.xml")
                .flatMap(part -> all(parts.get(part).getDocumentElement(), "w:bookmarkStart").stream())
                .map(mark -> mark.getAttribute("w:id"))
                .toList();
    }

    /// The number that shows at each clause, by its bookmark.
    Map<String, String> numbersByBookmark() {
        var found = new HashMap<String, String>();
        numbers.restart();
        for (var paragraph : all(parts.get("word/document.xml").getDocumentElement(), "w:p")) {
            var number = line(paragraph).number();
            all(paragraph, "w:bookmarkStart").forEach(mark -> found.put(mark.getAttribute("w:name"), number));
        }
        return found;
    }

    /// What is known by id, by bookmark.
    Map<String, String> named(Map<String, String> byId) {
        var names = new HashMap<String, String>();
        longIds().forEach((name, id) -> names.put(id, name));
        var named = new HashMap<String, String>();
        byId.forEach((id, value) -> named.put(names.getOrDefault(id, id.replace('-', '_')), value));
        return named;
    }

    /// The words in the tracked changes of a kind.
    List<String> runs(String kind) {
        return all(root(), kind).stream()
                .filter(Element::hasChildNodes)
                .map(Node::getTextContent)
                .toList();
    }

    /// The paragraphs whose marks were put in or taken out.
    List<String> marks(String kind) {
        return all(root(), kind).stream()
                .filter(mark -> mark.getParentNode().getNodeName().equals("w:rPr"))
                .map(mark ->
                        mark.getParentNode().getParentNode().getParentNode().getTextContent())
                .toList();
    }

    /// The rows that were put in or taken out.
    List<String> rows(String kind) {
        return all(root(), kind).stream()
                .filter(mark -> mark.getParentNode().getNodeName().equals("w:trPr"))
                .map(mark -> mark.getParentNode().getParentNode().getTextContent())
                .toList();
    }

    /// Everything that says who changed something.
    List<Element> annotations() {
        return all(root(), "*").stream()
                .filter(it -> it.hasAttribute("w:author"))
                .toList();
    }

    /// The runs that are formatted so.
    List<String> formatted(String format) {
        return all(root(), format).stream()
                .map(it -> text(it.getParentNode().getParentNode()))
                .toList();
    }

    private Element root() {
        return parts.get("word/document.xml").getDocumentElement();
    }

    private Line line(Element paragraph) {
        var style = all(paragraph, "w:pStyle").stream()
                .findFirst()
                .map(s -> s.getAttribute("w:val"))
                .orElse("");
        var own = numbers.next(paragraph);
        var written = all(paragraph, "w:r").stream()
                .filter(WordFile::isNumber)
                .map(WordFile::text)
                .findFirst();
        var text = text(paragraph);
        return new Line(
                style,
                written.map(String::strip).orElse(own),
                text.substring(written.orElse("").length()));
    }

    private static boolean isNumber(Element run) {
        return all(run, "w:rStyle").stream()
                .anyMatch(s -> s.getAttribute("w:val").equals("PrintedNumber"));
    }

    /// The words that show: references to notes and fields by what shows.
    private static String text(Node node) {
        var out = new StringBuilder();
        text(node, out);
        return out.toString();
    }

    private static void text(Node node, StringBuilder out) {
        switch (node.getNodeName()) {
            case "w:t" -> out.append(node.getTextContent());
            case "w:tab" -> {
                if (!node.getParentNode().getNodeName().equals("w:tabs")) out.append('\t');
            }
            case "w:br" -> out.append('\n');
            case "w:footnoteReference" -> out.append(((Element) node).getAttribute("w:id"));
            case "w:instrText", "w:sdtPr" -> {}
            default -> {
                for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) text(child, out);
            }
        }
    }

    /// Every element of this name, or of any (`*`), below one, in the order of the file. The library's list, which
    /// follows
    /// every change of the tree, costs more than a walk.
    static List<Element> all(Element root, String name) {
        var found = new ArrayList<Element>();
        for (var at = after(root, root); at != null; at = after(at, root))
            if (at instanceof Element element && (name.equals("*") || name.equals(element.getTagName())))
                found.add(element);
        return found;
    }

    private static Node after(Node at, Node root) {
        if (at.getFirstChild() != null) return at.getFirstChild();
        for (var up = at; up != root; up = up.getParentNode())
            if (up.getNextSibling() != null) return up.getNextSibling();
        return null;
    }
}
