package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.search.Shelf.EASTON;
import static org.whereas.search.Shelf.NORTHFIELD;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A draft of one organization, and a posted text of it with a newer draft, before the eyes of another
/// and of everybody.
class VisibilityTest {

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void shelve() {
        var draft = Shelf.edition(
                1,
                0,
                "northfield",
                "secret",
                "---\ntitle: Zebra plan\ntopics: [zebras]\nkind: local-policy\n---\n\n## Zebra terms {#terms}\n\nThe zebra waits. {#wait}\n");
        var posted = Shelf.edition(
                2,
                0,
                "northfield",
                "open",
                "---\ntitle: Crossing\n---\n\nThe crossing is striped in white. {#stripes}\n");
        var newer = Shelf.edition(
                2,
                0,
                "northfield",
                "open",
                "---\ntitle: Crossing\n---\n\nThe crossing is striped in purple. {#stripes}\n");
        shelf.put(List.of(draft.readBy(Long.toString(NORTHFIELD), 0)));
        shelf.put(List.of(posted.readBy(Edition.EVERYONE, NORTHFIELD), newer.readBy(Long.toString(NORTHFIELD), 0)));
        shelf.refresh();
    }

    @AfterEach
    void clear() {
        shelf.close();
    }

    private Found find(String typed, Readers readers) {
        return shelf.find(Asked.of(typed), readers);
    }

    @Test
    void aDraftIsFoundByItsOrganization() {
        assertThat(find("zebra", Shelf.members(NORTHFIELD)).total()).isEqualTo(2);
        assertThat(shelf.suggest("zeb", Shelf.members(NORTHFIELD))).isNotEmpty();
        assertThat(find("ezbra", Shelf.members(NORTHFIELD)).shown()).isEqualTo("zebra");
    }

    @Test
    void aDraftIsInNoHitCountFacetSuggestionOrCorrectionOfOthers() {
        for (var others : List.of(Readers.PUBLIC, Shelf.members(EASTON))) {
            var found = find("zebra", others);
            assertThat(found.hits()).isEmpty();
            assertThat(found.total()).isZero();
            assertThat(found.clauses()).isZero();
            assertThat(found.facets().values()).allMatch(List::isEmpty);
            assertThat(shelf.suggest("zeb", others)).isEmpty();
            for (var mistyped : List.of("zebre", "ezbra", "cebra", "zzebra"))
                assertThat(find(mistyped, others).corrected()).isFalse();
            assertThat(find("northfield/secret", others).total()).isZero();
            var all = shelf.find(Asked.of("").narrowed(Filters.of(Columns.ORGANIZATION, "northfield")), others);
            assertThat(Shelf.clauses(all)).containsExactly("northfield/open#stripes");
            assertThat(Shelf.values(all, Columns.TOPIC)).isEmpty();
            assertThat(Shelf.values(all, Columns.KIND)).containsExactly("guidance");
        }
    }

    @Test
    void howRareAWordIsCountsNoDraftOfOthers() {
        for (var id = 10; id < 12; id++)
            shelf.put(List.of(
                    Shelf.edition(id, 0, "town" + id, "paint", "---\ntitle: Paint\n---\n\nWhite stripes. {#a}\n")));
        var draft = Shelf.edition(
                20,
                0,
                "northfield",
                "hush",
                "---\ntitle: Hush\n---\n\nA zyzzogeton. {#a}\n\nA zyzzogeton hops. {#b}\n");
        shelf.put(List.of(draft.readBy(Long.toString(NORTHFIELD), 0)));
        shelf.refresh();
        var wanted = new Alike.Wanted("White stripes, zyzzogeton.", 0, 0);

        assertThat(shelf.alike(wanted, Shelf.members(NORTHFIELD))).isNotEmpty();
        for (var others : List.of(Readers.PUBLIC, Shelf.members(EASTON)))
            assertThat(shelf.alike(wanted, others)).isEmpty();
    }

    @Test
    void theLineOfAHiddenClauseCannotBeOpened() {
        var asked = Asked.of("").copies(true, "northfield/secret/wait");

        assertThat(shelf.find(asked, Readers.PUBLIC).total()).isZero();
    }

    @Test
    void membersFindTheirNewerDraftInThePlaceOfWhatIsPosted() {
        assertThat(find("striped purple", Shelf.members(NORTHFIELD)).hits())
                .singleElement()
                .satisfies(h -> assertThat(h.snippet()).contains("<mark>purple</mark>"));
        assertThat(find("white", Shelf.members(NORTHFIELD)).total()).isZero();
    }

    @Test
    void everybodyElseFindsWhatIsPosted() {
        assertThat(find("white", Readers.PUBLIC).total()).isEqualTo(1);
        assertThat(find("purple", Shelf.members(EASTON)).total()).isZero();
    }

    @Test
    void whoBelongsToSeveralFindsTheDraftsOfAll() {
        assertThat(find("zebra purple", Shelf.members(EASTON, NORTHFIELD)).total())
                .isEqualTo(3);
    }
}
