package org.whereas.web;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whereas.problem.Words;

/// What every template needs: the words, who is signed in, the token of its forms and where the assets are.
///
/// @param path      the path of the page that is shown
/// @param formToken what each form sends back in a hidden `_token`
/// @param query     what stands in the search box of the header
public record Page(
        Words words, String path, boolean signedIn, String name, String formToken, Assets assets, String query) {

    private static final Pattern FIGURE = Pattern.compile("[0-9]{4,15}");

    /// The message under a key, with its arguments.
    public String t(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /// The message under a key, or what data brought along.
    public String tOr(String key, String otherwise) {
        return words.sayOr(key, otherwise);
    }

    /// What a name that data brings along is called, such as a topic or a choice; where nobody has named it, the
    /// name itself as words: `use-of-force` is "Use of force".
    public String named(String prefix, String name) {
        var words = name.replaceAll("(?<!\\b(de|co|re|pre|non))-(?=\\p{L})", " ");
        return words.isEmpty() ? "" : tOr(prefix + name, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    public String language() {
        return words.locale().toLanguageTag();
    }

    /// The names of languages, by their tags: "English (United States), Spanish".
    public String languages(List<String> tags) {
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(words.locale()))
                .collect(Collectors.joining(", "));
    }

    /// The address of an asset, with its content's hash, so that it may be cached for ever.
    public String asset(String name) {
        return assets.address(name);
    }

    /// A text with the numbers in it written as people read them: `10000-49999` as `10,000-49,999`.
    public String figures(String text) {
        return FIGURE.matcher(text).replaceAll(digits -> number(Long.parseLong(digits.group())));
    }

    /// A number as people here write it.
    public String number(long value) {
        return NumberFormat.getIntegerInstance(words.locale()).format(value);
    }

    /// A day as people here write it, "August 25, 2020".
    public String day(Instant at) {
        return day(at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(day);
    }

    /// A date as texts write it, a day, a month or a year, as people here write it: `2020-08` is "August 2020". What is
    /// no date stays as it is.
    public String day(String written) {
        try {
            if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return day(LocalDate.parse(written));
            if (written.matches("[0-9]{4}-[0-9]{2}"))
                return DateTimeFormatter.ofPattern("LLLL uuuu", words.locale()).format(YearMonth.parse(written));
        } catch (DateTimeException none) {
            return written;
        }
        return written;
    }

    /// A moment as people here write it, in UTC.
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(ZoneOffset.UTC));
    }

    /// The same moment as a machine reads it.
    public String iso(Instant at) {
        return at.toString();
    }
}
