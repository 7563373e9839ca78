package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// The house styles that ship, as Word files to begin one's own with.
@Path("/api/v1/house-styles")
@RequestScoped
@Tag(name = "Downloads")
@Right(Action.LOOK_AROUND)
public class HouseStylesResource {

    @Inject
    Downloads downloads;

    @GET
    @Path("{style}")
    @Produces(Downloads.DOCX)
    @Transactional
    @Operation(summary = "A house style that ships, as a Word file to change and bring back as one's own")
    @APIResponse(responseCode = "200", description = "The file: usual, council, manual or record")
    @APIResponse(responseCode = "404", description = "There is no such style")
    public Response specimen(@PathParam("style") String style) {
        if (!Houses.names().contains(style) || style.startsWith(Houses.OWN))
            throw new Problem.NotFound("house-style", style).asException();
        return Response.ok(downloads.specimen(style))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"house-style-" + style + ".docx\"")
                .build();
    }
}
