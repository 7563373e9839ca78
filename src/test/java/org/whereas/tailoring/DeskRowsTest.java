package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

class DeskRowsTest {

    private static final String MODEL = """
            # Towing {#towing}

            Tow with care. {#care}

            - At once. {#now option=when choice=now label=Now}
            - Later. {#later option=when choice=later label=Later}
            """;

    private static Document text(String markdown) {
        return Markdown.parse(markdown);
    }

    private static String state(List<DeskRows.Row> rows, String id) {
        return rows.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void eachClauseSaysHowItStandsToTheModel() {
        var copy = text("---\nchoices: {when: now}\n---\n\n" + MODEL.replace("with care", "with great care")
                + "\nOurs. {#ours}\n");

        var rows = DeskRows.of(copy, Clauses.of(text(MODEL)));

        assertThat(state(rows, "towing")).isEqualTo("same");
        assertThat(state(rows, "care")).isEqualTo("adapted");
        assertThat(state(rows, "ours")).isEqualTo("added");
        assertThat(state(rows, "now")).isEqualTo("same");
        assertThat(state(rows, "later")).isEqualTo("left");
    }

    @Test
    void withoutAModelNothingIsAdapted() {
        assertThat(DeskRows.of(text(MODEL), List.of())).allMatch(r -> r.state().equals("same"));
    }

    @Test
    void longClausesAreShortenedBetweenWords() {
        var words =
                DeskRows.titles(text("word ".repeat(80).strip() + " {#long}\n")).get("long");

        assertThat(words).hasSizeLessThanOrEqualTo(162).endsWith("word …");
    }
}
