package org.whereas.change;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.text.Document;

/// Sentences of two policies that are about the same thing and cannot both be kept to, or do not bind
/// alike: what one permits and the other forbids, what one demands and the other leaves open, other
/// figures and times. A hint for a person, not a judgement.
///
/// ```java
/// var ours = Markdown.parse("Officers may fire at a moving vehicle. {#fire}");
/// var model = Markdown.parse("An officer shall not fire at a moving vehicle. {#vehicles}");
/// Contradictions.between(ours, model).getFirst().model().force(); // FORBIDS
/// ```
public final class Contradictions {

    /// How alike sentences must be that stand anywhere, and those in sections that belong together. Found
    /// on six real policies.
    private static final double ALIKE = 0.5;

    private static final double ALIKE_IN_PAIR = 0.33;
    private static final double ALIKE_WITH_FIGURES = 0.4;

    /// What it counts when one sentence says all that the other says, and more.
    private static final double SAID = 0.7;

    private static final int FEW = 3;

    private Contradictions() {}

    /// With what force a sentence speaks.
    public enum Force {
        FORBIDS,
        DEMANDS,
        ADVISES,
        PERMITS,
        TELLS
    }

    /// In what two sentences oppose each other.
    public enum Matter {
        FORCE,
        EXCEPTION,
        FIGURE
    }

    /// A sentence, the clause in which it stands, and its force.
    public record Said(String clause, String sentence, Force force) {}

    /// Two sentences that oppose each other, and how alike they are.
    public record Opposition(Said ours, Said model, Matter matter, double likeness) {}

    private record Weighed(Sentence sentence, String section, Map<String, Double> words) {}

    /// The oppositions between two texts whose sections are paired as [SectionPairs] proposes.
    public static List<Opposition> between(Document ours, Document model) {
        var pairs = new HashMap<String, String>();
        SectionPairs.between(ours, model).forEach(pair -> pairs.put(pair.ours(), pair.model()));
        return between(ours, model, pairs);
    }

    /// The oppositions between two texts, for each sentence of ours the most alike one, in the order of
    /// ours; a sentence that stands several times once.
    ///
    /// @param pairs the id of the model's section for that of ours
    public static List<Opposition> between(Document ours, Document model, Map<String, String> pairs) {
        var mine = Sentence.of(ours);
        var theirs = Sentence.of(model);
        var terms = new Terms(Stream.concat(mine.stream(), theirs.stream())
                .map(Sentence::whole)
                .toList());
        var own = sections(ours);
        var sections = sections(model);
        var right = theirs.stream().map(s -> weighed(s, sections, terms)).toList();
        var found = new LinkedHashMap<String, Opposition>();
        for (var sentence : mine) {
            var one = weighed(sentence, own, terms);
            right.stream()
                    .flatMap(other -> opposed(one, other, other.section().equals(pairs.get(one.section()))).stream())
                    .max(Comparator.comparingDouble(Opposition::likeness))
                    .ifPresent(it -> found.putIfAbsent(it.ours().sentence(), it));
        }
        return List.copyOf(found.values());
    }

    private static Weighed weighed(Sentence sentence, Map<String, String> sections, Terms terms) {
        return new Weighed(sentence, sections.getOrDefault(sentence.clause(), ""), terms.of(sentence.whole()));
    }

    private static Optional<Opposition> opposed(Weighed one, Weighed other, boolean paired) {
        var matter = one.sentence().opposed(other.sentence());
        if (matter.isEmpty()) return Optional.empty();
        var open = one.sentence().leavesOpen(other.sentence());
        var likeness = Math.max(
                Terms.likeness(one.words(), other.words()), SAID * contained(one.words(), other.words(), open));
        if (likeness < enough(one.sentence(), other.sentence(), matter.get(), paired)) return Optional.empty();
        return Optional.of(
                new Opposition(one.sentence().said(), other.sentence().said(), matter.get(), likeness));
    }

    /// What demands or advises one thing hardly opposes what forbids another, unless they say nearly the
    /// same.
    private static double enough(Sentence one, Sentence other, Matter matter, boolean paired) {
        var forbidding = one.force() == Force.FORBIDS || other.force() == Force.FORBIDS;
        if (!paired || forbidding && !one.leavesOpen(other)) return ALIKE;
        return matter == Matter.FIGURE ? ALIKE_WITH_FIGURES : ALIKE_IN_PAIR;
    }

    /// How much of what the shorter sentence says the longer says too; nothing for words that are few,
    /// unless they name an act that policies forbid by name and the sentences leave it open.
    private static double contained(Map<String, Double> one, Map<String, Double> other, boolean open) {
        var shorter = one.size() <= other.size() ? one : other;
        var longer = shorter == one ? other : one;
        var shared = new HashMap<>(shorter);
        shared.keySet().retainAll(longer.keySet());
        var named = open && shared.keySet().stream().anyMatch(Terms.NAMED::contains);
        return shared.size() < FEW && !named ? 0 : sum(shared) / sum(shorter);
    }

    private static double sum(Map<String, Double> words) {
        return words.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// The section in which each clause stands.
    private static Map<String, String> sections(Document document) {
        var sections = new HashMap<String, String>();
        for (var section : Section.of(document))
            section.clauses().forEach(clause -> sections.put(clause.id(), section.id()));
        return sections;
    }
}
