package org.whereas.tailoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Deviations as the API shows them. Counsel's notes are no part of it.
public final class DeviationView {

    private DeviationView() {}

    /// A page of a ledger.
    ///
    /// @param document the copy
    /// @param revision its version
    /// @param model    the model, `organization/slug`, and its version; empty and 0 where it is no copy
    /// @param counts   how many clauses stand in each state, and how many lack a reason or have one to check
    public record Ledger(
            String document,
            int revision,
            String model,
            int modelRevision,
            Map<String, Long> counts,
            List<Row> items,
            long total,
            int page,
            int size) {}

    /// A clause. `reason` is left out where nobody gave one.
    ///
    /// @param state `as-model`, `choice`, `adapted`, `added` or `left-out`
    /// @param words what differs, word by word; `op` is `kept`, `deleted` or `inserted`
    public record Row(
            String clause,
            String number,
            List<String> path,
            String state,
            String ours,
            String model,
            List<Words> words,
            Reason reason,
            boolean lacksReason) {

        static Row of(Deviation it) {
            return new Row(
                    it.clause(),
                    it.number(),
                    it.path(),
                    it.state().word(),
                    it.ours(),
                    it.model(),
                    WordEdits.between(it.model(), it.ours()).stream()
                            .map(e -> new Words(WordEdits.word(e), e.text()))
                            .toList(),
                    it.reason().map(Reason::of).orElse(null),
                    it.lacksReason());
        }
    }

    public record Words(String op, String text) {}

    /// Why a clause differs.
    ///
    /// @param kind    `state-law`, `labor-agreement`, `local-practice`, `council-decision` or `other`
    /// @param toCheck whether either wording has changed since it was written
    public record Reason(String kind, String explanation, String by, Instant at, int revision, boolean toCheck) {
        static Reason of(Deviation.Reason it) {
            return new Reason(it.kind().word(), it.words(), it.author(), it.at(), it.number(), it.toCheck());
        }
    }
}
