package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// Sentences of two policies that are about the same thing and say it with opposite force: what one
/// permits and the other forbids, what one demands and the other leaves open. A hint for a person, not
/// a judgement.
///
/// ```java
/// var ours = Markdown.parse("Officers may fire at a moving vehicle. {#fire}");
/// var model = Markdown.parse("An officer shall not fire at a moving vehicle. {#vehicles}");
/// Contradictions.between(ours, model).getFirst().model().force(); // FORBIDS
/// ```
public final class Contradictions {

    private static final double ALIKE = 0.5;
    private static final int FEWEST_WORDS = 2;
    private static final Pattern SENTENCE = Pattern.compile("[^.;:]+[.;:]?");
    private static final Pattern FORBIDS = Pattern.compile(
            "(?i)\\b(?:(?:shall|will|must|may|can|should)\\s+not|cannot|never|prohibited|forbidden|not\\s+(?:permitted|authorized|allowed))\\b");
    private static final Pattern DEMANDS = Pattern.compile("(?i)\\b(?:shall|must|will|required\\s+to)\\b");
    private static final Pattern ADVISES = Pattern.compile("(?i)\\bshould\\b");
    private static final Pattern PERMITS = Pattern.compile("(?i)\\b(?:may|authorized|permitted|allowed)\\b");

    private Contradictions() {}

    /// With what force a sentence speaks.
    public enum Force {
        FORBIDS,
        DEMANDS,
        ADVISES,
        PERMITS,
        TELLS
    }

    /// A sentence, the clause in which it stands, and its force.
    public record Said(String clause, String sentence, Force force) {}

    /// Two sentences that oppose each other, and how alike they are.
    public record Opposition(Said ours, Said model, double likeness) {}

    private record Weighed(Said said, Map<String, Double> words) {}

    /// The oppositions between two texts, for each sentence of ours the most alike one, in the order of
    /// ours.
    public static List<Opposition> between(Document ours, Document model) {
        var mine = said(ours);
        var theirs = said(model);
        var terms = new Terms(Stream.concat(mine.stream(), theirs.stream())
                .map(Said::sentence)
                .toList());
        var right =
                theirs.stream().map(s -> new Weighed(s, terms.of(s.sentence()))).toList();
        var found = new ArrayList<Opposition>();
        for (var one : mine) {
            var words = terms.of(one.sentence());
            Opposition best = null;
            for (var other : right) {
                if (!opposed(one.force(), other.said().force())) continue;
                var likeness = Terms.likeness(words, other.words());
                if (likeness >= ALIKE && (best == null || likeness > best.likeness()))
                    best = new Opposition(one, other.said(), likeness);
            }
            if (best != null) found.add(best);
        }
        return found;
    }

    /// With what force a sentence speaks: what it forbids comes before what it demands.
    static Force force(String sentence) {
        if (FORBIDS.matcher(sentence).find()) return Force.FORBIDS;
        if (DEMANDS.matcher(sentence).find()) return Force.DEMANDS;
        if (ADVISES.matcher(sentence).find()) return Force.ADVISES;
        return PERMITS.matcher(sentence).find() ? Force.PERMITS : Force.TELLS;
    }

    private static boolean opposed(Force one, Force other) {
        if (one == other || one == Force.TELLS || other == Force.TELLS) return false;
        return one == Force.FORBIDS || other == Force.FORBIDS || one == Force.DEMANDS || other == Force.DEMANDS;
    }

    private static List<Said> said(Document document) {
        var all = new ArrayList<Said>();
        for (var clause : Clauses.of(document)) sentences(clause, all);
        return all;
    }

    private static void sentences(Clause clause, List<Said> to) {
        var found = SENTENCE.matcher(clause.text());
        while (found.find()) {
            var sentence = found.group().strip();
            var force = force(sentence);
            if (force != Force.TELLS && Terms.words(sentence).size() >= FEWEST_WORDS)
                to.add(new Said(clause.id(), sentence, force));
        }
    }
}
