package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Clauses that are like one, as far as somebody may read them.
final class SimilarServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a clause shows what says much the same elsewhere, with what differs", () -> shown(server)),
                check("another organization's draft is like nothing", () -> hidden(server)));
    }

    private static String policy(String words) {
        return "---\ntitle: Wagons\nkind: local-policy\n---\n\n# Wagons {#wagons}\n\n" + words + " {#w}\n";
    }

    private static void shown(Server server) {
        var clerk = new Clerk(server);
        var word = new Searchers(server).word();
        var words = "Every " + word + " is inspected by the quartermaster before the patrol begins.";
        var one = clerk.document(clerk.organization(), "wagons", policy(words));
        var organization = clerk.organization();
        var other = clerk.document(organization, "wagons", policy(words.replace("inspected", "checked")));
        clerk.post(one);
        clerk.post(other);
        Searchers.await(() -> Searchers.found(server.anonymous(), word) == 2);

        var similar = json(server.anonymous().get(one + "/clauses/w/similar"));
        var item = similar.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("document")).isEqualTo(organization + "/wagons");
        assertThat(item.getInt("shared")).isBetween(80, 99);
        assertThat(item.getString("differs")).contains("<ins>", "checked", "<del>", "inspected");
        var page = server.anonymous().page(one.replace("/api/v1", "") + "/clauses/w");
        assertThat(page.body()).contains(organization + "/wagons#w", "<ins>");
        assertThat(server.anonymous()
                        .page(one.replace("/api/v1", "") + "/clauses/w/similar")
                        .body())
                .contains(organization + "/wagons#w");
        Clerk.refused(server.anonymous().get(one + "/clauses/none/similar"), 404, "not-found");
    }

    private static void hidden(Server server) {
        var people = new Searchers(server);
        var clerk = new Clerk(server);
        var word = people.word();
        var words = "Every " + word + " is inspected by the quartermaster before the patrol begins.";
        var open = clerk.document(clerk.organization(), "wagons", policy(words));
        clerk.post(open);
        var organization = clerk.organization();
        var hidden = clerk.document(organization, "kept", policy(words.replace("inspected", "zyzzogetoned")));
        var colleague = people.memberOf(organization);
        Searchers.await(() -> Searchers.found(colleague, word) == 2);

        for (var stranger : List.of(server.anonymous(), people.memberOf(clerk.organization())))
            for (var path : List.of(
                    open + "/clauses/w/similar",
                    open + "/clauses/w/similar?family=all",
                    open.replace("/api/v1", "") + "/clauses/w",
                    open.replace("/api/v1", "") + "/clauses/w/similar")) {
                assertThat(stranger.page(path).body()).as(path).doesNotContain(organization, "zyzzogetoned");
                Clerk.refused(stranger.get(hidden + "/clauses/w/similar"), 404, "not-found");
            }
        assertThat(json(colleague.get(open + "/clauses/w/similar"))
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(i -> i.getString("document"))
                .contains(organization + "/kept");
    }
}
