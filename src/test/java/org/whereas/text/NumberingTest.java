package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whereas.text.Numbering.Format;

class NumberingTest {

    private static final String BODY = """

            ## Purpose {#purpose}

            Words. {#words}

            ## Procedures {#procedures}

            ### Before {#before}

            1. One {#one}
            1. Two {#two}
               1. Inner {#inner}
                  1. Innermost {#innermost}

            <!-- -->

            1. Again {#again start=3}
            1. Then {#then}

            - Bullet {#bullet}
              1. Numbered {#numbered}

            #### Deep {#deep}

            ### After {#after}
            """;

    private static String numbers(String front, String... ids) {
        var numbers = Numbering.of(Markdown.parse("---\n" + front + "\n---\n" + BODY));
        return String.join(
                " ",
                List.of(ids).stream().map(id -> numbers.getOrDefault(id, "-")).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: model-policy | 1 - 2 2.1 (a) (b) (i) (A) (c) (d) (a) 2.1.1 2.2",
                "kind: resolution | - - - - 1. 2. (a) (i) 3. 4. 1. - -",
                "numbering: {style: decimal, prefix: \"300\"} | 300.1 - 300.2 300.2.1 (a) (b) (i) (A) (c) (d) (a) 300.2.1.1 300.2.2",
                "numbering: {style: decimal, prefix: 2-52-} | 2-52-1 - 2-52-2 2-52-2.1 (a) (b) (i) (A) (c) (d) (a) 2-52-2.1.1 2-52-2.2",
                "numbering: outline | I. - II. A. 1. 2. a. (i) 3. 4. 1. 1. B.",
                "numbering: {style: legal} | 1. - 2. (a) (i) (ii) (A) (I) (iii) (iv) (i) (i) (b)",
                "numbering: {style: nonsense} | - - - - 1. 2. (a) (i) 3. 4. 1. - -",
            })
    void theStyleSetsTheNumbers(String front, String expected) {
        var ids = "purpose words procedures before one two inner innermost again then numbered deep after";

        assertThat(numbers(front, ids.split(" "))).isEqualTo(expected);
    }

    @Test
    void aSingleFirstHeadingIsTheTitle() {
        var text = "---\nkind: local-policy\n---\n\n# Pursuits {#t}\n\n## A {#a}\n\n### B {#b}\n\n## C {#c}\n";

        assertThat(Numbering.of(Markdown.parse(text))).hasToString("{a=1, b=1.1, c=2}");
        assertThat(Outline.of(Markdown.parse(text)))
                .extracting(e -> e.level() + " " + e.number() + " " + e.title())
                .containsExactly("1  Pursuits", "2 1 A", "3 1.1 B", "2 2 C");
    }

    @Test
    void writtenNumbersStayAndNothingAroundThemShifts() {
        var text = """
                ---
                kind: local-policy
                ---

                ## Zero {#zero}

                ## One {#one no=300.1}

                ### New inside {#inside}

                ## New {#new}

                ## Newer {#newer}

                ## Two {#two no=300.2}

                1. a {#a no="(a)"}
                1. x {#x}
                1. b {#b no="(b)"}
                1. y {#y}

                ## Last {#last}

                Paragraph. {#p no="2-52-4"}
                """;

        assertThat(Numbering.of(Markdown.parse(text)))
                .hasToString("{zero=300.0a, one=300.1, inside=300.1.1, new=300.1a, newer=300.1b, two=300.2, "
                        + "a=(a), x=(a-1), b=(b), y=(c), last=300.3, p=2-52-4}");
    }

    @Test
    void onceFixedNumbersOutliveAMove() {
        var text = "---\nkind: local-policy\n---\n\n## A {#a}\n\n1. One. {#one}\n\n## B {#b}\n";
        var fixed = Markdown.write(Numbering.fixed(Markdown.parse(text)));

        assertThat(fixed).contains("## A {#a no=1}", "## B {#b no=2}", "no=\"(a)\"");
        var moved = fixed.replace("## A {#a no=1}", "## New {#new}\n\n## A {#a no=1}");
        assertThat(Numbering.of(Markdown.parse(moved))).containsEntry("a", "1").containsEntry("new", "0a");
        assertThat(Numbering.fixed(Markdown.parse(fixed))).isEqualTo(Markdown.parse(fixed));
    }

    @ParameterizedTest
    @CsvSource({
        "300.3.1, DECIMAL, 300.3.2", "300.3.1a, DECIMAL, 300.3.2", "(b), LOWER_LETTER, (c)", "(z), LOWER_LETTER, (aa)",
        "IV., UPPER_ROMAN, V.", "(ix), LOWER_ROMAN, (x)", "3.00.00.019, DECIMAL, 3.00.00.020",
                "2-52-4, DECIMAL, 2-52-5",
        "A, UPPER_LETTER, B", "???, DECIMAL, ???a", "(b-1), LOWER_LETTER, (b-2)"
    })
    void theNextNumberKeepsItsShape(String printed, Format format, String next) {
        assertThat(Ordinals.next(printed, format)).isEqualTo(next);
    }

    @Test
    void wordGetsTheSameLevels() {
        var decimal = Numbering.style("decimal", "300");

        assertThat(decimal.headings()).hasSize(9);
        assertThat(decimal.headings().get(2)).isEqualTo(new Numbering.Level(Format.DECIMAL, "300.%1.%2.%3"));
        assertThat(decimal.items().get(1)).isEqualTo(new Numbering.Level(Format.LOWER_ROMAN, "(%2)"));
        assertThat(Numbering.style("outline", "").item(1, 1))
                .isEqualTo(new Numbering.Level(Format.UPPER_LETTER, "%2."));
        for (var name : Numbering.STYLES)
            assertThat(Numbering.style(name, "").items()).hasSize(9);
        assertThat(Numbering.style("plain", "").headings()).isEmpty();
    }

    @Test
    void hugeStartsAndDepthsAreNumberedToo() {
        var deep = new StringBuilder("---\nkind: model-policy\n---\n\n");
        for (int i = 0; i < 15; i++) deep.append("   ".repeat(i)).append("1. x\n");
        deep.append("\nText\n\n999999999. far {#far}\n");

        assertThat(Numbering.of(Markdown.parse(deep.toString()))).containsEntry("far", "(999999999)");
    }

    private static final String IN_FORCE = """
            ---
            kind: local-policy
            numbering: {style: decimal, prefix: "300"}
            ---

            ## A {#a no=300.1}

            1. one {#one no="(a)"}
            1. two {#two no="(b)"}
               1. deep {#deep no="(i)"}
            1. three {#three no="(c)"}

            ## B {#b no=300.2}

            ### B1 {#b1 no=300.2.1}

            ### B2 {#b2 no=300.2.2}

            ## C {#c no=300.3}

            Words. {#words}

            [^n]: Note.
            """;

    private static String fixed(String next) {
        var text = Markdown.write(Numbering.fixed(Markdown.parse(next), Markdown.parse(IN_FORCE)));
        assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(text);
        return text;
    }

    @Test
    void whatIsGoneStaysAsReserved() {
        assertThat(fixed(IN_FORCE)).isEqualTo(Markdown.write(Markdown.parse(IN_FORCE)));
        assertThat(fixed(IN_FORCE.replace("1. three {#three no=\"(c)\"}\n", "")))
                .contains("(i)\"}\n1. [Reserved] {#three no=\"(c)\"}\n\n## B");
        assertThat(fixed(IN_FORCE.replace("1. one {#one no=\"(a)\"}\n", "")))
                .contains("\n\n1. [Reserved] {#one no=\"(a)\"}\n1. two");
        assertThat(fixed(IN_FORCE.replace("## C {#c no=300.3}\n\nWords. {#words}\n", "")))
                .contains("### B2 {#b2 no=300.2.2}\n\n## [Reserved] {#c no=300.3}\n\n[^n]:");
        assertThat(fixed(IN_FORCE.replace("### B1 {#b1 no=300.2.1}\n", "")))
                .contains("## B {#b no=300.2}\n\n### [Reserved] {#b1 no=300.2.1}\n\n### B2");
    }

    @Test
    void aRemovedSectionTakesItsOwnAlong() {
        var next = fixed(IN_FORCE.replaceAll("(?s)## B \\{.*(?=## C)", "## New {#new}\n\n"));

        assertThat(next).contains("## New {#new no=300.2a}\n\n## C").doesNotContain("b1", "b2");
        assertThat(next).contains("## [Reserved] {#b no=300.2}");
        var first = fixed(IN_FORCE.replaceAll("(?s)## A \\{.*(?=## B \\{)", ""));
        assertThat(first).contains("---\n\n## [Reserved] {#a no=300.1}\n\n## B").doesNotContain("deep");
    }

    private static final String CHOICES = """
            ---
            kind: local-policy
            choices: {hold: ban}
            ---

            ## Scope {#scope}

            ## Ban {#ban option=hold choice=ban label="Ban"}

            1. Never. {#never}

            ## Limits {#limits option=hold choice=limit label="Limit"}

            1. Rarely. {#rarely}
            1. Reported. {#reported}

            ## Review {#review}
            """;

    @Test
    void readersGoOnSeeingTheNumbersThatWereFixed() {
        var draft = Markdown.parse(CHOICES);
        var fixed = Numbering.fixed(draft);

        assertThat(Numbering.of(Publication.of(fixed))).isEqualTo(Numbering.of(Publication.of(draft)));
        assertThat(Markdown.write(fixed)).contains("label=Ban no=2}", "label=Limit}", "## Review {#review no=3}");
    }

    @Test
    void anAlternativeChosenInsteadTakesOverTheNumbers() {
        var inForce = Numbering.fixed(Markdown.parse(CHOICES));
        var next = Numbering.fixed(Options.choose(inForce, java.util.Map.of("hold", "limit")), inForce);

        assertThat(Numbering.of(Publication.of(next)))
                .hasToString("{scope=1, limits=2, rarely=(a), reported=(b), review=3}");
        var back = Numbering.fixed(Options.choose(next, java.util.Map.of("hold", "ban")), next);
        assertThat(Numbering.of(Publication.of(back))).containsEntry("ban", "2").containsEntry("never", "(a)");
        assertThat(Markdown.write(back)).doesNotContain("Reserved");
    }

    @Test
    void whatNobodyStandsInForIsReserved() {
        var inForce = Numbering.fixed(Markdown.parse(CHOICES));
        var next = Numbering.fixed(Options.choose(inForce, java.util.Map.of("hold", "own")), inForce);

        assertThat(PlainText.of(Publication.of(next))).contains("2 [Reserved]", "3 Review");
        assertThat(Markdown.write(next)).contains("## Ban {#ban option").contains("## [Reserved] {no=2}");
    }

    @Test
    void aNumberThatGotLostOnTheWayComesBack() {
        var inForce = Markdown.parse(IN_FORCE);
        var bare = Markdown.parse(
                IN_FORCE.replaceAll(" no=[^}]*}", "}").replace("## B {#b}", "## New {#new}\n\n## B {#b}"));

        assertThat(Numbering.of(Numbering.fixed(bare, inForce)))
                .containsEntry("a", "300.1")
                .containsEntry("new", "300.1a")
                .containsEntry("b", "300.2")
                .containsEntry("c", "300.3");
    }

    @Test
    void anotherPrefixIsANewCount() {
        var bare = Markdown.parse(IN_FORCE.replaceAll(" no=[^}]*}", "}").replace("\"300\"", "\"410\""));

        assertThat(Numbering.of(Numbering.fixed(bare, Markdown.parse(IN_FORCE))))
                .containsEntry("a", "410.1")
                .containsEntry("b1", "410.2.1");
    }

    @Test
    void aDraftBesideTheVersionInForceCarriesItsNumbers() {
        var draft = Markdown.parse(CHOICES.replace("## Review", "## Added {#added}\n\n## Review"));
        var carried = Numbering.carried(draft, Numbering.fixed(Markdown.parse(CHOICES)));

        assertThat(Numbering.of(Publication.of(carried)))
                .containsEntry("added", "2a")
                .containsEntry("review", "3");
    }

    @Test
    void aCopyHasNoneOfTheNumbersThatWerePrintedInItsModel() {
        var printed = Markdown.parse(IN_FORCE.replace("## C {", "## [Reserved] {#gone no=300.2a}\n\n## C {")
                .replace("Words. {#words}", "Words. {#words no=300.3.9}\n\n1. [Reserved] {#r no=\"(a)\"}"));
        var copy = Numbering.unprinted(printed);

        assertThat(Markdown.write(copy)).doesNotContain("no=", "Reserved").contains("Words. {#words}", "## C {#c}");
        assertThat(Numbering.unprinted(copy)).isEqualTo(copy);
        var own = copy.withFront(copy.front().with("512", "numbering", "prefix"));
        assertThat(Numbering.of(own)).containsEntry("b1", "512.2.1");
    }

    @Test
    void aNumberedParagraphThatIsGoneIsReservedToo() {
        var inForce = "---\nkind: local-policy\n---\n\nFirst. {#f no=1.010}\n\n## A {#a no=1}\n\nOne. {#one no=1.020}"
                + "\n\nTwo. {#two no=1.030}\n";

        assertThat(Markdown.write(Numbering.fixed(
                        Markdown.parse(inForce.replace("One. {#one no=1.020}\n\n", "")
                                .replace("First. {#f no=1.010}\n\n", "")),
                        Markdown.parse(inForce))))
                .isEqualTo(inForce.replace("First.", "[Reserved]").replace("One.", "[Reserved]"));
    }
}
