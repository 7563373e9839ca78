package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pages over models, and over copies whose model is not there or says something else.
class LeadersTest {

    private static final int MODELS = 130;
    private static final int COPIES = 70;

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = new Shelf();
        for (var i = 0; i < MODELS; i++) put(1 + i, 0, i % 9);
        for (var i = 0; i < COPIES; i++) {
            put(1_000 + i, 5_000 + i, i % 13);
            put(2_000 + i, 5_000 + i, i % 11);
        }
        shelf.refresh();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    private static void put(long document, long root, int more) {
        var clause = "The wagon is towed" + " by night and by day".repeat(more) + ". {#tow}\n";
        var text = "---\ntitle: Rules\nkind: local-policy\n---\n\n" + clause;
        shelf.put(java.util.List.of(Shelf.edition(document, root, "town-" + document, "wagons", text)));
    }

    private static ArrayList<String> paged(Asked asked, int size) {
        var paged = new ArrayList<String>();
        for (var page = 1; page <= (MODELS + COPIES) / size + 1; page++)
            paged.addAll(Shelf.clauses(shelf.find(asked.at(page, size), Readers.PUBLIC)));
        return paged;
    }

    private static void everyLineOnce(Asked asked) {
        var all = Shelf.clauses(shelf.find(asked.at(1, 1_000), Readers.PUBLIC));
        assertThat(shelf.find(asked, Readers.PUBLIC).total()).isEqualTo(MODELS + COPIES);
        assertThat(all).hasSize(MODELS + COPIES).doesNotHaveDuplicates();
        for (var size : new int[] {7, 10, 50, 60})
            assertThat(paged(asked, size)).isEqualTo(all);
    }

    @Test
    void everyLineStandsOnOnePage() {
        everyLineOnce(Asked.of("wagon towed"));
    }

    @Test
    void everyLineStandsOnOnePageWithoutWords() {
        everyLineOnce(Asked.of("").narrowed(Filters.of(Columns.KIND, "local-policy")));
    }
}
