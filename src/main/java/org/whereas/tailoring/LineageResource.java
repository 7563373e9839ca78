package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;
import org.whereas.web.Csv;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;
import org.whereas.web.Pages;

/// The family of a document over the API: its copies, their copies, and how far each is from its model.
@Path("/api/v1/documents/{organization}/{slug}/lineage")
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.READ)
public class LineageResource {

    private static final List<String> COLUMNS = List.of(
            "document",
            "organization",
            "state",
            "officers",
            "status",
            "revision",
            "model",
            "rests",
            "newest",
            "adapted",
            "added",
            "left-out",
            "words",
            "lost");

    @Inject
    Documents documents;

    @Inject
    Family family;

    @Inject
    UpdateJob updates;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// A copy in the version that the caller may read.
    ///
    /// @param restsOn the version of `model` on which it rests; `newest` is the one that copies are offered now
    /// @param drift   how far it is from there
    public record Member(
            String document,
            String organization,
            String name,
            String state,
            String officers,
            String status,
            int revision,
            String model,
            int restsOn,
            int newest,
            boolean behind,
            DriftView drift) {

        static Member of(Relative it) {
            return new Member(
                    it.address(),
                    it.organization(),
                    it.name(),
                    it.state(),
                    it.officers(),
                    it.status(),
                    it.number(),
                    it.from(),
                    it.rests(),
                    it.newest(),
                    it.behind(),
                    new DriftView(
                            it.drift().adapted(),
                            it.drift().added(),
                            it.drift().leftOut(),
                            it.drift().words(),
                            it.drift().lost()));
        }
    }

    /// @param alignmentsLost recommendations that the model carries out by a clause and the copy no longer
    public record DriftView(int adapted, int added, int leftOut, int words, int alignmentsLost) {}

    @GET
    @Transactional
    @Operation(
            summary = "The family of a document: its copies, and how far each has drifted",
            description = "Only copies that the caller may read, each in the version that they may read. Narrowed by"
                    + " `state`, `size-of` (small, medium, large, largest, unknown), `status` and `behind=yes`; `sort` is"
                    + " name, clauses, words, lost or behind; `format` is json or csv.")
    @APIResponse(responseCode = "200", description = "A page of copies")
    @APIResponse(responseCode = "404", description = "There is no such document")
    @APIResponse(responseCode = "422", description = "A size, status, order or format that there is not")
    public Response lineage(@BeanParam FamilyAsked asked, @Context UriInfo uri) {
        var model = documents.readable(organization, slug);
        var found = FamilyAsked.narrowed(family.of(model), asked.filter());
        return switch (asked.format()) {
            case "json" -> json(found, asked.paging(), uri);
            case "csv" -> LedgerAnswer.file(csv(found), LedgerCsv.TYPE, name(model));
            default ->
                throw Problem.Invalid.of("format", "coverage.format", asked.format())
                        .asException();
        };
    }

    @POST
    @Path("updates")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(summary = "Takes the version in force into every copy that the caller may write, as long work")
    @APIResponse(responseCode = "202", description = "It is begun; Location says where to see how far it is")
    @APIResponse(responseCode = "409", description = "No update waits")
    @Right(Action.UPDATE_COPIES)
    public Response takeIn() {
        var job = updates.ask(documents.open(Action.UPDATE_COPIES, organization, slug));
        return Response.accepted(new OrganizationUpdatesResource.Begun(job.id(), job.api()))
                .location(URI.create(job.api()))
                .build();
    }

    private static Response json(List<Relative> found, Listing.Asked asked, UriInfo uri) {
        return Response.fromResponse(Listing.of(found, asked).map(Member::of).answer(uri))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private String csv(List<Relative> found) {
        Words words = pages.words();
        var rows = new ArrayList<List<?>>();
        rows.add(COLUMNS.stream().map(c -> words.say("tailoring.family." + c)).toList());
        for (var it : found)
            rows.add(List.of(
                    it.address(),
                    it.name(),
                    it.state(),
                    it.officers(),
                    words.say("status." + it.status()),
                    it.number(),
                    it.from(),
                    it.rests(),
                    it.newest(),
                    it.drift().adapted(),
                    it.drift().added(),
                    it.drift().leftOut(),
                    it.drift().words(),
                    it.drift().lost()));
        return Csv.of(rows);
    }

    private static String name(DocumentSummary model) {
        return model.slug() + "-copies.csv";
    }
}
