package org.whereas.membership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a version of a document stands. Whether everyone may read it is another matter: that is being posted.
public enum Status {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    IN_FORCE,
    SUPERSEDED,
    RESCINDED;

    /// As it is written in addresses, data and JSON: `in-force`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Status> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
