package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whereas.change.DifferenceHtml;
import org.whereas.change.Differences;
import org.whereas.change.Wording;
import org.whereas.problem.Problem;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Html;
import org.whereas.text.Publication;
import org.whereas.text.Rekeying;
import org.whereas.web.Markup;
import org.whereas.web.Pages;

/// Texts and their differences as HTML, in the words of the reader's language.
@RequestScoped
public class Showing {

    private static final List<String> KINDS =
            List.of("changed", "added", "removed", "moved", "moved-changed", "split", "joined", "marked", "front");
    private static final List<String> MARKS = List.of(
            "kind",
            "level",
            "list",
            "task",
            "meets",
            "option",
            "choice",
            "label",
            "class",
            "rec",
            "caption",
            "no",
            "addressee",
            "modality",
            "elaborates",
            "restates",
            "columns",
            "info",
            "id",
            "start");
    private static final List<String> READ = List.of("added-begin", "added-end", "removed-begin", "removed-end");

    @Inject
    Pages pages;

    @Inject
    DifferenceLabels labels;

    @Inject
    Comparing comparing;

    /// The text as it is published: values filled in, the chosen alternative only.
    public Document published(Reading reading) {
        return Publication.of(reading.text());
    }

    /// The whole text for readers, or with the notes to the drafter and all alternatives.
    public Markup document(Reading reading, boolean notes) {
        var words = pages.words();
        var html = notes
                ? Html.render(reading.text(), Html.Options.drafting(words::say))
                : Html.render(published(reading), Html.Options.reading(words::say));
        return new Markup(withAliases(html, reading.text()));
    }

    /// With a place to go to for each id that a clause had before it followed a model.
    private static String withAliases(String html, Document text) {
        var shown = html;
        for (var alias : Rekeying.aliases(text).entrySet()) {
            if (!alias.getKey().matches("[a-z0-9-]{1,64}") || !alias.getValue().matches("[a-z0-9-]{1,64}")) continue;
            var begins = "(<(?:p|li|h[1-6]|blockquote)\\b[^>]* id=\"|<(?:p|li|h[1-6]|blockquote) id=\")"
                    + alias.getValue() + "\"[^>]*>";
            shown = Pattern.compile(begins)
                    .matcher(shown)
                    .replaceFirst("$0<span id=\"" + alias.getKey() + "\"></span>");
        }
        return shown;
    }

    /// One clause alone, as it stands, its ids prefixed so that it can stand beside another text.
    public Markup clause(Reading reading, String id) {
        var options = Html.Options.drafting(pages.words()::say).withoutMarks().withPrefix("alone-");
        return Html.clause(reading.text(), id, options)
                .map(Markup::new)
                .orElseThrow(
                        () -> new Problem.NotFound("clause", reading.summary().address() + "#" + id).asException());
    }

    /// What stands beside the form of a clause: the model's wording, and what differs in the saved one.
    public record Beside(Markup model, Markup difference) {}

    /// Nothing, unless the document is a copy and the clause comes from a model that the caller may read.
    public Optional<Beside> beside(Reading reading, String clause) {
        if (clause.isEmpty() || !comparing.hasModel(reading)) return Optional.empty();
        var model = comparing.model(reading);
        if (Clauses.find(model.text(), clause).isEmpty()) return Optional.empty();
        var difference = Differences.between(model.text(), reading.text())
                .wording(clause)
                .filter(Wording::isEdited)
                .map(wording -> wording(wording, reading.text()))
                .orElse(Markup.NONE);
        return Optional.of(new Beside(clause(model, clause), difference));
    }

    /// Differences to be read on a page, changes as stops for the keyboard.
    public Markup differences(Differences differences, Document text) {
        return new Markup(DifferenceHtml.render(differences, told(text)));
    }

    /// The words of one clause with what differs in them.
    public Markup wording(Wording wording, Document text) {
        return new Markup(DifferenceHtml.render(wording, told(text)));
    }

    private DifferenceHtml.Options told(Document text) {
        return new DifferenceHtml.Options(
                said("change.kind.", KINDS),
                said("change.", READ),
                labels.of(text),
                said("change.mark.", MARKS),
                3,
                false);
    }

    private Map<String, String> said(String prefix, List<String> keys) {
        return keys.stream().collect(Collectors.toMap(k -> k, k -> pages.words().say(prefix + k)));
    }
}
