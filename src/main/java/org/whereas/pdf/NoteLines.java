package org.whereas.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The footnotes of a page begin with a raised number, as in the text, where they are printed with a plain one.
final class NoteLines {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern REFERENCE = Pattern.compile("(?<=\\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}");
    private static final Pattern NOTE = Pattern.compile("(\\d{1,3})[ \\t]+(\\S.*)");
    private static final float SMALL = 0.95f;

    private NoteLines() {}

    static List<PdfLine> of(PdfPage page, float body) {
        var lines = new ArrayList<PdfLine>();
        var called = new ArrayList<String>();
        for (var line : page.lines()) {
            var note = NOTE.matcher(line.text());
            if (line.size() <= body * SMALL && note.matches() && called.contains(raised(note.group(1)))) {
                var text = raised(note.group(1)) + " " + note.group(2);
                lines.add(new PdfLine(
                        text,
                        line.left(),
                        line.right(),
                        line.y(),
                        line.size(),
                        line.bold(),
                        line.first(),
                        line.cells()));
                continue;
            }
            REFERENCE.matcher(line.text()).results().forEach(m -> called.add(m.group()));
            lines.add(line);
        }
        return lines;
    }

    private static String raised(String digits) {
        var out = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) out.append(RAISED.charAt(digits.charAt(i) - '0'));
        return out.toString();
    }
}
