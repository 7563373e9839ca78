package org.whereas.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Texts to export, and the settings to do it with.
final class Samples {

    static final Words WORDS = Words.of(messages()::getProperty);

    private Samples() {}

    static WordExport.Settings settings(boolean contents) {
        var source = new WordExport.Source(
                "https://whereas.example/documents/uscm/de-escalation",
                "7c1f0e",
                "1.0.0",
                "U.S. Conference of Mayors",
                Instant.parse("2026-11-01T08:30:00Z"),
                Instant.parse("2026-11-20T17:05:11Z"));
        return new WordExport.Settings(
                "U.S. Conference of Mayors", "Model policy", "Published", contents, source, WORDS);
    }

    static byte[] docx(Document document, boolean contents) {
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(document, settings(contents), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] docx(String markdown) {
        return docx(Markdown.parse(markdown), false);
    }

    /// The Markdown files in a folder and below, in order; none where the folder is not there.
    static List<Path> texts(String folder) throws IOException {
        if (!Files.isDirectory(Path.of(folder))) return List.of();
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static Properties messages() {
        var messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
