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
import java.util.HashMap;
import java.util.List;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.text.Block;
import org.whereas.text.Clauses;
import org.whereas.text.Options;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// Making a local copy: what will have to be decided, for whom, at which address.
@Path("/documents/{organization}/{slug}/copy")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class CopyPages {

    @Inject
    Documents documents;

    @Inject
    Copying copying;

    @Inject
    Organizations organizations;

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

    @GET
    @Transactional
    @Right(Action.MAKE_DOCUMENT)
    public String form(@QueryParam("version") int version, @QueryParam("organization") String owner) {
        caller.requireSignedIn();
        return form(owner, slug, version, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.MAKE_DOCUMENT)
    public Response copy(
            @FormParam("organization") String owner,
            @FormParam("slug") String address,
            @FormParam("version") int version) {
        caller.requireSignedIn();
        var model = documents.readable(organization, slug);
        try {
            if (owner == null || owner.isBlank())
                throw Problem.Invalid.of("organization", "required").asException();
            var known = organizations.known(owner);
            caller.requireDrafter(known.id());
            var values = copying.proposals(copying.version(model, version), known);
            var wish = new Copying.Wish(
                    known,
                    address == null ? "" : address.strip(),
                    values,
                    pages.words().say("tailoring.copy.message", model.title()),
                    version);
            var made = copying.copy(model, wish).reading().summary();
            return Response.seeOther(URI.create(made.path() + "/desk?new=yes")).build();
        } catch (Refusal refusal) {
            var shown = refusal.problem().rendered(pages.words());
            var page = form(owner, address, version, shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    private String form(String owner, String address, int version, String wrong) {
        var document = documents.readable(organization, slug);
        var offered = copying.version(document, version);
        var model = new HashMap<String, Object>();
        model.put("model", offered);
        model.put("versions", documents.versions(document));
        var within = organization.equals(owner);
        model.put(
                "remaining", Remaining.of(within ? Carried.within(offered.text()) : Carried.toOthers(offered.text())));
        model.put("options", Options.of(offered.text()).undecided());
        model.put("notes", notes(offered));
        model.put("own", own());
        model.put("owner", owner == null ? "" : owner);
        model.put("slug", address == null ? "" : address);
        model.put("wrong", wrong);
        return pages.show("tailoring/copy", model);
    }

    private static long notes(Reading model) {
        return Clauses.of(model.text()).stream()
                .filter(c -> c.node() instanceof Block.Quote q && q.attributes().hasClass("note"))
                .count();
    }

    private List<OrganizationSummary> own() {
        return organizations.all().stream()
                .filter(o -> caller.drafts(o.id()))
                .sorted(java.util.Comparator.comparing(OrganizationSummary::shipped))
                .toList();
    }
}
