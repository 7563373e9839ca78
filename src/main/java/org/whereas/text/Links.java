package org.whereas.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Where a link of a text may lead: to the web, to mail, and to own paths; in no spelling anywhere else.
final class Links {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?://[^\\s/\\\\].*|mailto:[^\\s/\\\\].*");
    private static final Pattern SCHEME = Pattern.compile("[^/?#]*:.*");

    private Links() {}

    /// The destination, empty where it is not one that is let through.
    static Optional<String> safe(String destination) {
        var to = destination.strip();
        boolean odd = to.isEmpty()
                || to.length() > 2_000
                || to.indexOf('\\') >= 0
                || to.chars().anyMatch(c -> c <= ' ' || c == 0x7F || Character.getType(c) == Character.FORMAT);
        if (odd) return Optional.empty();
        if (ELSEWHERE.matcher(to).matches()) return Optional.of(to);
        boolean own = !to.startsWith("//") && !SCHEME.matcher(unescaped(to)).matches();
        return own ? Optional.of(to) : Optional.empty();
    }

    /// With its scheme written out, however it was hidden: as entities or percent-encoded.
    private static String unescaped(String to) {
        return Parser.unescapeEntities(to, true).replaceAll("(?i)%3a", ":");
    }
}
