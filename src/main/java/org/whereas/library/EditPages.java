package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.text.Clauses;
import org.whereas.text.Markdown;
import org.whereas.text.TextRefused;
import org.whereas.web.Markup;
import org.whereas.web.Pages;
import org.whereas.web.Panels;
import org.whereas.web.Undoing;

/// Editing one clause, or the whole text, on a plain form. What was typed is shown again whenever it
/// could not be saved.
@Path("/documents/{organization}/{slug}")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class EditPages {

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @Inject
    Showing showing;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @Inject
    Panels panels;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// A form as it came: what was typed, the version it rests on, and the reason given.
    ///
    /// @param clause empty for the whole text
    private record Typed(String clause, String text, int base, String message) {}

    @GET
    @Path("clauses/{id}/edit")
    @Transactional
    public String clause(@PathParam("id") String id) {
        var reading = documents.read(draftable());
        return form(
                reading, new Typed(id, Clauses.markdown(reading.text(), known(reading, id)), number(reading), ""), "");
    }

    @POST
    @Path("clauses/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response saveClause(
            @PathParam("id") String id,
            @FormParam("text") String text,
            @FormParam("base") int base,
            @FormParam("message") String message,
            @FormParam("back") String back) {
        return save(new Typed(id, orEmpty(text), base, orEmpty(message)), "desk".equals(back));
    }

    @GET
    @Path("edit")
    @Transactional
    public String whole() {
        var reading = documents.read(draftable());
        return form(reading, new Typed("", reading.markdown(), number(reading), ""), "");
    }

    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response saveWhole(
            @FormParam("text") String text, @FormParam("base") int base, @FormParam("message") String message) {
        return save(new Typed("", orEmpty(text), base, orEmpty(message)), false);
    }

    /// @param desk whether the person came from the desk and goes back there
    private Response save(Typed typed, boolean desk) {
        var document = draftable();
        if (typed.base() < 1 || typed.base() > document.newest()) throw new Problem.ConditionMissing().asException();
        var reading = documents.version(document, typed.base());
        try {
            var saved =
                    editor.save(document, new Editor.Change(markdown(reading, typed), typed.base(), typed.message()));
            var at = desk ? "#work" : typed.clause().isEmpty() ? "" : "#" + typed.clause();
            var state = saved.changed() ? "yes" : "same";
            var place = desk ? "/desk?clause=" + typed.clause() + "&saved=" : "?saved=";
            return Response.seeOther(URI.create(document.path() + place + state + "&kept=" + key(typed) + at))
                    .build();
        } catch (TextRefused refused) {
            return again(reading, typed, Texts.problem(refused));
        } catch (Refusal refusal) {
            return again(reading, typed, refusal.problem());
        }
    }

    /// The form once more, with everything that was typed and what is wrong with it.
    private Response again(Reading reading, Typed typed, Problem problem) {
        var refusal = problem.rendered(pages.words());
        var page = problem instanceof Problem.Stale stale
                ? stale(reading, typed, stale)
                : form(reading, typed, refusal.detail());
        undoing.undo();
        return Response.status(refusal.status()).entity(page).build();
    }

    private String stale(Reading reading, Typed typed, Problem.Stale stale) {
        var newest = documents.read(reading.summary());
        var merged = typed.clause().isEmpty()
                ? (String) stale.members().get("merge")
                : clauseOf((String) stale.members().get("merge"), typed.clause())
                        .orElse(typed.text());
        var theirs = typed.clause().isEmpty()
                ? newest.markdown()
                : Clauses.find(newest.text(), typed.clause())
                        .map(c -> Clauses.markdown(newest.text(), c.id()))
                        .orElse("");
        var model = Map.<String, Object>of(
                "reading", newest,
                "clause", typed.clause(),
                "yours", typed.text(),
                "theirs", theirs,
                "merged", merged,
                "clashes", ((List<?>) stale.members().get("clashes")).size(),
                "message", typed.message(),
                "action", action(typed),
                "key", key(typed) + "#both");
        return pages.show("library/stale", model);
    }

    private static Optional<String> clauseOf(String markdown, String id) {
        var text = Texts.parse(markdown);
        return Clauses.find(text, id).map(c -> Clauses.markdown(text, id));
    }

    private String form(Reading reading, Typed typed, String wrong) {
        var model = new HashMap<String, Object>();
        model.put("reading", reading);
        model.put("clause", typed.clause());
        model.put("text", typed.text());
        model.put("base", typed.base());
        model.put("message", typed.message());
        model.put("wrong", wrong);
        model.put("key", key(typed));
        model.put("action", action(typed));
        model.put("beside", showing.beside(reading, typed.clause()));
        model.put("meets", meets(reading, typed.clause()));
        model.put("checks", checks(reading, typed.clause()));
        return pages.show("library/edit", model);
    }

    /// The remarks on a clause, or on the whole text.
    private List<Checks.Check> checks(Reading reading, String clause) {
        return Checks.of(reading, pages.page()).stream()
                .filter(c -> clause.isEmpty() || c.clause().equals(clause))
                .toList();
    }

    private Markup meets(Reading reading, String clause) {
        return Clauses.find(reading.text(), clause)
                .map(it -> panels.at("clause.meets", new ClauseInHand(reading, it)))
                .orElse(Markup.NONE);
    }

    private static String markdown(Reading reading, Typed typed) {
        if (typed.clause().isEmpty()) return typed.text();
        return Markdown.write(Clauses.replace(reading.text(), typed.clause(), typed.text()));
    }

    private String known(Reading reading, String id) {
        if (Clauses.find(reading.text(), id).isEmpty())
            throw new Problem.NotFound("clause", organization + "/" + slug + "#" + id).asException();
        return id;
    }

    private DocumentSummary draftable() {
        return documents.open(Action.WRITE, organization, slug);
    }

    private String action(Typed typed) {
        var path = "/documents/" + organization + "/" + slug;
        return typed.clause().isEmpty() ? path + "/edit" : path + "/clauses/" + typed.clause() + "/edit";
    }

    private String key(Typed typed) {
        return organization + "." + slug + "." + typed.clause();
    }

    private static int number(Reading reading) {
        return reading.revision().number();
    }

    /// Browsers send line ends as CR LF.
    private static String orEmpty(String value) {
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
