package org.whereas.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Canonical;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Intake;
import org.whereas.text.Markdown;
import org.whereas.text.Options;
import org.whereas.text.Position;

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

    static byte[] docx(Document document, HouseStyle house) {
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(document, settings(true).in(house), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] docx(String markdown) {
        return docx(Markdown.parse(markdown), false);
    }

    /// Every text to try: those that ship, those of the world where they are there, and the worst we
    /// can think of.
    static Map<String, Document> all() {
        var all = new LinkedHashMap<String, Document>();
        for (var folder : List.of("model-policies", "../shared/realworld/resolutions")) {
            for (var file : texts(folder))
                all.put(file.toString().replaceAll("[^A-Za-z0-9]+", "-"), Markdown.parse(read(file)));
        }
        for (var file : texts("../shared/seeds")) {
            for (var document : Intake.plain(read(file)).documents()) {
                all.put(
                        "seed-" + file.getFileName().toString().substring(0, 3) + "-" + all.size(),
                        canonical(document));
            }
        }
        all.put("commonmark", examples(Path.of("../shared/realworld/markdown/commonmark_commonmark-spec/spec.txt")));
        all.put("hostile-strings", strings(Path.of("../shared/realworld/hostile/strings/blns.txt")));
        all.put("nested", Markdown.parse(Nested.TEXT));
        return all;
    }

    /// The texts that ship as they are issued: blanks filled, a choice made everywhere.
    static Map<String, Document> filled() {
        var filled = new LinkedHashMap<String, Document>();
        for (var file : texts("model-policies")) {
            var text = Markdown.parse(read(file));
            if (Fields.of(text).entries().isEmpty()) continue;
            filled.put(file.toString().replaceAll("[^A-Za-z0-9]+", "-"), filled(text));
        }
        return filled;
    }

    private static Document filled(Document text) {
        var values = new LinkedHashMap<String, String>();
        for (var field : Fields.of(text).entries())
            if (field.shown().isEmpty())
                values.put(field.name(), field.example().isEmpty() ? "Dana Cole" : field.example());
        var choices = new LinkedHashMap<String, String>();
        for (var option : Options.of(text).all())
            choices.put(option.name(), option.choices().getLast().name());
        return Options.choose(Fields.fill(text, values), choices);
    }

    /// A document as it enters: every clause with an id.
    private static Document canonical(Document document) {
        return Canonical.of(document, Optional.empty(), Set.of(), "").document();
    }

    /// The examples of the CommonMark specification, one after the other; an empty text where it is
    /// not there.
    private static Document examples(Path file) {
        var blocks = new ArrayList<Block>();
        var example = Pattern.compile("`{32} example\\n(.*?)^\\.\\n", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(read(file));
        while (example.find())
            blocks.addAll(Markdown.parse(example.group(1).replace('→', '\t')).blocks());
        return new Document(FrontMatter.NONE, blocks);
    }

    /// Each line as a heading, a paragraph, an item, a cell, code, a field and a link.
    private static Document strings(Path file) {
        var blocks = new ArrayList<Block>();
        for (var line : read(file).lines().filter(l -> !l.isBlank()).toList()) {
            var text = List.<Inline>of(new Inline.Text(line));
            var link = List.<Inline>of(
                    new Inline.Link(line, line, text), new Inline.Image(line, "", text), new Inline.Code(line));
            blocks.add(new Block.Heading(2, text, Attributes.NONE, Position.NONE));
            blocks.add(new Block.Paragraph(
                    link, Attributes.NONE.with("option", "o").with("label", line), Position.NONE));
            blocks.add(new Block.CodeBlock(line, line, Attributes.NONE.withId(line), Position.NONE));
            blocks.add(new Block.Table(
                    List.of(Block.Table.Align.CENTER),
                    List.of(new Block.Table.Row(List.of(link))),
                    Attributes.NONE,
                    Position.NONE));
        }
        return new Document(FrontMatter.NONE, blocks);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The texts in a folder and below, in order; none where the folder is not there.
    static List<Path> texts(String folder) {
        if (!Files.isDirectory(Path.of(folder))) return List.of();
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().matches(".*\\.(md|txt)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
