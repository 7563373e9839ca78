package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Cases as files: `<case>.base.md`, `.local.md`, `.model.md` and `.expected.md`. What a case asks
/// a person stands in a comment at the top of the expected text.
class MergeGoldenTest {

    private static final Path CASES = Path.of("src/test/resources/merge");

    static List<String> cases() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".base.md"))
                    .map(name -> name.substring(0, name.length() - ".base.md".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreManyCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseMergesAsWritten(String name) {
        assertThat(merged(read(name, "base"), read(name, "local"), read(name, "model")))
                .isEqualTo(text(name, "expected"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takingTheSameUpdateInAgainChangesNothing(String name) {
        var model = read(name, "model");
        var once = Merge.of(read(name, "base"), read(name, "local"), model);
        if (!(once instanceof Merge.Clean clean)) return;

        var again = ThreeWay.merge(model, clean.document(), model);

        assertThat(Markdown.write(((Merge.Clean) again).document())).isEqualTo(Markdown.write(clean.document()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDecisionLeadsToAText(String name) {
        var merge = Merge.of(read(name, "base"), read(name, "local"), read(name, "model"));
        if (!(merge instanceof Merge.Conflicting asked)) return;

        for (var take : List.of(Merge.Take.MODEL, Merge.Take.LOCAL, Merge.Take.BOTH)) {
            var decisions = asked.clashes().stream().collect(Collectors.toMap(Clash::id, _ -> Merge.Decision.of(take)));
            var decided = Merge.decide(asked, decisions);

            assertThat(decided).isInstanceOf(Merge.Clean.class);
            var text = Markdown.write(((Merge.Clean) decided).document());
            assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(text);
        }
    }

    /// What was counted with another merge is still told unless its edition rises.
    @Test
    void otherResultsAreAnotherEdition() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var name : cases())
            for (var kind : List.of("base", "local", "model", "expected"))
                digest.update(text(name, kind).getBytes(StandardCharsets.UTF_8));
        var found = "edition " + Merge.EDITION + "\n" + HexFormat.of().formatHex(digest.digest()) + "\n";

        assertThat(found)
                .as("Where an expected text has changed, raise Merge.EDITION; then edition.txt says this")
                .isEqualTo(Files.readString(CASES.resolve("edition.txt")));
    }

    private static String merged(Document base, Document local, Document model) {
        return switch (Merge.of(base, local, model)) {
            case Merge.Unchanged() -> Markdown.write(local);
            case Merge.Clean clean -> renamed(clean.notes()) + Markdown.write(clean.document());
            case Merge.Conflicting asked ->
                asked.clashes().stream().map(Clash::id).collect(Collectors.joining(" ", "<!-- asks: ", " -->\n\n"))
                        + Markdown.write(asked.partial());
        };
    }

    private static String renamed(Merge.Notes notes) {
        return Stream.of(notes.renamed())
                .filter(renamed -> !renamed.isEmpty())
                .map(renamed -> "<!-- renamed: " + renamed + " -->\n\n")
                .collect(Collectors.joining());
    }

    private static Document read(String name, String kind) {
        return Markdown.parse(text(name, kind));
    }

    private static String text(String name, String kind) {
        try {
            return Files.readString(CASES.resolve(name + "." + kind + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
