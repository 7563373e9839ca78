package org.whereas.tailoring;

import java.util.List;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Options;

/// What is left to do before a copy can be issued: required fields that are blank, and options not decided.
///
/// @param total everything there was to answer; `done` of it is answered
public record Remaining(List<Fields.Entry> blanks, List<Options.Option> undecided, int done, int total) {

    public static Remaining of(Document text) {
        var fields = Fields.of(text);
        var options = Options.of(text);
        var blanks = fields.blanks();
        var undecided = options.undecided();
        var total = fields.entries().size() + options.all().size();
        return new Remaining(blanks, undecided, total - blanks.size() - undecided.size(), total);
    }

    public boolean isNothing() {
        return blanks.isEmpty() && undecided.isEmpty();
    }
}
