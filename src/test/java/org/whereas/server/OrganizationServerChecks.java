package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Guest.onwards;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What organizations say of themselves, to whom they belong, and how leagues invite those who are not here yet.
final class OrganizationServerChecks implements ServerChecks {

    private static final String HOME = "/api/v1/organizations/";
    private static final String PASSWORD = "tern otter clay";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an organization says anew what it is", () -> facts(server)),
                check("a change to an organization that has moved on is refused", () -> movedOn(server)),
                check("a department belongs to its city once the city agrees", () -> parts(server)),
                check("a league invites its members from a list", () -> offers(server)),
                check("a list with a fault makes nothing", () -> faultyList(server)),
                check("only administrators change an organization", () -> strangers(server)),
                check("a closed account is out at once, with its sessions and tokens", () -> closed(server)));
    }

    private static void facts(Server server) {
        var slug = founded(server, server, "city");
        var etag = etag(server.get(HOME + slug));

        var answer = put(
                server,
                HOME + slug,
                etag,
                "{\"name\":\"Northfield\",\"kind\":\"city\",\"state\":\"MN\",\"population\":\"10,000-25,000\","
                        + "\"languages\":[\"English\",\"es-mx\"]}");
        var page = server.anonymous().page("/organizations/" + slug).body();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(etag(answer)).isNotEqualTo(etag);
        assertThat(json(server.get(HOME + slug)).getJsonArray("languages").toString())
                .isEqualTo("[\"en\",\"es-MX\"]");
        assertThat(page).contains("10,000-25,000", "English, Spanish (Mexico)");
        assertThat(put(server, HOME + slug, etag(answer), "{\"name\":\"\",\"kind\":\"city\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(server, HOME + slug, "", "{\"name\":\"N\",\"kind\":\"city\"}")
                        .statusCode())
                .isEqualTo(428);
    }

    private static void movedOn(Server server) {
        var slug = founded(server, server, "city");
        var old = etag(server.get(HOME + slug));
        put(server, HOME + slug, old, "{\"name\":\"First\",\"kind\":\"city\"}");

        var late = put(server, HOME + slug, old, "{\"name\":\"Second\",\"kind\":\"city\"}");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).getJsonObject("theirs").getString("name")).isEqualTo("First");
        assertThat(json(server.get(HOME + slug)).getString("name")).isEqualTo("First");
    }

    private static void parts(Server server) {
        var city = founded(server, server, "city");
        var chief = administrator(server, founded(server, server, "department"));
        var department = chief.slug;

        chief.guest.open("/organizations/" + department + "/settings");
        var said = chief.guest.fill("/organizations/" + department + "/settings/parent", Map.of("parent", city));
        var before = json(server.get(HOME + department)).getString("parent");
        var parts = server.get(HOME + city + "/parts").body();
        var agreed = put(server, HOME + city + "/parts/" + department, "", "{\"agree\":true}");

        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(before).isEmpty();
        assertThat(parts).contains(department, "\"agreed\":false");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(204);
        assertThat(json(server.get(HOME + department)).getString("parent")).isEqualTo(city);
        assertThat(chief.guest.open("/organizations/" + department).body()).contains("/organizations/" + city);
        assertThat(put(server, HOME + city + "/parent", "", "{\"parent\":\"" + department + "\"}")
                        .statusCode())
                .as("no ring")
                .isEqualTo(422);
    }

    private static void offers(Server server) {
        var league = founded(server, server, "league");
        var city = server.fresh("city");
        var list = "name,email,state,address\n" + city + ",clerk@" + city + ".example,IL," + city + "\n" + league
                + ",us@league.example,IL," + league + "\n";

        var made = csv(server, league, list);
        var items = json(made).getJsonArray("items");
        var link = items.getJsonObject(0).getString("path");
        var clerk = new Guest(server);
        var page = clerk.open(link);
        var founding = clerk.fill(
                link,
                Map.of(
                        "name", "City of Elm",
                        "slug", city,
                        "kind", "city",
                        "state", "IL",
                        "person", "Kit",
                        "email", "clerk@" + city + ".example",
                        "password", PASSWORD));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(items.getJsonObject(1).getBoolean("here")).isTrue();
        assertThat(items.getJsonObject(1).getString("path")).isEmpty();
        assertThat(page.body()).contains(city, "clerk@" + city + ".example");
        assertThat(onwards(founding)).endsWith("/organizations/" + city);
        assertThat(clerk.open("/organizations/" + city + "/settings").statusCode())
                .isEqualTo(200);
        assertThat(new Guest(server).open(link).statusCode()).isEqualTo(409);
        assertThat(server.get(HOME + league + "/founding-offers").body()).contains("\"founded\":\"" + city + "\"");
        assertThat(server.page("/organizations/" + league + "/founding-offers").body())
                .contains("/organizations/" + city);
    }

    private static void faultyList(Server server) {
        var league = founded(server, server, "league");

        var answer = csv(server, league, "name,email\nElm,a@elm.example\nOak,nobody\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/rows/3/email");
        assertThat(json(server.get(HOME + league + "/founding-offers")).getInt("total"))
                .isZero();
        assertThat(csv(server, founded(server, server, "department"), "name,email\nElm,a@elm.example\n")
                        .statusCode())
                .isEqualTo(404);
    }

    private static void strangers(Server server) {
        var slug = founded(server, server, "league");
        var stranger = administrator(server, founded(server, server, "city")).guest;

        for (var path : new String[] {"/settings", "/founding-offers"})
            assertThat(stranger.open("/organizations/" + slug + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        assertThat(stranger.fill("/organizations/" + slug + "/settings/parent", Map.of("parent", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(server.anonymous(), HOME + slug, "\"1\"", "{\"name\":\"N\",\"kind\":\"city\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    private static void closed(Server server) {
        var ray = administrator(server, founded(server, server, "city"));
        ray.guest.open("/account");
        var token = ray.guest
                .fill("/account/tokens", Map.of("name", "reads", "scopes", "read", "days", "1"))
                .body()
                .replaceFirst("(?s).*(whereas_[A-Za-z0-9_-]+).*", "$1");
        var account = "/api/v1/accounts/"
                + json(server.get("/api/v1/accounts?q=" + ray.email))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("id");
        assertThat(server.as(token).get("/api/v1/tokens").statusCode()).isEqualTo(200);

        var shut = put(server, account, "", "{\"disabled\":true}");

        assertThat(shut.statusCode()).as(shut.body()).isEqualTo(200);
        assertThat(ray.guest.open("/account").statusCode()).isEqualTo(303);
        assertThat(server.as(token).get("/api/v1/tokens").statusCode()).isEqualTo(401);
        assertThat(signIn(server, ray.email).statusCode()).isEqualTo(422);
        assertThat(put(server, account, "", "{\"disabled\":false}").statusCode())
                .isEqualTo(200);
        var back = signIn(server, ray.email);
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(server.page("/accounts?q=" + ray.email).body()).contains(ray.email);
        assertThat(ray.guest.open("/accounts").statusCode())
                .as("not signed in any more")
                .isIn(303, 401);
        assertThat(put(server.anonymous(), account, "", "{\"disabled\":true}").statusCode())
                .isEqualTo(401);
        assertThat(put(server, "/api/v1/accounts/1", "", "{\"disabled\":true}").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> signIn(Server server, String email) {
        var guest = new Guest(server);
        guest.open("/sign-in");
        return guest.fill("/sign-in", Map.of("email", email, "password", PASSWORD, "return", "/"));
    }

    private record Administrator(Guest guest, String slug, String email) {}

    /// Somebody who administers the organization and nothing else.
    private static Administrator administrator(Server server, String slug) {
        var path = json(server.postJson(HOME + slug + "/members", "{\"role\":\"administrator\"}"))
                .getString("path");
        var guest = new Guest(server);
        guest.open(path);
        var email = server.fresh("admin") + "@example.org";
        var joined = guest.fill(path, Map.of("name", "Ray", "email", email, "password", PASSWORD));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        return new Administrator(guest, slug, email);
    }

    private static String founded(Server server, Server by, String kind) {
        var slug = server.fresh(kind);
        var body = "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"kind\":\"" + kind + "\"}";
        assertThat(by.postJson(HOME.substring(0, HOME.length() - 1), body).statusCode())
                .isEqualTo(201);
        return slug;
    }

    private static HttpResponse<String> put(Server server, String path, String etag, String body) {
        var request = server.request(path).header("Content-Type", "application/json");
        if (!etag.isEmpty()) request.header("If-Match", etag);
        return server.send(request.PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> csv(Server server, String league, String list) {
        return server.send(server.request(HOME + league + "/founding-offers")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(list)));
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
