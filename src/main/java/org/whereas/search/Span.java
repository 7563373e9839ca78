package org.whereas.search;

import java.util.Optional;
import java.util.regex.Pattern;

/// A number or a range as organizations give it: `20000`, `25-49`, `1,000+`.
///
/// @param to [Long#MAX_VALUE] where it has no upper end
record Span(long from, long to) {

    private static final Pattern WRITTEN = Pattern.compile("([\\d,]{1,16})(?:(\\+)| ?[-–] ?([\\d,]{1,16}))?");

    /// What was written; empty where it is no number or range.
    static Optional<Span> of(String written) {
        var found = WRITTEN.matcher(written.strip());
        if (!found.matches()) return Optional.empty();
        var from = number(found.group(1));
        if (found.group(2) != null) return Optional.of(new Span(from, Long.MAX_VALUE));
        return Optional.of(new Span(from, found.group(3) == null ? from : number(found.group(3))));
    }

    /// Whether some number is in both.
    boolean meets(Span other) {
        return from <= other.to && other.from <= to;
    }

    private static long number(String digits) {
        var plain = digits.replace(",", "");
        return plain.isEmpty() ? 0 : Long.parseLong(plain);
    }
}
