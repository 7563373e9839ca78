package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Right;

/// The council packet of a policy.
@Path("/api/v1/documents/{organization}/{slug}/packet")
@Tag(name = "Downloads")
@RequestScoped
@Right(Action.READ)
public class PacketResource {

    @Inject
    Documents documents;

    @Inject
    Packet packet;

    @GET
    @Produces("application/zip")
    @Transactional
    @Operation(
            summary = "What goes to a council, in one archive",
            description = "A staff report to fill in, the resolution, the policy clean as Exhibit A and as a redline as"
                    + " Exhibit B; as Word files, and as one PDF where the server can make one. resolution: the"
                    + " address of the resolution. changes and other: what the redline runs against, as in downloads; left out,"
                    + " the model of a copy. copy: release leaves out of every file who made it and when, and shows the"
                    + " redline as underlined and struck words.")
    @APIResponse(responseCode = "200", description = "The archive")
    @APIResponse(responseCode = "404", description = "A document that the caller may not read")
    @APIResponse(responseCode = "422", description = "An address or a comparison that is none")
    public Response make(
            @PathParam("organization") String organization,
            @PathParam("slug") String slug,
            @QueryParam("resolution") @DefaultValue("") String resolution,
            @QueryParam("changes") @DefaultValue("") String changes,
            @QueryParam("other") @DefaultValue("") String other,
            @QueryParam("copy") @DefaultValue("") String copy) {
        var policy = documents.read(documents.readable(organization, slug));
        return Response.ok(packet.of(
                        policy, resolution, Against.asked(changes, other), Downloads.Wish.of("", "none", copy)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + organization + "-" + slug + "-packet.zip\"")
                .build();
    }
}
