package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.whereas.membership.Right;

/// Everything that an organization owns as one file, and back again, over the API.
@Path("/api/v1/organizations/{organization}/archive")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archives")
@RequestScoped
@Right(Action.EXPORT_ALL)
public class ArchivesResource {

    @Inject
    Archives archives;

    @PathParam("organization")
    String organization;

    /// What came of an archive that was brought in: the addresses of the documents that were made, of those that were
    /// there already and stayed as they were, and of copies whose model is not here.
    public record RestoredView(List<String> restored, List<String> there, List<String> loose) {
        static RestoredView of(ArchiveReader.Restored it) {
            return new RestoredView(it.restored(), it.there(), it.loose());
        }
    }

    @POST
    @Transactional
    @Operation(
            summary = "Asks for everything that the organization owns, as one ZIP file",
            description =
                    "The Markdown of every version byte for byte with its author, date, message and SHA-256, the newest"
                            + " as Word files, and lists of documents, versions and filled-in blanks as CSV. It is made in the"
                            + " background; Location is the job, which hands the file over.")
    @APIResponse(responseCode = "202", description = "It is being made")
    @Right(Action.EXPORT_ALL)
    public Response make() {
        var job = archives.make(organization);
        return Response.accepted(Map.of("job", job.api()))
                .location(URI.create(job.api()))
                .build();
    }

    @PUT
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Brings the documents of an archive in, every version with the hash it had",
            description = "What comes back is a draft with its whole history; nothing is posted by it.")
    @APIResponse(responseCode = "200", description = "What was made, and what was there already")
    @APIResponse(responseCode = "413", description = "More than 25 MB, or more than 200 MB unpacked")
    @APIResponse(
            responseCode = "422",
            description = "No archive of Whereas, or a text that is not the one its hash names")
    @Right(Action.IMPORT_ALL)
    public RestoredView restore(byte[] body) {
        return RestoredView.of(archives.restore(organization, body));
    }
}
