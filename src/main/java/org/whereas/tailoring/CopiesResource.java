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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// Copies of many models at once, over the API.
@Path("/api/v1/organizations/{organization}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.MAKE_DOCUMENT)
public class CopiesResource {

    @Inject
    CopiesJob copies;

    @Inject
    SharedFields shared;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @PathParam("organization")
    String organization;

    /// What can be copied, and what that asks.
    public record OfferView(List<SharedFields.Model> models, List<SharedFields.Shared> fields) {}

    /// The addresses of the models, and values for fields by name.
    public record CopiesWish(List<String> models, Map<String, String> fields) {}

    /// The job that makes them.
    public record AskedView(long job, String path) {}

    @GET
    @Transactional
    @Operation(summary = "The model policies of the library, which of them are copied, and the fields they share")
    public OfferView offer() {
        var owner = known();
        return new OfferView(shared.models(owner), shared.fields(owner));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Makes copies of many models as a job",
            description = "A model of which the organization has a copy is passed over.")
    @APIResponse(responseCode = "202", description = "Location is the job")
    @Right(Action.MAKE_DOCUMENT)
    public Response make(CopiesWish wish) {
        var owner = known();
        if (wish == null || wish.models() == null)
            throw Problem.Invalid.of("/models", "required").asException();
        var job = copies.ask(owner, wish.models(), wish.fields() == null ? Map.of() : wish.fields());
        return Response.accepted(new AskedView(job.id(), job.path()))
                .location(URI.create(job.api()))
                .build();
    }

    private OrganizationSummary known() {
        var owner = organizations.known(organization);
        caller.requireDrafter(owner.id());
        return owner;
    }
}
