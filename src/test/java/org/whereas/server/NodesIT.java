package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Guest.onwards;
import static org.whereas.server.Server.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes on one database behind a load balancer that sends each request to either: what one knows, the other knows.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class NodesIT {

    private static final String PASSWORD = "tern otter clay";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    private static OwnServer first;
    private static OwnServer second;
    private static Server one;
    private static Server other;

    @BeforeAll
    static void start() throws Exception {
        PROVIDER.start();
        first = node("one");
        one = first.start();
        second = node("other");
        other = second.start();
    }

    private static OwnServer node(String name) throws Exception {
        var settings = Map.of(
                "WHEREAS_DATABASE_URL",
                "jdbc:h2:file:" + data.resolve("shared") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE",
                "WHEREAS_URL",
                "https://whereas.example.org",
                "WHEREAS_OIDC_ISSUER",
                PROVIDER.issuerUrl("city").toString(),
                "WHEREAS_OIDC_CLIENT_ID",
                "whereas");
        return new OwnServer(Files.createDirectory(data.resolve(name)), Path.of("target/whereas"), settings);
    }

    @AfterAll
    static void stop() {
        second.kill();
        first.kill();
        PROVIDER.shutdown();
    }

    @Test
    void aSessionIsOpenOnBothAndEndsOnBoth() {
        var ana = member(one.fresh("ana") + "@example.org");

        assertThat(ana.at(other).open("/account").statusCode()).isEqualTo(200);
        ana.at(other).fill("/sign-out", Map.of());
        assertThat(ana.open("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aClosedAccountIsOutOnBoth() {
        var email = one.fresh("sam") + "@example.org";
        var sam = member(email);
        assertThat(sam.at(other).open("/account").statusCode()).isEqualTo(200);
        var id = json(one.get("/api/v1/accounts?q=" + email))
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");

        one.put("/api/v1/accounts/" + id, "application/json", "", "{\"disabled\":true}");

        assertThat(sam.at(other).open("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void whatOneAnsweredUnderAKeyTheOtherAnswersAgain() {
        var key = one.fresh("key");
        var made = keyed(one, key);
        var again = keyed(other, key);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(again).getInt("id")).isEqualTo(json(made).getInt("id"));
        assertThat(other.as(json(made).getString("token")).get("/api/v1/tokens").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSignInElsewhereBeginsOnOneAndComesBackToTheOther() throws Exception {
        var kim = new Guest(one);
        var door = onwards(kim.open("/sign-in/provider" + invitation()));
        var claims = Map.<String, Object>of("email", one.fresh("kim") + "@example.org");
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback("city", "Kim", "JWT", List.of("whereas"), claims, 3600));
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(door)).build(), BodyHandlers.ofString());
        var back = URI.create(onwards(answer));
        assertThat(back).hasHost("whereas.example.org");

        var joined = kim.at(other).open(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        assertThat(kim.open("/account").statusCode()).isEqualTo(200);
        assertThat(kim.open(back.getRawPath() + "?" + back.getRawQuery()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aNewSearchIndexThatIsAskedOfOneIsMadeByBoth() {
        var index = "/api/v1/search/index";
        var before = List.of(
                json(one.get(index)).getInt("begun"), json(other.get(index)).getInt("begun"));

        assertThat(one.postJson(index + "/rebuilds", "").statusCode()).isEqualTo(202);

        for (var node : List.of(one, other)) {
            var begun = before.get(node == one ? 0 : 1);
            Searchers.await(() -> {
                var now = json(node.get(index));
                return now.getBoolean("answers")
                        && now.getString("doing").equals("ready")
                        && now.getInt("begun") > begun;
            });
            assertThat(json(node.get("/api/v1/search?q=intervene")).getInt("total"))
                    .isPositive();
        }
    }

    private static HttpResponse<String> keyed(Server server, String key) {
        return server.send(server.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"name\":\"kept\"}")));
    }

    private static String invitation() {
        var slug = one.fresh("org");
        var body = "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"kind\":\"department\"}";
        assertThat(one.postJson("/api/v1/organizations", body).statusCode()).isEqualTo(201);
        return json(other.postJson("/api/v1/organizations/" + slug + "/members", "{\"role\":\"reader\"}"))
                .getString("path");
    }

    private static Guest member(String email) {
        var guest = new Guest(one);
        var path = invitation();
        guest.open(path);
        var joined = guest.fill(path, Map.of("name", "Somebody", "email", email, "password", PASSWORD));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        return guest;
    }
}
