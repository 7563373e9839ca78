package org.whereas.word;

import java.util.Map;

/// Signs of the fonts that have signs in the place of letters.
final class Symbols {

    private static final Map<String, String> WINGDINGS = Map.ofEntries(
            Map.entry("A8", "☐"),
            Map.entry("6F", "☐"),
            Map.entry("71", "☐"),
            Map.entry("FE", "☑"),
            Map.entry("FD", "☒"),
            Map.entry("FC", "✓"),
            Map.entry("FB", "✗"),
            Map.entry("A7", "▪"),
            Map.entry("6E", "■"),
            Map.entry("6C", "●"),
            Map.entry("D8", "➢"),
            Map.entry("E0", "→"),
            Map.entry("DF", "←"),
            Map.entry("F0", "⇨"),
            Map.entry("4A", "☺"));

    private static final Map<String, String> SYMBOL = Map.ofEntries(
            Map.entry("B7", "•"),
            Map.entry("B0", "°"),
            Map.entry("B1", "±"),
            Map.entry("B3", "≥"),
            Map.entry("A3", "≤"),
            Map.entry("B9", "≠"),
            Map.entry("BE", "—"),
            Map.entry("AE", "→"),
            Map.entry("D3", "©"),
            Map.entry("D2", "®"),
            Map.entry("D4", "™"),
            Map.entry("A7", "♣"));

    private Symbols() {}

    /// The letter that a sign is, and U+FFFD with a finding where it is not known.
    static String of(Tag tag, Findings findings) {
        var code = tag.at("w:char").toUpperCase(java.util.Locale.ROOT);
        var font = PartNames.lower(tag.at("w:font"));
        var table = font.startsWith("symbol") ? SYMBOL : WINGDINGS;
        var found = table.get(code.length() == 4 && code.startsWith("F0") ? code.substring(2) : code);
        if (found != null) return found;
        findings.left("symbol", tag.at("w:font") + " " + code);
        return "\uFFFD";
    }
}
