package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;
import org.whereas.web.ShownOnce;

/// What administrators change about their organization, for programs.
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
@Right(Action.DESCRIBE_ORGANIZATION)
public class OrganizationSettingsResource {

    @Inject
    OrganizationSettings settings;

    @Inject
    FoundingOffers offers;

    @Inject
    Caller caller;

    @PersistenceContext
    EntityManager em;

    /// What an organization says of itself; what is left out is taken away.
    public record Facts(
            String name,
            String kind,
            String state,
            String population,
            String officers,
            String description,
            List<String> languages) {

        Charter charter(String slug) {
            return new Charter(slug, name, kind, state, population, officers, description, languages);
        }
    }

    /// @param parent the address of whom it belongs to; empty or left out for none
    public record Belonging(String parent, boolean agreed) {}

    /// One that says it belongs here.
    public record Part(String organization, String name, boolean agreed) {}

    public record Agreement(boolean agree) {}

    /// What became of one line of a list.
    ///
    /// @param organization the address that it would have
    /// @param path         the path of the link, once; empty where the organization is here
    public record Offer(String organization, String name, String email, boolean here, String path) {}

    /// What became of a list; its links are shown this once.
    public record Offers(List<Offer> items) implements ShownOnce {
        @Override
        public Offers lasting() {
            return new Offers(items.stream()
                    .map(it -> new Offer(it.organization(), it.name(), it.email(), it.here(), null))
                    .toList());
        }
    }

    /// An offer that was made.
    ///
    /// @param founded the address of what was set up with it; empty until then
    public record Standing(String organization, String name, String email, String expires, String founded) {}

    @PUT
    @Path("{organization}")
    @Transactional
    @Operation(summary = "Says anew what the organization is; what is left out is taken away. Its address stays")
    @APIResponse(responseCode = "200", description = "It is changed; `ETag` is its new version")
    @APIResponse(responseCode = "403", description = "The caller does not administer the organization")
    @APIResponse(responseCode = "409", description = "It came with the library")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile; `theirs` is what stands")
    @APIResponse(responseCode = "422", description = "A value is missing or refused; `errors` says which")
    @APIResponse(responseCode = "428", description = "The change does not say on which version it rests")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response describe(
            @PathParam("organization") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Facts wanted) {
        var organization = settings.administered(slug);
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        settings.describe(organization, wanted.charter(slug), version(ifMatch));
        em.flush();
        return answer(organization);
    }

    @PUT
    @Path("{organization}/parent")
    @Transactional
    @Operation(summary = "Says to whom the organization belongs; shown to others when that one agrees")
    @APIResponse(responseCode = "200", description = "It is said; `agreed` tells whether it is shown")
    @APIResponse(responseCode = "422", description = "There is no such organization, or it is itself part of one")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Belonging belong(@PathParam("organization") String slug, Belonging wanted) {
        var organization = settings.administered(slug);
        settings.belong(organization, wanted == null ? null : wanted.parent());
        return new Belonging(organization.parent == null ? "" : organization.parent.slug, organization.parentAgreed);
    }

    @GET
    @Path("{organization}/parts")
    @Transactional
    @Operation(summary = "Those that say they belong to the organization")
    @APIResponse(responseCode = "200", description = "All of them, agreed to or not")
    public List<Part> parts(@PathParam("organization") String slug) {
        return settings.parts(settings.administered(slug)).stream()
                .map(part -> new Part(part.slug, part.name, part.parentAgreed))
                .toList();
    }

    @PUT
    @Path("{organization}/parts/{part}")
    @Transactional
    @Operation(summary = "Agrees that another one belongs to the organization, or says that it does not")
    @APIResponse(responseCode = "204", description = "It is said")
    @APIResponse(responseCode = "404", description = "That one does not say it belongs here")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public void agree(@PathParam("organization") String slug, @PathParam("part") String part, Agreement wanted) {
        var organization = settings.administered(slug);
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        settings.agree(organization, part, wanted.agree());
    }

    @GET
    @Path("{organization}/founding-offers")
    @Transactional
    @Operation(summary = "Whom a league invited to set up an organization, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "The organization is none that invites others")
    public Response offers(
            @PathParam("organization") String slug,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        var league = settings.inviting(slug);
        var asked = Listing.Asked.of(page, size);
        var items = offers.of(league, asked.offset(), asked.size()).stream()
                .map(it -> new Standing(
                        it.slug, it.name, it.email, it.expires.toString(), it.founded == null ? "" : it.founded.slug))
                .toList();
        return new Listing<>(items, offers.count(league), asked.page(), asked.size()).answer(uri);
    }

    @POST
    @Path("{organization}/founding-offers")
    @Consumes("text/csv")
    @Transactional
    @Idempotent
    @Operation(summary = "Invites each member of a league on a list to set up its organization")
    @APIResponse(responseCode = "201", description = "All lines were taken; the links are shown this once")
    @APIResponse(responseCode = "404", description = "The organization is none that invites others")
    @APIResponse(responseCode = "422", description = "Lines are refused, nothing was made; `errors` says which")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response offer(@PathParam("organization") String slug, String csv) {
        var league = settings.inviting(slug);
        var items = offers.offer(league, OfferFile.read(csv), caller.member()).stream()
                .map(it -> new Offer(
                        it.row().charter().slug(),
                        it.row().charter().name(),
                        it.row().email(),
                        it.here(),
                        it.path()))
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(new Offers(items))
                .build();
    }

    /// The organization, with the version that a change rests on.
    static Response answer(Organization organization) {
        return Response.ok(organization.summary())
                .tag(new EntityTag(String.valueOf(organization.version)))
                .build();
    }

    private static int version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*"))
            throw new Problem.ConditionMissing().asException();
        var number = ifMatch.strip().replaceAll("^(W/)?\"|\"$", "");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }
}
