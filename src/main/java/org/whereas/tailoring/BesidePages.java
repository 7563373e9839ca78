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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private static final int TITLE = 90;

    @Inject
    Documents documents;

    @Inject
    Catalogue catalogue;

    @Inject
    Following following;

    @Inject
    Pairings pairings;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// A section as the page shows it: what it is, its first words, the model's that is chosen for it, and whether
    /// somebody has looked at it.
    public record Row(String id, String sort, String title, String words, String chosen, boolean checked) {

        /// Whether it is a part of a resolution, which has no heading.
        public boolean isPart() {
            return !sort.equals("heading");
        }
    }

    @GET
    @Transactional
    public String page(@QueryParam("model") String model, @QueryParam("kept") String kept) {
        var ours = ours();
        if (model == null || model.isBlank()) return choosing(ours);
        return comparing(ours, model(model), null, new Said("", "yes".equals(kept), pairings.turn(ours.summary())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response follow(MultivaluedMap<String, String> form) {
        var ours = ours();
        var model = model(form.getFirst("model"));
        var paired = paired(form);
        var turn = Objects.requireNonNullElse(form.getFirst("turn"), "");
        try {
            if ("keep".equals(form.getFirst("act"))) {
                following.keep(ours, model, paired, turn);
                return seeOther(
                        ours, "/beside?kept=yes&model=" + model.summary().address());
            }
            following.follow(ours, base(form), model, paired, turn);
            return seeOther(ours, "/desk?new=followed");
        } catch (Refusal refusal) {
            var said = said(refusal, turn);
            var page = comparing(ours, model, paired, said);
            undoing.undo();
            return Response.status(refusal.problem().rendered(pages.words()).status())
                    .entity(page)
                    .build();
        }
    }

    /// What is wrong, on a page that has what was typed; at the turn of now where somebody is told that it moved.
    private Said said(Refusal refusal, String turn) {
        return switch (refusal.problem()) {
            case Problem.Stale(var _, var members)
            when members.containsKey("turn") ->
                new Said(
                        pages.words().say("beside.moved", members.get("by")),
                        false,
                        members.get("turn").toString());
            case Problem.Stale _ -> new Said(pages.words().say("beside.text-moved"), false, turn);
            case Problem.Invalid invalid ->
                new Said(invalid.rendered(pages.words()).detail(), false, turn);
            default -> throw refusal;
        };
    }

    private static Paired paired(MultivaluedMap<String, String> form) {
        var pairs = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(PAIR)) pairs.put(name.substring(PAIR.length()), values.getFirst());
        });
        var taken = new LinkedHashSet<>(form.getOrDefault("take", List.of()));
        return new Paired(pairs, taken, new LinkedHashSet<>(form.getOrDefault("checked", List.of())));
    }

    private static Response seeOther(Reading ours, String address) {
        return Response.seeOther(URI.create(ours.summary().path() + address)).build();
    }

    private String choosing(Reading ours) {
        var own = ours.summary();
        var models = catalogue.all(Catalogue.Filter.kind(Beside.modelKind(own), "title")).stream()
                .filter(it -> it.held() && it.root() != own.root())
                .filter(it -> it.kind().equals("model-policy") || isModel(it, own))
                .toList();
        return pages.show(
                "tailoring/beside-choose",
                Map.of("reading", ours, "models", models, "begun", pairings.begun(ours.summary())));
    }

    /// Of resolutions and what else has no kind of its own for models: what others wrote anew, and did not copy.
    private static boolean isModel(DocumentSummary it, DocumentSummary own) {
        return !it.isCopy() && it.organization().id() != own.organization().id();
    }

    /// What is said at the head of the page: what is wrong, or that it is kept; and the turn of its form.
    private record Said(String wrong, boolean kept, String turn) {}

    private String comparing(Reading ours, Reading model, Paired typed, Said said) {
        var beside = following.beside(ours, model);
        var paired = typed == null ? following.paired(ours, model, beside) : typed;
        var pairs = paired.confirmed();
        var page = new HashMap<String, Object>();
        page.put("reading", ours);
        page.put("model", model);
        page.put("rows", rows(beside.ours(), ours, paired));
        page.put("sections", rows(beside.model(), model, Paired.NONE));
        page.put("gaps", rows(beside.gaps(pairs), model, Paired.NONE));
        page.put("oppositions", beside.contradictions(pairs));
        page.put("taken", paired.taken());
        page.put("wrong", said.wrong());
        page.put("kept", said.kept());
        page.put("turn", said.turn());
        return pages.show("tailoring/beside", page);
    }

    private static List<Row> rows(List<Section> sections, Reading reading, Paired paired) {
        var fields = Fields.of(reading.text());
        return sections.stream().map(s -> row(s, fields, paired)).toList();
    }

    /// A heading with what stands below it; of a part, which has none, its first words and all of it where they are
    /// not.
    private static Row row(Section section, Fields fields, Paired paired) {
        var title = fields.spelled(section.title());
        var words = fields.spelled(section.words());
        var whole = section.sort() == Section.Sort.HEADING || title.length() <= TITLE;
        return new Row(
                section.id(),
                section.sort().name().toLowerCase(Locale.ROOT),
                shortened(title, TITLE),
                shortened(whole ? words : title + " " + words, SHOWN),
                paired.pairs().getOrDefault(section.id(), ""),
                paired.checked().contains(section.id()));
    }

    private static String shortened(String words, int most) {
        if (words.length() <= most) return words;
        var space = words.lastIndexOf(' ', most);
        return words.substring(0, space > 0 ? space : most) + " …";
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
        var model = documents.readable(parts[0], parts[1]);
        if (!Beside.fits(ours().summary(), model))
            throw Problem.Invalid.of("model", "beside.other-kind").asException();
        return documents.offered(model);
    }
}
