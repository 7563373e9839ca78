package org.whereas.membership;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a member is in one organization. Each may do what those before it may, and more; what that is stands in
/// [Action].
enum Role {
    READER,
    DRAFTER,
    REVIEWER,
    APPROVER,
    ADMINISTRATOR;

    boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /// The name in addresses, in the database and as a key in the message file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
