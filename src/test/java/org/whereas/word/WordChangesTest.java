package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Files with changes, judged by a reader of their own.
class WordChangesTest {

    private static final String OLDER = """
            ---
            title: Towing
            kind: local-policy
            ---
            ## Rules {#rules}

            Officers may tow a car after a week.[^why] {#tow}

            1. Call the owner. {#call}
            1. Write it down. {#write}
            1. Take a picture. {#picture}

            | Kind | Days |
            | --- | --- |
            | Car | 7 |
            | Truck | 3 |

            {#days}

            Drivers are told where the car is. {#told}

            [^why]: The law says so.
            """;

    /// A hundred forks of the shipped texts; many more are tried in [WordFilesIT].
    @TestFactory
    Stream<DynamicTest> acceptingGivesTheNewTextAndRejectingTheOld() {
        return IntStream.range(0, 100)
                .mapToObj(number -> dynamicTest("fork " + number, () -> {
                    var fork = Redlines.fork(number);
                    Redlines.holds(fork.older(), fork.newer());
                }));
    }

    @Test
    void wordsAreMarkedWithinTheirParagraph() {
        var file = file(OLDER.replace("may tow a car after a week", "shall tow a car after two days"));

        assertThat(file.runs("w:del")).containsExactly("may", "a week");
        assertThat(file.runs("w:ins")).containsExactly("shall", "two days");
    }

    @Test
    void anItemIsTakenOutWithItsMark() {
        var file = file(OLDER.replace("1. Write it down. {#write}\n", ""));

        assertThat(file.runs("w:del")).containsExactly("Write it down.");
        assertThat(file.marks("w:del")).containsExactly("Write it down.");
        assertThat(file.marks("w:ins")).isEmpty();
    }

    /// LibreOffice would take both for one change and join the paragraphs before and behind.
    @Test
    void aParagraphPutInBehindWordsPutInIsWrittenOnFromThem() {
        var newer = OLDER.replace("after a week.[^why]", "after a week.[^why] Call first.")
                .replace("\n1. Call the owner.", "\nKeep a list. {#list}\n\n1. Call the owner.");
        var file = file(newer);

        assertThat(file.marks("w:ins")).containsExactly("Officers may tow a car after a week. Call first.");
        assertThat(file.runs("w:ins")).containsExactly(" Call first.", "Keep a list.");
        Redlines.holds(parsed(OLDER), parsed(newer));
    }

    @Test
    void aParagraphOfAnotherKindPutInBehindWordsPutInSaysWhatItWas() {
        var newer = OLDER.replace("{#tow}", "Call first. {#tow}")
                .replace("\n1. Call the owner.", "\n- Keep a list. {#list}\n\n<!-- -->\n\n1. Call the owner.");

        var root = WordFile.parts(Redlines.tracked(parsed(OLDER), parsed(newer)))
                .get("word/document.xml")
                .getDocumentElement();
        assertThat(WordFile.all(root, "w:pPrChange"))
                .singleElement()
                .satisfies(
                        it -> assertThat(WordFile.all(it, "w:pStyle").getFirst().getAttribute("w:val"))
                                .isEqualTo("BodyText"));
        Redlines.holds(parsed(OLDER), parsed(newer));
    }

    @Test
    void aRowIsPutInAsARow() {
        var file = file(OLDER.replace("| Truck | 3 |", "| Bus | 5 |\n| Truck | 3 |"));

        assertThat(file.rows("w:ins")).containsExactly("Bus5");
        assertThat(file.rows("w:del")).isEmpty();
    }

    @Test
    void aNoteThatGoesTakesItsWordsAlong() {
        var newer = OLDER.replace("[^why] ", " ").replace("[^why]: The law says so.\n", "");
        var file = Redlines.tracked(parsed(OLDER), parsed(newer));

        assertThat(Review.accepted(file).notes()).isEmpty();
        assertThat(Review.rejected(file).notes()).containsExactly("The law says so.");
    }

    @Test
    void theSameTextsHaveNothingMarked() {
        assertThat(file(OLDER).annotations()).isEmpty();
    }

    @Test
    void everyChangeSaysWhoAndWhen() {
        var file = file(OLDER.replace("may", "shall").replace("1. Take", "1. Look.\n1. Take"));

        assertThat(file.annotations())
                .isNotEmpty()
                .allMatch(mark -> mark.getAttribute("w:author").equals("Dana Reyes"))
                .allMatch(mark -> mark.getAttribute("w:date").equals("2026-11-20T17:05:11Z"));
    }

    @Test
    void staticMarkupStrikesAndUnderlinesAndCountsOnlyWhatStays() {
        var newer = OLDER.replace("1. Write it down. {#write}\n", "").replace("may", "shall");
        var docx = Redlines.docx(parsed(OLDER), parsed(newer), WordChanges.Markup.STATIC);
        var file = WordFile.read(docx);

        assertThat(file.annotations()).isEmpty();
        assertThat(file.formatted("w:strike")).containsExactly("may", "(b)\t", "Write it down.");
        assertThat(file.formatted("w:u")).containsExactly("shall");
        assertThat(file.items()).contains("(a) Call the owner.", "(b) Write it down.", "(b) Take a picture.");
    }

    @Test
    void theSameTextsGiveTheSameBytes() {
        var newer = parsed(OLDER.replace("may", "shall"));

        assertThat(Redlines.tracked(parsed(OLDER), newer)).isEqualTo(Redlines.tracked(parsed(OLDER), newer));
    }

    private static WordFile file(String newer) {
        return WordFile.read(Redlines.tracked(parsed(OLDER), parsed(newer)));
    }

    private static Document parsed(String markdown) {
        return Markdown.parse(markdown);
    }
}
