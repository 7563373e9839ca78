package org.whereas.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void aTitleBecomesLowerCaseWordsJoinedByHyphens() {
        assertThat(Addresses.slug("Duty to Intervene")).isEqualTo("duty-to-intervene");
        assertThat(Addresses.slug("  «Política» & Niños! ")).isEqualTo("politica-ninos");
    }

    @Test
    void aTitleWithoutLettersIsCalledDocument() {
        assertThat(Addresses.slug("…!")).isEqualTo("document");
        assertThat(Addresses.slug("")).isEqualTo("document");
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        var slug = Addresses.slug("word ".repeat(40));

        assertThat(slug).hasSizeLessThanOrEqualTo(60).endsWith("word").matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(Addresses.slug("w".repeat(200))).hasSize(60);
    }
}
