package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Searches that people keep, what is new in them, and their feeds.
final class KeptSearchServerChecks implements ServerChecks {

    private static final String KEPT = "/api/v1/searches";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("new results of a kept search are marked until they were looked at", () -> fresh(server)),
                check("a feed has what is newest, however many there are", () -> newestFed(server)),
                check("what is new is marked and fed below four hundred that rank higher", () -> deep(server)),
                check("a feed answers what its keeper may read at that time, until it ends", () -> feed(server)),
                check("a kept search is its keeper's alone", () -> alone(server)),
                check("what cannot be kept is refused", () -> refused(server)));
    }

    private static String text(String words) {
        return "---\ntitle: Wagons\nkind: local-policy\n---\n\n# Wagons {#wagons}\n\n" + words + " {#w}\n";
    }

    private static String keep(Server somebody, String name, String question) {
        var made = somebody.postJson(KEPT, "{\"name\":\"" + name + "\",\"question\":\"" + question + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> put(Server somebody, String path) {
        return somebody.send(somebody.request(path).PUT(java.net.http.HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> delete(Server somebody, String path) {
        return somebody.send(somebody.request(path).DELETE());
    }

    private static void fresh(Server server) {
        var people = new Searchers(server);
        var word = people.word();
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var ann = people.memberOf(organization);
        clerk.document(organization, "one", text("The " + word + " waits."));
        Searchers.await(() -> Searchers.found(ann, word) == 1);

        var kept = keep(ann, "On wagons", "q=" + word + "&kind=local-policy");
        assertThat(json(ann.get(kept)).getInt("fresh")).isZero();
        clerk.document(organization, "two", text("A " + word + " comes."));
        Searchers.await(() -> Searchers.found(ann, word) == 2);
        var results = json(ann.get(kept)).getJsonArray("results").getValuesAs(JsonObject.class);
        assertThat(results)
                .filteredOn(r -> r.getBoolean("fresh"))
                .extracting(r -> r.getString("document"))
                .containsExactly(organization + "/two");
        assertThat(json(ann.get(KEPT)).getJsonArray("items").getJsonObject(0).getInt("fresh"))
                .isEqualTo(1);
        assertThat(ann.page("/searches").body()).contains("On wagons", "One new result");
        assertThat(ann.page(kept.replace("/api/v1", "")).body()).contains("usa-tag", organization + "/two#w");

        assertThat(json(ann.postJson(kept + "/looks", "")).getInt("fresh")).isZero();
        assertThat(json(ann.get(kept)).getInt("fresh")).isZero();
        assertThat(json(ann.get(kept)).getInt("total")).isEqualTo(2);
    }

    private static void newestFed(Server server) {
        var people = new Searchers(server);
        var word = people.word();
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var ann = people.memberOf(organization);
        var many = IntStream.range(0, 60)
                .mapToObj(i -> "The " + word + " and the " + word + " wait at " + i + ".\n\n")
                .collect(Collectors.joining());
        clerk.document(organization, "many", "# Many\n\n" + many);
        Searchers.await(() -> Searchers.found(ann, word) == 60);
        var kept = keep(ann, "Newest", "q=" + word);
        var address = path(json(put(ann, kept + "/feed")).getString("address"));

        clerk.document(organization, "late", text("Somebody heard that a " + word + " once passed by zyzzogeton."));

        Searchers.await(() -> Searchers.found(ann, word) == 61);
        assertThat(server.anonymous().get(address).body()).contains("zyzzogeton");
    }

    private static void deep(Server server) {
        var people = new Searchers(server);
        var word = people.word();
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var ann = people.memberOf(organization);
        var many = IntStream.range(0, 400)
                .mapToObj(i -> "The " + word + " and the " + word + " wait at " + i + ".\n\n")
                .collect(Collectors.joining());
        clerk.document(organization, "many", "# Many\n\n" + many);
        Searchers.await(() -> Searchers.found(ann, word) == 400);
        var kept = keep(ann, "Deep", "q=" + word);
        var address = path(json(put(ann, kept + "/feed")).getString("address"));

        clerk.document(organization, "late", text("Somebody heard that a " + word + " once passed by zyzzogeton."));
        Searchers.await(() -> Searchers.found(ann, word) == 401);

        var now = json(ann.get(kept));
        assertThat(now.getInt("fresh")).isEqualTo(1);
        assertThat(now.getJsonArray("results").getJsonObject(0).getString("document"))
                .isEqualTo(organization + "/late");
        assertThat(ann.page(kept.replace("/api/v1", "")).body()).contains("zyzzogeton");
        assertThat(ann.page("/searches").body()).contains("One new result");
        assertThat(server.anonymous().get(address).body()).contains("zyzzogeton");

        assertThat(json(ann.postJson(kept + "/looks", "")).getInt("fresh")).isZero();
        assertThat(server.anonymous().get(address).body()).contains("zyzzogeton");
    }

    private static void feed(Server server) {
        var people = new Searchers(server);
        var word = people.word();
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var ann = people.memberOf(organization);
        var open = clerk.document(clerk.organization(), "open", text("The " + word + " is open."));
        clerk.post(open);
        clerk.document(organization, "own", text("The " + word + " is zyzzogeton."));
        clerk.document(clerk.organization(), "kept", text("The " + word + " is quidnunc."));
        Searchers.await(() -> Searchers.found(server, word) == 3 && Searchers.found(ann, word) == 2);
        var kept = keep(ann, "Feed", "q=" + word);

        var address = path(json(put(ann, kept + "/feed")).getString("address"));
        var fed = server.anonymous().get(address);
        assertThat(fed.statusCode()).isEqualTo(200);
        assertThat(fed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        var tag = fed.headers().firstValue("ETag").orElseThrow();
        var again = server.anonymous().request(address).header("If-None-Match", tag);
        assertThat(server.send(again.GET()).statusCode()).isEqualTo(304);
        assertThat(fed.body()).contains("<entry>", "zyzzogeton", "is open").doesNotContain("quidnunc");

        var me = json(ann.get("/api/v1/organizations/" + organization + "/members"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(m -> m.getString("name").equals("Kim"))
                .findFirst()
                .orElseThrow();
        var gone = delete(server, "/api/v1/organizations/" + organization + "/members/" + me.getJsonNumber("id"));
        assertThat(gone.statusCode()).as(gone.body() + me).isEqualTo(204);
        assertThat(server.send(again.GET()).body()).contains("is open").doesNotContain("zyzzogeton");

        var next = path(json(put(ann, kept + "/feed")).getString("address"));
        assertThat(next).isNotEqualTo(address);
        Clerk.refused(server.anonymous().get(address), 404, "not-found");
        assertThat(delete(ann, kept + "/feed").statusCode()).isEqualTo(204);
        Clerk.refused(server.anonymous().get(next), 404, "not-found");
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/searches/"));
    }

    private static void alone(Server server) {
        var people = new Searchers(server);
        var organization = new Clerk(server).organization();
        var ann = people.memberOf(organization);
        var ben = people.memberOf(organization);
        var kept = keep(ann, "Mine", "q=towing");

        Clerk.refused(ben.get(kept), 404, "not-found");
        Clerk.refused(delete(ben, kept), 404, "not-found");
        Clerk.refused(put(ben, kept + "/feed"), 404, "not-found");
        Clerk.refused(ben.postJson(kept + "/looks", ""), 404, "not-found");
        assertThat(ben.get(KEPT).body()).doesNotContain("Mine");
        Clerk.refused(server.anonymous().get(KEPT), 401, "sign-in-needed");
        assertThat(delete(ann, kept).statusCode()).isEqualTo(204);
        Clerk.refused(ann.get(kept), 404, "not-found");
    }

    private static void refused(Server server) {
        var ann = new Searchers(server).memberOf(new Clerk(server).organization());
        keep(ann, "Mine", "q=towing");

        for (var body : List.of(
                "{}",
                "{\"name\":\"Mine\",\"question\":\"q=a\"}",
                "{\"name\":\"" + "x".repeat(81) + "\",\"question\":\"q=a\"}",
                "{\"name\":\"New\",\"question\":\"" + "x".repeat(2001) + "\"}"))
            Clerk.refused(ann.postJson(KEPT, body), 422, "invalid");
        assertThat(ann.postJson(KEPT, "{\"name\":\"Odd\",\"question\":\"%zz=%&&q=%E0%A4%A&=\"}")
                        .statusCode())
                .isIn(201, 422);
    }
}
