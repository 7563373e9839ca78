package org.whereas.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Document;

/// Which sections of two policies that were written apart are about the same thing, and which clauses
/// in them: a proposal for a person, who knows better.
///
/// A section is known by the words of its heading, which count most, and those below it. Each is paired
/// with at most one, the most alike first.
///
/// ```java
/// var ours = Markdown.parse("# Medical care {#care}\n\nRender first aid to injured persons. {#aid}\n");
/// var model = Markdown.parse("# Medical aid {#medical}\n\nGive first aid to an injured person. {#first}\n");
/// SectionPairs.between(ours, model).getFirst().model(); // "medical"
/// ```
public final class SectionPairs {

    /// Less alike than this is nothing alike.
    private static final double ENOUGH = 0.12;

    private static final double ENOUGH_FOR_CLAUSES = 0.34;

    /// A section of fewer words is hardly one: a caption, or the furniture of a page. Only its very
    /// title pairs it.
    private static final int FEW = 12;

    private static final double SAME = 0.99;
    private static final double TITLE = 0.4;

    private SectionPairs() {}

    /// Two ids that belong together, and how alike they are, from 0 to 1.
    public record Pair(String ours, String model, double likeness) {}

    private record Weighed(String id, Map<String, Double> title, Map<String, Double> words) {}

    /// Pairs of sections by the ids of their headings, in the order of ours.
    public static List<Pair> between(Document ours, Document model) {
        var mine = Section.of(ours);
        var theirs = Section.of(model);
        var terms = new Terms(Stream.concat(mine.stream(), theirs.stream())
                .map(s -> s.title() + " " + s.words())
                .toList());
        var left = mine.stream().map(s -> weighed(s, terms)).toList();
        var right = theirs.stream().map(s -> weighed(s, terms)).toList();
        var all = new ArrayList<Pair>();
        for (var one : left)
            for (var other : right) {
                var title = Terms.likeness(one.title(), other.title());
                var likeness = TITLE * title + (1 - TITLE) * Terms.likeness(one.words(), other.words());
                if (one.words().size() < FEW && title < SAME) likeness /= 2;
                if (likeness >= ENOUGH) all.add(new Pair(one.id(), other.id(), likeness));
            }
        return best(all, mine.stream().map(Section::id).toList());
    }

    /// Pairs of clauses within two sections: paragraphs with paragraphs, items with items, in the order
    /// of ours.
    public static List<Pair> clauses(Section ours, Section model) {
        var terms = new Terms(Stream.concat(ours.clauses().stream(), model.clauses().stream())
                .map(Clause::text)
                .toList());
        var all = new ArrayList<Pair>();
        for (var one : ours.clauses())
            for (var other : model.clauses()) {
                if (!sameKind(one, other) || one.id().isEmpty() || other.id().isEmpty()) continue;
                var likeness = Terms.likeness(terms.of(one.text()), terms.of(other.text()));
                if (likeness >= ENOUGH_FOR_CLAUSES) all.add(new Pair(one.id(), other.id(), likeness));
            }
        return best(all, ours.clauses().stream().map(Clause::id).toList());
    }

    private static boolean sameKind(Clause one, Clause other) {
        return !(one.node() instanceof Block.Footnote)
                && one.node().getClass() == other.node().getClass();
    }

    private static Weighed weighed(Section section, Terms terms) {
        return new Weighed(section.id(), terms.of(section.title()), terms.of(section.title() + " " + section.words()));
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
