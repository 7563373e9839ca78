package org.whereas.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Every word that people see, from the one message file (`messages.properties` and its translations).
///
/// Patterns are [MessageFormat] patterns, so numbers and plurals follow the locale.
public record Words(Locale locale) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static final Words ENGLISH = new Words(Locale.US);

    /// The message under a key with its arguments filled in; a key that is not there is a bug.
    public String say(String key, Object... arguments) {
        var pattern = bundle().getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /// The pattern under a key as it is written, for those who fill it in themselves.
    public String pattern(String key) {
        return bundle().getString(key);
    }

    /// The message under the key, or `otherwise` where there is none: for names that data brings along.
    public String sayOr(String key, String otherwise, Object... arguments) {
        try {
            return say(key, arguments);
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages", locale, Words.class.getClassLoader(), NO_FALLBACK);
    }
}
