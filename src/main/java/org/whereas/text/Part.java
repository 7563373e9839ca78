package org.whereas.text;

import java.util.List;

/// One document of a packet: what kind of writing it is, and its blocks.
record Part(Genre genre, List<Chunk> chunks) {

    enum Genre {
        PLAIN,
        LETTER,
        RELEASE,
        RESOLUTION,
        /// A report, sheet or other paper with a title page or a title with its date.
        TITLED
    }

    Part {
        chunks = List.copyOf(chunks);
    }

    int line() {
        return chunks.isEmpty() ? 0 : chunks.getFirst().line();
    }
}
