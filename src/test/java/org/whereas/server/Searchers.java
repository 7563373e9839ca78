package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What checks of search make: people of organizations that do not see each other's drafts, and words of their own.
record Searchers(Server server) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Between two looks, for what is waited for needs the processor too.
    private static final Duration PAUSE = Duration.ofMillis(10);

    /// An administrator of this organization, by a token for everything.
    Server memberOf(String organization) {
        var invited =
                server.postJson("/api/v1/organizations/" + organization + "/members", "{\"role\":\"administrator\"}");
        var path = json(invited).getString("path");
        var guest = new Guest(server);
        guest.open(path);
        guest.fill(
                path,
                Map.of("name", "Kim", "email", server.fresh("kim") + "@example.org", "password", "tern otter clay"));
        var made = guest.send(guest.request("/api/v1/tokens")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"try\",\"scopes\":[\"read\",\"draft\",\"approve\",\"administer\"]}")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return server.as(json(made).getString("token"));
    }

    /// A word that no other text has.
    String word() {
        var letters = new StringBuilder("vexillum");
        server.fresh("word").chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append(letter(c)));
        return letters.append("zq").toString();
    }

    private static char letter(int c) {
        return Character.isDigit(c) ? (char) ('a' + c - '0') : (char) c;
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// How many clauses somebody finds.
    static int found(Server somebody, String words) {
        var answer = somebody.get("/api/v1/search?q=" + encoded(words));
        return answer.statusCode() == 503 ? 0 : json(answer).getInt("clauses");
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
