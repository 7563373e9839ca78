package org.whereas.text;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the keys of a front matter in the shape that they should have, and notes where they have another.
final class Header {

    private final FrontMatter front;
    private final String prefix;
    private final List<Metadata.Finding> findings;

    Header(FrontMatter front, String prefix, List<Metadata.Finding> findings) {
        this.front = front;
        this.prefix = prefix;
        this.findings = findings;
    }

    /// A text, empty where there is none.
    String text(String key) {
        var value = front.at(key);
        if (value.isEmpty()) return "";
        var text = front.string(key);
        if (text.isEmpty()) note(key, "not-words", value.get());
        return text.orElse("");
    }

    /// A text that should be one of several.
    String oneOf(String key, List<String> allowed) {
        var text = text(key);
        if (!text.isEmpty() && !allowed.contains(text)) note(key, "unknown", text);
        return text;
    }

    /// A date as it is written.
    String date(String key) {
        return date(key, text(key));
    }

    private String date(String key, String written) {
        if (!written.isEmpty() && !isDate(written)) note(key, "not-a-date", written);
        return written;
    }

    private static boolean isDate(String written) {
        try {
            switch (written.length()) {
                case 4 -> Integer.parseUnsignedInt(written);
                case 7 -> YearMonth.parse(written);
                default -> LocalDate.parse(written);
            }
            return true;
        } catch (DateTimeParseException | NumberFormatException no) {
            return false;
        }
    }

    /// A period such as P1Y.
    String period(String key) {
        var written = text(key);
        try {
            if (!written.isEmpty()) Period.parse(written);
        } catch (DateTimeParseException no) {
            note(key, "not-a-period", written);
        }
        return written;
    }

    /// A list of texts; one text is a list of one.
    List<String> list(String key) {
        var value = front.at(key);
        if (value.isEmpty()) return List.of();
        var texts = front.strings(key);
        int expected = value.get() instanceof List<?> list ? list.size() : 1;
        if (texts.size() != expected) note(key, "not-a-list", value.get());
        return texts;
    }

    /// The maps of a list, each as a header of its own.
    List<Header> maps(String key) {
        var value = front.at(key);
        if (value.isEmpty()) return List.of();
        var list = value.get() instanceof List<?> several ? several : List.of(value.get());
        var maps = new ArrayList<Header>();
        for (var item : list) {
            if (item instanceof Map<?, ?>) maps.add(within(item, key));
            else note(key, "not-entries", item == null ? "" : item);
        }
        return maps;
    }

    /// A map as a header of its own.
    Optional<Header> map(String key) {
        var value = front.at(key);
        if (value.isPresent() && !(value.get() instanceof Map)) note(key, "not-keys", value.get());
        return value.filter(Map.class::isInstance).map(map -> within(map, key));
    }

    private Header within(Object map, String key) {
        return new Header(new FrontMatter("", FrontMatters.map(map)), prefix + key + ".", findings);
    }

    /// Whether `true` stands there.
    boolean yes(String key) {
        var value = front.at(key);
        if (value.isPresent() && !(value.get() instanceof Boolean)) note(key, "not-yes-or-no", value.get());
        return value.filter(Boolean.TRUE::equals).isPresent();
    }

    /// A count, empty where there is none.
    Optional<Integer> count(String key) {
        var value = front.at(key);
        if (value.isPresent() && !(value.get() instanceof Integer)) note(key, "not-a-number", value.get());
        return value.filter(Integer.class::isInstance).map(Integer.class::cast).filter(n -> n >= 0);
    }

    void note(String key, String code, Object value) {
        var shown = value.toString();
        findings.add(
                new Metadata.Finding(prefix + key, code, shown.length() > 80 ? shown.substring(0, 80) + "…" : shown));
    }
}
