package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.whereas.server.Guest;
import org.whereas.server.Server;
import org.whereas.server.ServerChecks;

/// What every answer carries, whom the server believes, and what it takes from another site.
public class WebServerChecks implements ServerChecks {

    private static final Map<String, String> FORWARDED = Map.of(
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Host", "whereas.example.org",
            "X-Forwarded-For", "198.51.100.4");

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("every kind of answer carries the security headers", () -> everyAnswer(server)),
                check("a trusted proxy says how the browser reached it", () -> trustedProxy(server)),
                check("over TLS the session is in a cookie that only this host sets", () -> cookies(server)),
                check("what a stranger forwards changes nothing", () -> stranger(server)),
                check("slower answers go by the address behind a trusted proxy", () -> limits(server)),
                check("only the own site and the address bar may change something", () -> fetchSites(server)),
                check("only the own origin may change something", () -> origins(server)),
                check("no operation takes a member that it does not know", () -> unknownMembers(server)));
    }

    private static void everyAnswer(Server server) {
        var unreadable = server.post("/api/v1/documents?organization=x", "garbage", "x");
        var refused = server.as("whereas_none").get("/");
        var crossSite = server.anonymous()
                .send(server.anonymous()
                        .request("/sign-in")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.noBody()));
        for (var answer : List.of(unreadable, refused, crossSite)) hardened(answer);
        for (var path : List.of(
                "/",
                "/documents/uscm/de-escalation",
                "/api/v1/documents",
                "/api/v1/nothing",
                "/nothing",
                "/assets/app.css",
                "/assets/none.css",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/refused",
                "/WEB-INF/web.xml")) hardened(server.anonymous().page(path));
    }

    private static void hardened(HttpResponse<String> answer) {
        var headers = answer.headers();
        var at = answer.request().uri().toString();
        assertThat(one(headers, "Content-Security-Policy"))
                .as(at)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(one(headers, "X-Content-Type-Options")).as(at).isEqualTo("nosniff");
        assertThat(one(headers, "Referrer-Policy")).as(at).isEqualTo("same-origin");
        assertThat(headers.allValues("Strict-Transport-Security")).as(at).isEmpty();
        assertThat(headers.allValues("Server")).as(at).isEmpty();
        assertThat(headers.allValues("X-Powered-By")).as(at).isEmpty();
    }

    private static String one(HttpHeaders headers, String name) {
        assertThat(headers.allValues(name)).as(name).hasSize(1);
        return headers.firstValue(name).orElseThrow();
    }

    private static void trustedProxy(Server server) {
        var proxy = proxy(server);

        var page = forwarded(proxy, "/sign-in");
        var onwards = forwarded(proxy, "/account");

        assertThat(one(page.headers(), "Strict-Transport-Security")).startsWith("max-age=");
        assertThat(one(page.headers(), "Set-Cookie"))
                .startsWith("__Host-whereas-form=")
                .contains("; Secure");
        assertThat(URI.create("https://whereas.example.org/account").resolve(Guest.onwards(onwards)))
                .hasToString("https://whereas.example.org/sign-in?return=%2Faccount");
    }

    private static void cookies(Server server) {
        var proxy = proxy(server);
        var path = invitation(server);
        var form = cookie(forwarded(proxy, path), "__Host-whereas-form");
        var body = "_token=" + form.replaceFirst(".*=", "") + "&name=Vic&email=" + server.fresh("vic")
                + "%40example.org&password=tern+otter+clay";
        var joined = proxy.send(forwarding(proxy, path)
                .header("Cookie", form)
                .header("Origin", "https://whereas.example.org")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        assertThat(one(joined.headers(), "Set-Cookie"))
                .matches("__Host-whereas=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
        var session = cookie(joined, "__Host-whereas");

        var there = proxy.send(forwarding(proxy, "/account").header("Cookie", session));
        var plain = proxy.send(
                proxy.request("/account").header("Accept", "text/html").header("Cookie", session));

        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(plain.statusCode()).isEqualTo(303);
    }

    /// The cookie that an answer sets, as it is sent back.
    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void stranger(Server server) {
        var page = forwarded(server.anonymous(), "/sign-in");
        var onwards = forwarded(server.anonymous(), "/account");

        assertThat(page.headers().allValues("Strict-Transport-Security")).isEmpty();
        assertThat(one(page.headers(), "Set-Cookie"))
                .startsWith("whereas-form=")
                .doesNotContain("Secure");
        assertThat(Guest.onwards(onwards)).isEqualTo("/sign-in?return=%2Faccount");
    }

    /// The address that a session is shown with is the one that failures are counted by.
    private static void limits(Server server) {
        var path = invitation(server);
        proxy(server);
        var proxy = new Guest(server, Server.PROXY);
        proxy.send(proxied(proxy.request(path), "198.51.100.4"));
        var fields =
                Map.of("name", "Vic", "email", server.fresh("vic") + "@example.org", "password", "tern otter clay");

        var joined = proxy.send(proxied(proxy.form(path, fields, proxy.cookie("whereas-form")), "198.51.100.4"));
        var account = proxy.open("/account");

        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        assertThat(account.body()).contains("198.51.100.4").doesNotContain(Server.PROXY);
    }

    private static HttpRequest.Builder proxied(HttpRequest.Builder request, String from) {
        return request.header("X-Forwarded-For", "203.0.113.77, " + from);
    }

    private static String invitation(Server server) {
        var slug = server.fresh("proxied");
        var body = "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"kind\":\"department\"}";
        assertThat(server.postJson("/api/v1/organizations", body).statusCode()).isEqualTo(201);
        return json(server.postJson("/api/v1/organizations/" + slug + "/members", "{\"role\":\"reader\"}"))
                .getString("path");
    }

    private static Server proxy(Server server) {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "not run: needs a second address of this machine");
        return server.anonymous().from(Server.PROXY);
    }

    private static HttpResponse<String> forwarded(Server server, String path) {
        return server.send(forwarding(server, path));
    }

    private static HttpRequest.Builder forwarding(Server server, String path) {
        var request = server.request(path).header("Accept", "text/html");
        FORWARDED.forEach(request::header);
        return request;
    }

    private static void fetchSites(Server server) {
        var pat = new Guest(server);
        pat.open("/sign-in");
        var token = pat.cookie("whereas-form");
        for (var refused : List.of("cross-site", "same-site", "somewhere", ""))
            assertThat(tried(pat, token, "Sec-Fetch-Site", refused)).as(refused).isEqualTo(403);
        for (var taken : List.of("same-origin", "none"))
            assertThat(tried(pat, token, "Sec-Fetch-Site", taken)).as(taken).isEqualTo(422);
    }

    private static void origins(Server server) {
        var pat = new Guest(server);
        pat.open("/sign-in");
        var token = pat.cookie("whereas-form");
        var own = server.root().toString().replaceFirst("/$", "");
        for (var refused :
                List.of("null", "https://elsewhere.example", own + ".elsewhere.example", "http://127.0.0.1:1"))
            assertThat(tried(pat, token, "Origin", refused)).as(refused).isEqualTo(403);
        assertThat(tried(pat, token, "Origin", own)).isEqualTo(422);
        assertThat(tried(pat, "", "Origin", own)).isEqualTo(403);
    }

    /// 422 is the answer to a name and a password that do not go together: the form was read.
    private static int tried(Guest guest, String token, String header, String value) {
        var fields = Map.of("email", "pat-" + value.length() + "@nowhere.example", "password", "wrong");
        return guest.send(guest.form("/sign-in", fields, token).header(header, value))
                .statusCode();
    }

    private static void unknownMembers(Server server) {
        var answer = server.send(server.anonymous().request("/openapi").header("Accept", "application/json"));
        var tried = new TreeSet<String>();
        json(answer)
                .getJsonObject("paths")
                .forEach((path, operations) -> operations.asJsonObject().forEach((method, operation) -> {
                    if (!takesJson(operation.asJsonObject())) return;
                    tried.add(method + " " + path);
                    refusesUnknown(server, method, path);
                }));
        assertThat(tried)
                .hasSizeGreaterThanOrEqualTo(8)
                .anyMatch(name -> name.startsWith("post /api/v1/organizations"));
    }

    private static boolean takesJson(JsonObject operation) {
        return operation.containsKey("requestBody")
                && operation
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .containsKey("application/json");
    }

    private static void refusesUnknown(Server server, String method, String path) {
        var at = path.replaceAll("\\{(member|id|number|invitation|token|revision|return|search|job|review)}", "1")
                .replaceAll("\\{[^}]+}", "x");
        var answer = server.send(server.request(at)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString("{\"unheardOf\":true}")));
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(422);
        assertThat(answer.body()).as(method + " " + path).contains("/unheardOf");
    }
}
