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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Deed;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Form;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// The record of a resolution at its desk: who brought it in, moved it, voted and signed.
@Path("/documents/{organization}/{slug}/desk")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class RecordPages {

    @Inject
    Documents documents;

    @Inject
    ResolutionDrafting drafting;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Path("record")
    @Transactional
    public String record(@QueryParam("saved") String saved) {
        var reading = documents.read(draftable());
        var told = ProceedingsForm.of(Proceedings.of(reading.text()));
        return record(reading, Form.filled(told), reading.revision().number(), "", saved != null);
    }

    @POST
    @Path("record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response tell(MultivaluedMap<String, String> form) {
        var document = draftable();
        var base = ResolutionPages.base(form, document);
        try {
            var told = ProceedingsForm.read(form);
            if (told.title().isEmpty())
                throw Problem.Invalid.of("title", "title-missing").asException();
            drafting.change(document, base, told::on, pages.words().say("resolution.message.record"), Deed.TEXT_SAVED);
            return Response.seeOther(URI.create(document.path() + "/desk/record?saved=yes"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof Problem.Stale stale) return recordAgain(document, base, form, stale);
            var shown = refusal.problem().rendered(pages.words());
            var faults = refusal.problem() instanceof Problem.Invalid(var all) ? all : List.<Problem.Fault>of();
            var page = record(documents.read(document), new Form(typed(form), faults), base, shown.detail(), false);
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    /// The form over what somebody else has saved meanwhile; the next save goes on from there.
    private Response recordAgain(
            DocumentSummary document, int base, MultivaluedMap<String, String> form, Problem.Stale stale) {
        undoing.undo();
        var reading = documents.read(document);
        var known = typed(form);
        var now = ProceedingsForm.of(Proceedings.of(reading.text()));
        known.keySet().retainAll(now.keySet());
        var shown = ProceedingsForm.of(
                Proceedings.of(documents.version(document, base).text()));
        var again = Again.of(known, shown, now);
        var told = Stream.concat(
                        Stream.of(stale.rendered(pages.words()).detail()),
                        again.clashes().stream().map(this::told))
                .collect(Collectors.joining(" "));
        var page =
                record(reading, Form.filled(again.values()), reading.revision().number(), told, false);
        return Response.status(412).entity(page).build();
    }

    private String told(Again.Clash clash) {
        return pages.words()
                .say(
                        "resolution.record.both-changed",
                        ProceedingsForm.label(pages.words(), clash.name()),
                        clash.theirs(),
                        clash.yours());
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> form) {
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.getFirst().strip().replace("\r\n", "\n")));
        return typed;
    }

    private String record(Reading reading, Form form, int base, String wrong, boolean saved) {
        return pages.show(
                "tailoring/record",
                Map.of("reading", reading, "form", form, "base", base, "wrong", wrong, "saved", saved));
    }

    private DocumentSummary draftable() {
        return documents.open(Action.WRITE, organization, slug);
    }
}
