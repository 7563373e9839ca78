package org.whereas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.word.Proposal.Kind.ADDED;
import static org.whereas.word.Proposal.Kind.CHANGED;
import static org.whereas.word.Proposal.Kind.FIELD;
import static org.whereas.word.Proposal.Kind.MOVED;
import static org.whereas.word.Proposal.Kind.REMOVED;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.word.Proposal;

/// What becomes of a text when proposals of a Word file are carried out.
class TakingTest {

    private static final Document TEXT = Markdown.parse("""
            ---
            fields: {chief: {label: Head}}
            ---

            ## Cars {#cars}

            Officers tow. {#tow}

            1. First. {#first}
               - Deep. {#deep}
            1. Second. {#second}

            ## Drivers {#drivers}

            Drivers are told. {#told}
            """);

    private static Proposal proposal(Proposal.Kind kind, String clause, String after, String follows, String within) {
        return new Proposal(clause, kind, "", after, "", Instant.EPOCH, false, "", follows, within);
    }

    private static String body(Proposal... taken) {
        var text = Markdown.write(Taking.of(TEXT, List.of(taken), List.of(taken)));
        return text.substring(text.indexOf("---\n", 4) + 5);
    }

    @Test
    void aChangeKeepsItsClause() {
        assertThat(body(proposal(CHANGED, "tow", "Officers tow cars.\n", "", "")))
                .contains("Officers tow cars. {#tow}");
    }

    @Test
    void aNewParagraphStandsBehindTheOneBeforeIt() {
        assertThat(body(proposal(ADDED, "fresh", "Cars wait.\n", "tow", "")))
                .contains("Officers tow. {#tow}\n\nCars wait. {#fresh}\n\n1. First.");
    }

    @Test
    void aNewItemJoinsItsList() {
        assertThat(body(proposal(ADDED, "fresh", "1. Between.\n", "deep", "")))
                .contains("   - Deep. {#deep}\n1. Between. {#fresh}\n1. Second.");
        assertThat(body(proposal(ADDED, "fresh", "- Deeper.\n", "deep", "first")))
                .contains("   - Deep. {#deep}\n   - Deeper. {#fresh}\n1. Second.");
        assertThat(body(proposal(ADDED, "fresh", "- Under it.\n", "second", "second")))
                .contains("1. Second. {#second}\n   - Under it. {#fresh}");
    }

    @Test
    void aNewItemBehindAParagraphIsTheFirstOfTheList() {
        assertThat(body(proposal(ADDED, "fresh", "1. Zero.\n", "tow", "")))
                .contains("1. Zero. {#fresh}\n1. First. {#first}");
    }

    @Test
    void aNewNumberedListKeepsItsNumbers() {
        assertThat(body(
                        proposal(ADDED, "a", "1. One.\n", "told", ""),
                        proposal(ADDED, "b", "1. Two.\n", "a", ""),
                        proposal(ADDED, "c", "1. Three.\n", "b", "")))
                .endsWith("Drivers are told. {#told}\n\n1. One. {#a}\n1. Two. {#b}\n1. Three. {#c}\n");
    }

    @Test
    void aNewItemJoinsNoListOfAnotherKind() {
        assertThat(body(proposal(ADDED, "fresh", "- Zero.\n", "tow", "")))
                .contains("Officers tow. {#tow}\n\n- Zero. {#fresh}\n\n1. First. {#first}");
        assertThat(body(proposal(ADDED, "fresh", "- Last.\n", "second", "")))
                .contains("1. Second. {#second}\n\n- Last. {#fresh}\n\n## Drivers");
    }

    @Test
    void aMovedItemTakesTheSignsOfTheListItComesTo() {
        assertThat(body(proposal(MOVED, "deep", "Deep.\n", "second", "")))
                .contains("1. First. {#first}\n1. Second. {#second}\n1. Deep. {#deep}");
        assertThat(body(proposal(MOVED, "second", "Second.\n", "told", "")))
                .endsWith("Drivers are told. {#told}\n\n1. Second. {#second}\n");
    }

    @Test
    void aParagraphBetweenItemsPartsTheList() {
        assertThat(body(proposal(ADDED, "fresh", "Pause.\n", "deep", "")))
                .contains("Deep. {#deep}\n\nPause. {#fresh}\n\n1. Second. {#second start=2}");
    }

    @Test
    void whatIsAddedBehindSomethingThatWasLeftStandsBehindWhatIsBeforeThat() {
        var left = proposal(ADDED, "one", "One.\n", "tow", "");
        var taken = proposal(ADDED, "two", "Two.\n", "one", "");

        assertThat(Markdown.write(Taking.of(TEXT, List.of(taken), List.of(left, taken))))
                .contains("Officers tow. {#tow}\n\nTwo. {#two}")
                .doesNotContain("One.");
    }

    @Test
    void aHeadingIsMovedWithItsSection() {
        assertThat(body(proposal(MOVED, "drivers", "## Drivers\n", "", "")))
                .startsWith("## Drivers {#drivers}\n\nDrivers are told. {#told}\n\n## Cars {#cars}");
    }

    @Test
    void anItemIsMovedWithWhatItHolds() {
        assertThat(body(proposal(MOVED, "first", "First.\n", "second", "")))
                .contains("1. Second. {#second}\n1. First. {#first}\n   - Deep. {#deep}");
    }

    @Test
    void whatIsRemovedStillShowsWhereOthersGo() {
        assertThat(body(proposal(REMOVED, "tow", "", "", ""), proposal(ADDED, "fresh", "Cars wait.\n", "tow", "")))
                .contains("## Cars {#cars}\n\nCars wait. {#fresh}")
                .doesNotContain("Officers tow.");
    }

    @Test
    void aBlankIsFilledIn() {
        assertThat(Markdown.write(Taking.of(TEXT, List.of(proposal(FIELD, "chief", "Chief", "", "")), List.of())))
                .contains("value: Chief");
    }
}
