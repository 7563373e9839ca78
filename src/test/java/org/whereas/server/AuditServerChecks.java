package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The record of who did what, over HTTP.
final class AuditServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("what is done is recorded with who, where and which version", () -> recorded(server)),
                check("the record is sound when many write at once", () -> atOnce(server)),
                check("what was refused or taken back leaves no entry", () -> takenBack(server)),
                check("signing in, and failing to, is recorded", () -> signIn(server)),
                check("the record is searched by person, action, document and day", () -> searched(server)),
                check("cells that a spreadsheet would run are defused", () -> defused(server)),
                check("an organization's record is for its administrators only", () -> closed(server)));
    }

    private static void recorded(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var address = document.substring(Clerk.DOCUMENTS.length() + 1);
        clerk.post(document);
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("the car", "every car"));
        clerk.putJson(document + "/fields", clerk.tag(document), "{\"values\":{\"department.name\":\"Elm\"}}");
        clerk.putJson(document + "/options", clerk.tag(document), "{\"choices\":{\"towing\":\"now\"}}");
        server.get(document + "/export?format=md");
        server.anonymous().get(document + "/export?format=md");

        var entries = entries(server, address);

        assertThat(entries.stream().map(e -> e.getString("action")))
                .containsSubsequence(
                        "choices-made", "fields-filled", "text-saved", "posted", "status-moved", "document-made")
                .containsOnlyOnce("unposted-file-made", "document-made");
        var made = entries.getLast();
        assertThat(made.getString("name")).isEqualTo("Bootstrap administrator");
        assertThat(made.getString("address")).isEqualTo("127.0.0.1");
        assertThat(made.getString("subject")).isEqualTo(address);
        assertThat(made.getInt("revision")).isEqualTo(1);
        assertThat(made.getString("seal")).matches("[0-9a-f]{64}");
        assertThat(entries.stream().map(e -> e.getString("details")))
                .contains("draft → in-review", "approved → in-force");
    }

    private static void atOnce(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();

        var answers = Clerk.atOnce(
                16, () -> clerk.bring(organization, "&slug=" + server.fresh("doc"), Clerk.MARKDOWN, Clerk.POLICY));

        assertThat(answers).allMatch(a -> a.statusCode() == 201);
        assertThat(json(server.get("/api/v1/organizations/" + organization + "/audit?action=document-made"))
                        .getInt("total"))
                .isEqualTo(16);
        var check = json(server.get("/api/v1/audit/check"));
        assertThat(check.getBoolean("sound")).as(check.toString()).isTrue();
        assertThat(check.getInt("entries")).isGreaterThan(50);
    }

    private static void takenBack(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var address = document.substring(Clerk.DOCUMENTS.length() + 1);

        clerk.save(document, "\"9-000000000000\"", "other");
        clerk.move(document, "{\"status\":\"in-force\"}");
        clerk.save(document, clerk.tag(document), clerk.text(document));

        assertThat(entries(server, address)).hasSize(1);
    }

    private static void signIn(Server server) {
        var email = server.fresh("rec") + "@example.org";
        var organization = new Clerk(server).organization();
        var invited =
                server.postJson("/api/v1/organizations/" + organization + "/members", "{\"role\":\"administrator\"}");
        var path = json(invited).getString("path");
        var guest = new Guest(server);
        guest.open(path);
        guest.fill(path, java.util.Map.of("name", "Robin Recorded", "email", email, "password", "tern otter clay"));
        guest.fill("/sign-out", java.util.Map.of());
        guest.open("/sign-in");
        guest.fill("/sign-in", java.util.Map.of("email", email, "password", "not the password", "return", "/"));
        guest.fill("/sign-in", java.util.Map.of("email", email, "password", "tern otter clay", "return", "/"));

        var acts = items(server.get("/api/v1/audit?document=" + email)).stream()
                .map(e -> e.getString("action"))
                .toList();
        assertThat(acts).containsExactly("signed-in", "sign-in-failed", "signed-in", "account-made");
        var own = items(server.get("/api/v1/organizations/" + organization + "/audit"));
        assertThat(own.stream().map(e -> e.getString("action")))
                .containsExactly("joined", "invited", "organization-founded");
        assertThat(own.getFirst().getString("name")).isEqualTo("Robin Recorded");
        assertThat(server.get("/api/v1/audit?document=" + email).body()).doesNotContain("not the password");
    }

    private static void searched(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var organization = document.split("/")[4];
        var audit = "/api/v1/organizations/" + organization + "/audit";
        var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);

        assertThat(total(server, audit + "?person=bootstrap")).isEqualTo(2);
        assertThat(total(server, audit + "?person=1")).isEqualTo(2);
        assertThat(total(server, audit + "?person=nobody")).isZero();
        assertThat(total(server, audit + "?action=document-made")).isEqualTo(1);
        assertThat(total(server, audit + "?document=" + organization + "/towing"))
                .isEqualTo(1);
        assertThat(total(server, audit + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .isEqualTo(2);
        assertThat(total(server, audit + "?from=" + today.plusDays(2))).isZero();
        refused(server.get(audit + "?from=yesterday"), 422, "invalid");
        refused(server.get(audit + "?action=juggled"), 422, "invalid");
        assertThat(server.page("/organizations/" + organization + "/audit?action=document-made")
                        .body())
                .contains("1 entry.", organization + "/towing")
                .doesNotContain("Set up an organization</td>");
        assertThat(server.page("/organizations/" + organization + "/audit?from=yesterday")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void defused(Server server) {
        var name = "=HYPERLINK(\"http://evil.example\")" + server.fresh("t");
        var made = server.postJson(
                "/api/v1/tokens", "{\"name\":\"" + name.replace("\"", "\\\"") + "\",\"scopes\":[\"read\"],\"days\":1}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        var csv = server.get("/api/v1/audit/file?format=csv&action=token-made");
        var data = server.get("/api/v1/audit/file?format=json&action=token-made");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("record-site.csv");
        assertThat(csv.body()).contains("\"'=HYPERLINK(").doesNotContain(",=HYPERLINK", "\"=HYPERLINK");
        assertThat(data.body()).contains("=HYPERLINK");
        refused(server.get("/api/v1/audit/file?format=pdf"), 422, "invalid");
    }

    private static void closed(Server server) {
        var organization = new Clerk(server).organization();
        var reader = json(server.postJson("/api/v1/tokens", "{\"name\":\"r\",\"scopes\":[\"read\"],\"days\":1}"));

        for (var path : List.of("/audit", "/audit/file")) {
            refused(server.anonymous().get("/api/v1/organizations/" + organization + path), 401, "sign-in-needed");
            refused(server.anonymous().get("/api/v1" + path), 401, "sign-in-needed");
        }
        assertThat(server.as(reader.getString("token"))
                        .get("/api/v1/organizations/" + organization + "/audit")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.page("/organizations/" + organization).body())
                .contains("/organizations/" + organization + "/audit");
        assertThat(server.anonymous().page("/organizations/" + organization).body())
                .doesNotContain("/audit");
    }

    private static int total(Server server, String path) {
        return json(server.get(path)).getInt("total");
    }

    private static List<JsonObject> entries(Server server, String document) {
        var organization = document.substring(0, document.indexOf('/'));
        return items(server.get("/api/v1/organizations/" + organization + "/audit?size=100&document=" + document));
    }

    private static List<JsonObject> items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
