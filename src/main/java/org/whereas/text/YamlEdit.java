package org.whereas.text;

import java.util.Collections;

/// Edits on the source of a front matter that touch one key and leave every other character as it stands.
final class YamlEdit {

    private final StringBuilder source;

    private YamlEdit(String source) {
        this.source = new StringBuilder(source);
    }

    /// The source with the entry's value replaced.
    static String replace(String source, Yaml.Mapping in, Yaml.Entry entry, Object value) {
        var edit = new YamlEdit(source);
        edit.replace(in.flow(), entry, value);
        return edit.source.toString();
    }

    /// The source with a key added as the last one of a mapping.
    static String append(String source, Yaml.Mapping to, String key, Object value) {
        var edit = new YamlEdit(source);
        edit.append(to, key, value);
        return edit.source.toString();
    }

    /// The source without one entry of a mapping; the only entry of a block mapping takes the mapping with it.
    static String remove(String source, Yaml.Mapping from, int index) {
        var edit = new YamlEdit(source);
        if (from.flow()) edit.removeFromFlow(from, index);
        else edit.removeLines(from, index);
        return edit.source.toString();
    }

    private void replace(boolean inFlow, Yaml.Entry entry, Object value) {
        var old = entry.value();
        if (source.charAt(afterColon(entry) - 1) != ':')
            source.insert(entry.key().end(), ':');
        var written = inFlow ? " " + YamlWriter.flow(value) : YamlWriter.after(value, indent(entry));
        boolean below = lineStart(old.start()) > entry.key().end();
        if (below && !inFlow) {
            source.delete(lineStart(old.start()) - 1, lineEnd(contentEnd(old)));
            place(entry, written);
        } else if (written.startsWith("\n")) {
            source.delete(afterColon(entry), Math.max(afterColon(entry), contentEnd(old)));
            place(entry, written);
        } else {
            int from = old.start() == old.end() ? afterColon(entry) : old.start();
            boolean spaced = from == 0 || source.charAt(from - 1) == ' ' || source.charAt(from - 1) == '\n';
            source.replace(from, Math.max(from, contentEnd(old)), spaced ? written.substring(1) : written);
        }
    }

    private void place(Yaml.Entry entry, String written) {
        int at = written.startsWith("\n") ? lineEnd(afterColon(entry)) : afterColon(entry);
        source.insert(at, written);
    }

    private void append(Yaml.Mapping to, String key, Object value) {
        if (to.flow()) {
            var written = YamlWriter.text(key) + ": " + YamlWriter.flow(value);
            if (to.entries().isEmpty()) source.insert(to.start() + 1, written);
            else source.insert(entryEnd(to.entries().getLast()), ", " + written);
        } else {
            var last = to.entries().getLast();
            var line = "\n" + YamlWriter.lines(Collections.singletonMap(key, value), indent(last));
            source.insert(lineEnd(entryEnd(last)), line);
        }
    }

    private void removeFromFlow(Yaml.Mapping from, int index) {
        var entries = from.entries();
        if (entries.size() == 1) source.delete(from.start() + 1, from.end() - 1);
        else if (index + 1 < entries.size())
            source.delete(
                    entries.get(index).key().start(),
                    entries.get(index + 1).key().start());
        else source.delete(entryEnd(entries.get(index - 1)), entryEnd(entries.get(index)));
    }

    private void removeLines(Yaml.Mapping from, int index) {
        var entry = from.entries().get(index);
        int start = entry.key().start();
        boolean firstOfItsLine = source.substring(lineStart(start), start).isBlank();
        if (!firstOfItsLine) {
            source.delete(start, from.entries().get(index + 1).key().start());
            return;
        }
        int end = withItsComments(lineEnd(entryEnd(entry)), start - lineStart(start));
        boolean last = end == source.length();
        source.delete(Math.max(0, lineStart(start) - (last ? 1 : 0)), last ? end : end + 1);
    }

    /// Comments further in than a key are about its value and go with it; left alone, they could become words
    /// of a block of text above.
    private int withItsComments(int end, int indent) {
        int stop = end;
        for (int at = end + 1; at < source.length(); at = lineEnd(at) + 1) {
            var line = source.substring(at, lineEnd(at));
            boolean own = line.stripLeading().startsWith("#")
                    && line.length() - line.stripLeading().length() > indent;
            if (!own && !line.isBlank()) break;
            if (own) stop = lineEnd(at);
        }
        return stop;
    }

    private String indent(Yaml.Entry entry) {
        return " ".repeat(entry.key().start() - lineStart(entry.key().start()));
    }

    private int afterColon(Yaml.Entry entry) {
        int at = entry.key().end();
        while (at < source.length() && source.charAt(at) == ' ') at++;
        return at < source.length() && source.charAt(at) == ':'
                ? at + 1
                : entry.key().end();
    }

    private int entryEnd(Yaml.Entry entry) {
        var value = entry.value();
        return value.start() == value.end() ? afterColon(entry) : contentEnd(value);
    }

    /// The end of a value without the line feed that ends a block of text, which the source itself may lack.
    private int contentEnd(Yaml value) {
        int end = value.end();
        if (end > source.length()) return source.length();
        return end > value.start() && source.charAt(end - 1) == '\n' ? end - 1 : end;
    }

    private int lineStart(int at) {
        return source.lastIndexOf("\n", at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = source.indexOf("\n", at);
        return end < 0 ? source.length() : end;
    }
}
