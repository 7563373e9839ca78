package org.whereas.word;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes one part of a Word file. Whatever text comes in, well-formed XML goes out: characters
/// that XML 1.0 forbids become U+FFFD, so that a reader sees that something stood there.
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final char REPLACEMENT = '\uFFFD';

    private final StringWriter out = new StringWriter(8192);
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An element as a part of its own.
    static Xml of(Tag root) {
        var xml = new Xml();
        root.write(xml);
        return xml;
    }

    /// Opens an element; attributes come in pairs of name and value.
    Xml open(String name, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    Xml close() {
        return write(writer::writeEndElement);
    }

    /// An element without content.
    Xml empty(String name, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /// The commonest of them: `<name w:val="value"/>`.
    Xml val(String name, Object value) {
        return empty(name, "w:val", String.valueOf(value));
    }

    Xml text(String text) {
        return write(() -> writer.writeCharacters(clean(text)));
    }

    /// An element that holds text and nothing else.
    Xml leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /// What another writer has written, as it is.
    Xml append(Xml other) {
        toString();
        out.append(other.toString());
        return this;
    }

    byte[] bytes() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + this)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// What is written so far, with the last tag closed.
    @Override
    public String toString() {
        write(() -> {
            writer.writeCharacters("");
            writer.flush();
        });
        return out.toString();
    }

    /// The text with every character that XML forbids replaced.
    static String clean(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!allowed(text.codePointAt(i))) return replaced(text);
        }
        return text;
    }

    private static String replaced(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(allowed(c) ? c : REPLACEMENT));
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) writer.writeAttribute(pairs[i], clean(pairs[i + 1]));
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
