package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Words;
import org.whereas.tailoring.Deviation.State;
import org.whereas.text.Markdown;

class LedgerReportTest {

    private static final Deviation ADAPTED = row("(a)", State.ADAPTED, "Within three days.", "Within a week.");
    private static final Deviation SAME = row("(b)", State.AS_MODEL, "A record is kept.", "A record is kept.");

    @Test
    void aClauseIsNamedWithTheHeadingsAboveIt() {
        assertThat(report(ADAPTED)).contains("| Reporting › Owners (a) |").contains("Within ~~a week~~**three days**.");
    }

    @Test
    void clausesThatSayWhatTheModelSaysAreNotCountedAsDeviations() {
        assertThat(report(ADAPTED, SAME))
                .contains("One clause differs from the model. One clause says what the model says.");
        assertThat(report(SAME))
                .contains("One clause says what the model says.")
                .doesNotContain("differ");
        assertThat(report()).contains("No clause differs from the model.");
    }

    private static String report(Deviation... rows) {
        return Markdown.write(LedgerReport.of("Found Animals", List.of(rows), List.of(), Words.ENGLISH));
    }

    private static Deviation row(String number, State state, String ours, String model) {
        return new Deviation(
                "clause",
                number,
                List.of("Reporting", "Owners"),
                state,
                ours,
                model,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
