package org.whereas.library;

import java.util.Arrays;
import java.util.Optional;

/// Where a document stands. Whether everyone may read it is another matter: that is being posted.
public enum Status {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    IN_FORCE,
    SUPERSEDED,
    RESCINDED;

    /// As it is written in addresses, data and JSON: `in-force`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Status> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
