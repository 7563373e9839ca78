package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Listing;

/// Recommendations over the API.
@Path("/api/v1/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class RecommendationsResource {

    @Inject
    Recommended recommended;

    @Inject
    Coverages coverages;

    /// A recommendation.
    ///
    /// @param document where it is stated, `organization/slug`, and in which clause
    /// @param place    its place in the source, in words
    public record View(
            String id,
            String text,
            List<String> addressees,
            String modality,
            List<String> topics,
            String place,
            String elaborates,
            String restates,
            String document,
            String clause) {
        static View of(Recommended.Entry entry) {
            var it = entry.recommendation();
            return new View(
                    it.id(),
                    it.text(),
                    it.addressees(),
                    it.modality(),
                    it.topics(),
                    it.place(),
                    String.join(" ", it.elaborates()),
                    String.join(" ", it.restates()),
                    entry.document().address(),
                    it.clause());
        }
    }

    /// A recommendation with the clauses that carry it out, and the recommendations that elaborate and restate it.
    public record Carried(View recommendation, List<By> met, List<String> elaboratedBy, List<String> restatedBy) {}

    /// The clauses of one document; `toCheck` are those of them that a person has to look at again.
    public record By(String document, String title, List<String> clauses, List<String> toCheck) {

        static List<By> of(List<Coverage.By> clauses) {
            var documents = clauses.stream()
                    .collect(Collectors.groupingBy(Coverage.By::document, LinkedHashMap::new, Collectors.toList()));
            return documents.entrySet().stream()
                    .map(e -> new By(
                            e.getKey().address(),
                            e.getKey().title(),
                            e.getValue().stream().map(Coverage.By::clause).toList(),
                            e.getValue().stream()
                                    .filter(b -> b.standing().isToCheck())
                                    .map(Coverage.By::clause)
                                    .toList()))
                    .toList();
        }
    }

    @GET
    @Transactional
    @Operation(summary = "The recommendations, by source, addressee, topic and words")
    public Response list(
            @QueryParam("source") String source,
            @QueryParam("addressee") String addressee,
            @QueryParam("topic") String topic,
            @QueryParam("q") String words,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        var asked = Listing.Asked.of(page, size);
        var all = recommended.fitting(new Recommended.Filter(source, addressee, topic, words));
        return Listing.of(all, asked).map(View::of).answer(uri);
    }

    @GET
    @Path("{id: .+}")
    @Transactional
    @Operation(summary = "One recommendation, and the clauses that carry it out")
    @APIResponse(responseCode = "404", description = "No document open to the caller states it")
    public Carried one(@PathParam("id") String id) {
        var all = recommended.all();
        var entry = Related.in(all, id);
        var related = Related.of(entry, all);
        return new Carried(
                View.of(entry),
                By.of(coverages.carrying(id)),
                related.elaboratedBy().stream().map(Recommended.Entry::id).toList(),
                related.restatedBy().stream().map(Recommended.Entry::id).toList());
    }
}
