package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.text.Clauses;
import org.whereas.text.Fields;
import org.whereas.text.Options;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// The forms of a copy's answers: its fields and its choices.
@Path("/documents/{organization}/{slug}")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class AnswersPages {

    private static final String FIELD = "field.";
    private static final String OPTION = "option.";

    @Inject
    Documents documents;

    @Inject
    Answers answers;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Path("fields")
    @Transactional
    public String fields(@QueryParam("saved") String saved) {
        var reading = documents.read(draftable());
        return fieldsForm(reading, Map.of(), number(reading), "", saved != null);
    }

    @POST
    @Path("fields")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response fill(MultivaluedMap<String, String> form) {
        var document = draftable();
        var typed = typed(form, FIELD);
        var base = base(form, document);
        try {
            answers.fillChanged(document, base, typed, say("tailoring.fields.message"));
        } catch (Refusal refusal) {
            var shown = refusal.problem().rendered(pages.words());
            var reading = documents.read(document);
            var page = refusal.problem() instanceof Problem.Stale
                    ? fieldsAgain(reading, answers.filled(document, base, typed))
                    : fieldsForm(reading, typed, base, shown.detail(), false);
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
        return to(document, "fields?saved=yes");
    }

    @GET
    @Path("options")
    @Transactional
    public String options(@QueryParam("saved") String saved) {
        var reading = documents.read(draftable());
        return optionsForm(reading, Map.of(), number(reading), "", saved != null);
    }

    @POST
    @Path("options")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response choose(MultivaluedMap<String, String> form) {
        var document = draftable();
        var typed = typed(form, OPTION);
        var base = base(form, document);
        try {
            answers.chooseChanged(document, base, typed, say("tailoring.options.message"));
        } catch (Refusal refusal) {
            var shown = refusal.problem().rendered(pages.words());
            var reading = documents.read(document);
            var page = refusal.problem() instanceof Problem.Stale
                    ? optionsAgain(reading, answers.chosen(document, base, typed))
                    : optionsForm(reading, typed, base, shown.detail(), false);
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
        return to(document, "options?saved=yes");
    }

    private String fieldsForm(Reading reading, Map<String, String> typed, int base, String wrong, boolean saved) {
        return pages.show(
                "tailoring/fields",
                Map.of(
                        "reading", reading,
                        "fields", Fields.of(reading.text()),
                        "clauses", DeskRows.titles(reading.text()),
                        "typed", typed,
                        "base", base,
                        "wrong", wrong,
                        "saved", saved));
    }

    private String optionsForm(Reading reading, Map<String, String> typed, int base, String wrong, boolean saved) {
        return pages.show(
                "tailoring/options",
                Map.of(
                        "reading", reading,
                        "options", Options.of(reading.text()),
                        "words", words(reading),
                        "typed", typed,
                        "base", base,
                        "wrong", wrong,
                        "saved", saved));
    }

    /// What each clause says, for the words under an alternative.
    private static Map<String, String> words(Reading reading) {
        var words = new LinkedHashMap<String, String>();
        var fields = Fields.of(reading.text());
        Clauses.of(reading.text()).forEach(c -> words.put(c.id(), fields.spelled(c.text())));
        return words;
    }

    private String fieldsAgain(Reading reading, Again again) {
        var fields = Fields.of(reading.text());
        var wrong = told(again, clash -> {
            var label = fields.named(clash.name()).map(Fields.Entry::label).orElse(clash.name());
            return say("tailoring.both-changed", label, said(clash.theirs()), said(clash.yours()));
        });
        return fieldsForm(reading, again.values(), number(reading), wrong, false);
    }

    private String optionsAgain(Reading reading, Again again) {
        var options = Options.of(reading.text());
        var wrong = told(again, clash -> {
            var option = options.named(clash.name());
            return say(
                    "tailoring.both-changed",
                    pages.page().named("option.", clash.name()),
                    said(label(option, clash.theirs())),
                    said(label(option, clash.yours())));
        });
        return optionsForm(reading, again.values(), number(reading), wrong, false);
    }

    private String told(Again again, Function<Again.Clash, String> sentence) {
        return Stream.concat(again.clashes().stream().map(sentence), Stream.of(say("tailoring.look-again")))
                .collect(Collectors.joining(" "));
    }

    private String said(String value) {
        return value.isEmpty() ? say("tailoring.no-answer") : value;
    }

    private String label(Optional<Options.Option> option, String choice) {
        if (choice.equals(Options.OWN)) return say("tailoring.options.own");
        return option.flatMap(it -> it.choice(choice))
                .map(Options.Choice::label)
                .orElse(choice);
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> form, String prefix) {
        var typed = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(prefix))
                typed.put(
                        name.substring(prefix.length()),
                        values.getFirst().strip().replace("\r\n", "\n"));
        });
        return typed;
    }

    private static int base(MultivaluedMap<String, String> form, DocumentSummary document) {
        var given = form.getFirst("base");
        if (given == null || !given.matches("[0-9]{1,9}")) throw new Problem.ConditionMissing().asException();
        var base = Integer.parseInt(given);
        if (base < 1 || base > document.newest()) throw new Problem.ConditionMissing().asException();
        return base;
    }

    private static Response to(DocumentSummary document, String place) {
        return Response.seeOther(URI.create(document.path() + "/" + place)).build();
    }

    private DocumentSummary draftable() {
        return documents.open(Action.WRITE, organization, slug);
    }

    private String say(String key, Object... arguments) {
        return pages.words().say(key, arguments);
    }

    private static int number(Reading reading) {
        return reading.revision().number();
    }
}
