package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

class WordExportTest {

    @Test
    void theSameTextGivesTheSameBytes() {
        var text = "# A {#a}\n\nOne[^n] {#one}\n\n1. x\n1. y\n\n[^n]: Two\n";

        assertThat(Samples.docx(text)).isEqualTo(Samples.docx(text));
    }

    @Test
    void aNoteThatIsReferredToTwiceHasOneNumber() {
        var file = WordFile.read(Samples.docx("A[^x] b[^y] c[^x]\n\n[^x]: First\n\n[^y]: Second\n"));

        assertThat(file.paragraphs()).extracting(WordFile.Line::text).contains("A1 b2 c1");
        assertThat(file.notes()).containsExactly("First", "Second");
    }

    @Test
    void anUnreferencedNoteIsNotLost() {
        var file = WordFile.read(Samples.docx("A\n\n[^x]: Kept all the same\n"));

        assertThat(file.paragraphs()).extracting(WordFile.Line::text).contains("Kept all the same");
    }

    @Test
    void listsRestartAndBeginWhereTheyShould() {
        var file = WordFile.read(Samples.docx("""
                1. one
                   1. inner
                   1. inner
                1. two
                   1. again

                <!-- -->

                1. fresh

                - bullet
                  3. third
                  1. fourth
                """));

        assertThat(file.items())
                .containsExactly(
                        "1. one",
                        "(a) inner",
                        "(b) inner",
                        "2. two",
                        "(a) again",
                        "1. fresh",
                        "• bullet",
                        "3. third",
                        "4. fourth");
    }

    @Test
    void aFieldIsAControlWithItsNameFilledOrBlank() {
        var file = WordFile.read(Samples.docx("""
                ---
                title: T
                fields:
                  city.name: {label: Name of the city, value: Northfield}
                  chief.title: {label: Title of the head}
                ---

                {{city.name}} and {{chief.title}}
                """));

        assertThat(file.controls())
                .containsEntry("city.name", "Northfield")
                .containsEntry("chief.title", "[Title of the head]");
        assertThat(file.blanks()).containsExactly("chief.title");
    }

    @Test
    void onlySafeLinksLeaveWithTheFile() {
        var file = WordFile.read(
                Samples.docx(
                        "[a](https://example.org/x?y=1&z=2) [b](javascript:alert(1)) [c](mailto:a@b.org) [d](/own) [e](file:///etc/passwd) [f](#there)\n\nThere {#there}\n"));

        assertThat(file.links())
                .containsExactly("https://example.org/x?y=1&z=2", "mailto:a@b.org", "https://whereas.example/own");
        assertThat(file.anchors()).containsExactly("there");
    }

    @Test
    void everyClauseHasABookmarkThatLeadsBack() {
        var longId = "a-very-long-id-that-goes-on-and-on-beyond-what-word-can-hold-ok";
        var file = WordFile.read(
                Samples.docx("## H {#head-line}\n\nText {#" + longId + "}\n\n| a |\n| - |\n| b |\n\n{#table-1}\n"));

        assertThat(file.bookmarks())
                .contains("head_line", "table_1")
                .hasSize(3)
                .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,39}"));
        assertThat(file.longIds()).containsValue(longId);
    }

    @Test
    void forbiddenCharactersAreReplaced() {
        var file = WordFile.read(
                Samples.docx(Markdown.parse("Bell \u0007 and \uFFFE, tab and \uD83D\uDE00 stay\n"), false));

        assertThat(file.paragraphs())
                .extracting(WordFile.Line::text)
                .anyMatch(t -> t.contains("\uFFFD and \uFFFD, tab and \uD83D\uDE00 stay"));
    }

    @Test
    void headingsRankByNestingAndTheTitleIsTheTitle() {
        var file = WordFile.read(Samples.docx("# Title\n\n## One\n\n#### Deep\n\n## Two\n"));

        assertThat(file.paragraphs())
                .filteredOn(line -> line.style().matches("Title|Heading."))
                .extracting(WordFile.Line::style)
                .isEqualTo(List.of("Title", "Heading1", "Heading2", "Heading1"));
    }

    @Test
    void undecidedAlternativesAreShownWithTheirLabels() {
        var file = WordFile.read(
                Samples.docx(
                        "Ban it. {option=x choice=ban label=\"Ban outright\"}\n\nLimit it. {option=x choice=limit label=\"Limit\"}\n"));

        assertThat(file.paragraphs())
                .extracting(WordFile.Line::text)
                .containsSubsequence("Option: Ban outright", "Ban it.", "Option: Limit", "Limit it.");
    }

    @Test
    void aNumberBeyondWordsReachIsWrittenOut() {
        var file = WordFile.read(Samples.docx("32766. a\n1. b\n1. c\n"));

        assertThat(file.items()).containsExactly("32766. a", "32767. b", "32768. c");
    }

    @Test
    void theTitleOfTheTextStandsOverTheContents() {
        var file = WordFile.read(Samples.docx(
                Markdown.parse("# Its own title[^n] {#t}\n\n## One {#one}\n\nText[^m]\n\n[^m]: M\n\n[^n]: N\n"), true));

        assertThat(file.words()).containsSubsequence("Its own title1", "Contents", "Text2");
        assertThat(file.notes()).containsExactly("N", "M");
    }

    @Test
    void aResolutionHasItsCaptionItsLeadingWordsAndLinesToSignOn() {
        var file = WordFile.read(Samples.docx("""
                ---
                title: On trust
                kind: resolution
                number: 2026-14
                adopted: 2026-06-08
                votes: [{name: A, vote: aye}, {name: B, vote: aye}, {name: C, vote: nay}, {name: D, vote: absent}]
                signatures: [{name: Ann Lee, title: Mayor}]
                ---

                Whereas, trust is earned; and

                NOW, THEREFORE, BE IT RESOLVED that it is.
                """));

        assertThat(file.paragraphs()).extracting(WordFile.Line::style).contains("Recital", "Resolved", "SignatureLine");
        assertThat(file.words())
                .containsSubsequence(
                        "Resolution No. 2026-14",
                        "On trust",
                        "Vote: Ayes 2, Nays 1, Absent 1",
                        "Adopted June 8, 2026",
                        "Ann Lee Date",
                        "Mayor");
    }

    @Test
    void aTextThatIsNotHeldSaysSo() {
        var file = WordFile.read(Samples.docx("---\ntitle: T\nkind: resolution\ntext: not-held\n---\n"));

        assertThat(file.words()).contains(Samples.WORDS.notHeld());
    }
}
