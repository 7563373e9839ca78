package org.whereas.library;

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
import java.util.HashMap;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Form;
import org.whereas.web.Pages;
import org.whereas.web.Panels;
import org.whereas.web.Undoing;

/// Where a document stands and how it came there, and its next step, which is asked once more before it
/// is taken.
@Path("/documents/{organization}/{slug}/status")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class StatusPages {

    @Inject
    Documents documents;

    @Inject
    Moving moving;

    @Inject
    Steps steps;

    @Inject
    StatusHistory history;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @Inject
    Panels panels;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Transactional
    public String status(@QueryParam("done") String done) {
        var reading = documents.read(documents.readable(organization, slug));
        return pages.show(
                "library/status",
                Map.of(
                        "reading",
                        reading,
                        "moves",
                        history.moves(reading.summary()),
                        "steps",
                        steps.of(reading),
                        "done",
                        Step.of(done == null ? "" : done).map(Step::word).orElse("")));
    }

    @GET
    @Path("{step: [a-z-]+}")
    @Transactional
    @Right({
        Action.SEND_FOR_REVIEW,
        Action.RETURN_TO_DRAFT,
        Action.APPROVE,
        Action.PUT_IN_FORCE,
        Action.SUPERSEDE,
        Action.RESCIND,
        Action.TAKE_UP_AGAIN,
        Action.POST
    })
    public String ask(@PathParam("step") String word, @QueryParam("version") int version) {
        var step = step(word);
        var reading = allowed(step, version);
        return page(step, reading, Form.BLANK);
    }

    @POST
    @Path("{step: [a-z-]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right({
        Action.SEND_FOR_REVIEW,
        Action.RETURN_TO_DRAFT,
        Action.APPROVE,
        Action.PUT_IN_FORCE,
        Action.SUPERSEDE,
        Action.RESCIND,
        Action.TAKE_UP_AGAIN,
        Action.POST
    })
    public Response take(
            @PathParam("step") String word,
            @FormParam("version") int version,
            @FormParam("effective") String effective,
            @FormParam("grade") String grade,
            @FormParam("why") String why) {
        var step = step(word);
        var reading = allowed(step, version);
        var document = reading.summary();
        try {
            var to = step.after(moving.stands(document, version));
            moving.move(document, StatusMove.checked(to, version, step.posted(), grade, why, effective));
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid(var faults))) throw refusal;
            var page = page(step, reading, new Form(typed(effective, why), faults));
            undoing.undo();
            return Response.status(422).entity(page).build();
        }
        return Response.seeOther(URI.create(document.path() + "/status?done=" + step.word()))
                .build();
    }

    private static Map<String, String> typed(String effective, String why) {
        return Map.of("effective", effective == null ? "" : effective, "why", why == null ? "" : why);
    }

    /// The version, where the caller may take the step with it; refused as the step itself would be.
    private Reading allowed(Step step, int version) {
        var document = documents.readable(organization, slug);
        var reading = documents.read(document, version == 0 ? document.newest() : version);
        var number = reading.revision().number();
        moving.require(document, number, step.after(moving.stands(document, number)), step.posted());
        return reading;
    }

    private String page(Step step, Reading reading, Form form) {
        var model = new HashMap<String, Object>();
        model.put("step", step.word());
        model.put("reading", reading);
        model.put("form", form);
        model.put("before", panels.at("step." + step.word(), reading));
        return pages.show("library/step", model);
    }

    private static Step step(String word) {
        return Step.of(word).orElseThrow(() -> new Problem.NoSuchAddress(word).asException());
    }
}
