package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import org.whereas.library.Reading;
import org.whereas.text.Block;
import org.whereas.text.Clauses;

/// Notes to the drafter: they are read, not worked off.
@RequestScoped
class NotesLeft implements LeftToDo {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Share of(Reading reading) {
        var titles = DeskRows.titles(reading.text());
        var notes = Clauses.of(reading.text()).stream()
                .filter(c -> c.node() instanceof Block.Quote q && q.attributes().hasClass("note"))
                .toList();
        var open = notes.stream()
                .map(note -> {
                    var words = Clauses.of(reading.text()).stream()
                            .filter(c -> c.parent().equals(note.id()))
                            .findFirst()
                            .map(c -> titles.get(c.id()))
                            .orElse("");
                    var address = reading.summary().path() + "?notes=1#" + note.id();
                    return new Todo("note", words, address, note.id(), false);
                })
                .toList();
        return new Share(0, open);
    }
}
