package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.FileReader;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// Bringing a Word file back, and deciding what it changes.
@Path("/documents/{organization}/{slug}/returns")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ_UNPOSTED)
public class ReturnsPages {

    @Inject
    Documents documents;

    @Inject
    Returns returns;

    @Inject
    ReturnDesk desk;

    @Inject
    ReturnShowing showing;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @Context
    UriInfo uri;

    @GET
    @Transactional
    public String list(@QueryParam("page") String page, @QueryParam("size") String size) {
        return list(open(Action.READ_UNPOSTED), Listing.Asked.of(page, size), "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    @Right(Action.WRITE)
    public Response bring(List<EntityPart> parts) {
        var document = open(Action.WRITE);
        try {
            return to(document, desk.bring(document, file(parts)), 0);
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof Problem.NotAllowed) throw refusal;
            var shown = refusal.problem().rendered(pages.words());
            var page = list(document, Listing.Asked.of("", ""), shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    @GET
    @Path("{return}")
    @Transactional
    public String one(@PathParam("return") int number, @QueryParam("version") int version) {
        var document = open(Action.READ_UNPOSTED);
        return one(document, desk.open(document, number), new Sent(Map.of(), "", version));
    }

    @POST
    @Path("{return}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response decide(@PathParam("return") int number, MultivaluedMap<String, String> form) {
        var document = open(Action.WRITE);
        var sent = new HashMap<String, String>();
        form.forEach((name, values) -> sent.put(name, values.getFirst().replace("\r\n", "\n")));
        try {
            var before = document.newest();
            var opened = desk.decide(document, number, choices(sent), sent.getOrDefault("rest", ""));
            var saved = opened.newest().revision().number();
            return to(document, number, saved > before ? saved : 0);
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof Problem.NotAllowed) throw refusal;
            var shown = refusal.problem().rendered(pages.words());
            var page = one(document, desk.open(document, number), new Sent(sent, shown.detail(), 0));
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    /// A form as it came, what is wrong with it, and the version that was just saved (0 for none).
    record Sent(Map<String, String> typed, String wrong, int saved) {}

    private static List<ReturnDesk.Choice> choices(Map<String, String> sent) {
        var choices = new ArrayList<ReturnDesk.Choice>();
        sent.forEach((name, value) -> {
            if (!name.matches("take-[1-9][0-9]{0,5}") || value.isEmpty()) return;
            var place = name.substring("take-".length());
            choices.add(new ReturnDesk.Choice(Integer.parseInt(place), value, sent.getOrDefault("text-" + place, "")));
        });
        return choices;
    }

    private String list(DocumentSummary document, Listing.Asked asked, String wrong) {
        var found = returns.of(document, asked);
        return pages.show(
                "export/returns",
                Map.of(
                        "document", document,
                        "returns", found.items(),
                        "pager", Pager.of(found, uri),
                        "mayBring", mayDecide(document),
                        "wrong", wrong));
    }

    private String one(DocumentSummary document, OpenReturn opened, Sent sent) {
        return pages.show(
                "export/return",
                Map.of(
                        "document", document,
                        "opened", opened,
                        "shown", showing.shown(opened),
                        "typed", sent.typed(),
                        "mayDecide", mayDecide(document),
                        "wrong", sent.wrong(),
                        "saved", sent.saved()));
    }

    private boolean mayDecide(DocumentSummary document) {
        return caller.may(Action.WRITE, document.organization().id(), document.stands());
    }

    private static Response to(DocumentSummary document, int number, int saved) {
        var query = saved > 0 ? "?version=" + saved : "";
        return Response.seeOther(URI.create(document.path() + "/returns/" + number + query))
                .build();
    }

    private static FileReader.Upload file(List<EntityPart> parts) {
        for (var part : parts) {
            if (!part.getName().equals("file")) continue;
            try (var in = part.getContent()) {
                var bytes = in.readAllBytes();
                if (bytes.length > 0)
                    return new FileReader.Upload(part.getFileName().orElse(""), "", bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        throw Problem.Invalid.of("file", "empty").asException();
    }

    private DocumentSummary open(Action action) {
        return documents.open(action, organization, slug);
    }
}
