package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.TextResource;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// Setting a policy that a department has beside a model, and letting it follow that, over the API.
@Path("/api/v1/documents/{organization}/{slug}/beside")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.WRITE)
public class BesideResource {

    @Inject
    Documents documents;

    @Inject
    Following following;

    @Inject
    Pairings pairings;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    public record SectionView(String id, String title) {}

    /// A section of ours, the model's that is proposed or was kept for it, empty for none,
    /// and whether somebody has looked at it.
    public record PairView(String ours, String title, String model, boolean checked) {}

    /// A sentence of each that oppose each other, and in what: force, exception or figure.
    public record OppositionView(String ours, String says, String model, String modelSays, String matter) {}

    /// @param turn names what is kept of it, empty where nothing is; to be given back with what is kept next
    public record BesideView(
            String turn,
            List<PairView> pairs,
            List<SectionView> model,
            List<SectionView> gaps,
            List<String> take,
            List<OppositionView> contradictions) {}

    /// The model, the pairs of sections that a person confirmed (ours to the model's), and the model's
    /// sections to take in; with a `turn` it is refused where something else has been kept since.
    public record FollowWish(String model, Map<String, String> pairs, List<String> take, String turn) {}

    /// How far somebody is: the pairs, an empty one for a section that nothing is like, the model's
    /// sections to take in, and the sections of ours looked at; `turn` is that of what stands there, and
    /// may be left out where nothing is kept yet.
    public record KeptWish(
            String model, Map<String, String> pairs, List<String> take, List<String> checked, String turn) {}

    /// The turn of what is kept now.
    public record KeptView(String turn) {}

    /// What came of it.
    public record FollowedView(int revision, String origin, int originRevision) {}

    @GET
    @Transactional
    @Operation(summary = "Which sections of a policy and of a model belong together, what is missing, what contradicts")
    public Response compare(@QueryParam("model") String model) {
        var ours = ours();
        var other = model(model);
        var beside = following.beside(ours, other);
        var paired = following.paired(ours, other, beside);
        var pairs = beside.ours().stream()
                .map(s -> new PairView(
                        s.id(),
                        s.title(),
                        paired.pairs().getOrDefault(s.id(), ""),
                        paired.checked().contains(s.id())))
                .toList();
        var sections = beside.model().stream()
                .map(s -> new SectionView(s.id(), s.title()))
                .toList();
        var gaps = beside.gaps(paired.confirmed()).stream()
                .map(s -> new SectionView(s.id(), s.title()))
                .toList();
        var oppositions = beside.contradictions(paired.confirmed()).stream()
                .map(o -> new OppositionView(
                        o.ours().clause(),
                        o.ours().sentence(),
                        o.model().clause(),
                        o.model().sentence(),
                        o.matter().name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        var turn = pairings.turn(ours.summary());
        return Response.ok(new BesideView(turn, pairs, sections, gaps, List.copyOf(paired.taken()), oppositions))
                .tag(new EntityTag(ours.tag()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Lets a policy follow a model from now on, as a new version",
            description = "Its number, its printed numbers and its wording stay. Paired sections get the model's ids.")
    @APIResponse(responseCode = "409", description = "It follows a model already")
    @Right(Action.WRITE)
    public Response follow(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, FollowWish wish) {
        var ours = ours();
        var base = TextResource.base(ifMatch);
        if (wish == null) throw Problem.Invalid.of("/model", "required").asException();
        var model = model(wish.model());
        var pairs = wish.pairs() == null ? Map.<String, String>of() : wish.pairs();
        var paired = new Paired(pairs, ordered(wish.take()), Set.of());
        var saved = following.follow(ours, base, model, paired, wish.turn()).reading();
        var view = new FollowedView(
                saved.revision().number(),
                model.summary().address(),
                model.revision().number());
        return Response.ok(view).tag(new EntityTag(saved.tag())).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Keeps how far somebody is with pairing, until the policy follows the model",
            description = "The text stays as it is, and nothing counts. What is kept comes back when the two are"
                    + " set beside each other again.")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(responseCode = "412", description = "Somebody else has kept something since; nothing is kept")
    @APIResponse(responseCode = "422", description = "There is no such section")
    @Right(Action.WRITE)
    public KeptView keep(KeptWish wish) {
        var ours = ours();
        if (wish == null) throw Problem.Invalid.of("/model", "required").asException();
        var model = model(wish.model());
        var pairs = wish.pairs() == null ? Map.<String, String>of() : wish.pairs();
        var paired = new Paired(pairs, ordered(wish.take()), ordered(wish.checked()));
        return new KeptView(following.keep(ours, model, paired, wish.turn()));
    }

    private static Set<String> ordered(List<String> given) {
        return given == null ? Set.of() : new LinkedHashSet<>(given);
    }

    private Reading ours() {
        return documents.read(documents.open(Action.WRITE, organization, slug));
    }

    private Reading model(String address) {
        if (address == null || !address.matches("[^/]+/[^/]+"))
            throw Problem.Invalid.of("/model", "required").asException();
        var parts = address.split("/");
        var model = documents.readable(parts[0], parts[1]);
        if (!Beside.fits(ours().summary(), model))
            throw Problem.Invalid.of("/model", "beside.other-kind").asException();
        return documents.offered(model);
    }
}
