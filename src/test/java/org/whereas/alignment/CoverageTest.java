package org.whereas.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whereas.alignment.Coverage.By;
import org.whereas.alignment.Coverage.Exemption;
import org.whereas.alignment.Coverage.Said;
import org.whereas.alignment.Coverage.State;
import org.whereas.alignment.Recommended.Entry;
import org.whereas.problem.Refusal;
import org.whereas.problem.Words;
import org.whereas.text.Markdown;
import org.whereas.text.Recommendations;

class CoverageTest {

    private static final List<Entry> CATALOGUE = Recommendations.of(Markdown.parse("""
                    Teach officers to wait. {#a rec="M-1/wait" addressee="department city" modality=should topics=time}

                    Let them practice waiting. {#b rec="M-1/practice" addressee=department elaborates="M-1/wait"}

                    Pay for the practice. {#c rec="M-1/pay" addressee=state elaborates="M-1/wait"}

                    =SUM(A1) is "counted". {#d rec="L-2/count" addressee=department}
                    """)).stream()
            .map(r -> new Entry(null, r))
            .toList();

    private static final Said SAID = new Said("Dana Cole", Instant.EPOCH, "The county does it.");

    private static By by(String recommendation, Standing standing) {
        return new By(null, "c", "1", recommendation, "Wait.", "", standing, false, Optional.empty(), "tag");
    }

    private static Coverage coverage(Map<String, Said> exempt, By... alignments) {
        var exemptions = new HashMap<String, Exemption>();
        for (var entry : CATALOGUE)
            exemptions.put(entry.id(), new Exemption(Optional.ofNullable(exempt.get(entry.id())), "tag"));
        return Coverage.of(List.of(), CATALOGUE, List.of(alignments), exemptions);
    }

    private static State state(Coverage coverage, String id) {
        return coverage.rows().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatNoClauseNamesIsNotMet() {
        assertThat(coverage(Map.of()).rows()).allMatch(r -> r.state() == State.NOT_MET);
    }

    @Test
    void whatAClauseCarriesOutIsMetInPartWhileAnElaborationIsMissing() {
        var part = coverage(Map.of(), by("M-1/wait", Standing.KEPT));
        var whole = coverage(Map.of(), by("M-1/wait", Standing.KEPT), by("M-1/practice", Standing.CONFIRMED));

        assertThat(state(part, "M-1/wait")).isEqualTo(State.PART);
        assertThat(part.rows().getFirst().missing()).containsExactly("M-1/practice");
        assertThat(state(whole, "M-1/wait")).isEqualTo(State.MET);
        assertThat(state(whole, "M-1/pay")).isEqualTo(State.NOT_MET);
    }

    @Test
    void anElaborationThatDoesNotApplyIsNotMissed() {
        var coverage = coverage(Map.of("M-1/practice", SAID), by("M-1/wait", Standing.KEPT));

        assertThat(state(coverage, "M-1/wait")).isEqualTo(State.MET);
        assertThat(state(coverage, "M-1/practice")).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void aChangedClauseCountsOnlyBesideOneThatHolds() {
        for (var standing : List.of(Standing.CHANGED, Standing.REMOVED, Standing.RECOMMENDATION)) {
            var alone = coverage(Map.of(), by("L-2/count", standing));
            var beside = coverage(Map.of(), by("L-2/count", standing), by("L-2/count", Standing.KEPT));

            assertThat(state(alone, "L-2/count")).isEqualTo(State.TO_CHECK);
            assertThat(state(beside, "L-2/count")).isEqualTo(State.MET);
            assertThat(beside.toCheck()).isEqualTo(1);
        }
        assertThat(state(coverage(Map.of(), by("L-2/count", Standing.DROPPED)), "L-2/count"))
                .isEqualTo(State.NOT_MET);
    }

    @Test
    void whatAClauseCarriesOutIsMetWhateverWasSaidOfIt() {
        assertThat(state(coverage(Map.of("L-2/count", SAID), by("L-2/count", Standing.KEPT)), "L-2/count"))
                .isEqualTo(State.MET);
    }

    @Test
    void everyRowIsCountedOnce() {
        var counts = coverage(Map.of("M-1/pay", SAID), by("L-2/count", Standing.KEPT))
                .counts();

        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("met", 1L, "part", 0L, "to-check", 0L, "not-met", 2L, "not-applicable", 1L));
    }

    @Test
    void aNameThatTheCatalogueDoesNotHaveIsTold() {
        assertThat(coverage(Map.of(), by("M-1/none", Standing.KEPT)).unknown()).containsExactly("M-1/none");
    }

    @Test
    void rowsAreNarrowedByStateAndByWhatTheyAsk() {
        var coverage = coverage(Map.of("M-1/pay", SAID), by("L-2/count", Standing.CHANGED));

        assertThat(ids(coverage, "not-met", "")).containsExactly("M-1/wait", "M-1/practice");
        assertThat(ids(coverage, "touched", "")).containsExactly("M-1/pay", "L-2/count");
        assertThat(ids(coverage, "check", "")).containsExactly("L-2/count");
        assertThat(ids(coverage, "", "city")).containsExactly("M-1/wait");
        assertThatThrownBy(() -> ids(coverage, "none", "")).isInstanceOf(Refusal.class);
    }

    private static List<String> ids(Coverage coverage, String state, String addressee) {
        var filter = CoverageFilter.of(new Recommended.Filter("", addressee, "", ""), state);
        return coverage.narrowed(filter).rows().stream().map(Coverage.Row::id).toList();
    }

    @Test
    void theTableHasARowForEachRecommendation() {
        var csv = CoverageCsv.of(narrowed("not-met"), Words.ENGLISH);

        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).startsWith("\uFEFF");
        assertThat(csv.lines().toList().get(4)).contains("L-2/count,", "\"'=SUM(A1) is \"\"counted\"\".\"");
    }

    private static Coverage narrowed(String state) {
        return coverage(Map.of()).narrowed(CoverageFilter.of(new Recommended.Filter("", "", "", ""), state));
    }

    @Test
    void theReportNamesEverySourceAndEveryRecommendation() {
        var report = CoverageReport.of(coverage(Map.of()), "What is met: Northfield", Words.ENGLISH);

        assertThat(report.front().string("title")).hasValue("What is met: Northfield");
        assertThat(Markdown.write(report))
                .contains("## M-1", "## L-2", "| M-1/practice |", "Let them practice waiting");
    }
}
