package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.Texts;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Options;
import org.whereas.text.TextRefused;

/// Writes values and choices into a document's own front matter, as a new version.
@ApplicationScoped
public class Answers {

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    /// Fills fields in; an empty value takes an answer back.
    public Editor.Saved fill(DocumentSummary document, int base, Map<String, String> values, String message) {
        return answer(document, base, text -> Fields.fill(text, values), message, Deed.FIELDS_FILLED);
    }

    /// Chooses among alternatives; an empty choice takes one back.
    public Editor.Saved choose(DocumentSummary document, int base, Map<String, String> choices, String message) {
        return answer(document, base, text -> Options.choose(text, choices), message, Deed.CHOICES_MADE);
    }

    /// Fills in what a person changed on a form that shows version `base`. Whatever others saved since stays; only a
    /// field that both changed differently is refused, as [Problem.Stale].
    public Editor.Saved fillChanged(DocumentSummary document, int base, Map<String, String> typed, String message) {
        return fill(document, document.newest(), changed(document, filled(document, base, typed)), message);
    }

    /// The same for choices.
    public Editor.Saved chooseChanged(DocumentSummary document, int base, Map<String, String> typed, String message) {
        return choose(document, document.newest(), changed(document, chosen(document, base, typed)), message);
    }

    /// What a person filled in on a form that shows version `base`, over what is filled in now.
    Again filled(DocumentSummary document, int base, Map<String, String> typed) {
        var shown = values(Fields.of(documents.version(document, base).text()));
        var now =
                values(Fields.of(documents.version(document, document.newest()).text()));
        return Again.of(typed, shown, now);
    }

    /// The same for choices.
    Again chosen(DocumentSummary document, int base, Map<String, String> typed) {
        var shown = choices(Options.of(documents.version(document, base).text()));
        var now = choices(
                Options.of(documents.version(document, document.newest()).text()));
        return Again.of(typed, shown, now);
    }

    private static Map<String, String> changed(DocumentSummary document, Again again) {
        if (again.clashes().isEmpty()) return again.changed();
        var first = again.clashes().getFirst();
        throw new Problem.Stale(
                        String.valueOf(document.newest()), Map.of("theirs", first.theirs(), "yours", first.yours()))
                .asException();
    }

    private static Map<String, String> values(Fields fields) {
        var values = new LinkedHashMap<String, String>();
        fields.entries().forEach(f -> values.put(f.name(), f.value()));
        return values;
    }

    private static Map<String, String> choices(Options options) {
        var choices = new LinkedHashMap<String, String>();
        options.all().forEach(o -> choices.put(o.name(), o.chosen()));
        return choices;
    }

    private Editor.Saved answer(
            DocumentSummary document, int base, UnaryOperator<Document> act, String message, Deed deed) {
        var known = base >= 1 && base <= document.newest() ? base : document.newest();
        var reading = documents.version(document, known);
        try {
            var text = Markdown.write(act.apply(reading.text()));
            return editor.save(document, new Editor.Change(text, base, message, deed));
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }
}
