package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class IntakeTest {

    private static final String LONG =
            "This sentence is long enough to be read as running text by anybody who looks at it. ";

    @Test
    void headingsAreKnownByTheirLook() {
        var document =
                plain("Purpose and Scope\n\n" + LONG + "\n\nUSE OF FORCE\n\n" + LONG + "\n\nI. DEFINITIONS\n\n" + LONG);

        assertThat(Markdown.write(document)).contains("## USE OF FORCE\n").contains("DEFINITIONS {no=I}");
        assertThat(document.front().string("title")).contains("Purpose and Scope");
    }

    @Test
    void wrappedLinesBecomeOneParagraphAndHyphensGoOrStay() {
        var line = "the quick policy covers what each sworn officer does on every call of the day and\n";
        var text = line.repeat(6)
                + "every officer keeps a body-worn camera and a depart-\nment radio at hand for self-\ndefense, and the department\n"
                + line.repeat(6) + "uses self-defense and body-worn devices in the department.\n";

        var result = Intake.plain(text);

        assertThat(result.documents().getFirst().blocks()).hasSize(1);
        assertThat(Markdown.write(result.documents().getFirst())).contains("department radio at hand for self-defense");
        assertThat(result.repaired())
                .anyMatch(f -> f.code().equals("hyphen-removed") && f.words().equals("depart- ment"));
    }

    @Test
    void typedNumbersBecomeNestedListsThatKeepTheirLabels() {
        var document = plain(
                LONG
                        + "\n\n3. third\n  (a) first letter\n  (b) second letter\n    i. roman\n    ii. roman again\n4. fourth\n");

        var list = (Block.OrderedList) document.blocks().get(1);
        assertThat(list.start()).isEqualTo(3);
        assertThat(list.items()).hasSize(2);
        var letters = (Block.OrderedList) list.items().getFirst().blocks().get(1);
        assertThat(letters.items())
                .extracting(i -> i.attributes().value("no").orElse(""))
                .containsExactly("(a)", "(b)");
        assertThat(letters.delimiter()).isEqualTo(')');
        var romans = (Block.OrderedList) letters.items().get(1).blocks().get(1);
        assertThat(romans.items())
                .extracting(i -> i.attributes().value("no").orElse(""))
                .containsExactly("i", "ii");
    }

    @Test
    void aCountThatBeginsAgainIsAnotherListAndIsReported() {
        var result = Intake.plain(LONG + "\n\n1. one\n2. two\n1. one again\n2. two again\n");

        assertThat(result.documents().getFirst().blocks())
                .filteredOn(Block.OrderedList.class::isInstance)
                .hasSize(2);
        assertThat(result.left()).extracting(Finding::code).containsExactly("list-restarts");
    }

    @Test
    void anInitialIsNoLabel() {
        var document = plain(LONG + "\n\nJ. Smith chairs the board, and nobody else does so for the time being.\n");

        assertThat(document.blocks()).noneMatch(Block.OrderedList.class::isInstance);
    }

    @Test
    void notesInTheMiddleOfAParagraphGoToTheEnd() {
        var result = Intake.plain(
                "A first claim that rests on a source¹ is followed by a second one² that goes on over the end\n\n"
                        + "1 First Source, at 12.\n\n² *Id.*\n\nof the page and ends here.\n");

        var document = result.documents().getFirst();
        assertThat(document.blocks()).hasSize(3);
        assertThat(Markdown.write(document)).contains("source[^1] is").contains("over the end of the page");
        assertThat(result.left()).extracting(Finding::code).containsExactly("note-id");
    }

    @Test
    void aNumberThatBeginsAgainIsAnotherNote() {
        var document = plain(
                "First chapter rests on one source¹ and says so.\n\n¹ One Source.\n\nSecond chapter rests on another¹ and says so.\n\n¹ Another Source.\n");

        assertThat(document.blocks())
                .filteredOn(Block.Footnote.class::isInstance)
                .extracting(b -> ((Block.Footnote) b).label())
                .containsExactly("1", "1-2");
    }

    @Test
    void aPowerIsNoNote() {
        var result = Intake.plain("The hall measures 400 m² and holds two hundred people at the most.\n");

        assertThat(Markdown.write(result.documents().getFirst())).contains("400 m²");
        assertThat(result.left()).extracting(Finding::code).containsExactly("note-without-definition");
    }

    @Test
    void furnitureOfPagesIsTakenOutAndListed() {
        var page = "General Order 300\n\n" + LONG + "\n\nPage %d of 3\n\f\n";
        var result = Intake.plain(page.formatted(1) + page.formatted(2) + page.formatted(3) + "View all Resolutions\n");

        assertThat(result.repaired())
                .extracting(Finding::code)
                .contains("page-number", "form-feed", "running-head", "web-button");
        assertThat(Markdown.write(result.documents().getFirst()))
                .doesNotContain("Page 1")
                .doesNotContain("View all");
    }

    @Test
    void aNumberInATextIsNoPageNumber() {
        var document = plain(LONG + "\n\n340\n\n" + LONG + "\n");

        assertThat(Markdown.write(document)).contains("340");
    }

    @Test
    void linesWithTabsAreATableOnlyWhereAllHaveAsMany() {
        assertThat(plain(LONG + "\n\nName\tRole\nAna\tChief\nBo\tClerk\n").blocks())
                .anyMatch(Block.Table.class::isInstance);
        assertThat(plain(LONG + "\n\nName\tRole\nAna\nBo\tClerk\n").blocks()).noneMatch(Block.Table.class::isInstance);
    }

    @Test
    void aContentsListGivesTheLevelsAndIsTakenOut() {
        var result = Intake.plain(
                "Report on Parks\n\nContents\n\nOpening\t1\nParks\t2\nStreets\t3\nClosing\t9\n\nOpening\n\n" + LONG
                        + "\n\nParks\n\n" + LONG + "\n\nOld Parks\n\n" + LONG + "\n\nStreets\n\n" + LONG
                        + "\n\nClosing\n\n" + LONG + "\n");

        assertThat(Markdown.write(result.documents().getFirst()))
                .contains("## Parks\n")
                .contains("### Old Parks\n")
                .contains("## Closing\n");
        assertThat(result.repaired()).extracting(Finding::code).containsOnly("contents");
    }

    @Test
    void lettersThatNobodyCanReadAreReportedWithTheirLine() {
        var result =
                Intake.plain(LONG + "\n\nR\uFFFDmeysa signed the letter on behalf of everybody who was in the room.\n");

        assertThat(result.left()).contains(new Finding("unreadable-letter", 3, "R\uFFFDmeysa"));
    }

    @Test
    void anAddressKeepsItsLines() {
        var document = plain("Northfield Council\n12 Main Street\nNorthfield\n\n" + LONG + "\n\n" + LONG);

        assertThat(Markdown.write(document)).contains("Northfield Council\\\n12 Main Street\\\nNorthfield");
    }

    @Test
    void aBulletBeforeARecitalIsDroppedAndReported() {
        var result = Intake.plain(
                "On Parks\n\n• WHEREAS, parks are good; and\n\nWHEREAS, they are few; now, therefore, be it\n\nRESOLVED, That the City Council of Northfield builds parks.\n");

        assertThat(result.documents().getFirst().blocks()).hasSize(3).allMatch(Block.Paragraph.class::isInstance);
        assertThat(result.documents().getFirst().front().string("kind")).contains("resolution");
        assertThat(result.repaired()).contains(new Finding("bullet-before-formal", 3, "•"));
    }

    @Test
    void aLetterWithAnEnclosureBecomesTwoDocuments() {
        var result = Intake.plain("May 4, 2021\n\nThe Honorable Ana Example\nStreet 1\n\nRE: Parks\n\nDear Ana:\n\n"
                + (LONG.repeat(3) + "\n\n").repeat(2)
                + "Yours truly,\n\n\n\nBo Example\nClerk\n\n\n\nPark Facts\n\nJune 5, 2021\n\n"
                + (LONG.repeat(3) + "\n\n").repeat(2));

        assertThat(result.documents())
                .extracting(d -> d.front().string("title").orElse(""))
                .containsExactly("Parks", "Park Facts");
        assertThat(result.documents())
                .extracting(d -> d.front().string("source", "date").orElse(""))
                .containsExactly("2021-05-04", "2021-06-05");
    }

    @Test
    void markdownInATextFileIsReadAsMarkdown() {
        var document =
                plain("# Order on Radios\n\n**1. Use**\n\nSpeak *briefly*.\n\n## 2. Care\n\nSee [the shop](#).\n");

        assertThat(document.front().string("title")).contains("Order on Radios");
        assertThat(Markdown.write(document))
                .contains("Speak *briefly*.")
                .contains("See the shop.")
                .contains("Care {no=2}");
    }

    @Test
    void aFileOfOursIsTakenAsItIs() {
        var text = "---\ntitle: Radios\n---\n\n# Radios {#radios}\n\nSpeak [briefly](#radios). {#briefly}\n";

        assertThat(Markdown.write(Intake.markdown(text).documents().getFirst())).isEqualTo(text);
    }

    @Test
    void anEmptyTextIsADocumentWithoutText() {
        for (var text : List.of("", "\n\n", "\f", "   \t\n")) {
            assertThat(Intake.plain(text).documents()).hasSize(1);
            assertThat(Intake.plain(text).documents().getFirst().blocks()).isEmpty();
        }
    }

    @Test
    void hostileTextsAreAnsweredInTime() {
        for (var text : List.of(
                ".".repeat(100_000),
                "A".repeat(100_000),
                "a ".repeat(60_000),
                "1. ".repeat(40_000),
                "¹".repeat(40_000),
                "* ".repeat(40_000),
                "A\n".repeat(8_000),
                "Dear A:\n\n".repeat(4_000),
                "Whereas, x\n\n".repeat(4_000),
                "1\n\n".repeat(8_000),
                "(".repeat(60_000),
                "\t".repeat(60_000))) {
            assertThat(Intake.plain(text).documents()).isNotEmpty();
        }
    }

    @Test
    void aTextPastTheLimitIsRefused() {
        var large = "word ".repeat(500_000);

        assertThatThrownBy(() -> Intake.plain(large)).isInstanceOf(TextRefused.class);
        assertThatThrownBy(() -> Intake.html(large)).isInstanceOf(TextRefused.class);
    }

    private static Document plain(String text) {
        return Intake.plain(text).documents().getFirst();
    }
}
