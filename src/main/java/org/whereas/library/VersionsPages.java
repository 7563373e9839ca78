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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// The versions of a document, what differs between two of them, and making an old one the newest again.
@Path("/documents/{organization}/{slug}")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class VersionsPages {

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    @Inject
    Editor editor;

    @Inject
    Showing showing;

    @Inject
    DifferenceLabels labels;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Path("versions")
    @Transactional
    public String versions(
            @QueryParam("page") String page, @QueryParam("restored") String restored, @Context UriInfo uri) {
        var document = documents.readable(organization, slug);
        var asked = Listing.Asked.of(page, null);
        var all = documents.versions(document);
        var found = Listing.of(all, asked);
        return pages.show(
                "library/versions",
                Map.of(
                        "document",
                        document,
                        "found",
                        found,
                        "pager",
                        Pager.of(found, uri),
                        "restored",
                        restored != null,
                        "drafts",
                        caller.drafts(document.organization().id())));
    }

    @GET
    @Path("changes")
    @Transactional
    public String changes(@QueryParam("from") String from, @QueryParam("to") String to) {
        var document = documents.readable(organization, slug);
        var pair = comparing.pair(document, from, to);
        var differences = pair.differences();
        return pages.show(
                "library/changes",
                Map.of(
                        "document",
                        document,
                        "pair",
                        pair,
                        "differences",
                        differences,
                        "versions",
                        documents.versions(document),
                        "html",
                        showing.differences(differences, pair.to().text()),
                        "summary",
                        labels.sentence(differences.summary())));
    }

    @POST
    @Path("versions/{number: [0-9]{1,9}}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response restore(@PathParam("number") int number, @FormParam("base") int base) {
        var document = documents.open(Action.WRITE, organization, slug);
        var old = documents.version(document, number);
        var message = pages.words().say("library.versions.restored-message", number);
        editor.save(document, new Editor.Change(old.markdown(), base, message));
        return Response.seeOther(URI.create(document.path() + "/versions?restored=yes"))
                .build();
    }
}
