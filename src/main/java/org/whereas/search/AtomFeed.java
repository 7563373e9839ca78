package org.whereas.search;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed as RFC 4287 has it.
///
/// @param id   what it is known by, for good
/// @param self where it is read
/// @param page where the same stands for people
record AtomFeed(String title, String id, String self, String page, Instant updated, List<Entry> entries) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /// @param link    where it stands, which it is known by too
    /// @param summary HTML
    record Entry(String title, String link, String author, Instant updated, String summary) {}

    String xml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            head(xml, title, id, updated);
            link(xml, "self", self);
            link(xml, "alternate", page);
            for (var entry : entries) entry(xml, entry);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        head(xml, entry.title(), entry.link(), entry.updated());
        link(xml, "alternate", entry.link());
        xml.writeStartElement("author");
        element(xml, "name", entry.author());
        xml.writeEndElement();
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(clean(entry.summary()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void head(XMLStreamWriter xml, String title, String id, Instant updated) throws XMLStreamException {
        element(xml, "title", title);
        element(xml, "id", id);
        element(xml, "updated", updated.toString());
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /// Without what XML cannot have.
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
