package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.job.JobSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Roomy;

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

    /// What came of an archive that was brought in: the addresses of the documents that were made, of
    /// those that were there already and stayed as they were, and of copies whose model is not here.
    public record RestoredView(List<String> restored, List<String> there, List<String> loose) {
        static RestoredView of(Archives.Restored it) {
            return new RestoredView(it.restored(), it.there(), it.loose());
        }
    }

    @POST
    @Transactional
    @Operation(
            summary = "Asks for everything that the organization owns, as one ZIP file",
            description =
                    "The Markdown of every version byte for byte with its author, date, message and SHA-256, the newest"
                            + " as Word files, the reasons for deviations, and as CSV documents, versions, filled-in blanks,"
                            + " resolutions, deviations and coverage. counsel: `included` puts counsel's notes into it, for"
                            + " who may read them; that is recorded. It is made in the background; Location is the job,"
                            + " which hands the file over.")
    @APIResponse(responseCode = "202", description = "It is being made")
    @APIResponse(responseCode = "422", description = "counsel is neither left out nor `included`")
    @Right(Action.EXPORT_ALL)
    public Response make(@QueryParam("counsel") String counsel) {
        if (counsel != null && !counsel.isEmpty() && !counsel.equals("included"))
            throw Problem.Invalid.of("counsel", "wrong-type", "counsel").asException();
        return asked(archives.make(organization, "included".equals(counsel)));
    }

    @PUT
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Roomy(ArchiveFormat.PACKED)
    @Operation(
            summary = "Brings the documents of an archive in, every version with the hash it had",
            description = "The archive is checked as a whole; then its documents are brought in one by one in the"
                    + " background. Location is the job. What comes back is a draft with its whole history; nothing is"
                    + " posted by it.")
    @APIResponse(responseCode = "202", description = "It is being brought in")
    @APIResponse(responseCode = "413", description = "More than 500 MB, or more than 2 GB or 100,000 files unpacked")
    @APIResponse(
            responseCode = "422",
            description = "No archive of Whereas, or a text that is not the one its hash names")
    @Right(Action.IMPORT_ALL)
    public Response restore(InputStream body) {
        return asked(archives.restore(organization, body));
    }

    @GET
    @Path("restored/{job}")
    @Transactional
    @Operation(summary = "What came of an archive that you brought in, as far as that is through")
    @APIResponse(responseCode = "200", description = "What was made, what was there, and what rests on nothing")
    @APIResponse(responseCode = "404", description = "You brought no such archive in")
    @Right(Action.IMPORT_ALL)
    public RestoredView restored(@PathParam("job") long job) {
        return RestoredView.of(archives.restored(organization, job));
    }

    private static Response asked(JobSummary job) {
        return Response.accepted(Map.of("job", job.api()))
                .location(URI.create(job.api()))
                .build();
    }
}
