package org.whereas.membership;

import static org.whereas.membership.Act.ADMINISTER;
import static org.whereas.membership.Act.DRAFT;
import static org.whereas.membership.Act.READ;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a member is in one organization, and so what the member may do there.
enum Role {
    READER(READ),
    DRAFTER(READ, DRAFT),
    REVIEWER(READ, DRAFT),
    APPROVER(READ, DRAFT),
    ADMINISTRATOR(READ, DRAFT, ADMINISTER);

    private final Set<Act> acts;

    Role(Act... acts) {
        this.acts = Set.of(acts);
    }

    boolean allows(Act act) {
        return acts.contains(act);
    }

    /// The name in addresses, in the database and as a key in the message file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
