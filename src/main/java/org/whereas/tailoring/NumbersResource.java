package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// How an organization numbers its resolutions.
@Path("/api/v1/organizations/{organization}/resolution-numbers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resolutions")
@RequestScoped
@Right(Action.DESCRIBE_ORGANIZATION)
public class NumbersResource {

    @Inject
    Numbering numbering;

    @PathParam("organization")
    String organization;

    /// A new pattern, and the count to go on with; left out, the count goes on.
    public record SeriesWish(String pattern, Integer next) {}

    @GET
    @Transactional
    @Operation(summary = "The pattern of the numbers, and which comes next")
    public Numbering.SeriesView read() {
        return numbering.of(organization);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Sets the pattern of the numbers",
            description = "`{n}` is the count, `{n:4}` the same with zeros in front, `{year}` begins anew each year.")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Numbering.SeriesView write(SeriesWish wish) {
        if (wish == null) throw Problem.Invalid.of("/pattern", "required").asException();
        return numbering.set(organization, wish.pattern(), wish.next());
    }
}
