package org.whereas.membership;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;

/// The organizations, for programs.
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
@Right(Action.LOOK_AROUND)
public class OrganizationsResource {

    @Inject
    Organizations organizations;

    @Inject
    Founding founding;

    @Inject
    Caller caller;

    /// A new organization; `population` and `officers` are a number or a range.
    public record Found(
            String slug,
            String name,
            String kind,
            String state,
            String population,
            String officers,
            String description,
            List<String> languages) {

        Charter charter() {
            return new Charter(slug, name, kind, state, population, officers, description, languages);
        }
    }

    @GET
    @Transactional
    @Operation(summary = "All organizations, by name")
    @APIResponse(responseCode = "200", description = "A page of organizations")
    @APIResponse(responseCode = "422", description = "page or size is out of range")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        var asked = Listing.Asked.of(page, size);
        var items = organizations.page(asked.offset(), asked.size());
        return new Listing<>(items, organizations.count(), asked.page(), asked.size()).answer(uri);
    }

    @GET
    @Path("{organization}")
    @Transactional
    @Operation(summary = "One organization")
    @APIResponse(responseCode = "200", description = "What it says of itself")
    @APIResponse(responseCode = "404", description = "There is none at this address")
    public Response read(@PathParam("organization") String slug) {
        return OrganizationSettingsResource.answer(organizations.get(slug));
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(summary = "Founds an organization, whose administrator is the caller")
    @APIResponse(responseCode = "201", description = "It is founded")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "409", description = "The address is taken")
    @APIResponse(responseCode = "422", description = "A value is missing or refused; `errors` says which")
    @Right(Action.FOUND_ORGANIZATION)
    public Response create(Found wanted) {
        caller.requireSignedIn();
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        var charter = wanted.charter();
        var faults = charter.faults();
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        var summary = founding.found(charter).summary();
        return Response.created(URI.create("/api/v1/organizations/" + summary.slug()))
                .entity(summary)
                .build();
    }
}
