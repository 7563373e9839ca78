package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The three laws of the canonical form, for every example of the specifications and every real text: written once
/// it is written the same, flexmark as it comes shows the same before and after, and a word changes a line.
class LawsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^`{32} example[^\\n]*\\n(.*?)^\\.\\n(.*?)^`{32}$");
    private static final Pattern WORD = Pattern.compile("(?<=[ \\n])[a-z]{3,}(?=[ ,.;\\n])");
    private static final int EDITS = 4;

    @TestFactory
    Stream<DynamicTest> everyExampleOfCommonMark() {
        return examples("/spec.txt").map(LawsTest::laws);
    }

    /// GFM's own: tables, struck words and task boxes; its bare web addresses are words in this format.
    @TestFactory
    Stream<DynamicTest> everyExampleOfGitHubMarkdown() {
        return examples("/gfm-spec.txt").map(LawsTest::laws);
    }

    @Test
    void theSpecificationsAreThereWhole() {
        assertThat(examples("/spec.txt")).hasSize(652);
        assertThat(examples("/gfm-spec.txt")).hasSizeGreaterThan(670);
    }

    @TestFactory
    Stream<DynamicTest> everyRealText() {
        return Stream.of(Realworld.texts(), Realworld.seeds(), Realworld.shipped())
                .flatMap(List::stream)
                .map(it -> laws(new Example(it.getFileName().toString(), Realworld.read(it))));
    }

    @Test
    void theRealTextsAreThere() {
        assumeTrue(
                java.nio.file.Files.isDirectory(Path.of("..", "shared")),
                "The real texts are not here; the laws were not tried on them");

        assertThat(Realworld.texts()).hasSizeGreaterThan(50);
        assertThat(Realworld.seeds()).isNotEmpty();
    }

    private record Example(String name, String text) {}

    private static DynamicTest laws(Example example) {
        return DynamicTest.dynamicTest(example.name(), () -> {
            var canonical = assertKept(example.text());
            assertAWordChangesALine(canonical, new Random(example.name().hashCode()));
        });
    }

    /// The first two laws; what is written comes out.
    static String assertKept(String text) {
        var canonical = Markdown.write(Markdown.parse(text));
        assertThat(Markdown.write(Markdown.parse(canonical))).isEqualTo(canonical);
        assertThat(PlainFlexmark.render(Markdown.Source.of(canonical).body()))
                .isEqualTo(PlainFlexmark.render(Markdown.Source.of(text).body()));
        return canonical;
    }

    /// The third law, for some words in running text.
    static void assertAWordChangesALine(String canonical, Random random) {
        var places = WORD.matcher(canonical).results().toList();
        for (int i = 0; i < Math.min(EDITS, places.size()); i++) {
            var place = places.get(random.nextInt(places.size()));
            var edited = canonical.substring(0, place.start()) + "reworded" + canonical.substring(place.end());

            var after = lines(Markdown.write(Markdown.parse(edited)));

            var before = lines(canonical);
            assertThat(after).hasSameSizeAs(before);
            assertThat(IntStream.range(0, before.size())
                            .filter(at -> !before.get(at).equals(after.get(at))))
                    .as(edited)
                    .hasSize(1);
        }
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    private static Stream<Example> examples(String resource) {
        return EXAMPLE.matcher(resource(resource))
                .results()
                .map(it -> it.group(1).replace('→', '\t'))
                .map(new Numbered()::example);
    }

    private static final class Numbered {
        private int count;

        Example example(String text) {
            return new Example("example " + ++count, text);
        }
    }

    private static String resource(String name) {
        try (var in = TestResources.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
