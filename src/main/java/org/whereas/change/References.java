package org.whereas.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Inline;

/// The order in which footnotes are first referred to.
final class References {

    private final Map<String, Integer> places = new HashMap<>();

    void read(Own own) {
        switch (own.body()) {
            case Own.Words(var content) -> read(content);
            case Own.Grid grid -> grid.rows().forEach(row -> row.cells().forEach(this::read));
            case Own.Lines _, Own.Nothing _ -> {}
        }
    }

    boolean has(String label) {
        return places.containsKey(label);
    }

    /// The place of a note, behind all others where nothing refers to it.
    int place(String label) {
        return places.getOrDefault(label, Integer.MAX_VALUE);
    }

    private void read(List<Inline> content) {
        for (var inline : content) {
            switch (inline) {
                case Inline.NoteReference(var label) -> places.putIfAbsent(label, places.size());
                case Inline.Emphasis(var in) -> read(in);
                case Inline.Strong(var in) -> read(in);
                case Inline.Strikethrough(var in) -> read(in);
                case Inline.Link link -> read(link.content());
                case Inline.Image image -> read(image.content());
                default -> {}
            }
        }
    }
}
