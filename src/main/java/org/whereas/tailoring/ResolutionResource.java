package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.TextResource;
import org.whereas.membership.Action;
import org.whereas.membership.Deed;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.ResolutionStructure;

/// Drafting a resolution over the API: its parts, its record, what it adopts, its number.
@Path("/api/v1/documents/{organization}/{slug}/resolution")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resolutions")
@RequestScoped
@Right(Action.READ)
public class ResolutionResource {

    @Inject
    Documents documents;

    @Inject
    ResolutionDrafting drafting;

    @Inject
    Adopting adopting;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// One part. `kind` is recital, clause, signature or other; `words` are its own, without the formal
    /// ones.
    public record PartView(String id, String kind, boolean formal, String words, String option, List<String> asked) {}

    public record AdoptedView(String document, String version) {}

    public record StructureView(
            List<PartView> parts, Proceedings proceedings, List<AdoptedView> adopts, String number) {}

    /// What to do to a part: `act` is settle, add, up, down, join, reword, ask or remove.
    public record ActWish(String act, String part, String kind, String words, List<String> addressees) {}

    /// A document to adopt; `version` is the number of the version, left out for the one in force.
    public record AdoptWish(String document, Integer version) {}

    @GET
    @Transactional
    @Operation(summary = "The parts of a resolution, its record, what it adopts, and its number")
    public Response structure() {
        var reading = documents.read(documents.readable(organization, slug));
        var text = reading.text();
        var parts = ResolutionStructure.of(text).parts().stream()
                .map(ResolutionResource::view)
                .toList();
        var adopts = Adopting.of(text).stream()
                .map(a -> new AdoptedView(a.document(), a.version()))
                .toList();
        var number = text.front().string("number").orElse("");
        return Response.ok(new StructureView(parts, Proceedings.of(text), adopts, number))
                .tag(new EntityTag(reading.tag()))
                .build();
    }

    @POST
    @Path("acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Adds, moves, joins, rewords or takes out a recital or a clause, as a new version",
            description = "The formal words that join the parts are put right everywhere.")
    @APIResponse(responseCode = "412", description = "The document has moved on")
    @Right(Action.WRITE)
    public Response act(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActWish wish) {
        var document = draftable();
        var base = TextResource.base(ifMatch);
        if (wish == null) throw Problem.Invalid.of("/act", "required").asException();
        var act = ResolutionDrafting.Act.of(wish.act());
        var asked = wish.addressees() == null ? List.<String>of() : wish.addressees();
        var checked = new ResolutionDrafting.Wish(
                act, orEmpty(wish.part()), orEmpty(wish.kind()), orEmpty(wish.words()), asked);
        return saved(drafting.act(document, base, checked, ""));
    }

    @PUT
    @Path("proceedings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Writes who brought it in, moved it, voted and signed into its head, as a new version")
    @Right(Action.WRITE)
    public Response tell(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Proceedings told) {
        var document = draftable();
        var base = TextResource.base(ifMatch);
        if (told == null || orEmpty(told.title()).isBlank())
            throw Problem.Invalid.of("/title", "title-missing").asException();
        return saved(drafting.change(document, base, told::on, "", Deed.TEXT_SAVED));
    }

    @POST
    @Path("adopts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Adopts a document of the library, pinned to a version, as a new version")
    @Right(Action.WRITE)
    public Response adopt(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, AdoptWish wish) {
        var document = draftable();
        var base = TextResource.base(ifMatch);
        if (wish == null || wish.document() == null || !wish.document().matches("[^/]+/[^/]+"))
            throw Problem.Invalid.of("/document", "required").asException();
        var parts = wish.document().split("/");
        var adopted = documents.readable(parts[0], parts[1]);
        var version = wish.version() == null ? 0 : wish.version();
        return saved(
                drafting.change(document, base, text -> adopting.with(text, adopted, version), "", Deed.TEXT_SAVED));
    }

    @DELETE
    @Path("adopts/{owner}/{adopted}")
    @Transactional
    @Operation(summary = "No longer adopts a document, as a new version")
    @Right(Action.WRITE)
    public Response drop(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @PathParam("owner") String owner,
            @PathParam("adopted") String adopted) {
        var document = draftable();
        var base = TextResource.base(ifMatch);
        var address = owner + "/" + adopted;
        return saved(drafting.change(document, base, text -> adopting.dropped(text, address), "", Deed.TEXT_SAVED));
    }

    @POST
    @Path("number")
    @Transactional
    @Operation(summary = "Gives the resolution the next number of its organization, as a new version")
    @APIResponse(responseCode = "409", description = "It has a number already")
    @Right(Action.WRITE)
    public Response number() {
        return saved(drafting.number(draftable(), ""));
    }

    private Response saved(Editor.Saved saved) {
        return Response.ok(new Numbered(
                        saved.reading().revision().number(),
                        saved.changed(),
                        saved.reading().text().front().string("number").orElse("")))
                .tag(new EntityTag(saved.reading().tag()))
                .build();
    }

    /// What an act made: the number of the version, and the number of the resolution, empty while it
    /// has none.
    public record Numbered(int revision, boolean changed, String number) {}

    private DocumentSummary draftable() {
        return documents.open(Action.WRITE, organization, slug);
    }

    private static PartView view(ResolutionStructure.Part part) {
        var kind = part.kind().name().toLowerCase(Locale.ROOT);
        return new PartView(part.id(), kind, part.formal(), part.words(), part.option(), part.asked());
    }

    private static String orEmpty(String given) {
        return given == null ? "" : given;
    }
}
