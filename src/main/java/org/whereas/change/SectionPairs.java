package org.whereas.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// Which sections of two policies that were written apart are about the same thing, and which clauses
/// in them: a proposal for a person, who knows better.
///
/// Each section of ours is paired with the most alike section of the model, if that stands out. Several of
/// ours may be about one section of the model, which says in one place what they say in several.
///
/// ```java
/// var ours = Markdown.parse("# Medical care {#care}\n\nRender first aid to injured persons. {#aid}\n");
/// var model = Markdown.parse("# Medical aid {#medical}\n\nGive first aid to an injured person. {#first}\n");
/// SectionPairs.between(ours, model).getFirst().model(); // "medical"
/// ```
public final class SectionPairs {

    /// Less alike than this is nothing alike. Found with [SectionLikeness] on six real policies.
    private static final double ENOUGH = 0.1;

    /// A section that is nearly as much like a second one of the model is about neither.
    private static final double STANDS_OUT = 1.15;

    /// As alike as this, and of the same id: it was copied from there before, and the tie was lost.
    private static final double SAME = 0.5;

    private static final double ENOUGH_FOR_CLAUSES = 0.34;

    private SectionPairs() {}

    /// Two ids that belong together, and how alike they are, from 0 to 1.
    public record Pair(String ours, String model, double likeness) {}

    /// Pairs of sections by the ids of their headings, in the order of ours.
    public static List<Pair> between(Document ours, Document model) {
        var mine = Section.of(ours);
        var theirs = Section.of(model);
        var likeness = new SectionLikeness(mine, theirs);
        var sorts = theirs.stream().collect(Collectors.toMap(Section::id, Section::sort, (one, _) -> one));
        var pairs = new ArrayList<Pair>();
        for (var section : mine) {
            var ranked = likeness.of(section).stream()
                    .filter(pair -> sorts.get(pair.model()) == section.sort())
                    .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                    .toList();
            var same = ranked.stream()
                    .filter(pair -> pair.ours().equals(pair.model()) && pair.likeness() >= SAME)
                    .findFirst();
            if (same.isPresent()) pairs.add(same.get());
            else if (!ranked.isEmpty() && standsOut(ranked)) pairs.add(ranked.getFirst());
        }
        return pairs;
    }

    private static boolean standsOut(List<Pair> ranked) {
        var best = ranked.getFirst().likeness();
        return best >= ENOUGH
                && (ranked.size() == 1 || best >= STANDS_OUT * ranked.get(1).likeness());
    }

    /// Pairs of clauses within sections of ours and one of the model: paragraphs with paragraphs, items
    /// with items, in the order of ours.
    public static List<Pair> clauses(List<Section> ours, Section model) {
        var mine = ours.stream().flatMap(section -> section.clauses().stream()).toList();
        var terms = new Terms(Stream.concat(mine.stream(), model.clauses().stream())
                .map(Clause::text)
                .toList());
        var all = new ArrayList<Pair>();
        for (var one : mine)
            for (var other : model.clauses()) {
                if (!sameKind(one, other) || one.id().isEmpty() || other.id().isEmpty()) continue;
                var likeness = Terms.likeness(terms.of(one.text()), terms.of(other.text()));
                if (likeness >= ENOUGH_FOR_CLAUSES) all.add(new Pair(one.id(), other.id(), likeness));
            }
        return best(all, mine.stream().map(Clause::id).toList());
    }

    /// The ids that both texts give to a clause of the same kind with like words: what was copied from there before.
    public static Set<String> same(Document ours, Document model) {
        var mine = Clauses.of(ours);
        var theirs = Clauses.of(model).stream().collect(Collectors.toMap(Clause::id, it -> it, (one, _) -> one));
        var terms = new Terms(Stream.concat(mine.stream(), theirs.values().stream())
                .map(Clause::text)
                .toList());
        return mine.stream()
                .filter(clause -> !clause.id().isEmpty() && theirs.containsKey(clause.id()))
                .filter(clause -> clause.node().getClass()
                        == theirs.get(clause.id()).node().getClass())
                .filter(clause -> {
                    var words = theirs.get(clause.id()).text();
                    return clause.text().equals(words)
                            || Terms.likeness(terms.of(clause.text()), terms.of(words)) >= SAME;
                })
                .map(Clause::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean sameKind(Clause one, Clause other) {
        return !(one.node() instanceof Block.Footnote)
                && one.node().getClass() == other.node().getClass();
    }

    private static List<Pair> best(List<Pair> all, List<String> order) {
        all.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var ours = new HashSet<String>();
        var model = new HashSet<String>();
        var best = new ArrayList<Pair>();
        for (var pair : all) {
            if (ours.contains(pair.ours()) || model.contains(pair.model())) continue;
            ours.add(pair.ours());
            model.add(pair.model());
            best.add(pair);
        }
        best.sort(Comparator.comparingInt(pair -> order.indexOf(pair.ours())));
        return best;
    }
}
