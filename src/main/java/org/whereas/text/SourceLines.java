package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a source into lines (a form feed begins one too) and evens out what no reader can see.
final class SourceLines {

    private static final Pattern UNREAD = Pattern.compile("\\S{0,30}\uFFFD\\S{0,30}");

    private SourceLines() {}

    static List<Line> of(String text, IntakeLog log) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var raw : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            number++;
            reportUnread(raw, number, log);
            var first = true;
            for (var page : raw.split("\f", -1)) {
                lines.add(new Line(number, first ? even(page) : "\f" + even(page)));
                first = false;
            }
        }
        return lines;
    }

    /// Odd spaces become plain ones; characters without width and this program's own marks go.
    private static String even(String raw) {
        return raw.replaceAll("[\u00A0\u2000-\u200A\u202F\u205F\u3000\u000B]", " ")
                .replaceAll("[\u00AD\u200B\uFEFF\uE000\uE001]", "")
                .stripTrailing();
    }

    private static void reportUnread(String raw, int number, IntakeLog log) {
        var matcher = UNREAD.matcher(raw);
        while (matcher.find()) log.left("unreadable-letter", number, matcher.group());
    }
}
