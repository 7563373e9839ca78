package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.change.Differences;
import org.whereas.change.Merge;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Pages;

/// Where a file of the shipped library and people here changed the same words, a person decides what
/// stands.
@Path("/documents/{organization}/{slug}/file")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.WRITE)
public class ShippedPages {

    @Inject
    Documents documents;

    @Inject
    Shipped shipped;

    @Inject
    Showing showing;

    @Inject
    Pages pages;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    @GET
    @Transactional
    public String read() {
        var document = documents.open(Action.WRITE, organization, slug);
        return show(document, shipped.waiting(document), Map.of(), false);
    }

    private String show(
            DocumentSummary document,
            Optional<ShippedChange> change,
            Map<String, Merge.Decision> chosen,
            boolean open) {
        if (change.isEmpty()) return pages.show("library/fileNone", Map.of("document", document));
        var found = change.get();
        var certain = Differences.between(found.newest().text(), found.preview());
        return pages.show(
                "library/file",
                Map.of(
                        "document",
                        document,
                        "base",
                        found.newest().revision().number(),
                        "clashes",
                        found.clashes(),
                        "chosen",
                        chosen,
                        "open",
                        open,
                        "certain",
                        showing.differences(certain, found.preview())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Right(Action.WRITE)
    public Response decide(MultivaluedMap<String, String> form) {
        var document = documents.open(Action.WRITE, organization, slug);
        var change = shipped.waiting(document).orElseThrow(() -> new Problem.WrongState("no-update").asException());
        var decisions = decisions(form);
        var decided = change.after(decisions);
        if (!decided.clashes().isEmpty())
            return Response.status(422)
                    .entity(show(document, Optional.of(change), decisions, true))
                    .build();
        shipped.accept(decided, base(form.getFirst("base")));
        return Response.seeOther(URI.create(document.path() + "?saved=yes&kept=file." + document.address()))
                .build();
    }

    private static Map<String, Merge.Decision> decisions(MultivaluedMap<String, String> form) {
        var clauses = form.getOrDefault("clause", List.of());
        var decisions = new HashMap<String, Merge.Decision>();
        for (var i = 0; i < clauses.size(); i++) {
            var text = form.getFirst("text-" + i);
            var words = text == null ? "" : text.replace("\r\n", "\n");
            var clause = clauses.get(i);
            take(form.getFirst("take-" + i)).ifPresent(it -> decisions.put(clause, new Merge.Decision(it, words)));
        }
        return decisions;
    }

    private static Optional<Merge.Take> take(String word) {
        return Stream.of(Merge.Take.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static int base(String number) {
        return number != null && number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }
}
