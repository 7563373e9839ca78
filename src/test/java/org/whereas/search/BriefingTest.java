package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Words;

class BriefingTest {

    private static String lead(Asked asked, Found found) {
        var briefing = new Briefing(Words.ENGLISH, Found.Hit::title, Found.Hit::address);
        return briefing.of(asked, List.of(), found).blocks().toString();
    }

    @Test
    void theOrderIsSaidAsItIs() {
        var rules = Shelf.edition(1, 0, "x", "r", "---\ntitle: R\n---\n\nA wagon waits. {#a}\n");
        try (var shelf = new Shelf().with(rules)) {
            var found = shelf.find("wagon");
            assertThat(lead(Asked.of("wagon"), found)).contains("best first");
            assertThat(lead(Asked.of("wagon").sorted(true), found))
                    .contains("newest first")
                    .doesNotContain("best first");
        }
    }

    @Test
    void nothingFoundIsSaidPlainly() {
        assertThat(lead(Asked.of("wagon"), Found.NOTHING))
                .contains("No clause was found.")
                .doesNotContain("first");
    }
}
