package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// Completes what somebody types, and shows them what they looked for lately.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class CompletionResource {

    private static final int MOST = 8;

    /// How many recent searches stand above the completions.
    private static final int MOST_RECENT = 3;

    @Inject
    Search search;

    @Inject
    RecentSearches recent;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    public record Suggested(List<Item> items, int total) {}

    /// A completion.
    ///
    /// @param kind  `recent`, `number`, `title`, `term`, `recommendation` or `heading`
    /// @param label what people read for the kind; where it says in other words what is typed, for which word
    public record Item(String text, String href, String kind, String label) {}

    public record Recent(List<String> items, int total) {}

    @GET
    @Path("suggest")
    @Transactional
    @Operation(
            summary =
                    "Completes what somebody types to their own recent searches, and to documents by number or title, terms,"
                            + " headings and recommendations they may read, in other words for the same too")
    @APIResponse(responseCode = "200", description = "Completions and where they lead, best first")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public Suggested suggest(
            @Parameter(description = "What is typed so far; nothing for your recent searches", example = "de-esc")
                    @QueryParam("q")
                    @DefaultValue("")
                    String typed) {
        var lately = recent.beginning(typed, typed.isBlank() ? MOST : MOST_RECENT).stream()
                .map(words -> item(words, Address.of(Asked.of(words)), "recent", ""))
                .toList();
        var found = search.complete(typed, MOST - lately.size()).stream()
                .map(o -> item(o.text(), Address.of(o.address(), o.clause(), ""), o.kind(), o.why()));
        var items = Stream.concat(lately.stream(), found).toList();
        return new Suggested(items, items.size());
    }

    @GET
    @Path("searches/recent")
    @Transactional
    @Operation(summary = "What you looked for lately on the page of results, the latest first")
    @APIResponse(responseCode = "200", description = "At most 50")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @Right(Action.SEE_OWN_ACCOUNT)
    public Recent recent() {
        caller.require(Action.SEE_OWN_ACCOUNT);
        var all = recent.all();
        return new Recent(all, all.size());
    }

    @DELETE
    @Path("searches/recent")
    @Transactional
    @Operation(summary = "Forgets what you looked for lately")
    @APIResponse(responseCode = "204", description = "Nothing of it is left")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @Right(Action.CHANGE_OWN_ACCOUNT)
    public void forget() {
        recent.clear();
    }

    private Item item(String text, String href, String kind, String why) {
        var label = pages.words().say("search.suggestion." + kind);
        return new Item(
                text, href, kind, why.isEmpty() ? label : pages.words().say("search.suggestion.meant", label, why));
    }
}
