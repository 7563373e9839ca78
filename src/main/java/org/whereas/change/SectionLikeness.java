package org.whereas.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.text.Clause;

/// How much a section of ours is like each section of a model: by the two headings, by what our heading
/// names and the model's section speaks of, by all their words, and by how much of what the model says
/// clause by clause has something like it in ours. Rare words count most.
final class SectionLikeness {

    private static final double HEADINGS = 0.25;
    private static final double NAMED = 0.15;
    private static final double WORDS = 0.4;
    private static final double CLAUSES = 0.2;

    /// A section of fewer words is hardly one: a caption, or the furniture of a page. Only a heading like
    /// the model's pairs it.
    private static final int FEW = 12;

    private static final double LIKE_HEADING = 0.3;

    /// A heading that stands more often is printed at the head of each page, or in a form; unless the model
    /// has it too.
    private static final int OFTEN = 3;

    private final Terms all;
    private final Terms told;
    private final Terms clauses;
    private final List<Weighed> model;
    private final Set<List<String>> known;
    private final Map<String, Integer> titles = new HashMap<>();

    private record Weighed(
            String id,
            Map<String, Double> title,
            Map<String, Double> words,
            Map<String, Double> told,
            List<Map<String, Double>> clauses) {}

    SectionLikeness(List<Section> ours, List<Section> model) {
        all = new Terms(Stream.concat(ours.stream(), model.stream())
                .map(SectionLikeness::text)
                .toList());
        told = new Terms(model.stream().map(SectionLikeness::text).toList());
        clauses = new Terms(Stream.concat(ours.stream(), model.stream())
                .flatMap(section -> section.clauses().stream())
                .map(Clause::text)
                .toList());
        this.model = model.stream().map(s -> weighed(s, s.title(), text(s))).toList();
        known = model.stream().map(s -> Terms.words(s.title())).collect(Collectors.toSet());
        ours.forEach(section -> titles.merge(section.title(), 1, Integer::sum));
    }

    /// The section with each of the model's.
    List<SectionPairs.Pair> of(Section section) {
        var title = tells(section.title()) ? section.title() : "";
        var one = weighed(new Section(section.id(), title, section.sort(), section.clauses()), title, title);
        return model.stream()
                .map(other -> new SectionPairs.Pair(one.id(), other.id(), likeness(one, other)))
                .toList();
    }

    private static double likeness(Weighed one, Weighed other) {
        var headings = Terms.likeness(one.title(), other.title());
        var likeness = HEADINGS * headings
                + NAMED * Terms.likeness(one.told(), other.told())
                + WORDS * Terms.likeness(one.words(), other.words())
                + CLAUSES * covered(other.clauses(), one.clauses());
        return one.words().size() < FEW && headings < LIKE_HEADING ? likeness / 2 : likeness;
    }

    /// How much of the model's clauses is in ours, each beside the one most like it.
    private static double covered(List<Map<String, Double>> model, List<Map<String, Double>> ours) {
        return model.stream()
                .mapToDouble(clause -> ours.stream()
                        .mapToDouble(other -> Terms.likeness(other, clause))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private Weighed weighed(Section section, String title, String named) {
        var said = section.clauses().stream()
                .map(clause -> clauses.of(clause.text()))
                .filter(words -> !words.isEmpty())
                .toList();
        return new Weighed(section.id(), all.ofHeading(title), all.of(text(section)), told.of(named), said);
    }

    /// Whether a heading says anything: not what is printed on each page, nor numbers and dates.
    private boolean tells(String title) {
        if (titles.getOrDefault(title, 0) > OFTEN && !known.contains(Terms.words(title))) return false;
        var words = title.strip().split("\\s+");
        var numbers = Stream.of(words).filter(word -> word.matches(".*[0-9].*")).count();
        return numbers == 0 || numbers * 3 < words.length && !title.matches(".*[0-9]/[0-9].*");
    }

    private static String text(Section section) {
        return section.title() + " " + section.words();
    }
}
