package org.whereas.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whereas.library.Reading;
import org.whereas.word.Proposal;

/// A Word file that came back, opened beside the text as it stands now.
///
/// @param base    the version that it was made of
/// @param newest  the newest version
/// @param matters what it proposes, in the order of the text; empty once everything is decided
/// @param done    what was decided
/// @param left    what could not be understood
public record OpenReturn(
        ReturnSummary summary, Reading base, Reading newest, List<Matter> matters, List<Done> done, List<Left> left) {

    /// One thing that it proposes.
    ///
    /// @param place  its number, from 1
    /// @param where  the headings above the clause and the clause's own number
    /// @param behind the first words of what it will follow, where it is added or moved; empty for the beginning
    /// @param clash  where the text has changed at the same place since: how it stands there now
    /// @param done   what was decided, empty while it is open
    public record Matter(
            int place, Proposal proposal, String where, String behind, Optional<String> clash, Optional<Done> done) {

        public boolean isComment() {
            return proposal.kind() == Proposal.Kind.COMMENT;
        }

        /// Whether it says where something goes.
        public boolean goesSomewhere() {
            return proposal.kind() == Proposal.Kind.MOVED || proposal.kind() == Proposal.Kind.ADDED;
        }

        public String word() {
            return proposal.kind().name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean isDated() {
            return !proposal.date().equals(Instant.EPOCH);
        }
    }

    /// What was decided of one thing: `take`, `text` or `leave`, and the version it went into (0 for none).
    ///
    /// @param place 0 where the file is not read as proposing it any more
    public record Done(int place, String take, int number, String by, Instant at) {}

    /// Something that could not be understood, and the paragraph of the file (0 for none).
    public record Left(String sentence, int paragraph) {}

    /// What nobody has decided yet.
    public List<Matter> open() {
        return matters.stream().filter(it -> it.done().isEmpty()).toList();
    }

    public boolean movedOn() {
        return newest.revision().number() != base.revision().number();
    }
}
