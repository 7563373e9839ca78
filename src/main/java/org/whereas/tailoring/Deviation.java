package org.whereas.tailoring;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.text.Clause;

/// A clause of a local copy, or of its model where the copy has left it out, and how the one stands to the other.
///
/// @param clause     its id, the same in both
/// @param number     as it is printed in the copy, in the model where the copy has left it out; empty for none
/// @param path       the words of the headings above it
/// @param ours       what the copy says, with its values filled in; empty where it left the clause out
/// @param model      what the model says, with the copy's values filled in; empty where the copy added the clause
/// @param ourClause  the clause in the copy
/// @param itsClause  the clause in the model
/// @param reason     why it differs, as far as somebody said so
/// @param tag        changes when anything of this does
public record Deviation(
        String clause,
        String number,
        List<String> path,
        State state,
        String ours,
        String model,
        Optional<Clause> ourClause,
        Optional<Clause> itsClause,
        Optional<Reason> reason,
        String tag) {

    /// How a clause of a copy stands to its model.
    public enum State {
        /// It says what the model says, apart from fields that are filled in.
        AS_MODEL,
        /// It is one of several that the model offers.
        CHOICE,
        ADAPTED,
        ADDED,
        LEFT_OUT;

        /// The name in addresses, in data and as a key under `tailoring.deviation.` in the message file.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> of(String word) {
            return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
        }

        /// Whether it is a deviation at all.
        public boolean differs() {
            return this != AS_MODEL;
        }

        /// Whether a council will ask why: a choice that the model offers is none of that.
        public boolean asksWhy() {
            return differs() && this != CHOICE;
        }
    }

    /// What a deviation rests on.
    public enum Kind {
        STATE_LAW,
        LABOR_AGREEMENT,
        LOCAL_PRACTICE,
        COUNCIL_DECISION,
        OTHER;

        /// The name in data and as a key under `tailoring.reason.` in the message file.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(k -> k.word().equals(word)).findFirst();
        }
    }

    /// Why a clause differs, for everybody who may read the version for which it was written.
    ///
    /// @param words   the public explanation
    /// @param number  the version for which it was written
    /// @param toCheck whether either wording has changed since
    public record Reason(Kind kind, String words, String author, Instant at, int number, boolean toCheck) {}

    /// The first words of the clause, the model's where the copy has left it out.
    public String opening() {
        return DeskRows.shortened(ours.isEmpty() ? model : ours);
    }

    /// Whether somebody still has to say why it differs.
    public boolean lacksReason() {
        return state.asksWhy() && reason.isEmpty();
    }

    /// Whether its reason was written for other words than stand there now.
    public boolean isToCheck() {
        return reason.filter(Reason::toCheck).isPresent();
    }
}
