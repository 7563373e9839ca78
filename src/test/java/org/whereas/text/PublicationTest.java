package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final String LAST_IS_AN_ALTERNATIVE = """
            ---
            title: Holds
            choices: {holds: ban}
            ---

            ## Ban {#ban option=holds choice=ban}

            No holds.[^kept] {#no-holds}

            ## Limits {#limits option=holds choice=limit}

            Few holds.[^gone] {#few-holds}

            [^kept]: Stays. {#kept}

            [^gone]: Goes with its section. {#gone}
            """;

    @Test
    void footnotesOutliveALastSectionThatWasNotChosen() {
        var published = Markdown.write(Publication.of(Markdown.parse(LAST_IS_AN_ALTERNATIVE)));

        assertThat(published).contains("No holds.[^kept]").contains("[^kept]: Stays.");
        assertThat(published).doesNotContain("Few holds").doesNotContain("Goes with its section");
    }

    @Test
    void aFootnoteIsPartOfNoAlternative() {
        var option = Options.of(Markdown.parse(LAST_IS_AN_ALTERNATIVE))
                .named("holds")
                .orElseThrow();

        assertThat(option.choice("limit").orElseThrow().clauses()).containsExactly("limits", "few-holds");
    }

    @Test
    void aTableNeedsOneDashInEachColumn() {
        var blocks = Markdown.parse("| Who | When |\n|-|:-|\n| Chief | May |\n").blocks();

        assertThat(blocks).hasSize(1).first().isInstanceOf(Block.Table.class);
    }

    @Test
    void plainTextShowsOpenAlternativesUnderTheirLabels() {
        var text = """
                Before. {#before}

                No holds. {#ban option=hold choice=ban label="Ban outright"}

                None at all. {#ban-2 option=hold choice=ban}

                Deadly force. {#deadly option=hold choice=deadly}

                - Now. {#now option=when choice=now label=Now}
                - Later. {#later option=when choice=later label=Later}
                """;

        assertThat(PlainText.of(Publication.of(Markdown.parse(text)))).isEqualTo("""
                Before.

                --- Ban outright ---

                No holds.

                None at all.

                --- deadly ---

                Deadly force.

                --- Now ---

                - Now.

                --- Later ---

                - Later.
                """);
        assertThat(PlainText.of(
                        Publication.of(Markdown.parse("---\nchoices: {hold: ban, when: later}\n---\n\n" + text))))
                .isEqualTo("Before.\n\nNo holds.\n\nNone at all.\n\n- Later.\n");
    }
}
