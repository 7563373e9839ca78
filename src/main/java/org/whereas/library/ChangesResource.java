package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.change.DifferencePlain;
import org.whereas.membership.Action;
import org.whereas.membership.Right;

/// What differs between two versions, or between a copy and its model: as JSON, as a fragment
/// of HTML, or as plain text, from one result.
@Path("/api/v1/documents/{organization}/{slug}/changes")
@Tag(name = "Versions")
@RequestScoped
@Right(Action.READ)
public class ChangesResource {

    private static final String SUMMARY = "What differs, clause by clause and word by word";
    private static final String QUERY =
            "from: a version, or model; to: a version. Left out, the newest is compared with the one before.";

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    @Inject
    Showing showing;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = SUMMARY, description = QUERY)
    public ChangesView json() {
        var pair = pair();
        return ChangesView.of(pair, pair.differences());
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.8")
    @Transactional
    @Operation(summary = SUMMARY, description = QUERY)
    public String html() {
        var pair = pair();
        return showing.differences(pair.differences(), pair.to().text()).html();
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.7")
    @Transactional
    @Operation(summary = SUMMARY, description = QUERY)
    public String plain() {
        return DifferencePlain.render(pair().differences());
    }

    private Comparing.Pair pair() {
        return comparing.pair(documents.readable(organization, slug), from, to);
    }
}
