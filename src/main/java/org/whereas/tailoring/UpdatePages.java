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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// Reviewing an update of the model and accepting it: what changed, what has to be decided, one clause
/// at a time.
@Path("/documents/{organization}/{slug}/update")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class UpdatePages {

    @Inject
    UpdateDesk desk;

    @Inject
    UpdatePage page;

    @Inject
    UpdateNotes notes;

    @Inject
    TakingIn taking;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Transactional
    public String read(@QueryParam("done") String done, @QueryParam("clause") String clause) {
        var copy = desk.copy(organization, slug);
        var act = new UpdatePage.Done(done == null ? "" : done, clause == null ? "" : clause);
        return page.show(copy, desk.update(copy), UpdatePage.Typed.NONE, act);
    }

    @POST
    @Path("decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response decide(
            @FormParam("clause") String clause,
            @FormParam("take") String take,
            @FormParam("text") String text,
            @FormParam("kind") String kind,
            @FormParam("reason") String reason,
            @FormParam("counselNote") String note,
            @FormParam("turn") String turn) {
        var copy = desk.copy(organization, slug);
        var typed = new UpdatePage.Typed(
                clause == null ? "" : clause,
                take == null ? "" : take,
                text == null ? "" : text,
                kind,
                reason,
                note,
                "");
        try {
            desk.decide(copy, typed.clause(), typed.take().checked(""), note, turn);
        } catch (Refusal refusal) {
            return again(typed, refusal.problem());
        }
        return seeOther("?done=decided&clause=" + URLEncoder.encode(typed.clause(), StandardCharsets.UTF_8) + "#next");
    }

    private Response again(UpdatePage.Typed typed, Problem problem) {
        var refusal = problem.rendered(pages.words());
        var copy = desk.copy(organization, slug);
        var wrong = problem instanceof Problem.Stale(var _, var members) && members.containsKey("by")
                ? pages.words().say("update.decided-meanwhile", members.get("by"))
                : refusal.detail();
        var shown = page.show(copy, desk.update(copy), typed.wrong(wrong), UpdatePage.Done.NOTHING);
        undoing.undo();
        return Response.status(refusal.status()).entity(shown).build();
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response reopen(@FormParam("clause") String clause) {
        notes.reopen(desk.copy(organization, slug), clause == null ? "" : clause);
        return seeOther("#next");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response takeIn(@FormParam("base") int base, @FormParam("to") int to) {
        var copy = desk.copy(organization, slug);
        var update = desk.known(copy);
        if (update.to() != to || copy.newest() != base) return seeOther("?done=moved");
        try {
            taking.takeIn(update, Map.of(), base, "");
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Undecided || refusal.problem() instanceof Problem.Stale))
                throw refusal;
            undoing.undo();
            return seeOther(refusal.problem() instanceof Problem.Stale ? "?done=moved" : "?done=waiting#next");
        }
        return Response.seeOther(URI.create(copy.path() + "?saved=yes")).build();
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response answer(
            @FormParam("answer") String answer, @FormParam("reason") String reason, @FormParam("until") String until) {
        var copy = desk.copy(organization, slug);
        try {
            if ("ask".equals(answer)) notes.ask(copy);
            else desk.answer(copy, answer, reason, until);
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid)) throw refusal;
            return again(UpdatePage.Typed.answer(reason, until), refusal.problem());
        }
        return seeOther("?done=" + ("ask".equals(answer) ? "asked" : "answered"));
    }

    private Response seeOther(String more) {
        return Response.seeOther(URI.create("/documents/" + organization + "/" + slug + "/update" + more))
                .build();
    }
}
