package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.whereas.membership.Cast.Party;
import org.whereas.membership.Cast.Prepared;
import org.whereas.membership.Operations.Operation;
import org.whereas.server.Server;
import org.whereas.server.ServerChecks;

/// Every operation in the description of the interface, tried as everybody, on a document in every state: the answer is
/// the one that the table gives. Pages of documents are tried the same way.
public class RightsServerChecks implements ServerChecks {

    private static final int AT_ONCE = 6;
    private static final String DOCUMENT = "/documents/{organization}/{slug}";

    private final AtomicReference<Cast> cast = new AtomicReference<>();
    private final AtomicInteger tries = new AtomicInteger();

    /// A request, and the answers that the table allows to it.
    private record Try(
            String name, Party party, String verb, String path, String type, String body, List<Integer> expected) {}

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("every operation of the interface is in the table and is tried", () -> known(server)),
                check("documents answer everybody as the table says, in every state", () -> documents(server)),
                check("steps are taken by whom the table says, from where it says", () -> steps(server)),
                check("organizations and accounts answer everybody as the table says", () -> others(server)),
                check("pages of documents answer everybody as the table says", () -> pages(server)));
    }

    private static void known(Server server) {
        var described = described(server);
        var table = table();

        assertThat(described).hasSizeGreaterThan(50);
        assertThat(described.stream().filter(name -> !table.containsKey(name)))
                .as("not in the table: write @Right on the method, see RightsTest")
                .isEmpty();
        assertThat(described.stream()
                        .filter(name -> !name.startsWith("GET ") && !Probe.ALL.containsKey(name))
                        .filter(name -> !name.endsWith(DOCUMENT + "/status")))
                .as("not tried: say in Probe how, so that it changes nothing")
                .isEmpty();
        assertThat(Probe.ALL.keySet())
                .as("tried, but no longer there")
                .allMatch(name -> name.contains(" /api/") ? described.contains(name) : table.containsKey(name));
        assertThat(table.keySet().stream()
                        .filter(name -> name.contains(" /api/"))
                        .toList())
                .as("answers, but is not in the description")
                .isSubsetOf(described);
    }

    private void documents(Server server) throws Exception {
        var all = new ArrayList<Try>();
        var table = table();
        for (var name : described(server)) {
            if (!name.contains("/api/v1" + DOCUMENT) || name.equals("PUT /api/v1" + DOCUMENT + "/status")) continue;
            for (var document : cast(server).documents())
                for (var party : cast(server).parties()) all.add(attempt(table.get(name), document, party));
        }
        agree(all);
    }

    private void steps(Server server) throws Exception {
        var all = new ArrayList<Try>();
        for (var document : cast(server).documents())
            for (var party : cast(server).parties()) for (var to : Status.values()) all.add(step(document, party, to));
        agree(all);
    }

    private void others(Server server) throws Exception {
        var all = new ArrayList<Try>();
        var table = table();
        for (var name : described(server)) {
            if (name.contains("/api/v1" + DOCUMENT)) continue;
            for (var party : cast(server).parties()) all.add(attempt(table.get(name), null, party));
        }
        agree(all);
    }

    private void pages(Server server) throws Exception {
        var all = new ArrayList<Try>();
        var pages = Operations.all().stream()
                .filter(o -> o.verb().equals("GET")
                        && o.path().startsWith(DOCUMENT)
                        && o.actions().size() == 1)
                .toList();
        assertThat(pages).hasSizeGreaterThan(10);
        for (var page : pages)
            for (var document : cast(server).documents())
                for (var party : readers(server)) all.add(attempt(page, document, party));
        agree(all);
    }

    /// Those to whom a page can look different; what other roles elsewhere get is tried on the interface.
    private List<Party> readers(Server server) {
        return cast(server).parties().stream()
                .filter(party ->
                        !party.name().endsWith(" elsewhere") || party.name().startsWith("administrator"))
                .filter(party -> !party.name().endsWith(" token"))
                .toList();
    }

    private Try attempt(Operation operation, Prepared document, Party party) {
        var probe = Probe.ALL.getOrDefault(operation.name(), Probe.READ);
        var parts = parts(document, party);
        var body = probe.body().replace("{target}", cast.get().target(party));
        var allowed = probe.allowed().stream().sorted().toList();
        var expected = document == null ? refused(operation, party) : refused(operation, document, party);
        return new Try(
                operation.name() + (document == null ? "" : " on " + document.slug()),
                party,
                operation.verb(),
                probe.path(operation.path(), parts),
                probe.type(),
                body,
                expected == 0 ? allowed : List.of(expected));
    }

    private Map<String, String> parts(Prepared document, Party party) {
        var parts = new HashMap<String, String>();
        parts.put("organization", cast.get().here());
        parts.put("target", cast.get().target(party));
        if (document == null) return parts;
        parts.put("slug", document.slug());
        parts.put("number", String.valueOf(document.number()));
        return parts;
    }

    /// With which status the table refuses it; 0 where it allows it.
    private static int refused(Operation operation, Party party) {
        var standing = party.standing();
        if (operation.actions().stream().noneMatch(standing::hasReach)) return standing.signedIn() ? 403 : 401;
        var last = operation.actions().getLast();
        return standing.may(last, Cast.HERE) ? 0 : 403;
    }

    private int refused(Operation operation, Prepared document, Party party) {
        var standing = party.standing();
        var action = operation.actions().getFirst();
        if (!standing.hasReach(action)) return standing.signedIn() ? 403 : 401;
        if (!standing.mayRead(Cast.HERE, document.posted())) return 404;
        if (action == Action.MAKE_DOCUMENT)
            return isPage(operation) || cast.get().mayMake(party) ? 0 : 403;
        if (!standing.may(action, Cast.HERE)) return 403;
        return action.isOpenTo(document.status()) ? 0 : 409;
    }

    /// The form for making a copy is open to whoever may read the model and make documents anywhere.
    private static boolean isPage(Operation operation) {
        return !operation.path().startsWith("/api/");
    }

    /// A step is refused for its grade, which is none, once everything else is in order.
    private Try step(Prepared document, Party party, Status to) {
        var same = to == document.status();
        var body = "{\"status\":\"" + to.word() + "\",\"revision\":" + document.number() + ",\"grade\":\"none\""
                + (same ? ",\"posted\":" + !document.posted() : "") + "}";
        return new Try(
                document.slug() + " to " + to.word(),
                party,
                "PUT",
                "/api/v1/documents/" + cast.get().here() + "/" + document.slug() + "/status",
                "application/json",
                body,
                List.of(stepped(document, party.standing(), to)));
    }

    private static int stepped(Prepared document, Standing standing, Status to) {
        if (!standing.signedIn()) return 401;
        if (!standing.hasReach(Action.SEND_FOR_REVIEW) && !standing.hasReach(Action.APPROVE)) return 403;
        if (!standing.mayRead(Cast.HERE, document.posted())) return 404;
        var action = Action.moving(document.status(), to);
        if (action.isEmpty()) return standing.may(Action.SEND_FOR_REVIEW, Cast.HERE) ? 409 : 403;
        return standing.may(action.get(), Cast.HERE) ? 422 : 403;
    }

    private void agree(List<Try> all) throws InterruptedException {
        tries.addAndGet(all.size());
        var wrong = Collections.synchronizedList(new ArrayList<String>());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            threads.invokeAll(all.stream()
                            .map(it -> (Callable<Void>) () -> {
                                told(it).ifPresent(wrong::add);
                                return null;
                            })
                            .toList())
                    .forEach(RightsServerChecks::finished);
        }
        assertThat(all).isNotEmpty();
        assertThat(wrong.stream().sorted().limit(40))
                .as(wrong.size() + " of " + all.size())
                .isEmpty();
    }

    private static void finished(java.util.concurrent.Future<Void> done) {
        if (done.state() == java.util.concurrent.Future.State.FAILED) throw new AssertionError(done.exceptionNow());
    }

    private static java.util.Optional<String> told(Try it) {
        var request = it.party().server().request(it.path());
        if (!it.type().isEmpty()) request.header("Content-Type", it.type());
        var body = it.type().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(it.body());
        var answer = it.party().server().send(request.method(it.verb(), body));
        if (it.expected().contains(answer.statusCode())) return java.util.Optional.empty();
        return java.util.Optional.of(
                it.name() + " as " + it.party().name() + ": " + answer.statusCode() + " and not " + it.expected());
    }

    private synchronized Cast cast(Server server) {
        if (cast.get() == null) cast.set(new Cast(server));
        return cast.get();
    }

    private static Map<String, Operation> table() {
        return Operations.all().stream().collect(Collectors.toMap(Operation::name, o -> o, (one, _) -> one));
    }

    /// The operations in the description of the interface, as `GET /api/v1/search`; pages are not in it.
    private static List<String> described(Server server) {
        var answer = server.send(server.request("/openapi").header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var paths = Server.json(answer).getJsonObject("paths");
        return paths.keySet().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> paths.getJsonObject(path).keySet().stream()
                        .filter(verb -> verb.matches("get|put|post|patch|delete"))
                        .map(verb -> verb.toUpperCase(java.util.Locale.ROOT) + " " + Operations.normal(path)))
                .sorted()
                .toList();
    }
}
