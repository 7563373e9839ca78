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
}
