package org.whereas.word;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Dates as the language of a text writes them.
final class Dates {

    private final Locale locale;

    /// `language` as the front matter names it; American English where it names none that there is.
    Dates(String language) {
        var named = Locale.forLanguageTag(language);
        locale = named.getLanguage().isEmpty() ? Locale.US : named;
    }

    String language() {
        return locale.toLanguageTag();
    }

    /// A day in words; what is no full day stays as it is written.
    String day(String iso) {
        try {
            return shown(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /// The day a period after another; nothing where one of both is not known.
    String after(String iso, String period) {
        try {
            return shown(LocalDate.parse(iso).plus(Period.parse(period)));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private String shown(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
