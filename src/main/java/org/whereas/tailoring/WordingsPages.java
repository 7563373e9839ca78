package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.Showing;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.web.Listing;
import org.whereas.web.Markup;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// Every wording of a clause in the family, side by side with the model's.
@Path("/documents/{organization}/{slug}/clauses/{id}/wordings")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class WordingsPages {

    @Inject
    Documents documents;

    @Inject
    FamilyWordings family;

    @Inject
    Showing showing;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @PathParam("id")
    String clause;

    /// A wording with the words that differ from the model marked.
    public record Row(ClauseWordings.Group group, Markup difference) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public String wordings(
            @BeanParam FamilyAsked asked, @QueryParam("direction") String direction, @Context UriInfo uri) {
        var model = documents.read(documents.readable(organization, slug));
        var all = family.of(model, clause);
        var filter = asked.filter();
        var wanted = direction != null && direction.matches("[0-9]{1,6}") ? Integer.parseInt(direction) : -1;
        var groups = all.narrowed(filter, wanted);
        var paging = Listing.Asked.of(asked.page, "20");
        var found = Listing.of(groups, paging).map(g -> row(model, all, g));
        var document = model.summary();
        var shown = new HashMap<String, Object>();
        shown.put("model", model);
        shown.put("clause", clause);
        shown.put("all", all);
        shown.put("found", found);
        shown.put("pager", Pager.of(found, uri));
        shown.put("filter", filter);
        shown.put("direction", wanted);
        shown.put(
                "states",
                Choices.states(
                        all.groups().stream().flatMap(g -> g.members().stream()).toList()));
        shown.put("writes", caller.may(Action.WRITE, document.organization().id(), document.stands()));
        return pages.show("tailoring/wordings", shown);
    }

    private Row row(Reading model, ClauseWordings all, ClauseWordings.Group group) {
        return new Row(group, showing.wording(WordEdits.wording(all.model(), group.words()), model.text()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.WRITE)
    public Response start(@FormParam("from") String from, @FormParam("base") int base) {
        var document = documents.open(Action.WRITE, organization, slug);
        var whose = from == null ? "" : from;
        var message = pages.words().say("tailoring.wordings.message", whose);
        var saved = family.start(document, clause, whose, base, message);
        var state = saved.changed() ? "yes" : "same";
        return Response.seeOther(URI.create(document.path() + "?saved=" + state + "#" + clause))
                .build();
    }
}
