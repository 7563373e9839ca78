package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// Labels that a converter left on a line of their own ("I.", then "PURPOSE") go back in front of their
/// words. Where several stand together nobody can say which belongs to which: they are left and reported.
final class LooseLabels {

    private LooseLabels() {}

    static List<Chunk> joined(List<Chunk> chunks, IntakeLog log) {
        var out = new ArrayList<Chunk>();
        for (var i = 0; i < chunks.size(); i++) {
            var chunk = chunks.get(i);
            if (!isLabel(chunk)) {
                out.add(chunk);
            } else if (i + 1 < chunks.size() && fits(chunks, i)) {
                var next = chunks.get(++i);
                out.add(new Chunk(chunk.line(), chunk.gap(), chunk.indent(), Marker.alone(chunk.text()), next.lines()));
            } else {
                log.left("label-apart", chunk.line(), chunk.text());
                out.add(chunk);
            }
        }
        return out;
    }

    private static boolean isLabel(Chunk chunk) {
        return chunk.is(Marker.Kind.NONE) && chunk.single() && Marker.alone(chunk.text()) != Marker.NONE;
    }

    private static boolean fits(List<Chunk> chunks, int i) {
        return chunks.get(i + 1).is(Marker.Kind.NONE)
                && !isLabel(chunks.get(i + 1))
                && (i == 0 || !isLabel(chunks.get(i - 1)));
    }
}
