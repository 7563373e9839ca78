package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static SearchPages.Outcome of(long results) {
        return new SearchPages.Outcome(results, results, "", false, false, false);
    }

    @Test
    void theTableHoldsAllResultsUpToAThousand() {
        assertThat(of(1_000).inTable()).isEqualTo(1_000);
        assertThat(of(1_001).inTable()).isEqualTo(1_000);
    }
}
