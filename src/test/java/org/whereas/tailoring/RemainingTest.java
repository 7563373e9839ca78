package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

class RemainingTest {

    private static Document text(String answers) {
        return Markdown.parse("""
                ---
                fields:
                  department.name: {label: Department, required: true%s}
                  chief.title: {label: Chief, default: Chief of Police}
                %s---

                The {{department.name}} and its {{chief.title}}.

                - At once. {#now option=when choice=now label=Now}
                - Later. {#later option=when choice=later label=Later}
                """.formatted(answers.isEmpty() ? "" : ", value: Ours", answers));
    }

    @Test
    void blankFieldsAndOpenOptionsRemain() {
        var remaining = Remaining.of(text(""));

        assertThat(remaining.blanks()).extracting(f -> f.name()).containsExactly("department.name");
        assertThat(remaining.undecided()).extracting(o -> o.name()).containsExactly("when");
        assertThat(remaining.total()).isEqualTo(3);
        assertThat(remaining.done()).isEqualTo(1);
        assertThat(remaining.isNothing()).isFalse();
    }

    @Test
    void nothingRemainsWhenAllIsAnswered() {
        var remaining = Remaining.of(text("choices: {when: later}\n"));

        assertThat(remaining.isNothing()).isTrue();
        assertThat(remaining.done()).isEqualTo(3);
    }
}
