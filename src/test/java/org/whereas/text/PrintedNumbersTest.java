package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers that real manuals print: read, kept, and printed again exactly.
class PrintedNumbersTest {

    private static final Path FOLDER = Path.of("..", "shared", "realworld", "policies", "us-use-of-force-txt");

    private static Document read(String file) {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER), "the real manuals are not beside the project; this check was not run");
        var first =
                Intake.plain(Realworld.read(FOLDER.resolve(file))).documents().getFirst();
        return Canonical.of(first, Optional.empty(), Set.of(), "").document();
    }

    @ParameterizedTest
    @CsvSource({
        "Albuquerque.txt, '2-52-\\d+'",
        "Irvine.txt, '3\\.00\\.00\\.\\d{3}'",
        "Nashville.txt, '11\\.10\\.\\d{3}'"
    })
    void everyNumberOfARealManualIsKept(String file, String shape) {
        var document = read(file);
        var source = printed(Realworld.read(FOLDER.resolve(file)), shape);

        var kept = new TreeSet<String>();
        Fixing.read(document).values().forEach(no -> kept.add(no.replaceAll("[:.]$", "")));

        assertThat(source).hasSizeGreaterThan(5);
        assertThat(kept).containsAll(source);
        assertThat(printed(PlainText.of(document), shape)).containsAll(source);
        assertThat(Fixing.read(Markdown.parse(Markdown.write(document)))).isEqualTo(Fixing.read(document));
    }

    @ParameterizedTest
    @CsvSource({
        "Albuquerque.txt, 2-52-4, none",
        "Irvine.txt, 3.00.00.060, 3.00.00.060a",
        "Nashville.txt, 11.10.040, none"
    })
    void aRealManualStaysCitableAfterItCameIntoForce(String file, String number, String inserted) {
        var inForce = Numbering.fixed(read(file));
        var id = Numbering.of(inForce).entrySet().stream()
                .filter(e -> e.getValue().matches(number + "[:.]?"))
                .findFirst()
                .orElseThrow()
                .getKey();
        var another = Marking.of(
                inForce,
                node -> Nodes.id(node).equals(id)
                        ? node.attributes().with("no", "").withId("another")
                        : node.attributes());

        var next = Numbering.fixed(another, inForce);

        var numbers = Numbering.of(next);
        assertThat(numbers).containsAllEntriesOf(Numbering.of(inForce));
        assertThat(Markdown.write(next)).contains("[Reserved] {#" + id + " no=");
        assertThat(numbers.getOrDefault("another", "none")).isEqualTo(inserted);
    }

    private static Set<String> printed(String source, String shape) {
        var found = new TreeSet<String>();
        var at = Pattern.compile("(?m)^[ \\t\\f]*(" + shape + ")[:.]?[ \\t]+\\p{Lu}")
                .matcher(source);
        while (at.find()) found.add(at.group(1));
        return found;
    }
}
