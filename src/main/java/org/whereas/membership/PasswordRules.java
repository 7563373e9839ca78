package org.whereas.membership;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are taken: 8 to 128 characters, not one that everybody tries first, and not
/// the person's own name. Nothing is asked about their composition (NIST SP 800-63B, section
/// 5.1.1.2).
///
/// The list of common ones is that of zxcvbn-ts (`@zxcvbn-ts/language-common` 3.0.4, MIT licence, made from leaked
/// passwords by how often they occur), those of 8 characters and more, and some of the trade.
final class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /// Why a password is not taken, as a key under `invalid.password.` in the message file; empty if it is.
    ///
    /// @param about what others know of the person: name, sign-in name
    static Optional<String> refusal(String password, List<String> about) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of("short");
        if (length > LONGEST) return Optional.of("long");
        var lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) return Optional.of("common");
        if (about.stream().anyMatch(known -> repeats(known, lower))) return Optional.of("yours");
        return Optional.empty();
    }

    /// A common word stays one with a year or an exclamation mark behind it, and one letter
    /// again and again is none at all.
    private static boolean isCommon(String lower) {
        var bare = lower.replaceFirst("[^\\p{L}]+$", "");
        return COMMON.contains(lower)
                || COMMON.contains(bare)
                || lower.chars().distinct().count() < 3;
    }

    private static boolean repeats(String known, String lower) {
        var person = known.toLowerCase(Locale.ROOT);
        if (person.isBlank()) return false;
        return lower.equals(person)
                || lower.equals(person.replaceAll("[ .]", ""))
                || lower.equals(person.split("@")[0]);
    }

    private static Set<String> common() {
        try (var file = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
