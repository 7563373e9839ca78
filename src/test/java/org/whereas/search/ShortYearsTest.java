package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.search.Shelf.clauses;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions for documents by numbers whose year is written in two digits.
class ShortYearsTest {

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = new Shelf()
                .with(
                        numbered(1, "2014-0082", "The bridge is closed."),
                        numbered(2, "2010-15", "The tower is open."),
                        numbered(3, "2024-7", "The gate is shut."),
                        numbered(4, "12", "Keep ten feet from a crocodile."));
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    private static Edition numbered(long id, String number, String words) {
        var markdown = "---\ntitle: Paper\nnumber: \"" + number + "\"\n---\n\n" + words + " {#c}\n";
        return Shelf.edition(id, 0, "x", "d" + id, markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14-0082",
                "Res. 14-0082",
                "0082-14",
                "82-14",
                "14-82",
                "14–0082",
                "14/0082",
                "(14-0082)",
                "Res. 82-14",
                "Resolution 82-14",
                "Resolution 14-82",
                "#14-0082",
                "#82-14",
                "No. 14-0082",
                "No. 82-14",
                "Res. No. 82-14",
                "Resolution #82-14",
                "(#14-0082)"
            })
    void aDocumentIsFoundByItsNumberWithAShortYear(String typed) {
        assertThat(clauses(shelf.find(typed))).containsExactly("x/d1#c");
        assertThat(shelf.find(typed).named()).extracting(Found.Named::address).containsExactly("x/d1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "82", "24-7", "24/7", "10/15", "14-0083", "114-0082", "1914-0082"})
    void whatIsNotItsNumberFindsNone(String typed) {
        assertThat(clauses(shelf.find(typed))).isEmpty();
    }

    @Test
    void aSpanAmongWordsIsNoNumber() {
        assertThat(clauses(shelf.find("10-15"))).containsExactly("x/d2#c");
        assertThat(clauses(shelf.find("10-15 feet crocodile"))).containsExactly("x/d4#c");
        assertThat(clauses(shelf.find("crocodile 10-15"))).containsExactly("x/d4#c");
        assertThat(clauses(shelf.find("Res. 10-15"))).containsExactly("x/d2#c");
    }

    @Test
    void whatIsNumberedAsTypedStandsFirst() {
        var full = numbered(1, "2014-0082", "The bridge is closed.");
        var same = numbered(2, "14-0082", "The tower is open.");
        try (var two = new Shelf().with(full, same)) {
            assertThat(clauses(two.find("14-0082"))).containsExactly("x/d2#c", "x/d1#c");
        }
    }
}
