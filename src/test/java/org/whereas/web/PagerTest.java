package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void aShortListShowsEveryPage() {
        assertThat(new Pager("/x?page=", 2, 3).shown()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLongListShowsTheEndsAndWhatIsAroundTheOpenPage() {
        assertThat(new Pager("/x?page=", 10, 20).shown()).containsExactly(1L, 0L, 9L, 10L, 11L, 0L, 20L);
        assertThat(new Pager("/x?page=", 1, 20).shown()).containsExactly(1L, 2L, 0L, 20L);
        assertThat(new Pager("/x?page=", 20, 20).shown()).containsExactly(1L, 0L, 19L, 20L);
    }

    @Test
    void aPageOutsideTheListStillShowsTheEnds() {
        assertThat(new Pager("/x?page=", 99, 3).shown()).containsExactly(1L, 0L, 3L);
    }

    @Test
    void theAddressKeepsWhatStandsBeforeTheNumber() {
        assertThat(new Pager("/search?q=a%20b&page=", 1, 3).address(2)).isEqualTo("/search?q=a%20b&page=2");
    }
}
