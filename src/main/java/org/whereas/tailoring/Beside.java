package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.change.Contradictions;
import org.whereas.change.Section;
import org.whereas.change.SectionPairs;
import org.whereas.library.DocumentSummary;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Numbering;
import org.whereas.text.Rekeying;
import org.whereas.text.ResolutionEdit;
import org.whereas.text.SectionEdit;

/// A policy or resolution that an organization has, beside a model that it is to follow: what belongs together, what is
/// missing, what contradicts, and the text that comes of it.
final class Beside {

    private static final String RESOLUTION = "resolution";

    private final Document ours;
    private final Document model;
    private final List<Section> mine;
    private final List<Section> theirs;

    Beside(Document ours, Document model) {
        this.ours = ours;
        this.model = Numbering.unprinted(model);
        this.mine = Section.of(ours);
        this.theirs = Section.of(model);
    }

    /// Whether a text may follow a model: a resolution has the parts of one, and follows a resolution.
    static boolean fits(DocumentSummary ours, DocumentSummary model) {
        return ours.kind().equals(RESOLUTION) == model.kind().equals(RESOLUTION);
    }

    /// The kind of what a text may follow by its own.
    static String modelKind(DocumentSummary ours) {
        return ours.kind().equals("local-policy") ? "model-policy" : ours.kind();
    }

    List<Section> ours() {
        return mine;
    }

    List<Section> model() {
        return theirs;
    }

    /// The proposed section of the model for each section of ours that has one, by ids.
    Map<String, String> proposed() {
        var pairs = new LinkedHashMap<String, String>();
        SectionPairs.between(ours, model).forEach(pair -> pairs.put(pair.ours(), pair.model()));
        return pairs;
    }

    /// The sections of the model that are not among these, with words below them.
    List<Section> gaps(Map<String, String> pairs) {
        return theirs.stream()
                .filter(s -> !pairs.containsValue(s.id()) && s.says())
                .toList();
    }

    List<Contradictions.Opposition> contradictions(Map<String, String> pairs) {
        return Contradictions.between(ours, model, pairs);
    }

    /// The text of ours as it follows the model: sections that a person paired, and the clauses in them
    /// that are alike, have the model's ids and what the model says they carry out, which is to be
    /// checked; sections of the model that were chosen are in their places. What was copied from the model
    /// before has its ids still. Number, printed numbers and wording stay; where recitals or clauses of a
    /// resolution are taken in, the words that join its parts are put right.
    Document joined(Map<String, String> pairs, Set<String> taken) {
        var ids = new LinkedHashMap<String, String>();
        for (var model : new LinkedHashSet<>(pairs.values()))
            ids.putAll(ids(
                    mine.stream().filter(s -> model.equals(pairs.get(s.id()))).toList(), section(theirs, model)));
        var known = Clauses.of(model).stream().map(Clause::id).collect(Collectors.toSet());
        for (var same : SectionPairs.same(ours, model))
            if (!ids.containsKey(same) && !ids.containsValue(same) && !isUnlike(same, pairs)) known.remove(same);
        var keyed = SectionEdit.marked(Rekeying.of(ours, ids, known), aligned(new LinkedHashSet<>(ids.values())));
        for (var section : theirs) {
            if (!taken.contains(section.id())) continue;
            var near = neighbors(section, pairs, taken);
            keyed = SectionEdit.taken(keyed, model, section.id(), near.before(), near.behind());
        }
        var settles = !taken.isEmpty() && mine.stream().anyMatch(section -> section.sort() != Section.Sort.HEADING);
        return settles ? ResolutionEdit.settled(keyed) : keyed;
    }

    /// Whether a clause of ours stands in a section that nothing of the model's is like.
    private boolean isUnlike(String clause, Map<String, String> pairs) {
        return mine.stream()
                .filter(section -> !pairs.containsKey(section.id()))
                .anyMatch(section -> section.id().equals(clause)
                        || section.clauses().stream().anyMatch(it -> it.id().equals(clause)));
    }

    /// The model's ids for those sections of ours that stand for one of the model's: its clauses for those
    /// that are alike, its heading for the section that has most of them, the first where none has more.
    private static Map<String, String> ids(List<Section> ours, Section model) {
        var clauses = SectionPairs.clauses(ours, model);
        var lead = ours.stream()
                .max(Comparator.comparingLong((Section section) -> clauses.stream()
                                .filter(pair -> section.clauses().stream().anyMatch(c -> c.id().equals(pair.ours())))
                                .count())
                        .thenComparing(section -> -ours.indexOf(section)))
                .orElseThrow();
        var ids = new LinkedHashMap<String, String>();
        ids.put(lead.id(), model.id());
        clauses.forEach(pair -> ids.put(pair.ours(), pair.model()));
        return ids;
    }

    private Map<String, List<String>> aligned(Set<String> ids) {
        var meets = new HashMap<String, List<String>>();
        for (var clause : Clauses.of(model)) {
            var words = clause.node().attributes().words("meets");
            if (ids.contains(clause.id()) && !words.isEmpty()) meets.put(clause.id(), words);
        }
        return meets;
    }

    /// The ids of the model's sections that our text will have, those before this one and those behind it, the
    /// nearest first.
    private Neighbors neighbors(Section section, Map<String, String> pairs, Set<String> taken) {
        var before = new ArrayList<String>();
        var behind = new ArrayList<String>();
        var passed = false;
        for (var other : theirs) {
            if (other.id().equals(section.id())) passed = true;
            else if (passed && pairs.containsValue(other.id())) behind.add(other.id());
            else if (!passed && (pairs.containsValue(other.id()) || taken.contains(other.id())))
                before.addFirst(other.id());
        }
        return new Neighbors(before, behind);
    }

    private record Neighbors(List<String> before, List<String> behind) {}

    static Section section(List<Section> sections, String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
}
