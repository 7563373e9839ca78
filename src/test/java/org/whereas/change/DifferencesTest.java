package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whereas.text.Markdown;

class DifferencesTest {

    private static final String SECTIONS = """
            ## First {#first}

            One rule stands here. {#one}

            ## Second {#second}

            Two rules stand here. {#two}

            Another rule stands here. {#another}

            ## Third {#third}

            Three rules stand here. {#three}
            """;

    @Test
    void equalTextsDoNotDiffer() {
        var differences = between(SECTIONS, SECTIONS);

        assertThat(differences.isEmpty()).isTrue();
        assertThat(differences.changes()).hasSize(7).allMatch(Change.Kept.class::isInstance);
    }

    @Test
    void changesStandInTheReadingOrderOfTheNewerTextRemovedOnesInTheirPlace() {
        var to = SECTIONS.replace("Two rules stand here. {#two}\n\n", "")
                .replace("One rule", "A rule")
                .replace("## Third", "A new rule. {#new}\n\n## Third");

        assertThat(told(SECTIONS, to)).isEqualTo("""
                        Changed (one)
                        [-One-]{+A+} rule stands here.

                        Removed (two)
                        [-Two rules stand here.-]

                        Added (new)
                        {+A new rule.+}
                        """);
    }

    @Test
    void aMovedSectionIsOneMoveOfItsHeading() {
        var to = SECTIONS.substring(SECTIONS.indexOf("## Third")) + "\n"
                + SECTIONS.substring(0, SECTIONS.indexOf("## Third"));

        assertThat(told(SECTIONS, to)).isEqualTo("Moved (third)\nThird\n");
    }

    @Test
    void aMovedClauseThatWasEditedIsBoth() {
        var from = "1. Speak first. {#speak}\n1. Wait for help. {#wait}\n1. Step back. {#back}\n";
        var to = "1. Step back slowly. {#back}\n1. Speak first. {#speak}\n1. Wait for help. {#wait}\n";

        assertThat(told(from, to)).isEqualTo("Moved and changed (back)\nStep back{+ slowly+}.\n");
    }

    @Test
    void anItemThatWentALevelDeeperHasChangedItsLevelOnly() {
        var from = "1. Speak first. {#speak}\n1. Wait for help. {#wait}\n";
        var to = "1. Speak first. {#speak}\n   1. Wait for help. {#wait}\n";

        assertThat(told(from, to)).isEqualTo("Marked (wait)\nlevel: [-1-]{+2+}\n");
    }

    @Test
    void attributesAndFrontMatterAreChangesOfTheirOwnKind() {
        var from = "---\ntitle: Calls\nfields:\n  a.b: {label: One}\n---\n\nText. {#t meets=\"A/1\"}\n";
        var to =
                "---\ntitle: Calls for service\nfields:\n  a.b: {label: One, value: X}\n---\n\nText. {#t meets=\"A/2\"}\n";

        assertThat(told(from, to)).isEqualTo("""
                        Front matter (title)
                        [-Calls-]{+Calls for service+}

                        Front matter (fields.a.b.value)
                        {+X+}

                        Marked (t)
                        meets: [-A/1-]{+A/2+}
                        """);
    }

    @Test
    void aTableIsComparedByRowAndCell() {
        var from = "| What | When |\n| --- | --- |\n| Report | Five days |\n| Review | Ten days |\n\n{#t}\n";
        var to =
                "| What | When |\n| --- | --- |\n| Report | Two days |\n| Audit | March |\n| Review | Ten days |\n\n{#t}\n";

        assertThat(told(from, to)).isEqualTo("""
                        Changed (t)
                        | What | When |
                        | Report | [-Five-]{+Two+} days |
                        | {+Audit+} | {+March+} |
                        | Review | Ten days |
                        """);
    }

    @Test
    void aFootnoteIsComparedAsSuch() {
        var from = "A duty.[^law] {#d}\n\n[^law]: Title 4. {#law-text}\n";
        var to = "A duty.[^law] {#d}\n\n[^law]: Title 5. {#law-text}\n";

        assertThat(told(from, to)).isEqualTo("Changed (law-text)\nTitle [-4-]{+5+}.\n");
    }

    @Test
    void aClauseThatWasCutInTwoIsSplit() {
        var from = "The officer shall call for help early. The supervisor shall go to the scene at once. {#a}\n";
        var to = "The officer shall call for help early. {#a}\n\nThe supervisor shall go to the scene at once. {#b}\n";

        assertThat(told(from, to)).isEqualTo("""
                        Split (a)
                        a: The officer shall call for help early.
                        b: The supervisor shall go to the scene at once.
                        """);
        assertThat(told(to, from)).startsWith("Joined (a)\n").doesNotContain("[-", "{+");
    }

    @Nested
    class WithoutIds {

        @Test
        void clausesAreKnownByTheirWords() {
            var from = "The officer shall wait for help.\n\nThe chief reads every report.\n";
            var to =
                    "A new first rule stands here.\n\nThe officer shall wait for more help.\n\nThe chief reads every report.\n";

            assertThat(told(from, to)).isEqualTo("""
                            Added
                            {+A new first rule stands here.+}

                            Changed
                            The officer shall wait for {+more +}help.
                            """);
        }

        @Test
        void aClauseThatGotAnIdIsTheSame() {
            var differences = between("The officer shall wait.\n", "The officer shall wait. {#wait}\n");

            assertThat(differences.changes()).hasSize(1).first().isInstanceOf(Change.Marked.class);
        }
    }

    @Test
    void theSummaryCountsClausesAndWords() {
        var to = SECTIONS.replace("One rule", "Every single rule").replace("Three rules stand here. {#three}\n", "");

        var summary = between(SECTIONS, to).summary();

        assertThat(summary).isEqualTo(new Summary(1, 0, 1, 0, 0, 0, 2, 5));
    }

    @Nested
    class AsHtml {

        @Test
        void wordsPutInAndTakenOutAreReadAloud() {
            var html = html("Wait there. {#w}\n", "Wait here. {#w}\n");

            assertThat(html)
                    .contains("<section class=\"change change--changed\" id=\"change-1\" data-stop>")
                    .contains("<p>Wait <del><span class=\"sr\">[removed: </span>there<span class=\"sr\">]</span></del>"
                            + "<ins><span class=\"sr\">[added: </span>here<span class=\"sr\">]</span></ins>.</p>");
        }

        @Test
        void nothingThatPeopleWroteIsPassedOnAsMarkup() {
            var html = html(
                    "Calm. {#w}\n",
                    "Calm <script>alert(1)</script> &lt;b&gt; [x](javascript:alert(1)) `<i>` {#w label=\"<u>\"}\n");

            assertThat(html).doesNotContain("<script", "<b>", "href", "<i>", "<u>");
        }

        @Test
        void aFieldShowsItsLabel() {
            var english = DifferenceHtml.Options.ENGLISH;
            var options = new DifferenceHtml.Options(
                    english.kinds(),
                    english.before(),
                    java.util.Map.of("chief.title", "Title of the chief"),
                    english.marks(),
                    3,
                    true);

            var html = DifferenceHtml.render(between("The chief. {#c}\n", "The {{chief.title}}. {#c}\n"), options);

            assertThat(html).contains("<span class=\"blank\">Title of the chief</span>");
        }

        private String html(String from, String to) {
            return DifferenceHtml.render(between(from, to), DifferenceHtml.Options.ENGLISH);
        }
    }

    @Test
    void theViewKeepsItsShape() {
        var view = DifferenceView.of(between("Wait there. {#w}\n", "Wait here. {#w}\n"));

        assertThat(view.changes()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("changed");
            assertThat(entry.id()).isEqualTo("w");
            assertThat(entry.words().stream().map(w -> w.op() + ":" + w.text()))
                    .containsExactly("kept:Wait ", "deleted:there", "inserted:here", "kept:.");
        });
    }

    @Nested
    @Timeout(60)
    class WhenTextsAreLarge {

        @Test
        void twoUnrelatedTextsOfTwoMegabytesAreAnswered() {
            var from = words(new Random(1), 280_000);
            var to = words(new Random(2), 280_000);

            var edits = WordEdit.between(Texts.words(from), Texts.words(to));

            assertThat(Plain.of(WordEdit.content(edits, WordEdit.Kind.KEPT, WordEdit.Kind.INSERTED)))
                    .isEqualTo(to);
        }

        @Test
        void manyClausesWithoutIdsAreAnswered() {
            var from = paragraphs(new Random(1), 15_000);
            var to = paragraphs(new Random(2), 15_000);

            assertThat(between(from, to).changes()).hasSizeGreaterThan(15_000);
        }

        private static String words(Random chance, int count) {
            return IntStream.range(0, count)
                    .mapToObj(_ -> "w" + chance.nextInt(3_000))
                    .collect(Collectors.joining(" "));
        }

        private static String paragraphs(Random chance, int count) {
            return IntStream.range(0, count).mapToObj(_ -> words(chance, 12)).collect(Collectors.joining("\n\n"));
        }
    }

    private static Differences between(String from, String to) {
        return Differences.between(Markdown.parse(from), Markdown.parse(to));
    }

    private static String told(String from, String to) {
        return DifferencePlain.render(between(from, to));
    }
}
