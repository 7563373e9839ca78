package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// The plain words of runs with their hard breaks as line feeds.
final class Lines {

    private Lines() {}

    static String text(List<Inline> runs) {
        var lines = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i <= runs.size(); i++) {
            if (i < runs.size() && !(runs.get(i) instanceof Inline.HardBreak)) continue;
            lines.add(Runs.text(runs.subList(from, i)).strip());
            from = i + 1;
        }
        return String.join("\n", lines);
    }
}
