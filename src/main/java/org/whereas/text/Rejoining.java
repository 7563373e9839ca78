package org.whereas.text;

import java.util.ArrayList;
import java.util.List;

/// Puts paragraphs together again that a page's end or its footnotes had cut in two.
final class Rejoining {

    private static final int LONG = 60;

    private Rejoining() {}

    /// A block that stops without the end of a sentence is joined with the next where that begins in lower
    /// case.
    static List<Chunk> of(List<Chunk> chunks, IntakeLog log) {
        var out = new ArrayList<Chunk>();
        for (var chunk : chunks) {
            if (!out.isEmpty() && continues(out.getLast(), chunk)) {
                log.repaired("paragraph-joined", chunk.line(), opening(chunk.text()));
                out.set(out.size() - 1, out.getLast().joined(chunk));
            } else {
                out.add(chunk);
            }
        }
        return out;
    }

    private static boolean continues(Chunk before, Chunk chunk) {
        return chunk.is(Marker.Kind.NONE)
                && Character.isLowerCase(chunk.text().codePointAt(0))
                && chunk.single()
                && before.text().length() >= (before.isItem() ? LONG / 2 : LONG)
                && before.text().matches("(?s).*[\\p{L}\\p{N},–—-]")
                && !Formal.begins(chunk.text())
                && !chunk.text().matches("(?s)cc?:.*");
    }

    private static String opening(String text) {
        return text.length() <= LONG ? text : text.substring(0, text.lastIndexOf(' ', LONG)) + " …";
    }
}
