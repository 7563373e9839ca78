package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Refusal;
import org.whereas.text.Markdown;

class ProceedingsTest {

    private static final String HEAD = """
            ---
            title: On Trees # as filed
            kind: resolution
            mover: A. Example
            vote: {ayes: 5, nays: 2, abstain: 0, absent: 0}
            docket: 17
            ---

            RESOLVED that we plant. {#plant}
            """;

    private static Proceedings typed(Map<String, String> changed) {
        var form = new MultivaluedHashMap<String, String>();
        ProceedingsForm.of(Proceedings.of(Markdown.parse(HEAD))).forEach(form::putSingle);
        changed.forEach(form::putSingle);
        return ProceedingsForm.read(form);
    }

    @Test
    void aFormSentBackAsItCameChangesNothing() {
        assertThat(Markdown.write(typed(Map.of()).on(Markdown.parse(HEAD)))).isEqualTo(HEAD);
    }

    @Test
    void aRollCallTakesThePlaceOfTheCounts() {
        var told = typed(Map.of("votes", "A. Example: aye\r\nB. Example: absent", "mover", ""));

        var written = Markdown.write(told.on(Markdown.parse(HEAD)));

        assertThat(written).contains("name: A. Example", "vote: absent", "title: On Trees # as filed", "docket: 17");
        assertThat(written).doesNotContain("ayes: 5", "mover");
    }

    @Test
    void aLineOfTheRollCallHasAVote() {
        assertThatThrownBy(() -> typed(Map.of("votes", "A. Example"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> typed(Map.of("ayes", "many"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aSignatureHasANameAndATitle() {
        assertThat(typed(Map.of("signatures", "C. Example, Mayor, pro tem")).signatures())
                .containsExactly(new Proceedings.Signature("C. Example", "Mayor, pro tem"));
    }
}
