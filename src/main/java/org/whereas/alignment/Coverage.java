package org.whereas.alignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.library.DocumentSummary;
import org.whereas.text.Recommendations.Recommendation;

/// How the recommendations of the catalogue are carried out by a document or a set of documents: a row for each.
///
/// @param documents the documents that were looked at, by title
/// @param unknown   what clauses name in `meets` and the catalogue does not have
public record Coverage(List<DocumentSummary> documents, List<Row> rows, Set<String> unknown) {

    /// What became of a recommendation.
    public enum State {
        MET,
        /// Met, but a recommendation that elaborates it is not.
        PART,
        /// Only by clauses that a person has to look at first.
        TO_CHECK,
        NOT_MET,
        NOT_APPLICABLE;

        /// The word in addresses and as a key in the message file.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<State> of(String word) {
            return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
        }
    }

    /// A clause that carries a recommendation out, or should.
    ///
    /// @param number    how it is cited, `5.2(a)`; empty where nothing is numbered
    /// @param words     what it says, values in their places; empty where the text has lost it
    /// @param before    what it said when the alignment was given; empty where it says the same
    /// @param undecided whether it stands in an alternative still to be chosen
    /// @param said      who confirmed or dropped it
    /// @param tag       what names this alignment as it stands, for `If-Match`
    public record By(
            DocumentSummary document,
            String clause,
            String number,
            String recommendation,
            String words,
            String before,
            Standing standing,
            boolean undecided,
            Optional<Said> said,
            String tag) {}

    /// Who said it, when and why. The name is empty where it was said of the model.
    public record Said(String name, Instant at, String reason) {}

    /// One recommendation.
    ///
    /// @param by        the clauses that carry it out, those that should, and those that were dropped
    /// @param missing   ids of recommendations that elaborate it and are not met
    /// @param exemption why it does not apply to the organization; lapsed where the recommendation says something
    ///     else now
    /// @param tag       what names this row's exemption as it stands, for `If-Match`
    public record Row(
            Recommended.Entry entry,
            State state,
            List<By> by,
            List<String> missing,
            Optional<Said> exemption,
            String tag) {

        public String id() {
            return entry.recommendation().id();
        }

        /// The clauses of one document.
        public List<By> in(DocumentSummary document) {
            return by.stream().filter(b -> b.document().id() == document.id()).toList();
        }

        /// Whether a clause carries it out, was to, or a person said something of it.
        public boolean touched() {
            return !by.isEmpty() || exemption.isPresent();
        }

        public boolean toCheck() {
            return by.stream().anyMatch(b -> b.standing().isToCheck());
        }
    }

    /// Whether a recommendation does not apply to an organization, who said so, and what names that for `If-Match`.
    record Exemption(Optional<Said> said, String tag) {}

    /// Puts the alignments beside the catalogue.
    static Coverage of(
            List<DocumentSummary> documents,
            List<Recommended.Entry> catalogue,
            Collection<By> alignments,
            Map<String, Exemption> exemptions) {
        var by = alignments.stream()
                .collect(Collectors.groupingBy(By::recommendation, LinkedHashMap::new, Collectors.toList()));
        var covered = new HashSet<String>();
        by.forEach((id, clauses) -> {
            if (clauses.stream().anyMatch(b -> b.standing().counts())) covered.add(id);
        });
        var excused = new HashSet<>(covered);
        exemptions.forEach((id, exemption) -> exemption.said().ifPresent(_ -> excused.add(id)));
        var elaborating = elaborating(catalogue);
        var rows = catalogue.stream()
                .map(entry -> {
                    var id = entry.recommendation().id();
                    var clauses = by.getOrDefault(id, List.of());
                    var missing = missing(entry, elaborating.getOrDefault(id, List.of()), excused);
                    var exemption = exemptions.get(id);
                    var state = state(
                            covered.contains(id), missing, exemption.said().isPresent(), clauses);
                    return new Row(entry, state, clauses, missing, exemption.said(), exemption.tag());
                })
                .toList();
        var unknown = new LinkedHashSet<>(by.keySet());
        rows.forEach(row -> unknown.remove(row.id()));
        return new Coverage(documents, rows, unknown);
    }

    private static State state(boolean covered, List<String> missing, boolean exempt, List<By> clauses) {
        if (covered) return missing.isEmpty() ? State.MET : State.PART;
        if (exempt) return State.NOT_APPLICABLE;
        return clauses.stream().anyMatch(b -> b.standing().isToCheck()) ? State.TO_CHECK : State.NOT_MET;
    }

    /// What elaborates a recommendation for the same addressees and is neither met nor excused.
    private static List<String> missing(
            Recommended.Entry entry, List<Recommendation> elaborating, Set<String> excused) {
        return elaborating.stream()
                .filter(other ->
                        share(other.addressees(), entry.recommendation().addressees()))
                .map(other -> other.id())
                .filter(id -> !excused.contains(id))
                .toList();
    }

    /// What elaborates each recommendation, by its id.
    private static Map<String, List<Recommendation>> elaborating(List<Recommended.Entry> catalogue) {
        var elaborating = new HashMap<String, List<Recommendation>>();
        for (var entry : catalogue)
            entry.recommendation().elaborates().stream()
                    .distinct()
                    .forEach(id -> elaborating
                            .computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(entry.recommendation()));
        return elaborating;
    }

    private static boolean share(List<String> some, List<String> others) {
        return some.contains("all") || others.contains("all") || some.stream().anyMatch(others::contains);
    }

    /// How many recommendations are in each state, all states named.
    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (var state : State.values())
            counts.put(
                    state.word(),
                    rows.stream().filter(row -> row.state() == state).count());
        return counts;
    }

    /// How many alignments a person has to look at.
    public long toCheck() {
        return rows.stream()
                .flatMap(row -> row.by().stream())
                .filter(b -> b.standing().isToCheck())
                .count();
    }

    public long met() {
        return rows.stream()
                .filter(r -> r.state() == State.MET || r.state() == State.PART)
                .count();
    }

    /// The same with only some of its rows.
    public Coverage narrowed(CoverageFilter filter) {
        return new Coverage(documents, rows.stream().filter(filter::fits).toList(), unknown);
    }
}
