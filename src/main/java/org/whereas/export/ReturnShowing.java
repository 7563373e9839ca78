package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.Differences;
import org.whereas.library.Showing;
import org.whereas.text.Document;
import org.whereas.text.Html;
import org.whereas.text.Markdown;
import org.whereas.web.Markup;
import org.whereas.web.Pages;
import org.whereas.word.Proposal;

/// What a file proposes, as a person reads it: words put in and taken out marked.
@RequestScoped
class ReturnShowing {

    /// The id under which the two wordings of one clause are compared.
    private static final String CLAUSE = "clause";

    @Inject
    Showing showing;

    @Inject
    Pages pages;

    /// What each open matter changes, by its number.
    Map<Integer, Markup> shown(OpenReturn opened) {
        var shown = new HashMap<Integer, Markup>();
        for (var matter : opened.open())
            shown.put(matter.place(), shown(matter, opened.base().text()));
        return shown;
    }

    private Markup shown(OpenReturn.Matter matter, Document text) {
        var proposal = matter.proposal();
        return switch (proposal.kind()) {
            case CHANGED -> changed(proposal, text);
            case ADDED -> framed("ins", proposal.after(), text, matter.place());
            case REMOVED -> framed("del", proposal.before(), text, matter.place());
            case MOVED -> rendered(proposal.after(), text, matter.place());
            case COMMENT ->
                proposal.before().isBlank() ? Markup.NONE : rendered(proposal.before(), text, matter.place());
            case FIELD, FRONT -> Markup.NONE;
        };
    }

    private Markup changed(Proposal proposal, Document text) {
        var before = clause(proposal.before(), text);
        var after = clause(proposal.after(), text);
        return Differences.between(before, after)
                .wording(CLAUSE)
                .map(wording -> showing.wording(wording, text))
                .orElseGet(
                        () -> new Markup("<del>" + html(before, "b-") + "</del><ins>" + html(after, "a-") + "</ins>"));
    }

    /// The wording as a text of one clause, with the fields of the document.
    private static Document clause(String markdown, Document text) {
        var blocks = Markdown.parse(markdown).blocks();
        if (blocks.isEmpty()) return text.withBlocks(List.of());
        return text.withBlocks(List.of(Graft.named(blocks.getFirst(), CLAUSE)));
    }

    private Markup framed(String element, String markdown, Document text, int place) {
        return new Markup("<" + element + ">" + rendered(markdown, text, place).html() + "</" + element + ">");
    }

    private Markup rendered(String markdown, Document text, int place) {
        return new Markup(html(text.withBlocks(Markdown.parse(markdown).blocks()), "p" + place + "-"));
    }

    private String html(Document text, String prefix) {
        var options = Html.Options.drafting(pages.words()::say)
                .withoutMarks()
                .withPrefix(prefix)
                .withLevel(3);
        return Html.render(text, options);
    }
}
