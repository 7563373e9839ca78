package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whereas.membership.OrganizationSummary;

class OthersTest {

    private static OrganizationSummary organization(String slug) {
        return new OrganizationSummary(0, slug, slug, "", "", "", "", "", List.of(), "", false);
    }

    private static Others.Quote quote(String words) {
        return new Others.Quote("a", null, words, "first");
    }

    @Test
    void whoSaysSomethingElseIsNotSaidToHoldNoText() {
        var all = Stream.of("paired", "alone", "silent")
                .map(OthersTest::organization)
                .toList();
        var some = Optional.of(quote("It sleeps."));
        Optional<Others.Quote> none = Optional.empty();
        var points = List.of(
                new Others.Point("First", List.of(some, none, none)),
                new Others.Point("Second", List.of(none, none, none)));
        var alone = List.of(new Others.Alone(all.get(1), List.of(quote("It waits."))));

        var told = new Others.Told("", false, all, List.of(true, true, true), points, alone, List.of(), false);

        assertThat(told.missing(0)).isEqualTo("others.unpaired");
        assertThat(told.missing(1)).isEqualTo("others.unpaired");
        assertThat(told.missing(2)).isEqualTo("others.none");
        assertThat(told.silent()).containsExactly(all.get(2).name());
    }

    @Test
    void ofALongClauseTheBeginningIsShown() {
        assertThat(quote("It sleeps.").beginning()).isEqualTo("It sleeps.");
        assertThat(quote("A row of a table | ".repeat(100)).beginning())
                .hasSizeBetween(580, 602)
                .endsWith(" …");
        assertThat(quote("x".repeat(5_000)).beginning()).hasSize(5_000);
    }
}
