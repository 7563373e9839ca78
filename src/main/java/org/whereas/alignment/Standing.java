package org.whereas.alignment;

import java.util.Locale;

/// How an alignment stands: whether it counts, and where it does not, why.
public enum Standing {
    /// The clause says what it said when the alignment was given.
    KEPT,
    /// Something changed, and a person said that the clause carries the recommendation out all the same.
    CONFIRMED,
    /// To be checked: the clause says something else now.
    CHANGED,
    /// To be checked: the model has the alignment, this text has lost it.
    REMOVED,
    /// To be checked: the recommendation says something else now.
    RECOMMENDATION,
    /// A person said that it does not hold.
    DROPPED;

    public boolean counts() {
        return this == KEPT || this == CONFIRMED;
    }

    /// Whether a person has to look.
    public boolean isToCheck() {
        return this == CHANGED || this == REMOVED || this == RECOMMENDATION;
    }

    /// The word in the API and as a key in the message file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
