package org.whereas.alignment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person says of an alignment, or of a recommendation for a whole organization.
enum Verdict {
    /// The clause carries the recommendation out as it stands now.
    CONFIRMED,
    /// It does not.
    DROPPED,
    /// The recommendation is not meant for this organization.
    NOT_APPLICABLE,
    /// What was said before is taken back.
    WITHDRAWN;

    /// The word in addresses, in the database and as a key in the message file.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Verdict> of(String word) {
        return Stream.of(values()).filter(v -> v.word().equals(word)).findFirst();
    }
}
