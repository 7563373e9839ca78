package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Acting;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Right;
import org.whereas.membership.Secret;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;

/// The results of a kept search as an Atom feed. Its address is the proof of who asks: it
/// answers what the keeper of the search may read at that moment, and nothing any more once the
/// feed or the account is closed.
@Path("/searches/feeds/{secret}")
@Produces(FeedPages.ATOM)
@RequestScoped
@Right(Action.LOOK_AROUND)
public class FeedPages {

    static final String ATOM = "application/atom+xml;charset=UTF-8";

    private static final int ENTRIES = 50;

    /// So many of what is new at most, and of the best to choose from.
    private static final int MOST = 300;

    private static final Comparator<AtomFeed.Entry> NEWEST_FIRST =
            Comparator.comparing(AtomFeed.Entry::updated).reversed();

    @Inject
    KeptSearches searches;

    @Inject
    Documents documents;

    @Inject
    Acting acting;

    @Inject
    Caller caller;

    @Inject
    Arrival arrival;

    static String path(Secret secret) {
        return "/searches/feeds/" + secret.text();
    }

    @GET
    @Transactional
    public Response feed(@PathParam("secret") String secret, @Context Request request) {
        var asked = new Secret(secret);
        var kept = searches.fed(asked).orElseThrow(FeedPages::none);
        acting.as(kept.member, "read");
        if (!caller.signedIn()) throw none();
        var read = new HashMap<String, Optional<DocumentSummary>>();
        Function<List<Found.Hit>, Stream<AtomFeed.Entry>> entered = hits -> hits.stream()
                .flatMap(hit -> read.computeIfAbsent(hit.address(), this::document).map(d -> entry(hit, d)).stream())
                .sorted(NEWEST_FIRST);
        var entries =
                told(entered.apply(searches.newsLately(kept, MOST).hits()), entered.apply(searches.best(kept, MOST)));
        var updated = entries.isEmpty() ? kept.created : entries.getFirst().updated();
        var feed = new AtomFeed(
                kept.name,
                arrival.link("/searches/" + kept.id),
                arrival.link(path(asked)),
                arrival.link("/search?" + kept.question),
                updated,
                entries);
        return answer(feed.xml(), request);
    }

    /// Readers ask every hour; where nothing has changed they are told so and no more.
    private static Response answer(String xml, Request request) {
        var tag = new EntityTag(
                UUID.nameUUIDFromBytes(xml.getBytes(StandardCharsets.UTF_8)).toString());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(xml, ATOM) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /// All that is new, however it ranks, and what changed last of the best.
    private static List<AtomFeed.Entry> told(Stream<AtomFeed.Entry> fresh, Stream<AtomFeed.Entry> best) {
        var told = new LinkedHashMap<String, AtomFeed.Entry>();
        fresh.forEach(e -> told.putIfAbsent(e.link(), e));
        var most = Math.max(ENTRIES, told.size());
        best.filter(e -> told.size() < most).forEach(e -> told.putIfAbsent(e.link(), e));
        return told.values().stream().sorted(NEWEST_FIRST).toList();
    }

    private Optional<DocumentSummary> document(String address) {
        var slash = address.indexOf('/');
        return documents.find(address.substring(0, slash), address.substring(slash + 1));
    }

    private AtomFeed.Entry entry(Found.Hit hit, DocumentSummary document) {
        var title = Stream.concat(Stream.of(hit.title()), hit.path().stream()).toList();
        return new AtomFeed.Entry(
                String.join(" › ", title),
                arrival.link(Address.of(hit.address(), hit.clause(), "")),
                document.organization().name(),
                document.changed(),
                hit.snippet());
    }

    private static RuntimeException none() {
        return new Problem.NotFound("feed", "…").asException();
    }
}
