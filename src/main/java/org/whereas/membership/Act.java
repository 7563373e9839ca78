package org.whereas.membership;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be done in an organization. A role allows some of these; a token for programs is limited to some of
/// these.
enum Act {
    READ,
    DRAFT,
    ADMINISTER;

    /// The name in addresses, in the database and as a key in the message file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /// The acts in a list of words with spaces between; words that are no act (any more) are left out.
    static Set<Act> listed(String words) {
        return Stream.of(words.split(" "))
                .flatMap(word -> of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    static String listed(Set<Act> acts) {
        return acts.stream().sorted().map(Act::word).collect(Collectors.joining(" "));
    }
}
