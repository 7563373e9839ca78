package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// An element of a part that we wrote, read back. In these files an element holds elements or text,
/// never both.
///
/// @param attributes names and values in turn
record Tag(String name, List<String> attributes, List<Tag> content, String text) {

    static final Tag NONE = new Tag("", List.of(), List.of(), "");

    Tag {
        attributes = List.copyOf(attributes);
        content = List.copyOf(content);
    }

    static Tag of(String name, Tag... content) {
        return new Tag(name, List.of(), List.of(content), "");
    }

    static Tag val(String name, Object value) {
        return new Tag(name, List.of("w:val", String.valueOf(value)), List.of(), "");
    }

    /// The root of a part.
    static Tag read(byte[] part) {
        return read(part, "", new XmlReading.Allowance(Integer.MAX_VALUE));
    }

    /// The root of a part that somebody else wrote.
    ///
    /// @throws WordRefused when it has more elements and attributes than a file may still have
    static Tag read(byte[] part, String name, XmlReading.Allowance allowance) {
        try {
            var reader = new Reader(name, allowance);
            parsers().newSAXParser().parse(new ByteArrayInputStream(part), reader);
            return reader.root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Parsers that take no declarations: nothing is fetched, and nothing grows.
    private static SAXParserFactory parsers() throws SAXException, ParserConfigurationException {
        var parsers = SAXParserFactory.newDefaultInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /// The value of an attribute, empty where it is not written.
    String at(String attribute) {
        for (int i = 0; i < attributes.size(); i += 2)
            if (attributes.get(i).equals(attribute)) return attributes.get(i + 1);
        return "";
    }

    Optional<Tag> child(String name) {
        for (var tag : content) if (tag.is(name)) return Optional.of(tag);
        return Optional.empty();
    }

    /// The `w:val` of a child, empty where there is none.
    String value(String child) {
        for (var tag : content) if (tag.is(child)) return tag.at("w:val");
        return "";
    }

    /// Every element in it, itself first.
    Stream<Tag> all() {
        var all = new ArrayList<Tag>();
        gather(all);
        return all.stream();
    }

    private void gather(List<Tag> all) {
        all.add(this);
        for (var tag : content) tag.gather(all);
    }

    /// All the text in it.
    String words() {
        if (content.isEmpty()) return text;
        var out = new StringBuilder();
        content.forEach(tag -> out.append(tag.words()));
        return out.toString();
    }

    Tag with(List<Tag> other) {
        return new Tag(name, attributes, other, text);
    }

    Tag with(String attribute, String value) {
        var all = new ArrayList<>(attributes);
        for (int i = 0; i < all.size(); i += 2) if (all.get(i).equals(attribute)) all.set(i + 1, value);
        return new Tag(name, all, content, text);
    }

    /// The same element where its content is the same.
    Tag holding(List<Tag> other) {
        if (other.size() != content.size()) return with(other);
        for (int i = 0; i < other.size(); i++) if (other.get(i) != content.get(i)) return with(other);
        return this;
    }

    Tag named(String other) {
        return new Tag(other, attributes, content, text);
    }

    Tag without(String child) {
        return with(content.stream().filter(tag -> !tag.is(child)).toList());
    }

    /// The same with every element in it, and then it itself, put through a change.
    Tag map(UnaryOperator<Tag> change) {
        return change.apply(with(content.stream().map(tag -> tag.map(change)).toList()));
    }

    void write(Xml xml) {
        var pairs = attributes.toArray(String[]::new);
        if (content.isEmpty() && text.isEmpty()) {
            xml.empty(name, pairs);
            return;
        }
        xml.open(name, pairs).text(text);
        content.forEach(tag -> tag.write(xml));
        xml.close();
    }

    private static final class Reader extends DefaultHandler {

        private static final int DEEPEST = 400;

        private record Open(String name, List<String> attributes, List<Tag> content, StringBuilder text) {}

        private final Deque<Open> open = new ArrayDeque<>();
        private final String part;
        private final XmlReading.Allowance allowance;
        private Tag root;

        Reader(String part, XmlReading.Allowance allowance) {
            this.part = part;
            this.allowance = allowance;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes found) throws SAXException {
            if (open.size() > DEEPEST) throw new SAXException("nested too deep");
            allowance.take(1 + found.getLength(), part);
            var attributes = new ArrayList<String>(2 * found.getLength());
            for (int i = 0; i < found.getLength(); i++) {
                attributes.add(found.getQName(i));
                attributes.add(found.getValue(i));
            }
            open.push(new Open(name, attributes, new ArrayList<>(), new StringBuilder()));
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            open.peek().text().append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            var done = open.pop();
            var tag =
                    new Tag(name, done.attributes(), done.content(), done.text().toString());
            if (open.isEmpty()) root = tag;
            else open.peek().content().add(tag);
        }
    }
}
