package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Long rows of short lines (officers on a letterhead, members of a board) become one paragraph with a line
/// for each, parted at the lines in capitals, instead of fifty paragraphs.
final class Rosters {

    private static final int ENOUGH = 6;

    private Rosters() {}

    static List<Chunk> gathered(List<Chunk> chunks, Set<Chunk> headings, IntakeLog log) {
        var out = new ArrayList<Chunk>();
        for (var i = 0; i < chunks.size(); i++) {
            var end = i;
            while (end < chunks.size() && isEntry(chunks.get(end), headings)) end++;
            if (end - i >= ENOUGH) {
                gather(chunks.subList(i, end), out, log);
                i = end - 1;
            } else {
                out.add(chunks.get(i));
            }
        }
        return out;
    }

    private static boolean isEntry(Chunk chunk, Set<Chunk> headings) {
        return chunk.is(Marker.Kind.NONE)
                && !headings.contains(chunk)
                && !Looks.isProse(chunk)
                && Dates.alone(chunk.text()).isEmpty()
                && chunk.lines().size() <= 2
                && !chunk.text().endsWith(":");
    }

    private static void gather(List<Chunk> run, List<Chunk> out, IntakeLog log) {
        log.left("roster", run.getFirst().line(), run.size());
        Chunk first = null;
        var lines = new ArrayList<String>();
        for (var chunk : run) {
            if (first != null && (chunk.gap() > 1 || Looks.isCaps(chunk.text()) && chunk.single())) {
                out.add(first.withLines(lines));
                first = null;
                lines.clear();
            }
            if (first == null) first = chunk;
            lines.addAll(chunk.lines());
        }
        out.add(first.withLines(lines));
    }
}
