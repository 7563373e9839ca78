package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.whereas.library.Addresses;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Markdown;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// Beginning a resolution: from one of the templates, or from nothing.
@Path("/resolutions/new")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.MAKE_DOCUMENT)
public class NewResolutionPages {

    private static final int LONGEST = 500;

    @Inject
    Documents documents;

    @Inject
    Catalogue catalogue;

    @Inject
    Organizations organizations;

    @Inject
    Copying copying;

    @Inject
    Editor editor;

    @Inject
    Addresses addresses;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    /// The form as it came.
    private record Typed(String organization, String title, String template) {}

    @GET
    @Transactional
    public String form(@QueryParam("organization") String organization, @QueryParam("template") String template) {
        caller.requireSignedIn();
        return form(new Typed(orEmpty(organization), "", orEmpty(template)), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.MAKE_DOCUMENT)
    public Response begin(
            @FormParam("organization") String organization,
            @FormParam("title") String title,
            @FormParam("template") String template) {
        caller.requireSignedIn();
        var typed = new Typed(orEmpty(organization), orEmpty(title), orEmpty(template));
        try {
            var made = made(typed);
            return Response.seeOther(URI.create(made.summary().path() + "/desk?saved=new"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof Problem.NotAllowed) throw refusal;
            var shown = refusal.problem().rendered(pages.words());
            var page = form(typed, shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    private Reading made(Typed typed) {
        if (typed.organization().isEmpty())
            throw Problem.Invalid.of("organization", "required").asException();
        if (typed.title().isEmpty() && typed.template().isEmpty())
            throw Problem.Invalid.of("title", "title-missing").asException();
        if (typed.title().length() > LONGEST)
            throw Problem.Invalid.of("title", "too-long", LONGEST).asException();
        var owner = organizations.known(typed.organization());
        caller.requireDrafter(owner.id());
        return typed.template().isEmpty() ? fromNothing(owner, typed) : fromTemplate(owner, typed);
    }

    private Reading fromNothing(OrganizationSummary owner, Typed typed) {
        var front = new LinkedHashMap<String, Object>();
        front.put("title", typed.title());
        front.put("kind", "resolution");
        front.put("language", pages.words().locale().toLanguageTag());
        var text = Markdown.write(new Document(FrontMatter.of(front), List.of()));
        var slug = addresses.free(owner.id(), addresses.named(typed.title()));
        return editor.create(new Editor.Draft(owner.id(), slug, text, "", Optional.empty()))
                .reading();
    }

    private Reading fromTemplate(OrganizationSummary owner, Typed typed) {
        var parts = typed.template().split("/");
        if (parts.length != 2) throw Problem.Invalid.of("template", "required").asException();
        var template = documents.readable(parts[0], parts[1]);
        var values = copying.proposals(documents.offered(template), owner);
        var slug = typed.title().isEmpty() ? "" : addresses.free(owner.id(), addresses.named(typed.title()));
        var message = pages.words().say("tailoring.copy.message", template.title());
        var made = copying.copy(template, new Copying.Wish(owner, slug, values, message))
                .reading();
        if (typed.title().isEmpty()) return made;
        var titled = made.text().withFront(made.text().front().with(typed.title(), "title"));
        return editor.save(
                        made.summary(),
                        new Editor.Change(
                                Markdown.write(titled), made.revision().number(), ""))
                .reading();
    }

    private String form(Typed typed, String wrong) {
        var model = new HashMap<String, Object>();
        model.put("own", own());
        model.put("templates", templates());
        model.put("organization", typed.organization());
        model.put("title", typed.title());
        model.put("template", typed.template());
        model.put("wrong", wrong);
        return pages.show("tailoring/resolution-new", model);
    }

    /// The shipped resolutions that have something to fill in.
    private List<DocumentSummary> templates() {
        return catalogue.shipped("resolution").stream()
                .filter(d -> Remaining.of(documents.read(d).text()).total() > 0)
                .toList();
    }

    private List<OrganizationSummary> own() {
        return organizations.all().stream().filter(o -> caller.drafts(o.id())).toList();
    }

    private static String orEmpty(String given) {
        return given == null ? "" : given.strip();
    }
}
