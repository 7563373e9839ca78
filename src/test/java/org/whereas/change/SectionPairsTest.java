package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.whereas.text.Canonical;
import org.whereas.text.Document;
import org.whereas.text.Intake;
import org.whereas.text.Markdown;

/// Sections of policies that were written apart, paired with those of the shipped one, against marks
/// made by hand.
class SectionPairsTest {

    private static final Path REAL = Path.of("..", "shared", "realworld", "policies", "us-use-of-force-txt");
    private static final Path MODEL = Path.of("model-policies", "uscm", "use-of-force.md");

    /// For the ordinal of a section of a real policy, the sections of the model that are about the same
    /// thing, as a person read them. What is not listed has no counterpart.
    private static final Map<String, Map<Integer, Set<String>>> MARKS = new TreeMap<>(Map.of(
            "Irvine",
            Map.of(
                    1, Set.of("purpose"),
                    2, Set.of("definitions"),
                    3, Set.of("resistance-and-force"),
                    4, Set.of("standard"),
                    5, Set.of("after-force"),
                    22, Set.of("reporting-and-review"),
                    23, Set.of("reporting-and-review")),
            "SanDiego",
            Map.of(
                    1, Set.of("purpose"),
                    2, Set.of("purpose"),
                    3, Set.of("purpose"),
                    4, Set.of("definitions", "resistance-and-force"),
                    5, Set.of("procedures", "standard", "deciding"),
                    6, Set.of("reporting-and-review"),
                    7, Set.of("reporting-and-review")),
            "StPetersburg",
            Map.ofEntries(
                    Map.entry(2, Set.of("policy-statement")),
                    Map.entry(3, Set.of("definitions")),
                    Map.entry(5, Set.of("definitions")),
                    Map.entry(8, Set.of("resistance-and-force")),
                    Map.entry(9, Set.of("standard", "deadly-force")),
                    Map.entry(10, Set.of("deadly-force", "standard")),
                    Map.entry(11, Set.of("moving-vehicles", "deadly-force")),
                    Map.entry(12, Set.of("people-in-restraints", "neck-restraints")),
                    Map.entry(13, Set.of("after-force")),
                    Map.entry(14, Set.of("reporting-and-review")),
                    Map.entry(18, Set.of("reporting-and-review")),
                    Map.entry(19, Set.of("reporting-and-review")),
                    Map.entry(20, Set.of("reporting-and-review")),
                    Map.entry(22, Set.of("reporting-and-review"))),
            "Plano",
            Map.of(
                    1, Set.of("purpose"),
                    2, Set.of("policy-statement"),
                    3, Set.of("procedures"),
                    4, Set.of("resistance-and-force", "deciding"),
                    6, Set.of("people-in-restraints"),
                    7, Set.of("weapons")),
            "Albuquerque",
            Map.of(
                    2, Set.of("policy-statement"),
                    3, Set.of("definitions"),
                    5, Set.of("standard", "deciding", "procedures"),
                    6, Set.of("standard"),
                    7, Set.of("weapons"),
                    8, Set.of("deadly-force"),
                    9, Set.of("reporting-and-review"),
                    10, Set.of("reporting-and-review")),
            "Dallas",
            Map.ofEntries(
                    Map.entry(1, Set.of("resistance-and-force")),
                    Map.entry(2, Set.of("resistance-and-force")),
                    Map.entry(3, Set.of("resistance-and-force")),
                    Map.entry(4, Set.of("weapons")),
                    Map.entry(6, Set.of("training")),
                    Map.entry(8, Set.of("weapons")),
                    Map.entry(11, Set.of("weapons")),
                    Map.entry(13, Set.of("deadly-force")),
                    Map.entry(14, Set.of("training", "weapons")),
                    Map.entry(15, Set.of("after-force")),
                    Map.entry(16, Set.of("reporting-and-review")),
                    Map.entry(18, Set.of("weapons")),
                    Map.entry(20, Set.of("weapons")),
                    Map.entry(21, Set.of("reporting-and-review")),
                    Map.entry(22, Set.of("reporting-and-review")),
                    Map.entry(23, Set.of("reporting-and-review")))));

    /// Precision: how many of the proposed pairs are marked. Recall: of the model's sections that some
    /// section was marked with, how many were paired with one of those.
    @Test
    void realPoliciesAreSetBesideTheModel(TestReporter told) {
        assumeTrue(Files.isDirectory(REAL), "The real policies are not here; the pairing was not judged");
        var model = Markdown.parse(read(MODEL));
        var proposed = 0;
        var right = 0;
        var marked = 0;
        for (var policy : MARKS.entrySet()) {
            var ours = brought(REAL.resolve(policy.getKey() + ".txt"));
            var pairs = SectionPairs.between(ours, model);
            var good = good(pairs, Section.of(ours), policy.getValue());
            var theirs = wanted(policy.getValue());
            proposed += pairs.size();
            right += good.size();
            marked += theirs;
            told.publishEntry(policy.getKey(), good.size() + " of " + pairs.size() + " right, " + theirs + " wanted");
        }
        var precision = right / (double) proposed;
        var recall = right / (double) marked;
        told.publishEntry("pairing", "precision %.2f, recall %.2f".formatted(precision, recall));

        assertThat(precision).isGreaterThanOrEqualTo(PRECISION);
        assertThat(recall).isGreaterThanOrEqualTo(RECALL);
    }

    private static final double PRECISION = 0.7;
    private static final double RECALL = 0.4;

    private static List<SectionPairs.Pair> good(
            List<SectionPairs.Pair> pairs, List<Section> sections, Map<Integer, Set<String>> marks) {
        var good = new ArrayList<SectionPairs.Pair>();
        for (var pair : pairs)
            for (var i = 0; i < sections.size(); i++)
                if (sections.get(i).id().equals(pair.ours())
                        && marks.getOrDefault(i + 1, Set.of()).contains(pair.model())) good.add(pair);
        return good;
    }

    /// The most sections of the model that can each have a counterpart of their own.
    private static int wanted(Map<Integer, Set<String>> marks) {
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
        var model = Markdown.parse(read(MODEL));

        assertThat(SectionPairs.between(model, model))
                .hasSize(Section.of(model).size())
                .allMatch(p -> p.ours().equals(p.model()));
    }

    @Test
    void whatIsAboutSomethingElseIsNotPaired() {
        var ours = Markdown.parse("# Parking {#parking}\n\nCars are parked in rows. {#rows}\n");

        assertThat(SectionPairs.between(ours, Markdown.parse(read(MODEL)))).isEmpty();
    }

    @Test
    void oppositionsAreFoundOnTheSameMatterOnly() {
        var ours = Markdown.parse("Officers may fire at a moving vehicle. {#fire}\n\nOfficers may park here. {#park}");
        var model = Markdown.parse("An officer shall not fire at a moving vehicle. {#vehicles}");

        assertThat(Contradictions.between(ours, model)).singleElement().satisfies(o -> {
            assertThat(o.ours().clause()).isEqualTo("fire");
            assertThat(o.model().force()).isEqualTo(Contradictions.Force.FORBIDS);
        });
        assertThat(Contradictions.between(model, model)).isEmpty();
    }

    private static Document brought(Path file) {
        var brought = Intake.plain(read(file)).documents().getFirst();
        return Canonical.of(brought, Optional.empty(), Set.of(), "").document();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
