package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @Test
    void aPageIsCutOutOfAWholeList() {
        assertThat(Listing.of(FIVE, new Listing.Asked(2, 2))).isEqualTo(new Listing<>(List.of(3, 4), 5, 2, 2));
        assertThat(Listing.of(FIVE, new Listing.Asked(3, 2)).items()).containsExactly(5);
    }

    @Test
    void aPagePastTheEndIsEmptyAndStillKnowsHowManyThereAre() {
        assertThat(Listing.of(FIVE, new Listing.Asked(9, 2))).isEqualTo(new Listing<>(List.of(), 5, 9, 2));
    }

    @Test
    void whatIsToldOfEachStaysOnItsPage() {
        assertThat(Listing.of(FIVE, new Listing.Asked(2, 2)).map(it -> "no. " + it))
                .isEqualTo(new Listing<>(List.of("no. 3", "no. 4"), 5, 2, 2));
    }
}
