package org.whereas.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Fields in the address of a link, such as `https://example.org/{{site}}`.
final class FieldAddress {

    private static final Pattern MENTION = Pattern.compile("\\{\\{([a-z][a-z0-9.-]{0,99})}}");

    private FieldAddress() {}

    /// The names of the fields in an address.
    static Stream<String> names(String address) {
        return MENTION.matcher(address).results().map(mention -> mention.group(1));
    }

    /// The address with the values in their places, empty while one is blank. A value that is only part of the
    /// address is encoded, so that it stays that part.
    static Optional<String> filled(String address, Map<String, Fields.Entry> fields) {
        var mention = MENTION.matcher(address);
        var filled = new StringBuilder();
        while (mention.find()) {
            var value = Optional.ofNullable(fields.get(mention.group(1))).flatMap(Fields.Entry::shown);
            if (value.isEmpty()) return Optional.empty();
            var whole = mention.group().equals(address.strip());
            mention.appendReplacement(
                    filled, java.util.regex.Matcher.quoteReplacement(whole ? value.get() : encoded(value.get())));
        }
        return Optional.of(mention.appendTail(filled).toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
