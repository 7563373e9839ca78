package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Copies lie side by side in the index, and are passed over where their model stands for them.
class RunsTest {

    private static final int COPIES = 40;

    private static Edition edition(long document, long root, String slug, String first, String second) {
        var text = "---\ntitle: Rules\n---\n\n" + first + " {#first}\n\n" + second + " {#second}\n";
        return Shelf.edition(document, root, "town-" + document, slug, text);
    }

    private static Shelf shelf() {
        var editions = new ArrayList<Edition>();
        editions.add(edition(1, 0, "rules", "A lantern is carried.", "A whistle is carried."));
        for (var copy = 2; copy < COPIES; copy++)
            editions.add(edition(copy, 1, "rules", "A lantern is carried by night.", "A whistle is carried."));
        editions.add(edition(COPIES, 1, "rules", "A torch is carried.", "A whistle and a torch are carried."));
        return new Shelf().with(editions.toArray(Edition[]::new));
    }

    @Test
    void aModelStandsForItsCopies() {
        try (var shelf = shelf()) {
            assertThat(Shelf.clauses(shelf.find("lantern night"))).containsExactly("town-1/rules#first");
        }
    }

    @Test
    void theBestCopyIsFoundWhereItsModelIsNot() {
        try (var shelf = shelf()) {
            var last = "town-" + COPIES + "/rules#";

            assertThat(Shelf.clauses(shelf.find("torch"))).containsExactly(last + "first", last + "second");
            assertThat(Shelf.clauses(shelf.find("night"))).hasSize(1).allMatch(c -> c.endsWith("#first"));
        }
    }

    @Test
    void whatIsReplacedOrTakenOutIsNotPassedOver() {
        try (var shelf = shelf()) {
            shelf.put(List.of(edition(1, 0, "rules", "A bell is carried.", "A whistle is carried.")));
            shelf.refresh();

            assertThat(Shelf.clauses(shelf.find("lantern"))).hasSize(1).noneMatch(c -> c.startsWith("town-1/"));
        }
    }
}
