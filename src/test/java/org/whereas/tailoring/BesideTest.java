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

    private static final Document TEMPLATE = Markdown.parse("""
            ---
            title: Resolution on trees
            kind: resolution
            fields:
              city.name: {label: City, required: true}
            ---

            WHEREAS, the {{city.name}} answers to its residents for the shade of its streets; and {#duty}

            WHEREAS, trees cool the streets in summer and hold the rain; now, therefore, be it {#trees}

            RESOLVED that the {{city.name}} plants a tree on each block every year; and be it further {#plant}

            RESOLVED that the clerk sends copies of this resolution to the county; and be it further {#send}

            RESOLVED that the director reports on the trees planted by March of each year. {#report}
            """);

    private static final Document RESOLUTION = Markdown.parse("""
            ---
            title: Resolution 12
            kind: resolution
            ---

            WHEREAS, trees cool the streets of Northfield in summer; now, therefore, be it {#whereas-trees}

            RESOLVED that Northfield plants a tree on each block every spring; and be it further {#plant}

            RESOLVED that the clerk sends copies of this resolution to the county board. {#copies}
            """);

    @Test
    void aResolutionIsSetBesideItsModelPartByPart() {
        var beside = new Beside(RESOLUTION, TEMPLATE);

        assertThat(beside.proposed())
                .containsExactly(
                        Map.entry("whereas-trees", "trees"), Map.entry("plant", "plant"), Map.entry("copies", "send"));
        assertThat(beside.gaps(beside.proposed()))
                .extracting(org.whereas.change.Section::id)
                .containsExactly("duty", "report");
    }

    @Test
    void partsTakenInStandInTheirPlacesWithTheWordsThatJoinThem() {
        var beside = new Beside(RESOLUTION, TEMPLATE);

        var text = Markdown.write(beside.joined(beside.proposed(), Set.of("duty", "report")));

        assertThat(text)
                .contains("city.name: {label: City")
                .containsSubsequence(
                        "shade of its streets; and {#duty}",
                        "in summer; now, therefore, be it {#trees}",
                        "every spring; and be it further {#plant}",
                        "county board; and be it further {#send}",
                        "by March of each year. {#report}");
    }

    @Test
    void aCopyThatLostItsModelHasTheModelsIdsStill() {
        var copy = Markdown.parse(Markdown.write(MODEL)
                .replace("---\n\n## Purpose", "---\n\nThis department tows few cars. {#few}\n\n## Purpose")
                .replace("thirty days", "ninety days"));
        var model = Markdown.parse(Markdown.write(MODEL)
                .replace("---\n\n## Purpose", "---\n\nThis department tows no cars. {#few}\n\n## Purpose"));
        var beside = new Beside(copy, model);

        var joined = beside.joined(beside.proposed(), Set.of());

        assertThat(Markdown.write(joined)).isEqualTo(Markdown.write(copy));
        assertThat(Rekeying.aliases(joined)).isEmpty();
    }

    @Test
    void whatAPersonSaysIsAboutSomethingElseGivesTheModelsIdUp() {
        var beside = new Beside(MODEL, MODEL);

        var text = beside.joined(Map.of("purpose", "purpose", "storage", "storage"), Set.of());

        assertThat(Clauses.find(text, "notice")).isEmpty();
        assertThat(Clauses.find(text, "aim")).isPresent();
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
