package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.Descent;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.Showing;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// The ledger of a copy, where it departs from its model and why, and the form in which somebody says why.
@Path("/documents/{organization}/{slug}/deviations")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class DeviationsPages {

    @Inject
    Documents documents;

    @Inject
    Deviations deviations;

    @Inject
    Descent descent;

    @Inject
    CounselNotes notes;

    @Inject
    Showing showing;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// What was typed into the form, and what is wrong with it.
    public record Typed(String kind, String explanation, String counselNote, String wrong) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public String ledger(@BeanParam DeviationsAsked asked, @QueryParam("saved") String saved, @Context UriInfo uri) {
        var document = documents.readable(organization, slug);
        var copy = documents.read(document);
        var all = deviations.of(copy);
        var rows = asked.narrowed(all);
        var paging = Listing.Asked.of(asked.page, String.valueOf(Listing.LARGEST));
        var found = Listing.of(rows, paging).map(it -> shown(copy, it));
        var own = document.organization().id();
        var model = new HashMap<String, Object>();
        model.put("copy", copy);
        model.put("model", descent.model(copy));
        model.put("counts", LedgerAnswer.counts(all));
        model.put("found", found);
        model.put("pager", Pager.of(found, uri));
        model.put("state", asked.state());
        model.put("reason", asked.reason());
        model.put("explains", caller.may(Action.EXPLAIN_DEVIATION, own));
        model.put("counsel", caller.may(Action.INCLUDE_COUNSEL_NOTES, own));
        model.put("saved", saved == null ? "" : saved);
        return pages.show("tailoring/ledger", model);
    }

    @GET
    @Path("{clause}")
    @Transactional
    @Operation(hidden = true)
    @Right(Action.EXPLAIN_DEVIATION)
    public String form(@PathParam("clause") String clause) {
        var copy = documents.read(explainable());
        var found = deviations.find(copy, clause);
        var own = own(copy.summary(), clause);
        var said = found.flatMap(Deviation::reason);
        return form(
                copy,
                clause,
                new Typed(
                        said.map(r -> r.kind().word()).orElse(""),
                        said.map(Deviation.Reason::words).orElse(""),
                        own,
                        ""));
    }

    @POST
    @Path("{clause}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.EXPLAIN_DEVIATION)
    public Response explain(
            @PathParam("clause") String clause,
            @FormParam("kind") String kind,
            @FormParam("explanation") String explanation,
            @FormParam("counselNote") String counselNote,
            @FormParam("tag") String tag) {
        var document = explainable();
        var typed = new Typed(text(kind), text(explanation), text(counselNote), "");
        try {
            var found = deviations.find(documents.read(document), clause);
            if (found.isPresent() && !found.get().tag().equals(tag))
                throw new Problem.Stale(String.valueOf(document.newest()), Map.of()).asException();
            var said = new Deviations.Said(typed.kind(), typed.explanation(), typed.counselNote());
            deviations.explain(document, clause, said, Who.of(caller));
        } catch (Refusal refusal) {
            var shown = refusal.problem().rendered(pages.words());
            var again = new Typed(typed.kind(), typed.explanation(), typed.counselNote(), shown.detail());
            var page = form(documents.read(document), clause, again);
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
        var back = document.path() + "/deviations?saved=" + clause + "#deviation-" + clause;
        return Response.seeOther(URI.create(back)).build();
    }

    private String form(Reading copy, String clause, Typed typed) {
        var document = copy.summary();
        var found = deviations.find(copy, clause).map(it -> shown(copy, it));
        return pages.show(
                "tailoring/explain",
                Map.of(
                        "copy", copy,
                        "clause", clause,
                        "found", found,
                        "typed", typed,
                        "notes", others(document, clause)));
    }

    private List<CounselNotes.Note> others(DocumentSummary document, String clause) {
        return notes.of(document, clause).stream().filter(n -> !n.own()).toList();
    }

    private String own(DocumentSummary document, String clause) {
        return notes.of(document, clause).stream()
                .filter(CounselNotes.Note::own)
                .map(CounselNotes.Note::words)
                .findFirst()
                .orElse("");
    }

    private Shown shown(Reading copy, Deviation it) {
        return new Shown(copy.summary(), it, showing.wording(WordEdits.wording(it.model(), it.ours()), copy.text()));
    }

    private DocumentSummary explainable() {
        return documents.open(Action.EXPLAIN_DEVIATION, organization, slug);
    }

    private static String text(String typed) {
        return Optional.ofNullable(typed).orElse("").replace("\r\n", "\n").strip();
    }
}
