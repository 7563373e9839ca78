package org.whereas.alignment;

import java.util.List;
import java.util.function.Function;
import org.whereas.alignment.Recommended.Entry;
import org.whereas.problem.Problem;
import org.whereas.text.Recommendations.Recommendation;

/// The recommendations around one: what it elaborates and restates, and what elaborates and restates it.
public record Related(List<Entry> elaborates, List<Entry> restates, List<Entry> elaboratedBy, List<Entry> restatedBy) {

    static Related of(Entry entry, List<Entry> all) {
        var it = entry.recommendation();
        return new Related(
                named(it.elaborates(), all),
                named(it.restates(), all),
                naming(entry.id(), all, Recommendation::elaborates),
                naming(entry.id(), all, Recommendation::restates));
    }

    /// The recommendation with this id; refused as not found where there is none.
    static Entry in(List<Entry> all, String id) {
        return all.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("recommendation", id).asException());
    }

    public boolean isEmpty() {
        return elaborates.isEmpty() && restates.isEmpty() && elaboratedBy.isEmpty() && restatedBy.isEmpty();
    }

    private static List<Entry> named(List<String> ids, List<Entry> all) {
        return all.stream().filter(e -> ids.contains(e.id())).toList();
    }

    private static List<Entry> naming(String id, List<Entry> all, Function<Recommendation, List<String>> by) {
        return all.stream()
                .filter(e -> by.apply(e.recommendation()).contains(id))
                .toList();
    }
}
