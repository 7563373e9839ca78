package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Right;

/// The coverage of one document over the API.
@Path("/api/v1/documents/{organization}/{slug}/coverage")
@Tag(name = "Coverage")
@RequestScoped
@Right(Action.READ)
public class CoverageResource {

    @Inject
    Documents documents;

    @Inject
    Coverages coverages;

    @Inject
    CoverageAnswer answer;

    @GET
    @Transactional
    @Operation(
            summary = "Which recommendations a document meets, by which clause, and which not",
            description = "source, addressee, topic, q: as of the catalogue. state: met, part, to-check, not-met or"
                    + " not-applicable; check for what has an alignment to be checked, touched for what a clause or a"
                    + " person says something of. format: json, csv or docx.")
    @APIResponse(responseCode = "200", description = "The states counted, and a page of recommendations")
    @APIResponse(responseCode = "404", description = "There is no such document, or it is not open to the caller")
    @APIResponse(responseCode = "422", description = "A state or format that there is not")
    public Response coverage(
            @PathParam("organization") String organization,
            @PathParam("slug") String slug,
            @BeanParam CoverageAsked asked,
            @Context UriInfo uri) {
        var document = documents.readable(organization, slug);
        var coverage = coverages.of(documents.read(document)).narrowed(asked.filter());
        var name = organization + "-" + slug + "-coverage";
        var subject = new CoverageAnswer.Subject(
                document.organization(), document.title(), document.path() + "/coverage", name);
        return answer.of(coverage, subject, asked, uri);
    }
}
