package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// The ledger with counsel's notes in it: a warning first, and the file only after that.
@Path("/documents/{organization}/{slug}/deviations-for-counsel")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.INCLUDE_COUNSEL_NOTES)
public class CounselFilePages {

    @Inject
    Documents documents;

    @Inject
    LedgerAnswer answer;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String warning() {
        var document = documents.open(Action.INCLUDE_COUNSEL_NOTES, organization, slug);
        return pages.show("tailoring/counselFile", Map.of("document", document));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.INCLUDE_COUNSEL_NOTES)
    public Response file(@FormParam("format") String format, @FormParam("understood") String understood) {
        var document = documents.open(Action.INCLUDE_COUNSEL_NOTES, organization, slug);
        return answer.forCounsel(documents.read(document), format, understood != null);
    }
}
