package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Words;

class BriefingTest {

    private static String lead(Asked asked) {
        var briefing = new Briefing(Words.ENGLISH, Found.Hit::title, Found.Hit::address);
        return briefing.of(asked, List.of(), Found.NOTHING).blocks().toString();
    }

    @Test
    void theOrderIsSaidAsItIs() {
        assertThat(lead(Asked.of("wagon"))).contains("best first");
        assertThat(lead(Asked.of("wagon").sorted(true)))
                .contains("newest first")
                .doesNotContain("best first");
    }
}
