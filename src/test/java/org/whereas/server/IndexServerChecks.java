package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The index as administrators of the site see it and have it made again.
final class IndexServerChecks implements ServerChecks {

    private static final String INDEX = "/api/v1/search/index";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a new index is made beside the old one, which answers meanwhile", () -> renewed(server)),
                check("the index is for administrators of the site", () -> refused(server)));
    }

    private static void renewed(Server server) {
        var clerk = new Clerk(server);
        var word = new Searchers(server).word();
        var document = clerk.policy();
        var begun = json(server.get(INDEX)).getInt("begun");

        var asked = server.postJson(INDEX + "/rebuilds", "");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(asked.headers().firstValue("Location").orElse("")).endsWith(INDEX);
        clerk.save(document, clerk.tag(document), clerk.text(document) + "\nThe " + word + ". {#w}\n");
        Searchers.await(() -> {
            assertThat(server.get("/api/v1/search?q=towing").statusCode()).isEqualTo(200);
            return json(server.get(INDEX)).getInt("begun") > begun;
        });
        Searchers.await(() -> Searchers.found(server, word) == 1);
        var page = server.page("/search/index?after=" + begun);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"index\"").doesNotContain("data-refresh");
        assertThat(server.page("/search/index?after=999999999").body())
                .as("until the index is there that was asked for")
                .contains("data-refresh=\"1500\"");
    }

    private static void refused(Server server) {
        var member = new Searchers(server).memberOf(new Clerk(server).organization());

        Clerk.refused(server.anonymous().get(INDEX), 401, "sign-in-needed");
        Clerk.refused(member.get(INDEX), 403, "not-allowed");
        Clerk.refused(member.postJson(INDEX + "/rebuilds", ""), 403, "not-allowed");
    }
}
