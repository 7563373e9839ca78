package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.whereas.library.ClauseInHand;
import org.whereas.library.Comparing;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.Showing;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.web.Markup;
import org.whereas.web.Pages;
import org.whereas.web.Panels;

/// The desk at which a text is worked on: its outline, what is left to do, and the clause in hand
/// beside the model's.
@Path("/documents/{organization}/{slug}/desk")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class DeskPages {

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    @Inject
    Showing showing;

    @Inject
    Worklist worklist;

    @Inject
    ResolutionDesk resolutions;

    @Inject
    Pages pages;

    @Inject
    Panels panels;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// The clause in hand: its Markdown, the model's wording of it, and what it carries out.
    ///
    /// @param where the headings above it
    public record InHand(
            DeskRows.Row row,
            String where,
            String markdown,
            Optional<Markup> model,
            Markup difference,
            Markup meets,
            String previous,
            String next) {}

    /// What the address of the desk says: the clause in hand, how the copy came about if it is new, what was saved.
    private record Asked(String clause, String fresh, String saved, String kept) {}

    @GET
    @Transactional
    public String desk(
            @QueryParam("clause") String clause,
            @QueryParam("new") String fresh,
            @QueryParam("saved") String saved,
            @QueryParam("kept") String kept) {
        var reading = documents.read(documents.open(Action.WRITE, organization, slug));
        if (reading.summary().kind().equals("resolution"))
            return resolutions.page(reading, ResolutionDesk.Shown.part(orEmpty(clause), orEmpty(saved), orEmpty(kept)));
        return page(reading, new Asked(orEmpty(clause), orEmpty(fresh), orEmpty(saved), orEmpty(kept)));
    }

    private String page(Reading reading, Asked asked) {
        var rows = DeskRows.of(reading.text(), model(reading));
        var model = new HashMap<String, Object>();
        model.put("reading", reading);
        model.put("work", worklist.of(reading));
        model.put("rows", rows);
        model.put("hand", inHand(reading, rows, asked.clause()));
        model.put("fresh", asked.fresh());
        model.put("saved", asked.saved());
        model.put("kept", asked.kept());
        return pages.show("tailoring/desk", model);
    }

    private Optional<InHand> inHand(Reading reading, List<DeskRows.Row> rows, String id) {
        var at = index(rows, id);
        var clause = Clauses.find(reading.text(), id);
        if (at < 0 || clause.isEmpty()) return Optional.empty();
        var hand = new ClauseInHand(reading, clause.get());
        var beside = showing.beside(reading, id);
        return Optional.of(new InHand(
                rows.get(at),
                String.join(" › ", clause.get().path()),
                Clauses.markdown(reading.text(), id),
                beside.map(Showing.Beside::model),
                beside.map(Showing.Beside::difference).orElse(Markup.NONE),
                panels.at("clause.meets", hand),
                at == 0 ? "" : rows.get(at - 1).id(),
                at + 1 == rows.size() ? "" : rows.get(at + 1).id()));
    }

    private static int index(List<DeskRows.Row> rows, String id) {
        for (var i = 0; i < rows.size(); i++) if (rows.get(i).id().equals(id)) return i;
        return -1;
    }

    private List<Clause> model(Reading reading) {
        return comparing.hasModel(reading) ? Clauses.of(comparing.model(reading).text()) : List.of();
    }

    private static String orEmpty(String given) {
        return given == null ? "" : given;
    }
}
