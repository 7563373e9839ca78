package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A Word file whose parts are changed by hand, as Word would have changed them.
final class Edited {

    static final String MAIN = "word/document.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Edited() {}

    static Edited of(byte[] file) {
        var edited = new Edited();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                edited.parts.put(entry.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edited;
    }

    String main() {
        return part(MAIN);
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    /// The names of the parts that begin so.
    List<String> parts(String begin) {
        return parts.keySet().stream()
                .filter(it -> it.startsWith(begin))
                .sorted()
                .toList();
    }

    /// Puts other words in the place of words that stand in the main part.
    Edited replace(String old, String other) {
        return replace(MAIN, old, other);
    }

    Edited replace(String part, String old, String other) {
        if (!part(part).contains(old)) throw new IllegalArgumentException(old + " is not in " + part);
        return with(part, part(part).replace(old, other));
    }

    Edited with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    Edited with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    Edited without(String part) {
        parts.remove(part);
        return this;
    }

    /// The paragraph of the main part that holds these words.
    String paragraph(String words) {
        int at = main().indexOf(words);
        int start = Math.max(main().lastIndexOf("<w:p>", at), main().lastIndexOf("<w:p ", at));
        return main().substring(start, main().indexOf("</w:p>", at) + "</w:p>".length());
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
