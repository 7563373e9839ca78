package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Reading;
import org.whereas.text.Fields;
import org.whereas.text.Options;
import org.whereas.web.Pages;

/// Blank fields and open choices.
@RequestScoped
class AnswersLeft implements LeftToDo {

    private static final String BLANK = "blank";
    private static final String OPTION = "option";

    static final Set<String> KINDS = Set.of(BLANK, OPTION);

    @Inject
    Pages pages;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Share of(Reading reading) {
        var remaining = Remaining.of(reading.text());
        var open = new ArrayList<Todo>();
        remaining.blanks().forEach(field -> open.add(blank(reading.summary(), field)));
        remaining.undecided().forEach(option -> open.add(open(reading.summary(), option)));
        return new Share(remaining.done(), open);
    }

    private static Todo blank(DocumentSummary document, Fields.Entry field) {
        return new Todo(
                BLANK, field.label(), document.path() + "/fields#field." + field.name(), first(field.uses()), true);
    }

    private Todo open(DocumentSummary document, Options.Option option) {
        var clauses =
                option.choices().stream().flatMap(c -> c.clauses().stream()).toList();
        var words = pages.page().named("option.", option.name());
        return new Todo(OPTION, words, document.path() + "/options#option-" + option.name(), first(clauses), true);
    }

    private static String first(List<String> clauses) {
        return clauses.isEmpty() ? "" : clauses.getFirst();
    }
}
