package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whereas.membership.OrganizationSummary;

class FacetsTest {

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = Shelf.shipped();
        var model = Shelf.read(Shelf.files().stream()
                .filter(f -> f.endsWith("de-escalation.md"))
                .findFirst()
                .orElseThrow());
        var root = 1
                + Shelf.files().stream().map(Object::toString).toList().indexOf("model-policies/uscm/de-escalation.md");
        for (var copy = 1; copy <= 5; copy++)
            shelf.put(java.util.List.of(Shelf.edition(100 + copy, root, "town-" + copy, "de-escalation", model)));
        shelf.refresh();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    private static Found find(String typed, Filters filters) {
        return shelf.find(Asked.of(typed).narrowed(filters).at(1, 100), Readers.PUBLIC);
    }

    @Test
    void aLineOfDescentIsOneResultUnderItsModel() {
        var hit = find("dispatcher answers responding officers", Filters.NONE)
                .hits()
                .getFirst();

        assertThat(hit.address()).isEqualTo("uscm/de-escalation");
        assertThat(hit.copies()).isEqualTo(5);
    }

    @Test
    void itsCopiesCanBeOpened() {
        var hit = find("dispatcher answers responding officers", Filters.NONE)
                .hits()
                .getFirst();
        var of = hit.address() + "/" + hit.clause();

        var opened = shelf.find(
                Asked.of("dispatcher answers responding officers")
                        .copies(true, of)
                        .at(1, 100),
                Readers.PUBLIC);

        assertThat(opened.total()).isEqualTo(6);
        assertThat(opened.hits()).allMatch(h -> h.clause().equals(hit.clause()) && h.copies() == 0);
    }

    @Test
    void aCountIsWhatChoosingTheValueShows() {
        var all = find("training", Filters.NONE);

        for (var facet : Filters.FACETS) {
            for (var count : all.facets().get(facet)) {
                var chosen = find("training", filter(facet, count.value()));
                assertThat(chosen.total()).as(facet + " " + count.value()).isEqualTo(count.count());
            }
        }
    }

    @Test
    void copiesOneByOneAreCountedOneByOne() {
        var asked = Asked.of("training").copies(true, "").at(1, 100);
        var all = shelf.find(asked, Readers.PUBLIC);

        assertThat(all.total()).isEqualTo(all.clauses());
        for (var facet : Filters.FACETS) {
            for (var count : all.facets().get(facet)) {
                var chosen = shelf.find(asked.narrowed(filter(facet, count.value())), Readers.PUBLIC);
                assertThat(chosen.total()).as(facet + " " + count.value()).isEqualTo(count.count());
                assertThat(chosen.facets().get(facet)).contains(count);
            }
        }
    }

    @Test
    void copiesAreShownWhereFiltersAloneLeaveNoModel() {
        var copies = shelf.find(Asked.of("").narrowed(filter(Columns.ORGANIZATION, "town-1")), Readers.PUBLIC);

        assertThat(copies.total()).isPositive();
        assertThat(copies.hits()).isNotEmpty().allMatch(h -> h.organization().equals("town-1"));
    }

    @Test
    void theOtherValuesOfAChosenFacetKeepTheirCounts() {
        var all = find("training", Filters.NONE);

        var chosen = find("training", filter(Columns.KIND, "recommendations"));

        assertThat(chosen.facets().get(Columns.KIND)).isEqualTo(all.facets().get(Columns.KIND));
    }

    @Test
    void aRecommendationNarrowsToWhatStatesAndCarriesItOut() {
        var found = find("", new Filters(java.util.Map.of(), "USCM-2020/de-escalation/1", Filters.Years.ALL));

        assertThat(Shelf.clauses(found)).contains("uscm/de-escalation#avoid-force");
        assertThat(found.total()).isLessThan(10);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var all = Shelf.clauses(find("officer force", Filters.NONE));
        var paged = new java.util.ArrayList<String>();
        for (var page = 1; page <= 4; page++) {
            var asked = Asked.of("officer force").at(page, 25);
            paged.addAll(Shelf.clauses(shelf.find(asked, Readers.PUBLIC)));
        }

        assertThat(paged).isEqualTo(all);
    }

    @Test
    void severalValuesOfAFacetFindWhatAnyOfThemFinds() {
        var one = find("training", Filters.of(Columns.ORGANIZATION, "iacp"));
        var other = find("training", Filters.of(Columns.ORGANIZATION, "uscm"));

        var both = find("training", Filters.NONE.with(Columns.ORGANIZATION, java.util.List.of("iacp", "uscm")));

        assertThat(both.total()).isEqualTo(one.total() + other.total());
        assertThat(both.facets().get(Columns.ORGANIZATION))
                .isEqualTo(find("training", Filters.NONE).facets().get(Columns.ORGANIZATION));
    }

    @Test
    void yearsNarrowToDocumentsOfTheirTime() {
        var early = find("principles", new Filters(java.util.Map.of(), "", new Filters.Years(2018, 2018)));
        var late = find("principles", new Filters(java.util.Map.of(), "", new Filters.Years(2019, 0)));

        assertThat(early.hits()).anyMatch(h -> h.address().contains("2018"));
        assertThat(late.hits()).isNotEmpty().noneMatch(h -> h.address().contains("2018"));
    }

    @Test
    void theNewestCanStandFirst() {
        var newest = shelf.find(Asked.of("principles").sorted(true).at(1, 100), Readers.PUBLIC);

        assertThat(newest.total()).isEqualTo(find("principles", Filters.NONE).total());
        assertThat(newest.hits().getFirst().address()).doesNotContain("2018");
        assertThat(Shelf.clauses(newest)).isNotEqualTo(Shelf.clauses(find("principles", Filters.NONE)));
    }

    private static Filters filter(String facet, String value) {
        return Filters.of(facet, value);
    }

    private static OrganizationSummary body(String slug, String state, String population, String officers) {
        return new OrganizationSummary(
                1, slug, slug, "department", state, population, officers, "", List.of(), "", false);
    }

    private static Edition local(long id, String organization, String instrument) {
        var front = "---\ntitle: Wagons\nkind: local-policy\n" + instrument + "---\n\nThe wagon is towed. {#w}\n";
        return Shelf.edition(id, 90, organization, "wagons", front);
    }

    @Test
    void resultsAreCountedAndNarrowedByWhoseTheyAre() {
        try (var towns = new Shelf()
                .of(
                        body("ada", "MN", "8,000", "20-30"),
                        body("bay", "MN", "60000", ""),
                        body("cove", "WI", "250000+", "600"))
                .with(
                        local(1, "ada", ""),
                        local(2, "bay", "instrument: General Order\n"),
                        local(3, "cove", "instrument: SOP\n"))) {
            var all = towns.find(Asked.of("wagon").copies(true, "").at(1, 10), Readers.PUBLIC);

            assertThat(all.facets().get(Bodies.STATE))
                    .containsExactly(new Counts.Count("MN", 2), new Counts.Count("WI", 1));
            assertThat(Shelf.values(all, Bodies.OFFICERS)).containsExactlyInAnyOrder("0-24", "25-99", "500+");
            assertThat(Shelf.values(all, Columns.INSTRUMENT))
                    .containsExactlyInAnyOrder("policy", "general order", "procedure");
            for (var facet : Filters.FACETS)
                for (var count : all.facets().get(facet)) {
                    var narrowed = Asked.of("wagon").copies(true, "").narrowed(filter(facet, count.value()));
                    assertThat(towns.find(narrowed, Readers.PUBLIC).total())
                            .as(facet + " " + count.value())
                            .isEqualTo(count.count());
                }
        }
    }

    @Test
    void copiesThatAreGatheredCountOnceForAStateAndAgainForTheNext() {
        try (var towns = new Shelf()
                .of(body("ada", "MN", "", ""), body("bay", "MN", "", ""), body("cove", "WI", "", ""))
                .with(local(1, "ada", ""), local(2, "bay", ""), local(3, "cove", ""))) {
            var all = towns.find(Asked.of("wagon"), Readers.PUBLIC);

            assertThat(all.total()).isEqualTo(1);
            assertThat(all.facets().get(Bodies.STATE))
                    .containsExactly(new Counts.Count("MN", 1), new Counts.Count("WI", 1));
            var both = new Filters(
                    java.util.Map.of(Bodies.STATE, List.of("MN", "WI"), Columns.KIND, List.of("local-policy")),
                    "",
                    Filters.Years.ALL);
            var chosen = towns.find(Asked.of("wagon").narrowed(both), Readers.PUBLIC);
            assertThat(chosen.facets().get(Bodies.STATE)).hasSize(2);
            assertThat(chosen.clauses()).isEqualTo(3);
        }
    }

    @Test
    void whatWasCountedStaysCountedUntilAnOrganizationChanges() {
        var before = Bodies.of(List.of(body("ada", "MN", "8,000", "20-30")));

        assertThat(before.renewed(List.of(body("ada", "MN", "8,000", "20-30")))).isSameAs(before);
        assertThat(before.renewed(List.of(body("ada", "WI", "8,000", "20-30"))).values(Bodies.STATE, "ada"))
                .containsExactly("WI");
    }

    @Test
    void aStateThatNobodyIsInHasNothing() {
        try (var towns = new Shelf().of(body("ada", "MN", "", "")).with(local(1, "ada", ""))) {
            for (var filter : List.of(
                    filter(Bodies.STATE, "TX"), filter(Bodies.POPULATION, "1-5"), filter(Bodies.OFFICERS, "many")))
                assertThat(towns.find(Asked.of("wagon").narrowed(filter), Readers.PUBLIC)
                                .total())
                        .isZero();
        }
    }

    @Test
    void everyStateOfTheCountryCanBeChosen() {
        try (var many = new Shelf()) {
            for (var city = 1; city <= 51; city++)
                many.put(List.of(
                        Shelf.edition(city, 0, "city-" + city, "p", "---\ntitle: P\n---\n\nCrocodile. {#a}\n")));
            many.refresh();

            assertThat(many.find("crocodile").facets().get(Columns.ORGANIZATION))
                    .hasSize(51);
        }
    }
}
