package org.whereas.text;

import java.util.List;

/// The plain words of runs of text: fields as their values, blanks as their label in square brackets, footnote
/// references and raw HTML left out.
final class Wording {

    private final Fields fields;

    Wording(Fields fields) {
        this.fields = fields;
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
            case Inline.NoteReference _, Inline.Html _ -> {}
            default -> Nodes.inside(run).forEach(inner -> append(inner, out));
        }
    }

    String field(String name) {
        var entry = fields.named(name);
        return entry.flatMap(Fields.Entry::shown)
                .orElseGet(() -> "[" + entry.map(Fields.Entry::label).orElse(name) + "]");
    }
}
