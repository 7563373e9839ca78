package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.search.Shelf.EASTON;
import static org.whereas.search.Shelf.NORTHFIELD;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A model and its copy, a text of another origin that says nearly the same, one that says something else,
/// and a draft.
class SideBySideTest {

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void shelve() {
        var model = "The wagon is towed at once when it blocks the road. {#tow}\n";
        put(1, 0, "model", "local-policy", model);
        put(2, 1, "copied", "local-policy", model.replace("at once when it blocks the road", "by the night shift"));
        put(3, 0, "weston", "local-policy", "The wagon is towed at once where it blocks a road. {#away}\n");
        put(4, 0, "elsewhere", "resolution", "Whoever owns a wagon pays for paint, wheels and hay. {#pays}\n");
        var draft = Shelf.edition(
                5, 1, "easton", "wagons", text("local-policy", "The wagon is never towed, zyzzogeton. {#tow}\n"));
        shelf.put(List.of(draft.readBy(Long.toString(EASTON), 0)));
        put(6, 0, "silent", "local-policy", "The office opens at nine. {#nine}\n");
        shelf.refresh();
    }

    @AfterEach
    void clear() {
        shelf.close();
    }

    private static String text(String kind, String words) {
        return "---\ntitle: Rules\nkind: " + kind + "\n---\n\n# On " + words.replaceAll(".*#(\\w+).*\\s*", "$1")
                + " {#on}\n\n" + words;
    }

    private void put(long document, long root, String organization, String kind, String words) {
        shelf.put(List.of(Shelf.edition(document, root, organization, "wagons", text(kind, words))));
    }

    private static Others.Wanted wanted(String question, String kind, String... organizations) {
        return new Others.Wanted(question, List.of(organizations), kind, "", "", new Circle("", "", ""), false);
    }

    private SideBySide.Answer heard(Others.Wanted wanted, Readers readers) {
        return shelf.hearing(readers, hearing -> hearing.of(wanted)).answer();
    }

    private Map<String, Integer> counts(Others.Wanted wanted, Readers readers) {
        return shelf.hearing(readers, hearing -> hearing.counts(wanted)).clauses();
    }

    @Test
    void whatTakesTooLongIsCutAndSaysSo() {
        var asked = wanted("towed wagon", "", "model", "weston");
        for (var longest : List.of(Duration.ZERO, Duration.ofMinutes(1))) {
            var cut = longest.isZero();

            assertThat(shelf.hearing(Readers.PUBLIC, longest, h -> h.of(asked)).partial())
                    .isEqualTo(cut);
            assertThat(shelf.hearing(Readers.PUBLIC, longest, h -> h.counts(asked))
                            .partial())
                    .isEqualTo(cut);
        }
    }

    @Test
    void whoHoldsOtherTextsThanTheseIsNotSaidToHoldNone() {
        assertThat(heard(wanted("towed wagon", "ordinance", "model"), Readers.PUBLIC)
                        .holding())
                .containsExactly("model");
    }

    /// A common word alone makes no clause one on the question, here as beside each other.
    @Test
    void whoIsSaidToHaveClausesOnAQuestionHasSome() {
        try (var library = Shelf.shipped()) {
            for (var question : List.of("may an officer grab somebody by the throat", "can I film the police")) {
                var counts = library.hearing(Readers.PUBLIC, h -> h.counts(wanted(question, "")))
                        .clauses();
                for (var counted : counts.keySet()) {
                    var answer = library.hearing(Readers.PUBLIC, h -> h.of(wanted(question, "", counted)))
                            .answer();
                    assertThat(answer.alone()).as(question).containsKey(counted);
                }
            }
        }
    }

    @Test
    void clausesArePairedByDescentThenByTheirWords() {
        var answer = heard(wanted("towed wagon", "", "model", "copied", "weston", "elsewhere"), Readers.PUBLIC);

        assertThat(answer.sections()).hasSize(1);
        var said = answer.sections().getFirst().said();
        assertThat(said.keySet()).containsExactlyInAnyOrder("model", "copied", "weston", "elsewhere");
        assertThat(said.values()).extracting(s -> s.tie().name()).contains("FIRST", "LIKENESS");
        assertThat(said.get("elsewhere").tie()).isEqualTo(SideBySide.Tie.QUESTION);
        assertThat(answer.alone()).isEmpty();
    }

    @Test
    void aCopyStandsBesideItsModelWhateverItsWords() {
        var said = heard(wanted("blocks road", "", "model", "copied"), Readers.PUBLIC)
                .sections()
                .getFirst()
                .said();

        assertThat(said.get("copied").tie()).isEqualTo(SideBySide.Tie.DESCENT);
        assertThat(said.get("copied").words()).contains("night shift");
    }

    @Test
    void whatDescendsFromAnotherClauseOfTheSameTextIsNotPairedForItsWords() {
        var ban = "A neck hold is not used. {#ban}\n";
        put(
                20,
                0,
                "league",
                "local-policy",
                "Neck holds are banned outright, and no neck hold is used at all. {#say}\n");
        shelf.put(List.of(
                Shelf.edition(22, 0, "league", "force", text("local-policy", ban)),
                Shelf.edition(23, 22, "copier", "force", text("local-policy", ban))));
        shelf.refresh();

        var answer = heard(wanted("neck hold used", "", "league", "copier"), Readers.PUBLIC);

        var copies = answer.sections().stream()
                .flatMap(s -> s.said().values().stream())
                .filter(s -> s.address().equals("copier/force"))
                .toList();
        assertThat(copies).isNotEmpty();
        assertThat(copies).extracting(s -> s.tie().name()).doesNotContain("LIKENESS");
    }

    /// One says `chokehold`, one `neck restraint`; the second carries out what the first asks.
    @Test
    void whatIsOnOneRecommendationOrMeansTheSameIsPaired() {
        try (var library = Shelf.shipped()) {
            for (var question : List.of("carotid hold", "may an officer grab somebody by the throat")) {
                var answer = library.hearing(Readers.PUBLIC, h -> h.of(wanted(question, "", "uscm", "nlc", "iml")))
                        .answer();
                var rule = answer.sections().stream()
                        .map(SideBySide.Section::said)
                        .filter(s -> s.get("uscm").clause().equals("neck-ban"))
                        .findFirst()
                        .orElseThrow();

                assertThat(rule.get("nlc").words()).contains("chokehold");
                assertThat(rule.get("nlc").tie()).isEqualTo(SideBySide.Tie.RECOMMENDATION);
                assertThat(answer.sections()).noneMatch(s -> s.said().containsKey("iml"));

                var closest = answer.sections().getFirst().said().get("nlc");
                assertThat(closest.tie()).isEqualTo(SideBySide.Tie.QUESTION);
                assertThat(closest.clause())
                        .as("it stands beside what is like it too")
                        .isEqualTo(rule.get("nlc").clause());
                assertThat(answer.alone().get("nlc"))
                        .extracting(SideBySide.Said::clause)
                        .doesNotContain(closest.clause());
            }
            var meant = library.hearing(
                            Readers.PUBLIC, h -> h.of(wanted("duty to intervene", "", "nlc", "iml", "iacp")))
                    .answer()
                    .sections();
            assertThat(meant.getFirst().said()).containsOnlyKeys("nlc", "iml", "iacp");
            assertThat(meant.getFirst().said().values())
                    .allMatch(s -> s.words().toLowerCase(Locale.ROOT).contains("step"));
        }
    }

    @Test
    void whoSaysNothingAndWhoHoldsNothingAreToldApart() {
        var answer = heard(wanted("towed wagon", "", "model", "silent", "nobody"), Readers.PUBLIC);

        assertThat(answer.holding()).containsExactlyInAnyOrder("model", "silent");
        assertThat(answer.alone().keySet()).containsExactly("model");
    }

    @Test
    void aCommonWordIsNoAnswer() {
        for (var n = 0; n < 30; n++) put(10 + n, 0, "usual" + n, "local-policy", "The officer is polite. {#polite}\n");
        shelf.refresh();

        var answer = heard(wanted("may an officer tow a wagon", "", "model", "usual1", "usual2"), Readers.PUBLIC);

        assertThat(answer.sections()).isEmpty();
        assertThat(answer.alone().keySet()).containsExactly("model");
        assertThat(answer.holding()).contains("usual1", "usual2");
        assertThat(heard(wanted("officer", "", "model", "usual1"), Readers.PUBLIC)
                        .alone())
                .as("where nothing more is asked for, it is the answer")
                .containsOnlyKeys("usual1");
    }

    /// The words are worth more in the bias policy, but the other is the one of that name.
    @Test
    void aDocumentThatTheQuestionNamesStandsFirst() {
        for (var organization : List.of("model", "weston")) {
            var named = "---\ntitle: Duty to Intervene\n---\n\nWhoever sees it has a duty to intervene and to tell"
                    + " the sergeant about all of it in writing before the shift ends. {#see}\n";
            var other = "---\ntitle: Bias\n---\n\nDuty to intervene: a duty, and intervene. {#bias}\n";
            shelf.put(List.of(Shelf.edition(organization.length() * 10, 0, organization, "duty", named)));
            shelf.put(List.of(Shelf.edition(organization.length() * 10 + 1, 0, organization, "bias", other)));
        }
        shelf.refresh();

        var first = heard(wanted("duty to intervene", "", "model", "weston"), Readers.PUBLIC)
                .sections()
                .getFirst();

        assertThat(first.said().values()).extracting(SideBySide.Said::title).containsOnly("Duty to Intervene");
        assertThat(first.said()).containsOnlyKeys("model", "weston");
    }

    @Test
    void aDraftIsHeardByItsOrganizationOnly() {
        var asked = wanted("towed wagon", "", "model", "easton");

        assertThat(heard(asked, Shelf.members(EASTON)).toString()).contains("zyzzogeton");
        for (var others : List.of(Readers.PUBLIC, Shelf.members(NORTHFIELD))) {
            assertThat(heard(asked, others).toString()).doesNotContain("zyzzogeton");
            assertThat(heard(asked, others).holding()).containsExactly("model");
            assertThat(counts(asked, others)).doesNotContainKey("easton");
        }
        assertThat(counts(asked, Shelf.members(EASTON))).containsEntry("easton", 1);
    }

    @Test
    void theInstrumentNarrows() {
        assertThat(counts(wanted("wagon", "resolution"), Readers.PUBLIC)).containsOnlyKeys("elsewhere");
    }

    @Test
    void sizesThatAreGivenAsRangesAreFound() {
        assertThat(Span.of("1,000+").orElseThrow()).isEqualTo(new Span(1000, Long.MAX_VALUE));
        assertThat(Span.of("25 – 49").orElseThrow().meets(Span.of("49-60").orElseThrow()))
                .isTrue();
        assertThat(Span.of("60").orElseThrow().meets(new Span(25, 59))).isFalse();
        assertThat(Span.of("many")).isEmpty();
    }
}
