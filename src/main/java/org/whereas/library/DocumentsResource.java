package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;
import org.whereas.web.Listing;

/// Documents over the API: browsing them, bringing them in, and what each is.
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class DocumentsResource {

    @Inject
    Documents documents;

    @Inject
    Catalogue catalogue;

    @Inject
    Importing importing;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    /// What came of an import.
    public record Imported(
            String address,
            List<DocumentView> documents,
            List<FileReader.Note> recognised,
            List<FileReader.Note> repaired,
            List<FileReader.Note> left) {}

    @GET
    @Transactional
    @Operation(summary = "Lists the documents that the caller may read")
    @APIResponse(responseCode = "200", description = "A page of documents")
    public Response list(
            @QueryParam("kind") String kind,
            @QueryParam("organization") String organization,
            @QueryParam("topic") String topic,
            @QueryParam("source") String source,
            @QueryParam("status") String status,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        var filter = new Catalogue.Filter(kind, organization, topic, source, status, sort, 0);
        var found = catalogue.list(filter, Listing.Asked.of(page, size));
        var items = found.items().stream().map(this::view).toList();
        return new Listing<>(items, found.total(), found.page(), found.size()).answer(uri);
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Brings a file in: Markdown, plain text, HTML or Word (.docx), one document or a packet of several")
    @APIResponse(responseCode = "201", description = "What was made, recognised, repaired and left as it stood")
    @APIResponse(responseCode = "415", description = "A kind of file that is not read")
    @APIResponse(responseCode = "422", description = "A text past a limit, or one that cannot be read")
    @Right(Action.MAKE_DOCUMENT)
    public Response bring(
            @QueryParam("organization") @DefaultValue("") String organization,
            @QueryParam("slug") @DefaultValue("") String slug,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam("Content-Type") MediaType type,
            byte[] body) {
        caller.requireSignedIn();
        if (organization.isEmpty())
            throw Problem.Invalid.of("organization", "required").asException();
        caller.requireDrafter(organizations.known(organization).id());
        var mediaType =
                type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(java.util.Locale.ROOT);
        var upload = new FileReader.Upload(name, mediaType, body);
        var imported = importing.bring(upload, new Importing.Target(organization, slug, kind, ""));
        var first = imported.documents().getFirst();
        var views = imported.documents().stream().map(this::view).toList();
        return Response.created(URI.create("/api/v1" + first.summary().path()))
                .tag(new EntityTag(first.tag()))
                .entity(new Imported(
                        first.summary().address(), views, imported.recognised(), imported.repaired(), imported.left()))
                .build();
    }

    private DocumentView view(DocumentSummary document) {
        return documents.view(document, documents.seesDrafts(document) ? document.newest() : document.posted());
    }

    private DocumentView view(Reading reading) {
        return documents.view(reading.summary(), reading.revision().number());
    }
}
