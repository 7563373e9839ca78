package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Guest.onwards;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.whereas.server.Guest;
import org.whereas.server.Server;
import org.whereas.server.ServerChecks;

/// People, organizations and signing in, over HTTP.
public class MembershipServerChecks implements ServerChecks {

    private static final String PASSWORD = "tern otter clay";
    private static final Pattern ALERT = Pattern.compile("usa-alert__text\">([^<]+)<");

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a bad token is refused on public addresses too", () -> badToken(server)),
                check("a session that ran out shuts nobody out of a page", () -> staleSession(server)),
                check("an organization is founded once", () -> founding(server)),
                check("what cannot be set is refused by name", () -> unknownMember(server)),
                check("an invitation lets one person in, once", () -> invitation(server)),
                check("strangers do not see the people of an organization", () -> strangers(server)),
                check("the last administrator cannot leave", () -> lastAdministrator(server)),
                check("a token does what its scope says until it is revoked", () -> tokens(server)),
                check("a secret shown once is not kept for a repeated request", () -> repeatedSecret(server)),
                check("known and unknown names get the same answer", () -> wrongPassword(server)),
                check("signing in gives a new session and leads nowhere else", () -> signIn(server)),
                check("a changed password ends every session and renews this one", () -> passwordChange(server)),
                check("no form is taken from another site", () -> crossSite(server)));
    }

    private static void badToken(Server server) {
        for (var path : new String[] {"/api/v1/organizations", "/organizations", "/sign-in"}) {
            var answer = server.as("whereas_no-such-token").page(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(json(answer).getString("type")).isEqualTo("/problems/bad-credential");
        }
    }

    private static void staleSession(Server server) {
        var page = server.send(server.anonymous()
                .request("/organizations")
                .header("Accept", "text/html")
                .header("Cookie", "whereas=gone"));
        var forPrograms =
                server.send(server.anonymous().request("/api/v1/organizations").header("Cookie", "whereas=gone"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(forPrograms.statusCode()).isEqualTo(401);
    }

    private static void founding(Server server) {
        var slug = server.fresh("founded");
        var body =
                "{\"slug\":\"" + slug + "\",\"name\":\"Founded\",\"kind\":\"city\",\"state\":\"MN\",\"officers\":60}";

        var first = server.postJson("/api/v1/organizations", body);
        var second = server.postJson("/api/v1/organizations", body);
        var read = server.anonymous().get("/api/v1/organizations/" + slug);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(onwards(first)).endsWith("/api/v1/organizations/" + slug);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(read).getString("officers")).isEqualTo("60");
        assertThat(server.anonymous().postJson("/api/v1/organizations", body).statusCode())
                .isEqualTo(401);
    }

    private static void unknownMember(Server server) {
        var answer = server.postJson("/api/v1/organizations", "{\"slug\":\"a-b\",\"shipped\":true}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/shipped");
    }

    private static void invitation(Server server) {
        var slug = organization(server);
        var path = invite(server, slug, "drafter");
        var sam = guest(server, path, "Sam <b>Reyes</b>", server.fresh("sam") + "@example.org");

        var page = sam.open("/organizations/" + slug).body();
        var again = new Guest(server).open(path);
        var inviting = sam.fill("/organizations/" + slug + "/invitations", Map.of("role", "reader"));

        assertThat(page).contains("Drafter", "Sam &lt;b&gt;Reyes&lt;/b&gt;").doesNotContain("Invite somebody");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(inviting.statusCode()).isEqualTo(403);
    }

    private static void strangers(Server server) {
        var slug = organization(server);
        var stranger = guest(
                server,
                invite(server, organization(server), "administrator"),
                "Kim",
                server.fresh("kim") + "@example.org");
        var people = "/api/v1/organizations/" + slug + "/members";

        assertThat(server.anonymous().get(people).statusCode()).isEqualTo(401);
        assertThat(stranger.send(stranger.request(people).setHeader("Accept", "application/json"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.open("/organizations/" + slug).body()).doesNotContain("Bootstrap administrator");
        assertThat(server.get(people).body()).contains("Bootstrap administrator");
    }

    private static void lastAdministrator(Server server) {
        var slug = organization(server);
        var answer = server.send(
                server.request("/api/v1/organizations/" + slug + "/members/1").DELETE());

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    private static void tokens(Server server) {
        var made = json(server.postJson("/api/v1/tokens", "{\"name\":\"reads\",\"scopes\":[\"read\"],\"days\":1}"));
        var reader = server.as(made.getString("token"));
        var address = "/api/v1/tokens/" + made.getInt("id");

        assertThat(reader.get("/api/v1/tokens").statusCode()).isEqualTo(200);
        assertThat(reader.postJson("/api/v1/tokens", "{\"name\":\"more\"}").statusCode())
                .isEqualTo(403);
        assertThat(server.get(address).body()).doesNotContain(made.getString("token"));
        assertThat(server.send(server.request(address).DELETE()).statusCode()).isEqualTo(204);
        assertThat(reader.get("/api/v1/tokens").statusCode()).isEqualTo(401);
    }

    private static void repeatedSecret(Server server) {
        var key = server.fresh("key");
        var first = keyed(server, key);
        var second = keyed(server, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(json(second).getInt("id")).isEqualTo(json(first).getInt("id"));
        assertThat(json(first).getString("token")).startsWith("whereas_");
        assertThat(json(second)).doesNotContainKey("token");
    }

    private static HttpResponse<String> keyed(Server server, String key) {
        return server.send(server.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"name\":\"kept\"}")));
    }

    private static void wrongPassword(Server server) {
        var email = server.fresh("lee") + "@example.org";
        guest(server, invite(server, organization(server), "reader"), "Lee", email);

        var known = signIn(new Guest(server), email, "not the password", "/");
        var unknown = signIn(new Guest(server), "nobody@example.org", PASSWORD, "/");

        assertThat(known.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(alert(known)).isNotEmpty().isEqualTo(alert(unknown));
    }

    private static void signIn(Server server) {
        var email = server.fresh("ana") + "@example.org";
        var ana = guest(server, invite(server, organization(server), "reader"), "Ana", email);
        var before = ana.cookie("whereas");
        var out = ana.fill("/sign-out", Map.of());
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(onwards(ana.open("/account"))).contains("/sign-in?return=");

        var home = signIn(ana, email.toUpperCase(Locale.ROOT), PASSWORD, "//elsewhere.example/");

        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(onwards(home)).doesNotContain("elsewhere");
        assertThat(ana.cookie("whereas")).isNotEmpty().isNotEqualTo(before);
        assertThat(home.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(ana.open("/account").statusCode()).isEqualTo(200);
    }

    private static void passwordChange(Server server) {
        var email = server.fresh("joe") + "@example.org";
        var here = guest(server, invite(server, organization(server), "reader"), "Joe", email);
        var there = new Guest(server);
        signIn(there, email, PASSWORD, "/");
        var before = here.cookie("whereas");
        var common = here.fill("/account/password", Map.of("current", PASSWORD, "password", "password1"));

        var changed = here.fill("/account/password", Map.of("current", PASSWORD, "password", "river past hall"));

        assertThat(common.statusCode()).isEqualTo(422);
        assertThat(onwards(changed)).endsWith("/account?after=password");
        assertThat(here.open("/account").statusCode()).isEqualTo(200);
        assertThat(here.cookie("whereas")).isNotEmpty().isNotEqualTo(before);
        assertThat(there.open("/account").statusCode()).isEqualTo(303);
        assertThat(signIn(there, email, PASSWORD, "/").statusCode()).isEqualTo(422);
        assertThat(signIn(there, email, "river past hall", "/").statusCode()).isEqualTo(303);
    }

    private static void crossSite(Server server) {
        var pat = guest(
                server, invite(server, organization(server), "reader"), "Pat", server.fresh("pat") + "@example.org");
        var token = pat.cookie("whereas-form");
        var end = "/account/sessions/end";

        var fromElsewhere = pat.send(pat.form(end, Map.of(), token).header("Sec-Fetch-Site", "cross-site"));
        var fromOrigin = pat.send(pat.form(end, Map.of(), token).header("Origin", "https://elsewhere.example"));
        var withoutToken = pat.send(pat.form(end, Map.of(), ""));

        assertThat(Stream.of(fromElsewhere, fromOrigin, withoutToken)).allMatch(answer -> answer.statusCode() == 403);
        assertThat(pat.open("/account").statusCode()).isEqualTo(200);
    }

    private static String organization(Server server) {
        var slug = server.fresh("org");
        var body = "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"kind\":\"department\"}";
        assertThat(server.postJson("/api/v1/organizations", body).statusCode()).isEqualTo(201);
        return slug;
    }

    private static String invite(Server server, String slug, String role) {
        var answer = server.postJson("/api/v1/organizations/" + slug + "/members", "{\"role\":\"" + role + "\"}");
        return json(answer).getString("path");
    }

    /// Somebody who has accepted an invitation with a new account, and is signed in.
    private static Guest guest(Server server, String invitation, String name, String email) {
        var guest = new Guest(server);
        guest.open(invitation);
        var joined = guest.fill(invitation, Map.of("name", name, "email", email, "password", PASSWORD));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        return guest;
    }

    private static HttpResponse<String> signIn(Guest guest, String email, String password, String back) {
        guest.open("/sign-in");
        return guest.fill("/sign-in", Map.of("email", email, "password", password, "return", back));
    }

    private static String alert(HttpResponse<String> page) {
        var found = ALERT.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }
}
