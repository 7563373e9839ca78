package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.search.Shelf.clauses;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions to the documents that come with the software.
class FindingTest {

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = Shelf.shipped();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    @Test
    void aRecommendationIsFoundByItsIdAndBeforeWhatCarriesItOut() {
        var found = shelf.find("USCM-2020/de-escalation/1");

        assertThat(clauses(found).getFirst()).startsWith("uscm/recommendations-2020#");
        assertThat(clauses(found)).contains("uscm/de-escalation#avoid-force");
    }

    @ParameterizedTest
    @CsvSource({
        "what is de-escalation, def-de-escalation",
        "de-escalation definition, def-de-escalation",
        "what is force?, def-force",
        "what does feasible mean, def-feasible",
        "define supervisor, def-supervisor",
        "What are less-lethal weapons?, def-less-lethal"
    })
    void whoAsksWhatSomethingMeansIsLedToItsDefinition(String typed, String clause) {
        assertThat(clauses(shelf.find(typed)).getFirst()).endsWith("#" + clause);
    }

    @Test
    void whoAsksNotForAMeaningIsNotLedToDefinitions() {
        assertThat(clauses(shelf.find("what is an officer told to do after force"))
                        .getFirst())
                .doesNotContain("#def-");
    }

    @Test
    void theBeginningOfAnIdFindsAllBelow() {
        assertThat(shelf.find("uscm-2020/complaints").total()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deescalation",
                "deesclation",
                "teargass",
                "teargas",
                "pepperspray",
                "K9",
                "tazed",
                "tazer",
                "24-hour",
                "48-hour"
            })
    void howPeopleWriteTheTradesWordsFindsSomething(String typed) {
        assertThat(shelf.find(typed).total()).isPositive();
    }

    @Test
    void aCountStandsWithItsUnitFirst() {
        assertThat(shelf.find("48-hour rule").hits().getFirst().words()).contains("48 hours");
    }

    @Test
    void aNumberOrAnIdIsLeftOutAsAWordIs() {
        var fourth = clauses(shelf.find("USCM-2020/complaints/4")).getFirst();
        var some = shelf.find("USCM-2020/complaints -USCM-2020/complaints/4");

        assertThat(some.total())
                .isPositive()
                .isLessThan(shelf.find("USCM-2020/complaints").total());
        assertThat(clauses(some)).doesNotContain(fourth);
    }

    @Test
    void aQuotationMayEndInTheBeginningOfAWord() {
        var rules = "---\ntitle: Rules\n---\n\nA duty to intervene. {#a}\n\nThe duty to intervening. {#b}\n\n"
                + "A duty and to intervene. {#c}\n\nA duty to report. {#d}\n";
        var titled = "---\ntitle: The duty to intervene\n---\n\nNothing else. {#e}\n";
        try (var two = new Shelf().with(Shelf.edition(1, 0, "x", "r", rules), Shelf.edition(2, 0, "x", "t", titled))) {
            assertThat(clauses(two.find("\"duty to interv*\""))).containsExactlyInAnyOrder("x/r#a", "x/r#b", "x/t#e");
            assertThat(clauses(two.find("\"duty to interv*\" \"the dut*\"")))
                    .containsExactlyInAnyOrder("x/r#b", "x/t#e");
            assertThat(clauses(two.find("duty -\"duty to interv*\"")))
                    .containsExactlyInAnyOrder("x/r#c", "x/r#d", "x/t#e");
            assertThat(two.find("\"duty to intervx*\"").total()).isZero();
        }
    }

    @Test
    void aQuotationThatIsOnlyBegunIsWorthWhatItsWordsAre() {
        assertThat(clauses(shelf.find("\"duty to interv*\"")).getFirst()).contains("interven");
        assertThat(shelf.find("\"duty to interv*\"").total())
                .isGreaterThanOrEqualTo(shelf.find("\"duty to intervene\"").total());
        assertThat(clauses(shelf.find("\"use of forc*\" retaliation complaints")))
                .isEqualTo(clauses(shelf.find("\"use of force\" retaliation complaints")));
    }

    @Test
    void aCountAmongWordsIsNoClausesName() {
        var numbered = Shelf.edition(1, 0, "x", "n", "---\ntitle: N\n---\n\n8\n{#8}\n");
        var worded = Shelf.edition(2, 0, "x", "w", "---\ntitle: W\n---\n\nThe crocodile sleeps long. {#w}\n");
        try (var two = new Shelf().with(numbered, worded)) {
            assertThat(clauses(two.find("crocodile sleeps 8 hours")).getFirst()).isEqualTo("x/w#w");
            assertThat(clauses(two.find("8"))).containsExactly("x/n#8");
        }
    }

    @Test
    void wordsThatBelongTogetherStandAboveWhatStandsForThem() {
        var same =
                Shelf.edition(1, 0, "x", "s", "---\ntitle: S\n---\n\nThe officer shall do so within 24 hours. {#s}\n");
        var other = Shelf.edition(
                2, 0, "x", "o", "---\ntitle: O\n---\n\nThe officer shall do so as soon as possible. {#o}\n");
        try (var two = new Shelf().with(other, same)) {
            assertThat(clauses(two.find("within 24 hours"))).containsExactly("x/s#s", "x/o#o");
        }
    }

    @Test
    void aNumberHasSynonymsToo() {
        var calls = Shelf.edition(1, 0, "x", "c", "---\ntitle: C\n---\n\nThe dispatcher sends help. {#c}\n");
        try (var one = new Shelf().with(calls)) {
            assertThat(clauses(one.find("911"))).containsExactly("x/c#c");
        }
    }

    @Test
    void whatEveryClauseSpeaksOfDoesNotLead() {
        assertThat(clauses(shelf.find("what happens if a cop watches another cop beat somebody"))
                        .subList(0, 3))
                .allMatch(c -> c.contains("intervene"));
    }

    @Test
    void wholeWordsAreMarkedInAllTheirForms() {
        var found = shelf.find("supervisor");
        var marked = found.hits().stream()
                .flatMap(h -> Pattern.compile("<mark>(.*?)</mark>")
                        .matcher(h.snippet())
                        .results())
                .map(m -> m.group(1).toLowerCase(java.util.Locale.ROOT))
                .toList();

        assertThat(marked).isNotEmpty().allMatch(m -> m.matches("[a-z-]+(&#x27;s)?"));
        assertThat(marked).contains("supervisor");
    }

    @Test
    void aTableIsShownByItsLines() {
        var table = shelf.find("strikes to the throat").hits().stream()
                .filter(hit -> hit.clause().equals("weapons-table"))
                .findFirst()
                .orElseThrow();

        assertThat(table.snippet()).contains("Hands, feet", "<mark>throat</mark>");
        assertThat(table.snippet().replaceAll("<[^>]*>", "")).hasSizeLessThan(700);
    }

    @Test
    void passagesAreEscaped() {
        var markdown = "---\ntitle: Signs\n---\n\nIf 3 < 4 the crocodile & its tail. {#a}\n";
        try (var signs = new Shelf().with(Shelf.edition(1, 0, "x", "signs", markdown))) {
            assertThat(signs.find("crocodile").hits().getFirst().snippet())
                    .isEqualTo("If 3 &lt; 4 the <mark>crocodile</mark> &amp; its tail.");
        }
    }

    @Test
    void aQuotationMustOccurAsItStands() {
        var found = shelf.find("\"take cover\"");

        assertThat(found.hits())
                .allSatisfy(
                        h -> assertThat(h.snippet().replaceAll("</?mark>", "").toLowerCase(java.util.Locale.ROOT))
                                .contains("take cover"));
        assertThat(shelf.find("\"cover take\"").total()).isZero();
    }

    @Test
    void whatHasAMinusIsLeftOut() {
        var all = shelf.find("dispatcher");
        var some = shelf.find("dispatcher -supervisor");

        assertThat(some.total()).isLessThan(all.total()).isPositive();
        assertThat(some.hits()).noneMatch(h -> h.snippet().contains("supervisor"));
    }

    @Test
    void aBeginningFindsWordsThatBeginSo() {
        assertThat(shelf.find("reposit*").hits().getFirst().snippet()).containsIgnoringCase("<mark>reposition");
    }

    @Test
    void theExactFormStandsAboveTheStem() {
        var plural = Shelf.edition(1, 0, "x", "p", "---\ntitle: P\n---\n\nThe crocodiles sleep here. {#plural}\n");
        var single = Shelf.edition(2, 0, "x", "s", "---\ntitle: S\n---\n\nThe crocodile sleeps here. {#single}\n");
        try (var two = new Shelf().with(plural, single)) {
            assertThat(clauses(two.find("crocodile"))).containsExactly("x/s#single", "x/p#plural");
            assertThat(clauses(two.find("crocodiles"))).containsExactly("x/p#plural", "x/s#single");
        }
    }

    @Test
    void notesToTheDrafterAreNotFound() {
        assertThat(clauses(shelf.find("\"a separate policy is easier to train from\"")))
                .isEmpty();
    }

    @Test
    void theBreadcrumbIsTheHeadingsAbove() {
        var hit = shelf.find("\"at least two officers\"").hits().getFirst();

        assertThat(hit.path()).containsExactly("Procedures", "Before arrival");
        assertThat(hit.title()).isEqualTo("De-Escalation");
    }

    @Test
    void aDocumentWithoutTextIsFoundByItsSummary() {
        var markdown =
                "---\ntitle: Lost ordinance\nsummary: About crocodiles.\ntext: not-held\nnumber: 2014-0082\n---\n";
        try (var lost = new Shelf().with(Shelf.edition(1, 0, "x", "lost", markdown))) {
            assertThat(clauses(lost.find("crocodile"))).containsExactly("x/lost#");
            assertThat(clauses(lost.find("2014-0082"))).containsExactly("x/lost#");
        }
    }

    @Test
    void nothingAskedFindsNothing() {
        assertThat(shelf.find("  ").total()).isZero();
    }

    @Test
    void narrowingAloneShowsAllThatFits() {
        var filters = Filters.of(Columns.KIND, "resolution");

        assertThat(shelf.find(Asked.of("").narrowed(filters), Readers.PUBLIC).total())
                .isPositive();
    }
}
