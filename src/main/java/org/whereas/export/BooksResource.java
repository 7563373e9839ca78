package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Idempotent;

/// Books of many documents, for programs.
@Path("/api/v1/books")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Downloads")
@Right(Action.FOLLOW_JOBS)
public class BooksResource {

    @Inject
    Books books;

    /// @param documents    addresses: `uscm/de-escalation`, or `uscm/de-escalation@3` for a certain
    /// version; at most 500
    /// @param format       `docx`, which is also meant where it is left out
    /// @param notes        `text` where notes begin anew in each document, `book` where they are
    /// counted through
    /// @param organization whose house style the book has; may be left out
    /// @param copy         `release` for a book that does not say who made it, and when; may be left
    /// out
    public record Wanted(
            String title, List<String> documents, String format, String notes, String organization, String copy) {}

    /// @param job  the address at which its progress is told
    /// @param file the address of the book once it is done
    public record Asked(String job, String file) {}

    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Makes one Word file of many documents",
            description = "Title page, contents, running heads; each document on a new page, with its own numbers. The"
                    + " book is made in the background: Location says where its progress is told.")
    @APIResponse(responseCode = "202", description = "It is being made")
    @APIResponse(responseCode = "404", description = "A document that the caller may not read")
    @APIResponse(responseCode = "422", description = "No title, no documents, or more than 500")
    @Right(Action.BIND_BOOK)
    public Response make(Wanted wanted) {
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        if (wanted.format() != null && !wanted.format().equals("docx"))
            throw Problem.Invalid.of("format", "book.format", wanted.format()).asException();
        var job = books.ask(new Books.Wish(
                wanted.title(),
                wanted.documents(),
                wanted.notes(),
                wanted.organization(),
                Downloads.isRelease(wanted.copy())));
        return Response.accepted(new Asked(job.api(), job.api() + "/file"))
                .location(URI.create(job.api()))
                .build();
    }
}
