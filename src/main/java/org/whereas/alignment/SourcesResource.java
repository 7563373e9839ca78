package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// The sources of the catalogue over the API.
@Path("/api/v1/recommendations/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class SourcesResource {

    @Inject
    Sources sources;

    /// A source.
    ///
    /// @param document that states its recommendations, `organization/slug`
    /// @param library  how many of them the shipped models and templates meet, by state
    /// @param yours    the same for each of the caller's organizations; only of one source
    public record View(
            String id,
            String document,
            String title,
            String date,
            boolean held,
            int recommendations,
            Map<String, Long> library,
            List<Part> yours) {

        static View of(Sources.Source source, List<Part> yours) {
            return new View(
                    source.id(),
                    source.document().address(),
                    source.title(),
                    source.date(),
                    source.document().held(),
                    source.library().rows().size(),
                    source.library().counts(),
                    yours);
        }
    }

    /// What one organization makes of a source.
    public record Part(String organization, Map<String, Long> counts) {}

    @GET
    @Transactional
    @Operation(summary = "Where the recommendations come from, and how many of each the library meets")
    public List<View> list() {
        return sources.all().stream().map(s -> View.of(s, List.of())).toList();
    }

    @GET
    @Path("{source}")
    @Transactional
    @Operation(summary = "One source, with what the caller's organizations make of it")
    @APIResponse(responseCode = "404", description = "There is no such source")
    public View one(@PathParam("source") String id) {
        var source = sources.find(id).orElseThrow(() -> new Problem.NotFound("source", id).asException());
        var parts = sources.parts(id).stream()
                .map(p -> new Part(p.organization().slug(), p.coverage().counts()))
                .toList();
        return View.of(source, parts);
    }
}
