package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Accepts or rejects all tracked changes of a file as Word does, on the plain XML: nothing of the code that wrote it.
final class Review {

    private final Map<String, Document> parts;
    private final String taken;
    private final String left;

    private Review(byte[] docx, boolean accept) {
        parts = WordFile.parts(docx);
        taken = accept ? "w:ins" : "w:del";
        left = accept ? "w:del" : "w:ins";
    }

    static WordFile accepted(byte[] docx) {
        return new Review(docx, true).done();
    }

    static WordFile rejected(byte[] docx) {
        return new Review(docx, false).done();
    }

    private WordFile done() {
        for (var name : List.of("word/document.xml", "word/footnotes.xml")) {
            var root = parts.get(name).getDocumentElement();
            rows(root);
            controls(root);
            runs(root);
            properties(root);
            marks(root);
        }
        notes();
        return WordFile.of(parts);
    }

    private void rows(Element root) {
        for (var row : WordFile.all(root, "w:tr")) {
            var mark = child(row, "w:trPr") == null ? null : child(child(row, "w:trPr"), left);
            if (mark != null) remove(row);
        }
        for (var table : WordFile.all(root, "w:tbl"))
            if (WordFile.all(table, "w:tr").isEmpty()) remove(table);
        for (var properties : WordFile.all(root, "w:trPr")) {
            var mark = child(properties, taken);
            if (mark != null) remove(mark);
        }
    }

    /// A control between two marks of a range that goes, goes; what is in it is treated by itself.
    private void controls(Element root) {
        var range = left.equals("w:ins") ? "w:customXmlInsRange" : "w:customXmlDelRange";
        for (var control : WordFile.all(root, "w:sdt")) {
            var before = control.getPreviousSibling();
            if (before != null && before.getNodeName().equals(range + "Start"))
                unwrap(control, child(control, "w:sdtContent"));
        }
        for (var name : List.of("w:customXmlInsRange", "w:customXmlDelRange")) {
            WordFile.all(root, name + "Start").forEach(Review::remove);
            WordFile.all(root, name + "End").forEach(Review::remove);
        }
    }

    private void runs(Element root) {
        for (var gone : WordFile.all(root, left)) if (gone.hasChildNodes()) remove(gone);
        for (var kept : WordFile.all(root, taken)) if (kept.hasChildNodes()) unwrap(kept, kept);
        renamed(root, "w:delText", "w:t");
        renamed(root, "w:delInstrText", "w:instrText");
    }

    private static void renamed(Element root, String name, String other) {
        for (var text : WordFile.all(root, name)) {
            var again = text.getOwnerDocument().createElement(other);
            again.setTextContent(text.getTextContent());
            text.getParentNode().replaceChild(again, text);
        }
    }

    private void properties(Element root) {
        for (var change : WordFile.all(root, "w:pPrChange")) {
            var now = (Element) change.getParentNode();
            if (taken.equals("w:del")) now.getParentNode().replaceChild(child(change, "w:pPr"), now);
            else remove(change);
        }
    }

    /// A paragraph whose mark goes becomes the beginning of the next; nothing can become of the last mark.
    private void marks(Element root) {
        for (var properties : WordFile.all(root, "w:pPr")) {
            var set = child(properties, "w:rPr");
            if (set == null) continue;
            var gone = child(set, left) != null;
            remove(set);
            if (gone) join((Element) properties.getParentNode(), properties);
        }
    }

    private static void join(Element paragraph, Element properties) {
        remove(properties);
        var next = paragraph.getNextSibling();
        while (next != null && next.getNodeName().startsWith("w:bookmark")) next = next.getNextSibling();
        if (next == null || next.getNodeName().equals("w:sectPr")) throw new AssertionError("the last mark cannot go");
        if (next.getNodeName().equals("w:p")) {
            var first = child((Element) next, "w:pPr");
            var place = first == null ? next.getFirstChild() : first.getNextSibling();
            while (paragraph.hasChildNodes()) next.insertBefore(paragraph.getFirstChild(), place);
        } else if (!WordFile.all(paragraph, "w:r").isEmpty()) throw new AssertionError("words before a table");
        remove(paragraph);
    }

    /// Notes without a reference go, the others are counted anew.
    private void notes() {
        var numbers = new HashMap<String, String>();
        for (var reference : WordFile.all(parts.get("word/document.xml").getDocumentElement(), "w:footnoteReference")) {
            var number = String.valueOf(numbers.size() + 1);
            if (numbers.put(reference.getAttribute("w:id"), number) != null) throw new AssertionError("a note twice");
            reference.setAttribute("w:id", number);
        }
        var ids = new ArrayList<String>();
        for (var note : WordFile.all(parts.get("word/footnotes.xml").getDocumentElement(), "w:footnote")) {
            if (!note.getAttribute("w:type").isEmpty()) continue;
            ids.add(note.getAttribute("w:id"));
            if (!numbers.containsKey(ids.getLast())) remove(note);
        }
        if (!ids.containsAll(numbers.keySet())) throw new AssertionError("a reference without a note");
    }

    private static Element child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeName().equals(name)) return (Element) node;
        return null;
    }

    private static void unwrap(Element outer, Element content) {
        while (content.hasChildNodes()) outer.getParentNode().insertBefore(content.getFirstChild(), outer);
        remove(outer);
    }

    private static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }
}
