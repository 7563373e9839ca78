package org.whereas.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes one part of a Word file. Whatever text comes in, well-formed XML goes out: characters
/// that XML 1.0 forbids become U+FFFD, so that a reader sees that something stood there.
final class Xml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /// Whether the last tag still waits for its closing bracket.
    private boolean begun;

    /// An element as a part of its own.
    static Xml of(Tag root) {
        var xml = new Xml();
        root.write(xml);
        return xml;
    }

    /// Opens an element; attributes come in pairs of name and value.
    Xml open(String name, String... attributes) {
        begin(name, attributes);
        open.push(name);
        begun = true;
        return this;
    }

    Xml close() {
        finish();
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    Xml empty(String name, String... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    /// The commonest of them: `<name w:val="value"/>`.
    Xml val(String name, Object value) {
        return empty(name, "w:val", String.valueOf(value));
    }

    Xml text(String text) {
        finish();
        escaped(text, false);
        return this;
    }

    /// An element that holds text and nothing else.
    Xml leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /// What another writer has written, as it is.
    Xml append(Xml other) {
        finish();
        other.finish();
        out.append(other.out);
        return this;
    }

    byte[] bytes() {
        return (HEAD + this).getBytes(StandardCharsets.UTF_8);
    }

    /// What is written so far, with the last tag closed.
    @Override
    public String toString() {
        finish();
        return out.toString();
    }

    /// The text with every character that XML forbids replaced.
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE || !allowed(c)) return replaced(text);
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

    private void begin(String name, String... pairs) {
        finish();
        out.append('<').append(name);
        for (int i = 0; i < pairs.length; i += 2) {
            out.append(' ').append(pairs[i]).append("=\"");
            escaped(pairs[i + 1], true);
            out.append('"');
        }
    }

    private void finish() {
        if (begun) out.append('>');
        begun = false;
    }

    /// Most text has nothing to escape and goes out whole.
    private void escaped(String text, boolean quoted) {
        var clean = clean(text);
        var from = 0;
        for (int i = 0; i < clean.length(); i++) {
            var name = entity(clean.charAt(i), quoted);
            if (name.isEmpty()) continue;
            out.append(clean, from, i).append(name);
            from = i + 1;
        }
        out.append(clean, from, clean.length());
    }

    private static String entity(char c, boolean quoted) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> quoted ? "&quot;" : "";
            default -> "";
        };
    }
}
