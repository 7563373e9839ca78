package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.text.Outline;

/// One document over the API.
@Path("/api/v1/documents/{organization}/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@RequestScoped
@Right(Action.READ)
public class DocumentResource {

    @Inject
    Documents documents;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// A document whole: what it is, its outline, and where everything else about it is.
    public record Whole(DocumentView document, List<Heading> outline, Links links) {}

    public record Heading(String id, String number, int level, String title) {}

    public record Links(String self, String text, String revisions, String changes, String export) {}

    @GET
    @Transactional
    @Operation(summary = "One document: what it is, its outline, where its text is")
    public Response one(@Context Request request) {
        var reading = documents.read(documents.readable(organization, slug));
        return TextResource.unchanged(reading, request)
                .orElseGet(() -> Response.ok(whole(reading))
                        .tag(new EntityTag(reading.tag()))
                        .build());
    }

    private Whole whole(Reading reading) {
        var outline = Outline.of(reading.text()).stream()
                .map(e -> new Heading(e.id(), e.number(), e.level(), e.title()))
                .toList();
        var self = "/api/v1" + reading.summary().path();
        var links =
                new Links(self, self + "/text", self + "/revisions", self + "/changes", self + "/export?format=docx");
        return new Whole(documents.view(reading.summary(), reading.revision().number()), outline, links);
    }
}
