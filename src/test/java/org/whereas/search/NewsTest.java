package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.search.Shelf.EASTON;
import static org.whereas.search.Shelf.NORTHFIELD;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is new in a search that finds four hundred clauses which all rank above it.
class NewsTest {

    private static final Asked ASKED = Asked.of("wagon tram");

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void shelve() {
        var many = IntStream.range(0, 400)
                .mapToObj(i -> "The wagon follows the wagon and the tram at " + i + ". {#c" + i + "}\n\n")
                .collect(Collectors.joining());
        shelf.with(Shelf.edition(1, 0, "uscm", "many", "---\ntitle: Wagons and trams\n---\n\n" + many));
    }

    @AfterEach
    void clear() {
        shelf.close();
    }

    private static Edition late(long document, String organization) {
        return Shelf.edition(
                document,
                0,
                organization,
                "late",
                "---\ntitle: Late\n---\n\nOnce, long ago, somebody heard of one who had perhaps seen that a wagon came by here"
                        + " while all were asleep. {#w}\n");
    }

    private Seen seen(Asked asked, Readers readers) {
        return Seen.first(shelf.results(asked, readers).numbers());
    }

    private News news(Seen seen) {
        return shelf.news(ASKED, Readers.PUBLIC, seen);
    }

    @Test
    void whatRanksLastIsNewAllTheSame() {
        var seen = seen(ASKED, Readers.PUBLIC);
        assertThat(news(seen)).isEqualTo(new News(400, 0, false, List.of()));

        shelf.with(late(2, "northfield"));

        assertThat(Shelf.clauses(shelf.find(ASKED.at(1, 400), Readers.PUBLIC))).doesNotContain("northfield/late#w");
        assertThat(news(seen).fresh()).isEqualTo(1);
        assertThat(news(seen).total()).isEqualTo(401);
        assertThat(news(seen).hits()).singleElement().satisfies(h -> {
            assertThat(h.address()).isEqualTo("northfield/late");
            assertThat(h.snippet()).contains("<mark>wagon</mark>");
        });
    }

    @Test
    void whatWasLookedAtIsNewNoMoreButFeedsTellOfIt() {
        var first = seen(ASKED, Readers.PUBLIC);
        shelf.with(late(2, "northfield"));

        var looked = Seen.read(
                first.now(shelf.results(ASKED, Readers.PUBLIC).numbers()).written());

        assertThat(news(looked).fresh()).isZero();
        assertThat(news(looked.beforeLately()).hits())
                .extracting(Found.Hit::address)
                .containsExactly("northfield/late");
    }

    @Test
    void anotherCopyIsNewOnlyWhereCopiesAreShownOneByOne() {
        var apart = ASKED.copies(true, "");
        var gathered = seen(ASKED, Readers.PUBLIC);
        var each = seen(apart, Readers.PUBLIC);
        var copy = "---\ntitle: Wagons\n---\n\nThe wagon follows the wagon and the tram at 7. {#c7}\n";

        shelf.with(Shelf.edition(3, 1, "northfield", "copy", copy));
        assertThat(news(gathered).fresh()).isZero();
        assertThat(shelf.news(apart, Readers.PUBLIC, each).hits())
                .extracting(Found.Hit::address)
                .containsExactly("northfield/copy");

        var two = seen(apart, Readers.PUBLIC);
        shelf.with(Shelf.edition(4, 1, "northfield", "second", copy));
        assertThat(shelf.news(apart, Readers.PUBLIC, two).fresh()).isEqualTo(1);
    }

    @Test
    void anotherOrganizationsDraftIsNoNews() {
        var seen = seen(ASKED, Readers.PUBLIC);
        shelf.put(List.of(late(2, "northfield").readBy(Long.toString(NORTHFIELD), 0)));
        shelf.refresh();

        assertThat(shelf.news(ASKED, Shelf.members(NORTHFIELD), seen).fresh()).isEqualTo(1);
        for (var others : List.of(Readers.PUBLIC, Shelf.members(EASTON))) {
            assertThat(shelf.news(ASKED, others, seen)).isEqualTo(new News(400, 0, false, List.of()));
            assertThat(shelf.results(ASKED, others).numbers()).hasSize(400);
        }
    }

    @Test
    void whatIsNewStaysNarrowedAsTheSearchIs() {
        var narrowed = ASKED.narrowed(Filters.of(Columns.ORGANIZATION, "uscm"));
        var seen = seen(narrowed, Readers.PUBLIC);
        shelf.with(late(2, "northfield"));

        assertThat(shelf.news(narrowed, Readers.PUBLIC, seen).fresh()).isZero();
    }

    @Test
    void ofWhatCannotBeReadNothingWasSeen() {
        for (var written : List.of("", "9f3b2a 77aa", "?:", "a:b:c"))
            assertThat(news(Seen.read(written)).fresh()).as(written).isEqualTo(400);
    }

    @Test
    void nothingAskedHasNoNews() {
        assertThat(shelf.news(Asked.of(" "), Readers.PUBLIC, Seen.NOTHING)).isEqualTo(News.NOTHING);
        assertThat(shelf.results(Asked.of(" "), Readers.PUBLIC).numbers()).isEmpty();
    }
}
