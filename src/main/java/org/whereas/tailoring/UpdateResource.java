package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.TextResource;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;

/// Updates of a copy over the API: what the model has become, what is to be decided, and taking it in.
@Path("/api/v1/documents/{organization}/{slug}/update")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Updates")
@RequestScoped
@Right(Action.WRITE)
public class UpdateResource {

    @Inject
    UpdateDesk desk;

    @Inject
    Updates updates;

    @Inject
    UpdateNotes notes;

    @Inject
    TakingIn taking;

    @Inject
    Grading grading;

    @Inject
    Documents documents;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// What is decided about a clause; `take` is `model`, `local`, `both` or `text`, the last with the
    /// own words in `text`; a `reason` is needed unless the model's wording is taken; `kind` is one of
    /// `state-law`, `labor-agreement`, `local-practice`, `council-decision` and `other`. A `counselNote` is
    /// kept apart, for the few who may read it; it is never answered here.
    public record Decide(String take, String text, String kind, String reason, String counselNote) {
        Take checked(String pointer) {
            return new Take(take, text, kind, reason).checked(pointer);
        }
    }

    /// What is taken in.
    ///
    /// @param to        the version of the model; left out, the one that is offered
    /// @param decisions by the ids of clauses; they go before decisions that were kept
    public record TakeIn(Integer to, Map<String, Decide> decisions, String message) {}

    /// That it is not taken in now: `declined`, or `put-off` until a day.
    public record NotNow(String answer, String reason, String until) {}

    @GET
    @Transactional
    @Operation(summary = "What the model has become since the copy was made, merged, clause by clause")
    @APIResponse(responseCode = "200", description = "The update; `to` equals `from` where there is nothing to take in")
    @APIResponse(responseCode = "409", description = "The document is no copy")
    public Response read() {
        var copy = desk.copy(organization, slug);
        var newest = documents.version(copy, copy.newest());
        var view = desk.update(copy).map(this::view).orElseGet(() -> none(copy));
        return Response.ok(view).tag(new EntityTag(newest.tag())).build();
    }

    private UpdateView view(Update update) {
        var copy = update.copy().summary();
        var grade = grading.of(update.model().summary(), update.from(), update.to());
        var answer = notes.answer(copy.id(), update.to()).map(UpdateView.AnswerView::of);
        return UpdateView.of(update, grade, notes.decisions(update), answer.orElse(null));
    }

    private UpdateView none(DocumentSummary copy) {
        var model = documents.readable(copy.origin()).orElseThrow();
        return UpdateView.none(copy.address(), model.address(), copy.originNumber());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(summary = "Takes the update in, as a new version with two parents that rests on the model's new version")
    @APIResponse(responseCode = "200", description = "The new version; the same one where there is nothing to take in")
    @APIResponse(responseCode = "409", description = "Clauses wait for a decision; `clauses` lists them")
    @APIResponse(responseCode = "412", description = "The copy has moved on since the version in If-Match")
    @Right(Action.WRITE)
    public Response takeIn(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TakeIn wanted) {
        var copy = desk.copy(organization, slug);
        var wish = wanted == null ? new TakeIn(null, null, null) : wanted;
        var decisions = new LinkedHashMap<String, Take>();
        if (wish.decisions() != null)
            wish.decisions().forEach((clause, decide) -> decisions.put(clause, checked(clause, decide)));
        var update = updates.to(copy, number(wish.to()));
        if (update.isEmpty()) return answer(documents.version(copy, copy.newest()), false);
        var base = ifMatch == null ? copy.newest() : TextResource.base(ifMatch);
        var message = wish.message() == null ? "" : wish.message().strip();
        decisions.keySet().forEach(clause -> waits(update.get(), clause));
        if (wish.decisions() != null)
            wish.decisions().forEach((clause, decide) -> desk.note(copy, update.get(), clause, decide.counselNote()));
        var saved = taking.takeIn(update.get(), decisions, base, message);
        return answer(saved.reading(), saved.changed());
    }

    /// Refuses a decision about a clause that waits for none: whoever sent it has another update in mind.
    private static void waits(Update update, String clause) {
        if (update.clashes().stream().noneMatch(clash -> clash.id().equals(clause)))
            throw Problem.Invalid.of("/decisions/" + clause, "update.no-clash", clause)
                    .asException();
    }

    private static Take checked(String clause, Decide decide) {
        var pointer = "/decisions/" + clause;
        if (decide == null) throw Problem.Invalid.of(pointer, "required").asException();
        return decide.checked(pointer);
    }

    private static int number(Integer to) {
        if (to == null) return 0;
        if (to < 1)
            throw Problem.Invalid.of("/to", "number", "to", 1, 999_999_999).asException();
        return to;
    }

    private static Response answer(Reading reading, boolean changed) {
        var view = new TextResource.Saved(reading.revision().number(), java.util.List.of(), changed);
        return Response.ok(view).tag(new EntityTag(reading.tag())).build();
    }

    @PUT
    @Path("decisions/{clause}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Keeps a decision about one clause until the update is taken in")
    @APIResponse(responseCode = "200", description = "The update as it stands now")
    @APIResponse(responseCode = "404", description = "That clause does not wait for a decision")
    @Right(Action.WRITE)
    public UpdateView decide(@PathParam("clause") String clause, Decide decide) {
        var copy = desk.copy(organization, slug);
        if (decide == null) throw Problem.Invalid.of("", "unreadable").asException();
        desk.decide(copy, clause, decide.checked(""), decide.counselNote(), null);
        return view(desk.known(copy));
    }

    @DELETE
    @Path("decisions/{clause}")
    @Transactional
    @Operation(summary = "Takes a decision back")
    @APIResponse(responseCode = "204", description = "The clause waits again")
    @Right(Action.WRITE)
    public void reopen(@PathParam("clause") String clause) {
        notes.reopen(desk.copy(organization, slug), clause);
    }

    @PUT
    @Path("answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Declines the update, or puts it off until a day, with a reason")
    @APIResponse(responseCode = "200", description = "The update as it stands now")
    @APIResponse(responseCode = "409", description = "There is nothing to take in")
    @Right(Action.WRITE)
    public UpdateView answer(NotNow wanted) {
        var copy = desk.copy(organization, slug);
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        desk.answer(copy, wanted.answer(), wanted.reason(), wanted.until());
        return view(desk.known(copy));
    }

    @DELETE
    @Path("answer")
    @Transactional
    @Operation(summary = "Takes the answer back, so that the update is in the inbox again")
    @APIResponse(responseCode = "204", description = "It is asked again")
    @Right(Action.WRITE)
    public void ask() {
        notes.ask(desk.copy(organization, slug));
    }
}
