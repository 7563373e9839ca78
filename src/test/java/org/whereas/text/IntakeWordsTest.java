package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Nothing is dropped silently: every word of a source is in a document or in a finding.
class IntakeWordsTest {

    private static final List<String> STARTS = List.of(
            "",
            "  ",
            "\t",
            "• ",
            "  • ",
            "- ",
            "* ",
            "1. ",
            "2. ",
            "3) ",
            "(a) ",
            "b. ",
            "A. ",
            "I. ",
            "IV. ",
            "ii. ",
            "2-52-1 ",
            "300.3.1 ",
            "WHEREAS, ",
            "Resolved, That ",
            "SECTION 1. ",
            "# ",
            "### ",
            "> ",
            "1 ",
            "2 ",
            "¹ ",
            "² ",
            "o ",
            "    o ");
    private static final List<String> WORDS = List.of(
            "police",
            "Policy",
            "USE OF FORCE",
            "officers shall",
            "the city¹",
            "report.²",
            "sentence.",
            "self-",
            "defense",
            "and",
            "Title Case Words",
            "*emphasis*",
            "**bold**",
            "[link](#)",
            "[link](https://example.org/a)",
            "<https://example.org>",
            "12",
            "Page 3 of 9",
            "June 4, 2020",
            "March 2019",
            "Dear Senator Smith:",
            "News Release",
            "###",
            "Contents",
            "Introduction\t4",
            "{{field}}",
            "{#id}",
            "a|b",
            "\tcell",
            "��",
            "View all Resolutions",
            "\f",
            "_____________",
            "Chief of Police",
            "x² y",
            "Id.",
            "[^1]",
            "`code`",
            "<b>",
            "&amp;",
            "\\*");

    @TestFactory
    Stream<DynamicTest> everyRealTextKeepsItsWords() {
        return Stream.concat(Realworld.texts().stream(), Realworld.seeds().stream())
                .filter(path ->
                        path.toString().endsWith(".txt") && !path.toString().contains("commonmark"))
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    var source = Realworld.read(path);

                    var result = Intake.plain(source);
                    assumeTrue(result.left().stream().noneMatch(it -> it.code().equals("unlettered")));
                    assertThat(SourceWords.missing(source, result)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aPolicyWithDatesAndTitlesIsNoPacket() {
        return Realworld.texts().stream()
                .filter(path -> path.toString().contains("policies"))
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    var result = Intake.plain(Realworld.read(path));

                    assertThat(result.documents()).hasSize(1);
                }));
    }

    @Property(tries = 800, seed = "20261122")
    void everyWrittenTextKeepsItsWords(@ForAll("texts") String source) {
        Assume.that(Flavor.of(source) != Flavor.MARKDOWN); // there, the laws of Markdown hold instead

        assertThat(SourceWords.missing(source, Intake.plain(source))).isEmpty();
    }

    @Property(tries = 200, seed = "20261122")
    void whatIsTakenInIsWrittenAndReadBackTheSame(@ForAll("texts") String source) {
        for (var document : Intake.plain(source).documents()) {
            var canonical = Markdown.write(document);

            assertThat(Markdown.write(Markdown.parse(canonical))).isEqualTo(canonical);
        }
    }

    @Test
    void aNoteThatIsOnlyATagIsReadBackTheSame() {
        for (var document : Intake.plain("*a*\nreport.² *b*\n² <b>").documents()) {
            var canonical = Markdown.write(document);

            assertThat(Markdown.write(Markdown.parse(canonical))).isEqualTo(canonical);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(14).map(list -> String.join(" ", list));
        var line = Combinators.combine(Arbitraries.of(STARTS), words, Arbitraries.of("", "\n", "\n", "\n\n\n"))
                .as((start, text, gap) -> start + text + gap);
        return line.list().ofMaxSize(30).map(lines -> String.join("\n", lines));
    }
}
