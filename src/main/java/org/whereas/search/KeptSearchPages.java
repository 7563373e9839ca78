package org.whereas.search;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.web.Arrival;
import org.whereas.web.Form;
import org.whereas.web.Pages;

/// The own searches: those kept under a name, with what is new, and what one looked for lately.
@Path("/searches")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.SEE_OWN_ACCOUNT)
public class KeptSearchPages {

    @Inject
    KeptSearches searches;

    @Inject
    RecentSearches recent;

    @Inject
    Caller caller;

    @Inject
    Arrival arrival;

    @Inject
    Labels labels;

    @Inject
    Pages pages;

    @GET
    @Transactional
    public String list() {
        return list(Form.BLANK);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response keep(@FormParam("name") String name, @FormParam("question") String question) {
        caller.require(Action.CHANGE_OWN_ACCOUNT);
        var faults = searches.faults(name, question);
        if (!faults.isEmpty()) {
            var typed = Map.of("name", name == null ? "" : name, "question", question == null ? "" : question);
            return Response.status(422).entity(list(new Form(typed, faults))).build();
        }
        searches.keep(name, question);
        return Response.seeOther(URI.create("/searches")).build();
    }

    @GET
    @Path("{search: [0-9]{1,18}}")
    @Transactional
    public String show(@PathParam("search") long id) {
        return show(id, "");
    }

    @POST
    @Path("{search: [0-9]{1,18}}/looks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response look(@PathParam("search") long id) {
        searches.look(id);
        return Response.seeOther(URI.create("/searches/" + id)).build();
    }

    @POST
    @Path("{search: [0-9]{1,18}}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response drop(@PathParam("search") long id) {
        searches.drop(id);
        return Response.seeOther(URI.create("/searches")).build();
    }

    /// Opens a feed. Its address is shown in this answer and never again, so there is no page to go on to.
    @POST
    @Path("{search: [0-9]{1,18}}/feed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public String feed(@PathParam("search") long id) {
        return show(id, arrival.link(FeedPages.path(searches.feed(id))));
    }

    @POST
    @Path("{search: [0-9]{1,18}}/feed/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response closeFeed(@PathParam("search") long id) {
        searches.closeFeed(id);
        return Response.seeOther(URI.create("/searches/" + id)).build();
    }

    @POST
    @Path("recent/clear")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public Response clear() {
        recent.clear();
        return Response.seeOther(URI.create("/searches")).build();
    }

    private String list(Form form) {
        var kept = searches.all().stream()
                .map(k -> KeptSearchView.of(k, searches.news(k, 0)))
                .toList();
        return pages.show("search/kept", Map.of("form", form, "searches", kept, "recent", recent.all()));
    }

    private String show(long id, String address) {
        var kept = searches.get(id);
        var view = searches.view(kept);
        var names = view.results().stream()
                .map(KeptSearchView.Result::organization)
                .distinct()
                .collect(Collectors.toMap(o -> o, o -> labels.of(pages.words(), Columns.ORGANIZATION, o)));
        return pages.show(
                "search/keptOne", Map.of("search", view, "looked", kept.looked, "feed", address, "names", names));
    }
}
