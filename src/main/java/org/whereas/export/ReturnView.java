package org.whereas.export;

import java.time.Instant;
import java.util.List;

/// A Word file that came back, over the API.
///
/// @param state `open` while something is to decide, then `decided`
/// @param from  the version that it was made of
public record ReturnView(
        int number,
        String name,
        String state,
        int from,
        int newest,
        String by,
        Instant at,
        int total,
        long open,
        List<Proposed> proposals,
        List<OpenReturn.Done> decisions,
        List<OpenReturn.Left> left) {

    /// One thing that it proposes.
    ///
    /// @param kind   `changed`, `added`, `removed`, `moved`, `comment`, `field` or `front`
    /// @param at     when, where the file says
    /// @param behind the first words of the clause that it follows from then on, where it is added or moved
    /// @param clash  whether the text has changed at the same place since
    /// @param now    how it stands there now, where it clashes
    public record Proposed(
            int place,
            String clause,
            String where,
            String kind,
            String before,
            String after,
            String author,
            Instant at,
            boolean tracked,
            String comment,
            String follows,
            String behind,
            boolean clash,
            String now,
            boolean decided) {

        static Proposed of(OpenReturn.Matter it) {
            var proposal = it.proposal();
            return new Proposed(
                    it.place(),
                    proposal.clause(),
                    it.where(),
                    it.word(),
                    proposal.before(),
                    proposal.after(),
                    proposal.author(),
                    it.isDated() ? proposal.date() : null,
                    proposal.tracked(),
                    proposal.comment(),
                    proposal.follows(),
                    it.behind(),
                    it.clash().isPresent(),
                    it.clash().orElse(null),
                    it.done().isPresent());
        }
    }

    static ReturnView of(OpenReturn opened) {
        var it = opened.summary();
        return new ReturnView(
                it.number(),
                it.name(),
                it.isOpen() ? "open" : "decided",
                it.base(),
                opened.newest().revision().number(),
                it.by(),
                it.at(),
                it.total(),
                it.open(),
                opened.matters().stream().map(Proposed::of).toList(),
                opened.done(),
                opened.left());
    }
}
