package org.whereas.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The plain words of runs of text: fields as their values, blanks as their label in square brackets, raw
/// HTML left out, and footnote references by their number where footnotes are given.
final class Wording {

    private final Map<String, Fields.Entry> fields;
    private final Notes notes;

    /// Words without references to footnotes.
    Wording(Fields fields) {
        this(fields, Notes.NONE);
    }

    Wording(Fields fields, Notes notes) {
        this.fields = fields.byName();
        this.notes = notes;
    }

    String of(List<Inline> runs) {
        var out = new StringBuilder();
        runs.forEach(run -> append(run, out));
        return out.toString().strip();
    }

    private void append(Inline run, StringBuilder out) {
        switch (run) {
            case Inline.Text(var text) -> out.append(text);
            case Inline.Code(var code) -> out.append(code);
            case Inline.HardBreak() -> out.append(' ');
            case Inline.Field(var name) -> out.append(field(name));
            case Inline.NoteReference(var label) ->
                notes.number(label)
                        .ifPresent(number -> out.append('[').append(number).append(']'));
            case Inline.Html _ -> {}
            default -> Inlines.inside(run).forEach(inner -> append(inner, out));
        }
    }

    String field(String name) {
        var entry = Optional.ofNullable(fields.get(name));
        return entry.flatMap(Fields.Entry::shown)
                .orElseGet(() -> "[" + entry.map(Fields.Entry::label).orElse(name) + "]");
    }
}
