package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;

/// The clauses that are like one, over the API.
@Path("/api/v1/documents/{organization}/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
@Right(Action.READ)
public class SimilarResource {

    @Inject
    SimilarClauses similar;

    /// The clause's own words, and those of others most alike first.
    public record View(String document, String clause, String words, List<Item> items, int total) {}

    /// A similar clause.
    ///
    /// @param shared  how many of a hundred words both have
    /// @param differs its words as HTML, with what differs from the clause asked about in `<ins>` and `<del>`
    /// @param same    others whose words hardly differ from this one's
    public record Item(
            String document,
            String clause,
            String path,
            String organization,
            String kind,
            String status,
            int shared,
            String words,
            String differs,
            List<Same> same,
            String href) {

        static Item of(SimilarClauses.Row it) {
            return new Item(
                    it.address(),
                    it.clause(),
                    it.path(),
                    it.organization(),
                    it.kind(),
                    it.status(),
                    it.shared(),
                    it.words(),
                    it.differs().html(),
                    it.others().stream()
                            .map(o -> new Same(o.address(), o.clause(), o.href()))
                            .toList(),
                    it.href());
        }
    }

    public record Same(String document, String clause, String href) {}

    @GET
    @Path("clauses/{id}/similar")
    @Transactional
    @Operation(summary = "Clauses of other texts that say much the same, as far as you may read them, most alike first")
    @APIResponse(responseCode = "200", description = "At most 20, near-duplicates gathered into one")
    @APIResponse(responseCode = "404", description = "There is no such clause, or it is not open to you")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public View similar(
            @PathParam("organization") String organization,
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            @Parameter(description = "`all`: those of the same line of descent too") @QueryParam("family")
                    String family) {
        var told = similar.of(organization, slug, id, "all".equals(family));
        var items = told.rows().stream().map(Item::of).toList();
        return new View(told.reading().summary().address(), id, told.words(), items, items.size());
    }
}
