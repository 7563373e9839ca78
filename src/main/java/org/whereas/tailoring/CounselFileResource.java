package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// The ledger with counsel's notes in it, over the API.
@Path("/api/v1/documents/{organization}/{slug}/deviations-for-counsel")
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.INCLUDE_COUNSEL_NOTES)
public class CounselFileResource {

    @Inject
    Documents documents;

    @Inject
    LedgerAnswer answer;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// What kind of file, `csv` or `docx`, and that the caller knows that it holds what counsel wrote in confidence.
    public record Wish(String format, boolean understood) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "A file of the deviations with counsel's notes in it",
            description = "That it was made, and by whom, is recorded.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "403", description = "The caller is no approver of the organization")
    @APIResponse(responseCode = "422", description = "It does not say that the caller understood, or no such format")
    @Right(Action.INCLUDE_COUNSEL_NOTES)
    public Response file(Wish wish) {
        var document = documents.open(Action.INCLUDE_COUNSEL_NOTES, organization, slug);
        if (wish == null) throw Problem.Invalid.of("/format", "required").asException();
        return answer.forCounsel(documents.read(document), wish.format(), wish.understood());
    }
}
