package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Letters that stand for one body in some texts and for another in all others.
class AcronymsTest {

    private static final String MEETING = "---\ntitle: Minutes\n---\n\nIACP met in May. {#met}\n";

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = new Shelf()
                .with(
                        Shelf.edition(1, 0, "iml", "minutes", MEETING),
                        Shelf.edition(2, 0, "springfield", "minutes", MEETING),
                        Shelf.edition(3, 0, "springfield", "wires", MEETING.replace("IACP met", "They rewire it")));
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    @Test
    void theStatesBodyIsFoundInTheStatesTexts() {
        var found = shelf.find("Illinois Association of Chiefs of Police");

        assertThat(Shelf.clauses(found)).containsExactly("iml/minutes#met");
        assertThat(found.total()).isEqualTo(1);
    }

    @Test
    void theInternationalBodyIsFoundInAllOthers() {
        var found = shelf.find("International Association of Chiefs of Police");

        assertThat(Shelf.clauses(found)).containsExactly("springfield/minutes#met");
        assertThat(found.total()).isEqualTo(1);
    }

    @Test
    void theLettersAreFoundInBoth() {
        assertThat(Shelf.clauses(shelf.find("IACP")))
                .containsExactlyInAnyOrder("iml/minutes#met", "springfield/minutes#met");
    }

    @Test
    void aWordThatOnlyTheSynonymsHaveIsNotCorrected() {
        assertThat(shelf.find("rehire").corrected()).isFalse();
        assertThat(shelf.find("rewirre").shown()).isEqualTo("rewire");
    }
}
