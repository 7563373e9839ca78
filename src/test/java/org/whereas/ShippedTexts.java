package org.whereas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Markdown documents of `model-policies/`, read as a reader with a search key would: line by line.
///
/// Tests of the content read the braces for themselves, so that a fault in the parser cannot hide one in a text.
final class ShippedTexts {

    static final Path FOLDER = Path.of("model-policies");

    private static final Pattern BRACES = Pattern.compile("(?:^|\\s)\\{#([a-z0-9-]+)([^{}]*)}\\s*$");
    private static final Pattern VALUE = Pattern.compile("([a-z]+)=(?:\"([^\"]*)\"|(\\S+))");

    private ShippedTexts() {}

    /// What stands in the braces of one clause.
    record Mark(Path file, String id, Map<String, String> values) {

        List<String> words(String key) {
            var value = values.getOrDefault(key, "");
            return value.isBlank() ? List.of() : List.of(value.strip().split("\\s+"));
        }
    }

    static List<Path> documents() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(f -> f.getNameCount() == 3 && f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Mark> marks() {
        return documents().stream().flatMap(d -> marks(d).stream()).toList();
    }

    static List<Mark> marks(Path document) {
        return read(document)
                .lines()
                .map(BRACES::matcher)
                .filter(Matcher::find)
                .map(m -> new Mark(document, m.group(1), values(m.group(2))))
                .toList();
    }

    /// The same line without what stands in its braces.
    static String withoutBraces(String line) {
        return BRACES.matcher(line).replaceFirst("");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(String braces) {
        var found = new HashMap<String, String>();
        var matcher = VALUE.matcher(braces);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return found;
    }
}
