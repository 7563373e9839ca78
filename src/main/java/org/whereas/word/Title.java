package org.whereas.word;

import java.util.ArrayList;
import java.util.List;

/// The title of a file, where a paragraph near its beginning has the style of one.
///
/// @param words empty where there is none
/// @param rest  the lines without it
record Title(String words, List<Line> rest) {

    private static final int NEAR = 12;

    static Title of(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), NEAR); i++) {
            if (lines.get(i).kind() != Line.Kind.TITLE) continue;
            var rest = new ArrayList<>(lines);
            var title = Plain.text(rest.remove(i).content());
            while (i < rest.size() && rest.get(i).kind() == Line.Kind.TITLE)
                title += " " + Plain.text(rest.remove(i).content());
            return new Title(title.strip(), rest);
        }
        return new Title("", lines);
    }
}
