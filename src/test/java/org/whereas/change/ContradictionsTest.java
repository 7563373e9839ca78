package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whereas.change.Contradictions.Matter;
import org.whereas.change.Contradictions.Opposition;
import org.whereas.text.Markdown;

class ContradictionsTest {

    /// Where a person who read them sees a policy and the shipped one oppose each other: the ordinal of
    /// our section and the clause of the model.
    private static final Map<String, List<String>> SEEN = Map.of(
            "Irvine", List.of("3 neck-ban"),
            "SanDiego", List.of("3 neck-ban", "5 neck-ban", "9 neck-ban", "5 warning-shots"),
            "StPetersburg", List.of("11 vehicles-at", "10 fleeing-persons"),
            "Plano", List.of("7 neck-ban"),
            "Albuquerque", List.of("8 neck-ban", "6 fleeing-persons"),
            "Dallas", List.of(),
            "Chicago", List.of("4 aid", "18 neck-ban"),
            "Nashville", List.of("13 fleeing-persons"),
            "Rochester", List.of(),
            "Lincoln", List.of("1 warning-shots", "1 vehicles-at"));

    @Test
    void whatIsShownOfRealPoliciesIsRight(TestReporter told) {
        assumeTrue(RealPolicies.areThere(), "The real policies are not here; contradictions were not judged");
        var shown = 0;
        var right = 0;
        var seen = 0;
        var found = 0;
        for (var policy : SEEN.entrySet()) {
            var places = places(policy.getKey());
            var good = places.stream().filter(policy.getValue()::contains).toList();
            shown += places.size();
            right += good.size();
            seen += policy.getValue().size();
            found += (int) good.stream().distinct().count();
        }
        var precision = right / (double) shown;
        told.publishEntry(
                "contradictions",
                "precision %.2f (%d of %d shown), %d of the %d that a person noted"
                        .formatted(precision, right, shown, found, seen));

        assertThat(shown).isGreaterThanOrEqualTo(10);
        assertThat(precision).isGreaterThanOrEqualTo(0.9);
    }

    private static List<String> places(String policy) {
        var ours = RealPolicies.read(policy);
        var sections = new HashMap<String, Integer>();
        var ordinal = 0;
        for (var section : Section.of(ours)) {
            ordinal++;
            for (var clause : section.clauses()) sections.put(clause.id(), ordinal);
        }
        var places = new ArrayList<String>();
        for (var it : Contradictions.between(ours, RealPolicies.model()))
            places.add(sections.get(it.ours().clause()) + " " + it.model().clause());
        return places;
    }

    private static List<Opposition> between(String ours, String model) {
        return Contradictions.between(Markdown.parse(ours), Markdown.parse(model));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Officers may fire at a moving vehicle.             | An officer shall not fire at a moving vehicle.       | FORCE
            Tools for a struggle include the carotid hold, by using both arms. | An officer shall not use a neck restraint. | FORCE
            Neck holds are prohibited unless life is at risk.  | An officer shall not use a neck hold.                | EXCEPTION
            The towing clerk should call the owner.            | The towing clerk shall call the owner.               | FORCE
            The towing clerk may call the owner.               | The towing clerk must call the owner.                | FORCE
            The towing clerk shall call the owner within 24 hours. | The towing clerk shall call the owner within two hours. | FIGURE
            The towing clerk shall call the owner within thirty (30) days. | The towing clerk shall call the owner within sixty days. | FIGURE
            The towing clerk shall call the owner within four hours. | The towing clerk shall call the owner within twenty-four hours. | FIGURE
            Towing of a child under 12 years is prohibited.    | Towing of a child under 14 years is prohibited.      | FIGURE
            """)
    void whatCannotBothBeKeptToIsFound(String ours, String model, Matter matter) {
        assertThat(between("# Matter {#one}\n\n" + ours + " {#a}", "# Matter {#two}\n\n" + model + " {#b}"))
                .extracting(Opposition::matter)
                .containsExactly(matter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Officers may fire only when life is at risk.       | An officer shall not fire unless a life is at risk.
            Deadly force is prohibited unless life is at risk. | Deadly force may be used only when life is at risk.
            The clerk shall call the owner within two hours.   | The clerk must call the owner within 2 (two) hours.
            The clerk shall call the owner within thirty days. | The clerk must call the owner within 30 days.
            The clerk shall call the owner within thirty (30) days. | The clerk must call the owner within 30 days.
            The clerk shall call the owner within thirty (45) days. | The clerk must call the owner within forty-five days.
            The clerk shall call the owner within seventy-two hours. | The clerk must call the owner within 72 hours.
            Under no circumstances will an officer use a neck hold. | An officer shall not use a neck hold.
            Officers may park here all day.                    | An officer shall not fire at a moving vehicle.
            This may include a neck hold report.               | An officer shall not use a neck hold.
            """)
    void whatAgreesOrIsAnotherMatterIsNotShown(String ours, String model) {
        assertThat(between("# Matter {#one}\n\n" + ours + " {#a}", "# Matter {#two}\n\n" + model + " {#b}"))
                .isEmpty();
    }

    @Test
    void figuresOfTheModelAreThoseOfItsFields() {
        var model = """
                ---
                title: Towing
                kind: model-policy
                fields:
                  call.hours: {label: Time to call, default: 2 hours}
                ---

                The towing clerk shall call the owner within {{call.hours}}. {#call}
                """;

        assertThat(between("The towing clerk shall call the owner within 24 hours. {#ours}", model))
                .extracting(Opposition::matter)
                .containsExactly(Matter.FIGURE);
    }

    @Test
    void whatLeadsToAListIsSaidOfEachItem() {
        var ours = "Officers may use, when needed: {#lead}\n\n1. a neck hold {#neck}\n";

        assertThat(between(ours, "An officer shall not use a neck hold. {#ban}"))
                .extracting(it -> it.ours().clause())
                .containsExactly("neck");
    }

    @Test
    void aTextDoesNotOpposeItself() {
        assertThat(Contradictions.between(RealPolicies.model(), RealPolicies.model()))
                .extracting(it -> it.ours().clause() + " " + it.model().clause())
                .doesNotHaveDuplicates()
                .noneMatch(it -> it.split(" ")[0].equals(it.split(" ")[1]));
    }
}
