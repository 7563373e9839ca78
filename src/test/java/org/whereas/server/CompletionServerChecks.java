package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Searchers.encoded;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What is completed while somebody types, and what is remembered of what they looked for.
final class CompletionServerChecks implements ServerChecks {

    private static final String RECENT = "/api/v1/searches/recent";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check(
                        "titles, terms and recommendations are completed, each said to be what it is",
                        () -> kinds(server)),
                check("what is typed in other words is completed, and says for which", () -> meant(server)),
                check("another organization's draft completes nothing", () -> hidden(server)),
                check("recent searches are one's own, and visitors have none", () -> own(server)),
                check("at most fifty recent searches are kept, and they can be cleared", () -> fifty(server)));
    }

    private static void kinds(Server server) {
        assertThat(completed(server.anonymous(), "de-esc")).contains("title De-Escalation");
        assertThat(completed(server.anonymous(), "tactical repos")).contains("term Tactical repositioning");
        assertThat(completed(server.anonymous(), "USCM-2020/sanc"))
                .contains("recommendation USCM-2020/sanctity-of-life/1");
    }

    private static void meant(Server server) {
        assertThat(server.anonymous().get("/api/v1/suggest?q=choke").body())
                .containsIgnoringCase("neck restraint")
                .contains(", for “choke”");
    }

    private static void hidden(Server server) {
        var people = new Searchers(server);
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var word = people.word();
        var number = "1871-" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
        clerk.document(
                organization,
                "kept",
                "---\ntitle: Title " + word + "\nnumber: " + number + "\nkind: local-policy\n---\n\n# Heading " + word
                        + " {#h}\n\n# Neck restraint " + word + " {#n}\n\n- **Term "
                        + word + "**: is kept. {#t .defines}\n\nStated. {#r rec=\"" + word + "/1\"}\n");
        var colleague = people.memberOf(organization);
        Searchers.await(() -> !completed(colleague, "title " + word).isEmpty());

        for (var stranger : List.of(server.anonymous(), people.memberOf(clerk.organization())))
            for (var typed : List.of(
                    word,
                    word.substring(0, 12),
                    "term " + word,
                    "heading " + word,
                    word + "/1",
                    number,
                    "choke " + word))
                assertThat(stranger.get("/api/v1/suggest?q=" + encoded(typed)).body())
                        .as(typed)
                        .doesNotContain(word);
        assertThat(completed(colleague, word)).contains("title Title " + word, "recommendation " + word + "/1");
        assertThat(completed(colleague, "Res. " + number)).contains("number " + number + " Title " + word);
        assertThat(completed(colleague, "choke " + word)).contains("heading Neck restraint " + word);
    }

    private static void own(Server server) {
        var people = new Searchers(server);
        var organization = new Clerk(server).organization();
        var ann = people.memberOf(organization);
        var ben = people.memberOf(organization);
        var word = people.word();

        assertThat(ann.page("/search?q=" + word + "+one").statusCode()).isEqualTo(200);
        ann.page("/search?q=" + word + "+two");
        ann.page("/search?q=" + word + "+one");
        ann.send(ann.request("/search?q=" + word + "+three").header("Sec-Fetch-Site", "cross-site"));
        server.anonymous().page("/search?q=" + word + "+four");

        assertThat(recent(ann)).containsExactly(word + " one", word + " two");
        assertThat(completed(ann, "")).containsExactly("recent " + word + " one", "recent " + word + " two");
        assertThat(completed(ann, "tw")).contains("recent " + word + " two");
        assertThat(recent(ben)).isEmpty();
        for (var other : List.of(ben, server.anonymous()))
            assertThat(other.get("/api/v1/suggest?q=" + word).body()).doesNotContain(word);
        Clerk.refused(server.anonymous().get(RECENT), 401, "sign-in-needed");
    }

    private static void fifty(Server server) {
        var people = new Searchers(server);
        var ann = people.memberOf(new Clerk(server).organization());
        for (var i = 1; i <= 52; i++) ann.page("/search?q=tow" + i);

        assertThat(recent(ann)).hasSize(50).startsWith("tow52", "tow51").endsWith("tow3");
        assertThat(ann.send(ann.request(RECENT).DELETE()).statusCode()).isEqualTo(204);
        assertThat(recent(ann)).isEmpty();
    }

    private static List<String> recent(Server somebody) {
        return json(somebody.get(RECENT)).getJsonArray("items").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static List<String> completed(Server somebody, String typed) {
        var answer = somebody.get("/api/v1/suggest?q=" + encoded(typed));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
        if (answer.statusCode() == 503) return List.of();
        return json(answer).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(i -> i.getString("kind") + " " + i.getString("text"))
                .toList();
    }
}
