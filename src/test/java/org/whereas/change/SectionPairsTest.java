package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.whereas.text.Markdown;

/// Sections of policies that were written apart, paired with those of the shipped one, against marks
/// made by hand.
class SectionPairsTest {

    /// What a set of policies came to.
    private record Figures(int policies, int proposed, int right, int reached, int wanted, int marked) {

        private double precision() {
            return right / (double) proposed;
        }

        /// Of the model's sections that some section was marked with, how many were paired with one of
        /// those.
        private double recall() {
            return reached / (double) wanted;
        }

        /// Of our sections that were marked, how many were paired with one of their marks.
        private double recallOfOurs() {
            return right / (double) marked;
        }

        private String told() {
            return "precision %.2f, recall %.2f (of ours %.2f): %d of %d proposed in %d policies"
                    .formatted(precision(), recall(), recallOfOurs(), right, proposed, policies);
        }
    }

    /// Those by which the pairing was made better.
    @Test
    void theOpenPoliciesAreSetBesideTheModel(TestReporter told) {
        var figures = judged(PairingMarks.OPEN);
        told.publishEntry("pairing, open set", figures.told());

        assertThat(figures.policies()).isEqualTo(6);
        assertThat(figures.marked()).isEqualTo(58);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.84);
        assertThat(figures.recallOfOurs()).isGreaterThanOrEqualTo(0.74);
    }

    /// Those that were marked before and not looked at meanwhile.
    @Test
    void thePoliciesSetAsideAreSetBesideTheModel(TestReporter told) {
        var figures = judged(PairingMarks.ASIDE);
        told.publishEntry("pairing, set aside", figures.told());

        assertThat(figures.policies()).isEqualTo(4);
        assertThat(figures.marked()).isEqualTo(68);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.77);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.6);
        assertThat(figures.recallOfOurs()).isGreaterThanOrEqualTo(0.6);
    }

    private static Figures judged(Map<String, Map<Integer, Set<String>>> marks) {
        assumeTrue(RealPolicies.areThere(), "The real policies are not here; the pairing was not judged");
        var sum = new Figures(0, 0, 0, 0, 0, 0);
        for (var policy : marks.entrySet()) {
            var ours = RealPolicies.read(policy.getKey());
            var sections = Section.of(ours);
            assertThat(sections)
                    .hasSizeGreaterThanOrEqualTo(
                            policy.getValue().keySet().stream().reduce(0, Math::max));
            var model = new TreeMap<String, String>();
            var pairs = SectionPairs.between(ours, RealPolicies.model());
            pairs.forEach(pair -> model.put(pair.ours(), pair.model()));
            var right = new LinkedHashMap<Integer, Set<String>>();
            policy.getValue().forEach((place, good) -> {
                var found = model.get(sections.get(place - 1).id());
                if (found != null && good.contains(found)) right.put(place, Set.of(found));
            });
            sum = new Figures(
                    sum.policies() + 1,
                    sum.proposed() + pairs.size(),
                    sum.right() + right.size(),
                    sum.reached() + reached(right),
                    sum.wanted() + reached(policy.getValue()),
                    sum.marked() + policy.getValue().size());
        }
        return sum;
    }

    /// The most sections of the model that can each have a counterpart of their own.
    private static int reached(Map<Integer, Set<String>> marks) {
        var taken = new TreeMap<String, Integer>();
        var count = 0;
        for (var ours : marks.keySet()) if (placed(ours, marks, taken, new HashSet<>())) count++;
        return count;
    }

    private static boolean placed(
            int ours, Map<Integer, Set<String>> marks, Map<String, Integer> taken, Set<String> tried) {
        for (var model : marks.get(ours)) {
            if (!tried.add(model)) continue;
            if (!taken.containsKey(model) || placed(taken.get(model), marks, taken, tried)) {
                taken.put(model, ours);
                return true;
            }
        }
        return false;
    }

    @Test
    void aTextSetBesideItselfIsPairedWithItself() {
        var model = RealPolicies.model();

        assertThat(SectionPairs.between(model, model))
                .hasSize(Section.of(model).size())
                .allMatch(p -> p.ours().equals(p.model()));
    }

    @Test
    void whatIsAboutSomethingElseIsNotPaired() {
        var ours = Markdown.parse("# Parking {#parking}\n\nCars are parked in rows. {#rows}\n");

        assertThat(SectionPairs.between(ours, RealPolicies.model())).isEmpty();
    }

    @Test
    void severalSectionsMayBeAboutOneOfTheModel() {
        var ours = Markdown.parse("""
                # Taser {#taser}

                Officers carry the Taser on the weak side and fire one cycle at a time. {#side}

                # Pepper spray {#pepper}

                Officers use pepper spray against an attack. {#attack}
                """);

        assertThat(SectionPairs.between(ours, RealPolicies.model()))
                .extracting(SectionPairs.Pair::model)
                .containsExactly("weapons", "weapons");
    }

    @Test
    void whatIsPrintedAtTheHeadOfEachPageIsNoHeading() {
        var page = "# Deadly force %1$s/18 Page %1$s of 4 {#page-%1$s}\n\nThe mess hall opens at noon. {#m-%1$s}\n\n";
        var ours = Markdown.parse(page.formatted(1) + page.formatted(2));

        assertThat(SectionPairs.between(ours, RealPolicies.model())).isEmpty();
    }

    @Test
    void lessLethalIsNotLethal() {
        var ours =
                Markdown.parse("# Less-lethal weapons {#less}\n\nOfficers carry batons and pepper spray. {#carry}\n");

        assertThat(SectionPairs.between(ours, RealPolicies.model()))
                .extracting(SectionPairs.Pair::model)
                .containsExactly("weapons");
    }
}
