package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whereas.change.Merge;
import org.whereas.text.Canonical;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.Rekeying;

class BesideTest {

    private static final Document MODEL = Markdown.parse("""
            ---
            title: Towing
            kind: model-policy
            fields:
              yard.name: {label: Yard, required: true}
            ---

            ## Purpose {#purpose}

            This policy tells how cars are towed with care. {#aim meets="X-1/care"}

            ## Notice {#notice}

            The owner of a towed car shall be told at once.[^law] {#told}

            ## Storage {#storage}

            Cars are stored at {{yard.name}} for thirty days. {#stored}

            [^law]: The towing act. {#law-text}
            """);

    private static final Document OURS = Markdown.parse("""
            ---
            title: General Order 12
            kind: local-policy
            number: "12"
            ---

            ## Scope and purpose {#notice no=12.1}

            This order tells how cars are towed. {#told no=12.1.1}

            ## Fees {#fees no=12.2}

            A fee is charged for each car. {#charged no=12.2.1}
            """);

    private static Document joined(Map<String, String> pairs, Set<String> taken) {
        return Canonical.of(new Beside(OURS, MODEL).joined(pairs, taken), Optional.empty(), Set.of(), "")
                .document();
    }

    @Test
    void pairedSectionsAndLikeClausesHaveTheModelsIds() {
        var text = Markdown.write(joined(Map.of("notice", "purpose"), Set.of()));

        assertThat(text)
                .contains("## Scope and purpose {#purpose no=12.1}", "how cars are towed. {#aim")
                .contains("number: \"12\"", "{#fees no=12.2}");
    }

    @Test
    void whatTheModelCarriesOutIsProposed() {
        assertThat(Markdown.write(joined(Map.of("notice", "purpose"), Set.of())))
                .contains("meets=\"X-1/care\"");
    }

    @Test
    void anIdThatIsTheModelsByChanceIsGivenUpAndStaysAnAlias() {
        var text = joined(Map.of(), Set.of());

        assertThat(Clauses.find(text, "notice")).isEmpty();
        assertThat(Rekeying.aliases(text)).containsEntry("notice", "notice-own").containsEntry("told", "told-own");
    }

    @Test
    void aSectionTakenInStandsInItsPlaceWithItsFieldsAndNotes() {
        var text = Markdown.write(joined(Map.of("notice", "purpose"), Set.of("notice", "storage")));

        assertThat(text.indexOf("{#notice}")).isBetween(text.indexOf("{#purpose"), text.indexOf("{#storage}"));
        assertThat(text.indexOf("{#storage}")).isLessThan(text.indexOf("{#fees"));
        assertThat(text).contains("yard.name: {label: Yard", "[^law]: The towing act");
    }

    @Test
    void severalSectionsStandBesideOneOfTheModel() {
        var text = Markdown.write(joined(Map.of("notice", "purpose", "fees", "purpose"), Set.of()));

        assertThat(text).contains("## Scope and purpose {#purpose no=12.1}", "## Fees {#fees no=12.2}");
    }

    @Test
    void whatIsKeptStandsOverTheProposalAsLongAsItsSectionIsThere() {
        var beside = new Beside(OURS, MODEL);
        var kept = new Paired(Map.of("notice", "", "fees", "storage", "gone", "purpose"), Set.of(), Set.of("fees"));

        var paired = Paired.read(kept.written()).over(beside);

        assertThat(paired.pairs()).containsExactly(Map.entry("fees", "storage"));
        assertThat(paired.checked()).containsExactly("fees");
    }

    @Test
    void fromThenOnItTakesTheModelsUpdatesIn() {
        var ours = joined(Map.of("notice", "purpose"), Set.of("storage"));
        var later = Markdown.parse(Markdown.write(MODEL)
                .replace("thirty days", "sixty days")
                .replace("towed with care", "towed with great care"));

        var merged = Merge.of(MODEL, ours, later);

        assertThat(merged).isNotInstanceOf(Merge.Unchanged.class);
        var text = switch (merged) {
            case Merge.Clean(var clean, var _) -> clean;
            case Merge.Conflicting conflicting -> conflicting.partial();
            case Merge.Unchanged _ -> ours;
        };
        assertThat(Markdown.write(text)).contains("sixty days", "A fee is charged", "Scope and purpose");
        assertThat(Merge.of(later, text, later)).isInstanceOf(Merge.Unchanged.class);
    }
}
