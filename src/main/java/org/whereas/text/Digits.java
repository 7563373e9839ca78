package org.whereas.text;

/// The ways of counting that typed labels use.
final class Digits {

    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Digits() {}

    /// Superscript digits as plain ones; anything else stays.
    static String plain(String text) {
        var plain = new StringBuilder();
        for (var c : text.toCharArray()) {
            var digit = SUPERSCRIPT.indexOf(c);
            plain.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return plain.toString();
    }

    static Marker.Count count(String label) {
        if (Character.isDigit(label.charAt(0))) return Marker.Count.DECIMAL;
        var upper = Character.isUpperCase(label.charAt(0));
        if (label.length() == 1 && !label.equalsIgnoreCase("i")) {
            return upper ? Marker.Count.UPPER : Marker.Count.LOWER;
        }
        if (Roman.value(label) == 0) return Marker.Count.NONE;
        return upper ? Marker.Count.ROMAN_UPPER : Marker.Count.ROMAN_LOWER;
    }

    static int value(String label, Marker.Count count) {
        return switch (count) {
            case NONE -> 0;
            case DECIMAL -> Integer.parseInt(label);
            case UPPER, LOWER -> label.length() == 1 ? Character.toLowerCase(label.charAt(0)) - 'a' + 1 : 0;
            case ROMAN_UPPER, ROMAN_LOWER -> Roman.value(label);
        };
    }
}
