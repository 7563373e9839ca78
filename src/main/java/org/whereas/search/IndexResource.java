package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Right;

/// The search index over the API, for administrators of the site.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
@Right(Action.ADMINISTER_SITE)
public class IndexResource {

    private static final String PATH = "search/index";

    @Inject
    IndexCare care;

    @Inject
    Comparison comparison;

    /// How the index of the node that answers is. `doing` is `opening`, `building`, `ready`, `renewing` or
    /// `waiting`; `begun` is higher for every new index that was asked for, and may stay the same where one
    /// was made again after damage; while one is built, `done` of `of` documents are in it. `failure` says
    /// why the last could not be made: `room` on the disk or `other`, empty where it could; `failures` counts
    /// them since the start.
    public record View(
            boolean answers,
            String doing,
            long clauses,
            long begun,
            long changes,
            long done,
            long of,
            String failure,
            int failures) {
        static View of(State it) {
            return new View(
                    it.answers(),
                    it.phase().name().toLowerCase(Locale.ROOT),
                    it.clauses(),
                    it.begun(),
                    it.feed(),
                    it.building().done(),
                    it.building().of(),
                    it.failure().name(),
                    it.failure().number());
        }
    }

    /// A document that is not in the index as the database has it: `missing`, `stale` (some clauses are not
    /// as they are saved) or `orphan` (there is no such document any more). `held` clauses are in the
    /// database, `same` of them in the index, and `extra` are there alone; a draft beside a posted text
    /// counts apart.
    public record Difference(String document, String what, int held, int same, int extra) {
        static Difference of(Comparing.Difference it) {
            var what = it.what().name().toLowerCase(Locale.ROOT);
            return new Difference(it.address(), what, it.held(), it.same(), it.extra());
        }
    }

    /// What came of comparing some documents; `next` is where to go on, 0 where these were the last.
    public record Compared(int documents, List<Difference> differences, long next) {}

    @GET
    @Path(PATH)
    @Transactional
    @Operation(summary = "How the search index is, and how far a new one is")
    @APIResponse(responseCode = "200", description = "The index of the node that answers")
    @APIResponse(responseCode = "403", description = "You do not administer the site")
    public View state() {
        return View.of(care.state());
    }

    @POST
    @Path(PATH + "/rebuilds")
    @Transactional
    @Operation(summary = "Asks for a new search index; questions are answered from the old one until it is ready")
    @APIResponse(responseCode = "202", description = "It is begun; Location says where to see how far it is")
    @APIResponse(responseCode = "403", description = "You do not administer the site")
    @Right(Action.ADMINISTER_SITE)
    public Response renew() {
        care.renew();
        return Response.accepted(View.of(care.state()))
                .location(URI.create("/api/v1/" + PATH))
                .build();
    }

    @GET
    @Path(PATH + "/differences")
    @Operation(
            summary = "Compares the index of the node that answers with the database, some hundred documents at a time")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the answer before; 0 at first")
    @APIResponse(responseCode = "200", description = "What is missing, stale or left over among these documents")
    @APIResponse(responseCode = "403", description = "You do not administer the site")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public Compared differences(@QueryParam("after") String after) {
        var from = after == null || after.isEmpty() ? "0" : after;
        if (!from.matches("[0-9]{1,18}")) throw new BadRequestException("after");
        var compared = comparison.after(Long.parseLong(from));
        var differences = compared.differences().stream().map(Difference::of).toList();
        return new Compared(compared.documents(), differences, compared.until());
    }
}
