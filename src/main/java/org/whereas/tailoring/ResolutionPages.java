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
import java.util.stream.Stream;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Deed;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.text.Metadata;
import org.whereas.text.ResolutionStructure;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// What is done at the desk of a resolution: its parts, its record, what it adopts, its number.
@Path("/documents/{organization}/{slug}/desk")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class ResolutionPages {

    @Inject
    Documents documents;

    @Inject
    Catalogue catalogue;

    @Inject
    ResolutionDrafting drafting;

    @Inject
    ResolutionDesk desk;

    @Inject
    Adopting adopting;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @POST
    @Path("acts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response act(MultivaluedMap<String, String> form) {
        var document = draftable();
        var part = field(form, "part");
        var words = field(form, "words").replace("\r\n", "\n");
        try {
            var act = ResolutionDrafting.Act.of(field(form, "act"));
            var asked = Stream.of(field(form, "addressees").strip().split("[,\\s]+"))
                    .filter(w -> !w.isEmpty())
                    .toList();
            var before = ids(documents.read(document));
            var wish = new ResolutionDrafting.Wish(act, part, field(form, "kind"), words, asked);
            var saved = drafting.act(document, base(form, document), wish, say("resolution.message." + act.word()));
            var now = switch (act) {
                case ADD ->
                    ids(saved.reading()).stream()
                            .filter(id -> !before.contains(id))
                            .findFirst()
                            .orElse("");
                case REMOVE, SETTLE -> "";
                default -> part;
            };
            var kept = act == ResolutionDrafting.Act.ADD ? ResolutionDesk.NEW : part;
            var how = saved.changed() ? "yes" : "same";
            return to(document, "?clause=" + now + "&saved=" + how + "&kept=" + kept + "#work");
        } catch (Refusal refusal) {
            var shown = refusal.problem().rendered(pages.words());
            var page = desk.again(documents.read(document), form, refusal.problem(), shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    @POST
    @Path("number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response number() {
        var document = draftable();
        drafting.number(document, say("resolution.message.number"));
        return to(document, "?saved=number");
    }

    @GET
    @Path("adopts")
    @Transactional
    public String adopts(@QueryParam("saved") String saved) {
        return adopts(documents.read(draftable()), saved != null);
    }

    @POST
    @Path("adopts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response adopt(MultivaluedMap<String, String> form) {
        var document = draftable();
        var dropped = field(form, "drop");
        var adopted = field(form, "document").split("/");
        if (dropped.isEmpty() && adopted.length != 2)
            throw Problem.Invalid.of("document", "required").asException();
        var other = dropped.isEmpty() ? documents.readable(adopted[0], adopted[1]) : document;
        drafting.change(
                document,
                base(form, document),
                text -> dropped.isEmpty() ? adopting.with(text, other, 0) : adopting.dropped(text, dropped),
                say("resolution.message.adopts"),
                Deed.TEXT_SAVED);
        return to(document, "/adopts?saved=yes");
    }

    private String adopts(Reading reading, boolean saved) {
        var owner = reading.summary().organization().slug();
        var model = new HashMap<String, Object>();
        model.put("reading", reading);
        model.put("adopted", Metadata.of(reading.text()).passage().adopts());
        model.put("own", offered(Catalogue.Filter.of(owner, "title"), reading.summary()));
        model.put("shipped", offered(Catalogue.Filter.kind("model-policy", "title"), reading.summary()));
        model.put("saved", saved);
        return pages.show("tailoring/adopts", model);
    }

    private List<DocumentSummary> offered(Catalogue.Filter filter, DocumentSummary but) {
        return catalogue.list(filter, new Listing.Asked(1, Listing.LARGEST)).items().stream()
                .filter(d -> d.id() != but.id() && !d.kind().equals("resolution"))
                .toList();
    }

    private static List<String> ids(Reading reading) {
        return ResolutionStructure.of(reading.text()).parts().stream()
                .map(ResolutionStructure.Part::id)
                .toList();
    }

    static int base(MultivaluedMap<String, String> form, DocumentSummary document) {
        var given = field(form, "base");
        if (!given.matches("[0-9]{1,9}")) throw new Problem.ConditionMissing().asException();
        var base = Integer.parseInt(given);
        if (base < 1 || base > document.newest()) throw new Problem.ConditionMissing().asException();
        return base;
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        var given = form.getFirst(name);
        return given == null ? "" : given;
    }

    private static Response to(DocumentSummary document, String place) {
        return Response.seeOther(URI.create(document.path() + "/desk" + place)).build();
    }

    private DocumentSummary draftable() {
        return documents.open(Action.WRITE, organization, slug);
    }

    private String say(String key) {
        return pages.words().say(key);
    }
}
