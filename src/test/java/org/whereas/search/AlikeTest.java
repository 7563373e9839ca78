package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.search.Shelf.EASTON;
import static org.whereas.search.Shelf.NORTHFIELD;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

/// Clauses on crossings in several towns, one of them a copy, one a draft, and much that is about something else.
class AlikeTest {

    private static final String WORDS =
            "Every crossing near a school is painted in white stripes before the first day of term.";

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void shelve() {
        put(1, 0, "northfield", WORDS);
        put(2, 1, "copied", WORDS.replace("white", "bright white"));
        put(3, 0, "easton", WORDS.replace("painted", "marked").replace("term", "classes"));
        put(4, 0, "weston", WORDS.replace("painted", "marked").replace("term", "classes") + " Always.");
        put(5, 0, "elsewhere", "Dogs are walked twice a day by whoever keeps them in the house.");
        var draft = edition(6, 0, "kept", WORDS.replace("near a", "beside each"));
        shelf.put(List.of(draft.readBy(Long.toString(EASTON), 0)));
        for (var i = 10; i < 40; i++) put(i, 0, "town" + i, "The office number " + i + " opens at nine on weekdays.");
        shelf.refresh();
    }

    @AfterEach
    void clear() {
        shelf.close();
    }

    private static Edition edition(long document, long root, String organization, String words) {
        return Shelf.edition(
                document, root, organization, "crossings", "---\ntitle: Crossings\n---\n\n" + words + " {#stripes}\n");
    }

    private void put(long document, long root, String organization, String words) {
        shelf.put(List.of(edition(document, root, organization, words)));
    }

    private List<Alike.Group> alike(String words, long document, long family, Readers readers) {
        return shelf.alike(new Alike.Wanted(words, document, family), readers);
    }

    private static List<String> firsts(List<Alike.Group> groups) {
        return groups.stream().map(g -> g.first().address()).toList();
    }

    @Test
    void clausesOfOtherFamiliesAreFoundAndNearDuplicatesAreOne() {
        var groups = alike(WORDS, 1, 1, Readers.PUBLIC);

        assertThat(firsts(groups)).containsExactly("easton/crossings");
        assertThat(groups.getFirst().others())
                .extracting(Alike.Similar::address)
                .containsExactly("weston/crossings");
        assertThat(groups.getFirst().likeness()).isBetween(0.7, 0.95);
    }

    @Test
    void theOwnFamilyIsFoundWhereItIsAskedFor() {
        assertThat(firsts(alike(WORDS, 1, 0, Readers.PUBLIC))).containsExactly("copied/crossings", "easton/crossings");
    }

    @Test
    void aDraftIsAlikeForItsOrganizationOnly() {
        assertThat(firsts(alike(WORDS, 1, 1, Shelf.members(EASTON)))).contains("kept/crossings");
        for (var others : List.of(Readers.PUBLIC, Shelf.members(NORTHFIELD)))
            assertThat(alike(WORDS, 1, 1, others))
                    .allSatisfy(g -> assertThat(g.toString()).doesNotContain("kept/", "beside"));
    }

    @Test
    void whatSaysTooLittleIsLikeNothing() {
        assertThat(alike("Of the.", 0, 0, Readers.PUBLIC)).isEmpty();
        assertThat(alike("Qwerty asdf zxcv uiop.", 0, 0, Readers.PUBLIC)).isEmpty();
    }

    @Test
    void aLongTextIsComparedToo() {
        assertThat(alike((WORDS + " ").repeat(2000), 0, 0, Readers.PUBLIC)).hasSizeLessThan(5);
    }

    @Test
    void whatTheShippedClausesAreAboutStandsFirst() {
        try (var library = Shelf.shipped()) {
            assertThat(elsewhere(library, "uscm/use-of-force", "neck-ban"))
                    .startsWith("uscm/principles-2020#sanctity-of-life-5")
                    .doesNotContain("uscm/de-escalation#warning-steps", "uscm/de-escalation#stop-shall");
            assertThat(elsewhere(library, "uscm/use-of-force", "intervene"))
                    .startsWith("uscm/bias-free-policing#intervene-advice", "uscm/bias-free-policing#intervene-duty");
            assertThat(elsewhere(library, "uscm/de-escalation", "warning-steps"))
                    .startsWith("uscm/use-of-force#warn-feasible");
            assertThat(elsewhere(library, "uscm/first-amendment-assemblies", "dispersal-authority"))
                    .isEmpty();
            assertThat(elsewhere(library, "uscm/body-worn-cameras", "def-body-worn-camera"))
                    .startsWith("uscm/transparency#recordings", "uscm/first-amendment-assemblies#cameras-retention");
        }
    }

    /// The clauses of other texts that are like one of the shipped library.
    private static List<String> elsewhere(Shelf library, String address, String clause) {
        var file = Path.of("model-policies", address + ".md");
        var document = Shelf.files().indexOf(file) + 1;
        var words = Editions.pieces(Markdown.parse(Shelf.read(file))).stream()
                .filter(p -> p.clause().equals(clause))
                .findFirst()
                .orElseThrow()
                .text();
        return library.alike(new Alike.Wanted(words, document, document), Readers.PUBLIC).stream()
                .map(g -> g.first().address() + "#" + g.first().clause())
                .toList();
    }
}
