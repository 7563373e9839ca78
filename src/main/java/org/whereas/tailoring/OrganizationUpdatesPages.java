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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// The inbox of an organization: which of its copies have an update, and taking in at once what needs
/// no decision.
@Path("/organizations/{organization}/updates")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ_UNPOSTED)
public class OrganizationUpdatesPages {

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Inbox inbox;

    @Inject
    InboxDesk desk;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    /// An update as the inbox shows it, with the number of clauses that wait for a person.
    public record Row(Inbox.Entry entry, int clashes) {}

    @GET
    @Transactional
    public String list() {
        var known = organizations.known(organization);
        caller.require(Action.READ_UNPOSTED, known.id());
        var waiting = inbox.of(known.id());
        var clashes = inbox.clashes(waiting);
        var all = waiting.stream()
                .map(it -> new Row(it, clashes.get(it.copy().id())))
                .toList();
        return pages.show(
                "tailoring/inbox", Map.of("organization", known, "rows", all, "drafts", caller.drafts(known.id())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response takeIn(@FormParam("copy") List<String> copies) {
        var known = organizations.known(organization);
        caller.require(Action.WRITE, known.id());
        var job = desk.takeIn(known, copies == null ? List.of() : copies);
        return Response.seeOther(URI.create(job.path())).build();
    }
}
