package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of security requirements names tests, classes and files; all of them are there, and no requirement of the
/// chapters is left out.
class AsvsTest {

    /// How many requirements of level 1 and 2 the chapters of OWASP ASVS 5.0.0 have.
    private static final Map<String, Integer> REQUIREMENTS = Map.ofEntries(
            Map.entry("V1", 27),
            Map.entry("V2", 11),
            Map.entry("V3", 19),
            Map.entry("V4", 10),
            Map.entry("V5", 9),
            Map.entry("V6", 35),
            Map.entry("V7", 18),
            Map.entry("V8", 7),
            Map.entry("V10", 29),
            Map.entry("V13", 13),
            Map.entry("V14", 9),
            Map.entry("V15", 13),
            Map.entry("V16", 16));

    private static final Pattern ROW =
            Pattern.compile("\\| (V[0-9]+)(\\.[0-9]+\\.[0-9]+) \\| (met|open|n/a) \\| (.+?) \\| (.*?) ?\\|");
    private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`(?: \"([^\"]+)\")?");

    private static final List<Path> CODE = files(Path.of("src"));

    private record Requirement(String chapter, String id, String state, String held) {}

    @Test
    void everyRequirementOfTheChaptersStandsThereOnce() throws IOException {
        var rows = rows();

        assertThat(rows).extracting(Requirement::id).doesNotHaveDuplicates();
        assertThat(new TreeMap<>(rows.stream()
                        .collect(Collectors.groupingBy(Requirement::chapter, Collectors.summingInt(_ -> 1)))))
                .isEqualTo(new TreeMap<>(REQUIREMENTS));
    }

    @Test
    void whatIsMetSaysByWhat() throws IOException {
        assertThat(rows().stream().filter(row -> row.state().equals("met")))
                .allSatisfy(row -> assertThat(row.held()).as(row.id()).contains("`"));
    }

    @Test
    void everyTestClassAndFileThatIsNamedIsThere() throws IOException {
        for (var row : rows()) {
            var references = REFERENCE.matcher(row.held()).results().toList();
            for (var reference : references)
                assertThat(exists(reference.group(1), reference.group(2)))
                        .as(row.id() + " names " + reference.group())
                        .isTrue();
        }
    }

    @Test
    void whatIsNotThereWouldBeSeen() {
        assertThat(exists("AsvsTest#whatIsNotThereWouldBeSeen", null)).isTrue();
        assertThat(exists("AsvsTest#noSuchTest", null)).isFalse();
        assertThat(exists("NoSuchClass", null)).isFalse();
        assertThat(exists("docs/no-such-file.md", null)).isFalse();
        assertThat(exists("MembershipServerChecks", "no such check, nor ever was"))
                .isFalse();
    }

    private static boolean exists(String name, String check) {
        if (name.contains("/") || name.equals("pom.xml")) return Files.exists(Path.of(name));
        if (name.endsWith(".test.mjs")) return Files.exists(Path.of("src/test/browser", name));
        var parts = name.split("#");
        var sources = CODE.stream()
                .filter(file -> file.getFileName().toString().equals(parts[0] + ".java"))
                .toList();
        if (sources.isEmpty()) return false;
        var source = read(sources.getFirst());
        if (parts.length == 2) return source.contains("void " + parts[1] + "(");
        return check == null || source.contains("\"" + check + "\"");
    }

    private static List<Requirement> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/asvs.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Requirement(row.group(1), row.group(1) + row.group(2), row.group(3), row.group(5)))
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
