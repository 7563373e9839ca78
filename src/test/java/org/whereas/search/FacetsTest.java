package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
        return shelf.find(new Asked(typed, filters, false, "", false, 1, 100), Readers.PUBLIC);
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
                new Asked("dispatcher answers responding officers", Filters.NONE, true, of, false, 1, 100),
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
    void theOtherValuesOfAChosenFacetKeepTheirCounts() {
        var all = find("training", Filters.NONE);

        var chosen = find("training", filter(Columns.KIND, "recommendations"));

        assertThat(chosen.facets().get(Columns.KIND)).isEqualTo(all.facets().get(Columns.KIND));
    }

    @Test
    void aRecommendationNarrowsToWhatStatesAndCarriesItOut() {
        var found = find("", Filters.of("", "", "", "", "", "USCM-2020/de-escalation/1"));

        assertThat(Shelf.clauses(found)).contains("uscm/de-escalation#avoid-force");
        assertThat(found.total()).isLessThan(10);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var all = Shelf.clauses(find("officer force", Filters.NONE));
        var paged = new java.util.ArrayList<String>();
        for (var page = 1; page <= 4; page++) {
            var asked = new Asked("officer force", Filters.NONE, false, "", false, page, 25);
            paged.addAll(Shelf.clauses(shelf.find(asked, Readers.PUBLIC)));
        }

        assertThat(paged).isEqualTo(all);
    }

    private static Filters filter(String facet, String value) {
        return new Filters(java.util.Map.of(facet, value), "");
    }
}
