package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

class CarriedTest {

    private static final String TEXT = """
            ---
            title: On Trees
            kind: %s
            number: "2026-0001"
            mover: Ada
            vote: {ayes: 5}
            recipients: [mayor]
            fields:
              city.name: {label: City, value: Northfield}
              vote.ayes: {label: Ayes, value: Ada}
            ---

            RESOLVED that {{city.name}} plants trees; {{vote.ayes}} voted for it. {#plant}
            """;

    private static Document text(String kind) {
        return Markdown.parse(TEXT.formatted(kind));
    }

    @Test
    void aNewResolutionIsNotTheOldOne() {
        assertThat(Markdown.write(Carried.within(text("resolution"))))
                .contains("value: Northfield", "recipients: [mayor]")
                .doesNotContain("2026-0001", "mover: Ada", "ayes: 5", "value: Ada");
    }

    @Test
    void nobodyBeginsWithTheAnswersOfOthers() {
        for (var kind : new String[] {"resolution", "local-policy"})
            assertThat(Markdown.write(Carried.toOthers(text(kind))))
                    .contains("label: City")
                    .doesNotContain("value:");
    }

    @Test
    void whatAPolicyAnswersHoldsForTheNext() {
        assertThat(Markdown.write(Carried.within(text("local-policy")))).contains("value: Northfield", "value: Ada");
        assertThat(Carried.lasts(text("local-policy"), "vote.ayes")).isTrue();
        assertThat(Carried.lasts(text("resolution"), "vote.ayes")).isFalse();
        assertThat(Carried.lasts(text("resolution"), "city.name")).isTrue();
    }
}
