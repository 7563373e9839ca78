package org.whereas.membership;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a token for programs may be used for. Each [Action] is within one scope; whoever signed in has all of them.
enum Scope {
    READ,
    DRAFT,
    APPROVE,
    ADMINISTER;

    static final Set<Scope> EVERYTHING = Set.copyOf(EnumSet.allOf(Scope.class));

    /// The name in addresses, in the database and as a key in the message file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scope> of(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    /// The scopes in a list of words with spaces between; words that are no scope (any more) are left out.
    static Set<Scope> listed(String words) {
        return Stream.of(words.split(" "))
                .flatMap(word -> of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    static String listed(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }
}
