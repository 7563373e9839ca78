package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.job.JobSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Pages;
import org.whereas.web.Roomy;
import org.whereas.web.Undoing;

/// Taking everything that an organization owns away as one file, and bringing it back.
@Path("/organizations")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.EXPORT_ALL)
public class ArchivesPages {

    @Inject
    Archives archives;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    @GET
    @Path("{organization}/archive")
    @Transactional
    @Operation(hidden = true)
    public String ask(
            @PathParam("organization") String slug, @QueryParam("restored") @DefaultValue("0") long restored) {
        archives.open(Action.EXPORT_ALL, slug);
        return page(slug, restored == 0 ? Optional.empty() : Optional.of(archives.restored(slug, restored)), "");
    }

    @POST
    @Path("{organization}/archive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.EXPORT_ALL)
    public Response make(
            @PathParam("organization") String slug, @FormParam("counsel") @DefaultValue("") String counsel) {
        var job = archives.make(slug, counsel.equals("included"));
        return Response.seeOther(URI.create(job.path())).build();
    }

    @POST
    @Path("{organization}/archive/restored")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    @Roomy(ArchiveFormat.PACKED)
    @Operation(hidden = true)
    @Right(Action.IMPORT_ALL)
    public Response restore(@PathParam("organization") String slug, List<EntityPart> parts) {
        archives.open(Action.IMPORT_ALL, slug);
        try {
            return Response.seeOther(URI.create(restored(slug, parts).path())).build();
        } catch (Refusal refusal) {
            var shown = refusal.problem().rendered(pages.words());
            var page = page(slug, Optional.empty(), shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    private JobSummary restored(String slug, List<EntityPart> parts) {
        for (var part : parts) {
            if (!part.getName().equals("file")) continue;
            try (var in = part.getContent()) {
                return archives.restore(slug, in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        throw Problem.Invalid.of("file", "empty").asException();
    }

    private String page(String slug, Optional<Archives.Restored> restored, String wrong) {
        var organization = archives.open(Action.EXPORT_ALL, slug);
        return pages.show(
                "export/archive",
                Map.of(
                        "organization",
                        organization,
                        "restored",
                        restored.map(ArchivesResource.RestoredView::of),
                        "counsel",
                        caller.may(Action.INCLUDE_COUNSEL_NOTES, organization.id()),
                        "wrong",
                        wrong));
    }
}
