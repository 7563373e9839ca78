package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Documents;
import org.whereas.library.TextResource;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Pages;

/// What a family says in one clause, over the API.
@Path("/api/v1/documents/{organization}/{slug}/clauses/{id}/wordings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.READ)
public class WordingsResource {

    private static final int NAMED = 100;

    @Inject
    Documents documents;

    @Inject
    FamilyWordings family;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @PathParam("id")
    String clause;

    /// Whose wording a new version begins with.
    public record From(String from) {}

    /// @param model  what the document says
    /// @param copies how many copies that the caller may read have the clause or left it out
    public record View(
            String document,
            String clause,
            String model,
            int copies,
            List<DirectionView> directions,
            List<Item> items,
            int total,
            int page,
            int size) {}

    /// Changes that are alike: `organizations` of `of` made one of them.
    public record DirectionView(int direction, int organizations, int of, int wordings, String words) {}

    /// One wording and who uses it, at most a hundred of them.
    ///
    /// @param words     empty where the clause was left out
    /// @param changes   what differs from the document's own wording
    /// @param direction the number of the changes that it is like, -1 for none
    public record Item(
            String words,
            boolean asModel,
            boolean leftOut,
            int direction,
            int count,
            List<DeviationView.Words> changes,
            List<Who> documents) {}

    public record Who(String document, String name, String state, int revision) {}

    @GET
    @Transactional
    @Operation(
            summary = "Every wording of a clause in the family, equal ones together",
            description =
                    "Only copies that the caller may read, each in the version that they may read. Narrowed by `q`,"
                            + " words that it holds, and by copies as of the lineage.")
    @APIResponse(responseCode = "200", description = "A page of wordings, those that most use first")
    @APIResponse(responseCode = "404", description = "There is no such document or clause")
    public View wordings(@BeanParam FamilyAsked asked) {
        var model = documents.read(documents.readable(organization, slug));
        var all = family.of(model, clause);
        var paging = asked.paging();
        var groups = all.narrowed(asked.filter(), -1);
        return new View(
                model.summary().address(),
                clause,
                all.model(),
                all.copies(),
                all.directions().stream()
                        .map(d -> new DirectionView(d.number(), d.organizations(), d.of(), d.wordings(), d.words()))
                        .toList(),
                groups.stream()
                        .skip(paging.offset())
                        .limit(paging.size())
                        .map(g -> item(all.model(), g))
                        .toList(),
                groups.size(),
                paging.page(),
                paging.size());
    }

    private static Item item(String model, ClauseWordings.Group group) {
        return new Item(
                group.words(),
                group.asModel(),
                group.isLeftOut(),
                group.direction(),
                group.members().size(),
                WordEdits.between(model, group.words()).stream()
                        .map(e -> new DeviationView.Words(WordEdits.word(e), e.text()))
                        .toList(),
                group.members().stream()
                        .limit(NAMED)
                        .map(r -> new Who(r.address(), r.name(), r.state(), r.number()))
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Starts a new version of the document, a draft, with the wording of one of its copies")
    @APIResponse(responseCode = "200", description = "The new version")
    @APIResponse(responseCode = "404", description = "No such clause, or no such copy that the caller may read")
    @APIResponse(responseCode = "412", description = "The document has changed since it was read")
    @APIResponse(responseCode = "428", description = "The act does not say on which version it rests")
    @Right(Action.WRITE)
    public Response start(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, From wish) {
        var document = documents.open(Action.WRITE, organization, slug);
        var base = TextResource.base(ifMatch);
        if (wish == null || wish.from() == null)
            throw Problem.Invalid.of("/from", "required").asException();
        var message = pages.words().say("tailoring.wordings.message", wish.from());
        var saved = family.start(document, clause, wish.from(), base, message);
        return Response.ok(new TextResource.Saved(saved.reading().revision().number(), List.of(), saved.changed()))
                .tag(new EntityTag(saved.reading().tag()))
                .build();
    }
}
