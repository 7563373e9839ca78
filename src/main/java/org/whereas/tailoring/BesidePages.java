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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whereas.change.Section;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.text.Fields;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// A policy that a department has, set beside a model, section by section.
@Path("/documents/{organization}/{slug}/beside")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class BesidePages {

    private static final String PAIR = "pair.";
    private static final int SHOWN = 400;

    @Inject
    Documents documents;

    @Inject
    Catalogue catalogue;

    @Inject
    Following following;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// A section as the page shows it: its first words, and the model's that is chosen for it.
    public record Row(String id, String title, String words, String chosen) {}

    @GET
    @Transactional
    public String page(@QueryParam("model") String model) {
        var ours = ours();
        if (model == null || model.isBlank()) return choosing(ours);
        return comparing(ours, model(model), null, Set.of(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response follow(MultivaluedMap<String, String> form) {
        var ours = ours();
        var model = model(form.getFirst("model"));
        var pairs = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(PAIR) && !values.getFirst().isEmpty())
                pairs.put(name.substring(PAIR.length()), values.getFirst());
        });
        var taken = new LinkedHashSet<>(form.getOrDefault("take", List.of()));
        try {
            following.follow(ours, base(form), model, pairs, taken);
            return Response.seeOther(URI.create(ours.summary().path() + "/desk?new=followed"))
                    .build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid)) throw refusal;
            undoing.undo();
            var shown = refusal.problem().rendered(pages.words());
            return Response.status(shown.status())
                    .entity(comparing(ours, model, pairs, taken, shown.detail()))
                    .build();
        }
    }

    private String choosing(Reading ours) {
        var models = catalogue
                .list(Catalogue.Filter.kind("model-policy", "title"), new Listing.Asked(1, Listing.LARGEST))
                .items()
                .stream()
                .filter(DocumentSummary::held)
                .toList();
        return pages.show("tailoring/beside-choose", Map.of("reading", ours, "models", models));
    }

    private String comparing(Reading ours, Reading model, Map<String, String> typed, Set<String> taken, String wrong) {
        var beside = following.beside(ours, model);
        var pairs = typed == null ? beside.proposed() : typed;
        var page = new HashMap<String, Object>();
        page.put("reading", ours);
        page.put("model", model);
        page.put("rows", rows(beside.ours(), ours, pairs));
        page.put("sections", rows(beside.model(), model, Map.of()));
        page.put("gaps", rows(beside.gaps(pairs), model, Map.of()));
        page.put("oppositions", beside.contradictions());
        page.put("taken", taken);
        page.put("wrong", wrong);
        return pages.show("tailoring/beside", page);
    }

    private static List<Row> rows(List<Section> sections, Reading reading, Map<String, String> pairs) {
        var fields = Fields.of(reading.text());
        return sections.stream()
                .map(s -> new Row(
                        s.id(),
                        fields.spelled(s.title()),
                        shortened(fields.spelled(s.words())),
                        pairs.getOrDefault(s.id(), "")))
                .toList();
    }

    private static String shortened(String words) {
        if (words.length() <= SHOWN) return words;
        return words.substring(0, words.lastIndexOf(' ', SHOWN)) + " …";
    }

    private static int base(MultivaluedMap<String, String> form) {
        var given = form.getFirst("base");
        if (given == null || !given.matches("[0-9]{1,9}")) throw new Problem.ConditionMissing().asException();
        return Integer.parseInt(given);
    }

    private Reading ours() {
        return documents.read(documents.open(Action.WRITE, organization, slug));
    }

    private Reading model(String address) {
        if (address == null || !address.matches("[^/]+/[^/]+"))
            throw Problem.Invalid.of("model", "required").asException();
        var parts = address.split("/");
        return documents.offered(documents.readable(parts[0], parts[1]));
    }
}
