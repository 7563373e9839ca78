package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Arrival;
import org.whereas.web.Csv;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// A league invites its members from a list: each gets a link with which somebody there sets up an organization.
@Path("/organizations")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.DESCRIBE_ORGANIZATION)
public class FoundingOfferPages {

    @Inject
    Arrival arrival;

    @Inject
    Event<Letter> letters;

    @Inject
    MailSettings mail;

    @Inject
    Pages pages;

    @Inject
    OrganizationSettings settings;

    @Inject
    FoundingOffers offers;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Clock clock;

    /// An offer as the league sees it.
    ///
    /// @param founded the address of what was founded with it; empty until then
    public record Standing(String name, String email, Instant until, boolean over, String founded) {}

    /// An offer that was made just now.
    ///
    /// @param link empty where the organization is here already
    public record Fresh(String name, String slug, String email, String link) {}

    /// A line of the list that was refused.
    public record Wrong(String line, String why) {}

    @GET
    @Path("{organization}/founding-offers")
    @Transactional
    @Operation(hidden = true)
    public String list(
            @PathParam("organization") String slug, @QueryParam("page") String number, @Context UriInfo uri) {
        return page(settings.inviting(slug), number, uri, List.of(), List.of());
    }

    /// Takes the list. The links are in this answer and never again: as a page, or as a table to keep.
    @POST
    @Path("{organization}/founding-offers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({"text/html;charset=UTF-8", "text/csv"})
    @Transactional
    @Operation(hidden = true)
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response offer(@PathParam("organization") String slug, List<EntityPart> parts, @Context UriInfo uri) {
        var league = settings.inviting(slug);
        var file = "";
        var table = false;
        for (var part : parts) {
            if (part.getName().equals("file")) file = content(part);
            if (part.getName().equals("answer")) table = content(part).equals("table");
        }
        try {
            var fresh = fresh(offers.offer(league, OfferFile.read(file), caller.member()));
            fresh.stream()
                    .filter(one -> !one.link().isEmpty())
                    .forEach(one -> letters.fire(Letter.offer(one.email(), league.name, one.name(), one.link())));
            if (table) return table(fresh);
            return Response.ok(page(league, "", uri, fresh, List.of()), "text/html;charset=UTF-8")
                    .build();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid(var faults))) throw refusal;
            var page = page(league, "", uri, List.of(), wrong(faults));
            undoing.undo();
            return Response.status(422)
                    .type("text/html;charset=UTF-8")
                    .entity(page)
                    .build();
        }
    }

    private String page(Organization league, String number, UriInfo uri, List<Fresh> fresh, List<Wrong> wrong) {
        var asked = Listing.Asked.of(number, "");
        var items = offers.of(league, asked.offset(), asked.size()).stream()
                .map(this::standing)
                .toList();
        var listing = new Listing<Standing>(items, offers.count(league), asked.page(), asked.size());
        var shown = new HashMap<String, Object>();
        shown.put("organization", league.summary());
        shown.put("listing", listing);
        shown.put("pager", Pager.of(listing, uri));
        shown.put("fresh", fresh);
        shown.put("wrong", wrong);
        shown.put("mail", mail.isThere());
        return pages.show("membership/foundingOffers", shown);
    }

    private Standing standing(FoundingOffer offer) {
        var founded = offer.founded == null ? "" : offer.founded.slug;
        var over = offer.founded == null && !offer.holds(clock.instant());
        return new Standing(offer.name, offer.email, offer.expires, over, founded);
    }

    private List<Fresh> fresh(List<FoundingOffers.Offered> offered) {
        return offered.stream()
                .map(one -> new Fresh(
                        one.row().charter().name(),
                        one.row().charter().slug(),
                        one.row().email(),
                        one.here() ? "" : arrival.link(one.path())))
                .toList();
    }

    private Response table(List<Fresh> fresh) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("name", "address", "email", "link"));
        fresh.forEach(one -> rows.add(List.of(one.name(), one.slug(), one.email(), one.link())));
        return Response.ok(Csv.of(rows), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"invitations.csv\"")
                .build();
    }

    private List<Wrong> wrong(List<Problem.Fault> faults) {
        return faults.stream()
                .map(fault -> new Wrong(
                        fault.field().startsWith("/rows/") ? fault.field().split("/")[2] : "",
                        fault.sentence(pages.words())))
                .toList();
    }

    private static String content(EntityPart part) {
        try (var content = part.getContent()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
