package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The title of a file, where a paragraph near its beginning has the style of one.
///
/// @param words empty where there is none
/// @param rest  the lines without it
record Title(String words, List<Line> rest) {

    private static final int NEAR = 12;
    private static final Pattern CONTENTS = Pattern.compile("(?i)\\s*(table of )?contents\\s*:?\\s*");

    static Title of(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), NEAR); i++) {
            if (lines.get(i).kind() != Line.Kind.TITLE || isContents(lines.get(i))) continue;
            var rest = new ArrayList<>(lines);
            var title = Plain.text(rest.remove(i).content());
            while (i < rest.size() && rest.get(i).kind() == Line.Kind.TITLE && !isContents(rest.get(i)))
                title += " " + Plain.text(rest.remove(i).content());
            return new Title(title.strip(), rest);
        }
        return new Title("", lines);
    }

    /// Many set the word over their table of contents like a title.
    static boolean isContents(Line line) {
        return CONTENTS.matcher(Plain.text(line.content())).matches();
    }
}
