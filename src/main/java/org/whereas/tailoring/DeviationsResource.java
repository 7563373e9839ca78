package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// Where a copy differs from its model and why, over the API.
@Path("/api/v1/documents/{organization}/{slug}/deviations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.READ)
public class DeviationsResource {

    @Inject
    Documents documents;

    @Inject
    Deviations deviations;

    @Inject
    CounselNotes notes;

    @Inject
    LedgerAnswer answer;

    @Inject
    Caller caller;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// What is said of a deviation; with neither kind nor explanation what was said is taken back. `counselNote` may be
    /// left out, which leaves it as it is.
    public record Why(String kind, String explanation, String counselNote) {}

    /// A counsel's note.
    public record NoteView(String clause, String note, String by, Instant at) {}

    public record NotesView(List<NoteView> notes) {}

    @GET
    @Transactional
    @Operation(
            summary = "Where a local copy differs from its model, and why",
            description =
                    "Narrowed by `state` (as-model, choice, adapted, added, left-out) and `reason` (given, lacking,"
                            + " to-check). `format` is json, csv or docx; a file holds all of them. Empty where the document is"
                            + " no copy.")
    @APIResponse(responseCode = "200", description = "The clauses that differ, with both wordings and the reason")
    @APIResponse(
            responseCode = "404",
            description = "There is no such document, or its model is not open to the caller")
    @APIResponse(responseCode = "422", description = "A state, reason or format that there is not")
    public Response ledger(@BeanParam DeviationsAsked asked, @Context UriInfo uri) {
        return answer.of(documents.read(documents.readable(organization, slug)), asked, uri);
    }

    @GET
    @Path("{clause}")
    @Transactional
    @Operation(summary = "One clause of a local copy beside its model; its ETag is for If-Match")
    @APIResponse(responseCode = "404", description = "There is no such document, or neither text has the clause")
    public Response one(@PathParam("clause") String clause) {
        return answer(found(documents.readable(organization, slug), clause));
    }

    @PUT
    @Path("{clause}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Says why a clause differs from the model, for the public and apart from it for counsel")
    @APIResponse(responseCode = "200", description = "The clause with its reason")
    @APIResponse(responseCode = "403", description = "The caller does not draft for the organization")
    @APIResponse(responseCode = "409", description = "The clause does not differ from the model")
    @APIResponse(responseCode = "412", description = "The clause or its reason has changed since it was read")
    @APIResponse(responseCode = "422", description = "The kind or the explanation is missing or too long")
    @APIResponse(responseCode = "428", description = "The act does not say what it rests on")
    @Right(Action.EXPLAIN_DEVIATION)
    public Response explain(
            @PathParam("clause") String clause, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Why why) {
        var document = documents.open(Action.EXPLAIN_DEVIATION, organization, slug);
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*"))
            throw new Problem.ConditionMissing().asException();
        if (why == null) throw Problem.Invalid.of("/kind", "required").asException();
        var tag = ifMatch.strip().replace("W/", "").replace("\"", "");
        if (!found(document, clause).tag().equals(tag))
            throw new Problem.Stale(String.valueOf(document.newest()), Map.of()).asException();
        var said = new Deviations.Said(why.kind(), why.explanation(), why.counselNote());
        return answer(deviations.explain(document, clause, said, Who.of(caller)));
    }

    @GET
    @Path("{clause}/notes")
    @Transactional
    @Operation(
            summary = "Counsel's notes beside a deviation",
            description = "For approvers and administrators; whoever wrote one reads that one.")
    @APIResponse(responseCode = "403", description = "There is nothing here that the caller may read")
    @Right(Action.READ_COUNSEL_NOTE)
    public NotesView notes(@PathParam("clause") String clause) {
        caller.requireSignedIn();
        var document = documents.readable(organization, slug);
        var found = notes.of(document, clause);
        if (found.isEmpty())
            caller.require(Action.READ_COUNSEL_NOTE, document.organization().id());
        return new NotesView(found.stream()
                .map(n -> new NoteView(n.clause(), n.words(), n.author(), n.at()))
                .toList());
    }

    private Deviation found(DocumentSummary document, String clause) {
        return deviations
                .find(documents.read(document), clause)
                .orElseThrow(() -> new Problem.NotFound("clause", document.address() + "#" + clause).asException());
    }

    private static Response answer(Deviation it) {
        return Response.ok(DeviationView.Row.of(it))
                .tag(new EntityTag(it.tag()))
                .build();
    }
}
