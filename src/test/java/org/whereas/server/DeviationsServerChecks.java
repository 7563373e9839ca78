package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.etag;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Where copies differ from their models and why, over HTTP; above all, who reads what of it.
class DeviationsServerChecks implements ServerChecks {

    private static final String SECRET = "Quillwort";

    private static final String MODEL = """
            ---
            title: Lost Property
            kind: model-policy
            fields:
              department.name: {label: Name, required: true}
            ---

            # Lost property {#lost}

            The {{department.name}} keeps it for a month. {#month}

            A receipt is given. {#receipt}

            Bicycles are sold. {#bicycles}
            """;

    private static final String WHY = "{\"kind\":\"state-law\",\"explanation\":\"The statute says a year.\"}";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a copy says where it differs, and a filled field is no deviation", () -> states(server)),
                check("a reason stays with its clause and goes when the clause is as the model", () -> life(server)),
                check("a reason is to be checked when either wording changes", () -> toCheck(server)),
                check("a reason is refused where nothing differs or something is missing", () -> refusals(server)),
                check("others read the reasons of the version they read, and no later ones", () -> others(server)),
                check("the ledger is a table and a Word file", () -> files(server)),
                check("counsel's notes are read by whom the table says and stand nowhere else", () -> notes(server)),
                check("counsel's notes get into a file only after a warning, and it is recorded", () -> file(server)),
                check("the pages of deviations answer", () -> pages(server)));
    }

    /// A copy that says another period, lost a clause and has one more.
    static String copy(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.document(clerk.organization(), "lost-property", MODEL);
        clerk.post(model);
        var made = server.postJson(
                model + "/forks",
                "{\"organization\":\"" + clerk.organization() + "\",\"fields\":{\"department.name\":\"Ours\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var copy = made.headers().firstValue("Location").orElseThrow();
        var text = clerk.text(copy)
                .replace("for a month", "for a year")
                .replace("Bicycles are sold. {#bicycles}", "Keys are kept apart. {#keys}");
        assertThat(clerk.save(copy, clerk.tag(copy), text).statusCode()).isEqualTo(200);
        return copy;
    }

    static HttpResponse<String> explain(Server server, String copy, String clause, String body) {
        var address = copy + "/deviations/" + clause;
        return server.put(address, "application/json", etag(server.get(address)), body);
    }

    private static JsonObject ledger(Server server, String copy, String query) {
        return json(server.get(copy + "/deviations" + query));
    }

    private static List<String> clauses(JsonObject ledger) {
        return ledger.getJsonArray("items").stream()
                .map(it -> it.asJsonObject().getString("clause"))
                .toList();
    }

    private static void states(Server server) {
        var copy = copy(server);

        var ledger = ledger(server, copy, "");
        var month = json(server.get(copy + "/deviations/month"));

        assertThat(clauses(ledger)).containsExactly("month", "bicycles", "keys");
        assertThat(ledger.getJsonArray("items"))
                .extracting(it -> it.asJsonObject().getString("state"))
                .containsExactly("adapted", "left-out", "added");
        assertThat(ledger.getJsonObject("counts").getInt("lacking")).isEqualTo(3);
        assertThat(month.getString("ours")).isEqualTo("The Ours keeps it for a year.");
        assertThat(month.getString("model")).isEqualTo("The Ours keeps it for a month.");
        assertThat(month.getJsonArray("words").toString()).contains("deleted", "inserted");
        assertThat(clauses(ledger(server, copy, "?state=as-model"))).containsExactly("lost", "receipt");
        assertThat(ledger(server, copy, "?size=1&page=2").getInt("total")).isEqualTo(3);
        refused(server.get(copy + "/deviations?state=other"), 422, "invalid");
        refused(server.get(copy + "/deviations/none"), 404, "not-found");
    }

    private static void life(Server server) {
        var clerk = new Clerk(server);
        var copy = copy(server);

        var said = explain(server, copy, "month", WHY);
        var text = clerk.text(copy).replace("A receipt is given.", "A receipt is always given.");
        clerk.save(copy, clerk.tag(copy), text);
        var later = json(server.get(copy + "/deviations/month"));
        clerk.save(copy, clerk.tag(copy), clerk.text(copy).replace("for a year", "for a month"));
        var same = json(server.get(copy + "/deviations/month"));

        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(json(said).getJsonObject("reason").getString("kind")).isEqualTo("state-law");
        assertThat(later.getJsonObject("reason").getBoolean("toCheck")).isFalse();
        assertThat(same.getString("state")).isEqualTo("as-model");
        assertThat(same.containsKey("reason")).isFalse();
        assertThat(clauses(ledger(server, copy, ""))).doesNotContain("month");
        assertThat(server.get("/api/v1/organizations/" + copy.split("/")[4] + "/audit")
                        .body())
                .contains("deviation-explained")
                .doesNotContain("statute");
    }

    private static void toCheck(Server server) {
        var clerk = new Clerk(server);
        var copy = copy(server);
        explain(server, copy, "month", WHY);

        clerk.save(copy, clerk.tag(copy), clerk.text(copy).replace("for a year", "for two years"));
        var changed = ledger(server, copy, "?reason=to-check");
        explain(server, copy, "month", WHY);

        assertThat(clauses(changed)).containsExactly("month");
        assertThat(clauses(ledger(server, copy, "?reason=to-check"))).isEmpty();
        assertThat(clauses(ledger(server, copy, "?reason=given"))).containsExactly("month");
    }

    private static void refusals(Server server) {
        var copy = copy(server);
        var month = copy + "/deviations/month";
        var old = etag(server.get(month));

        refused(server.put(month, "application/json", "", WHY), 428, "condition-missing");
        refused(explain(server, copy, "receipt", WHY), 409, "wrong-state");
        refused(explain(server, copy, "month", "{\"kind\":\"whim\",\"explanation\":\"So.\"}"), 422, "invalid");
        refused(explain(server, copy, "month", "{\"kind\":\"other\",\"explanation\":\" \"}"), 422, "invalid");
        refused(explain(server, copy, "month", "{\"explanation\":\"So.\"}"), 422, "invalid");
        refused(
                explain(server, copy, "month", "{\"kind\":\"other\",\"explanation\":\"" + "x".repeat(5000) + "\"}"),
                422,
                "invalid");
        assertThat(explain(server, copy, "month", WHY).statusCode()).isEqualTo(200);
        refused(server.put(month, "application/json", old, WHY), 412, "stale");
        assertThat(explain(server, copy, "month", "{}").statusCode()).isEqualTo(200);
        assertThat(json(server.get(month)).containsKey("reason")).isFalse();
    }

    private static void others(Server server) {
        var clerk = new Clerk(server);
        var copy = copy(server);
        explain(server, copy, "month", WHY);
        var stranger = server.anonymous();
        refused(stranger.get(copy + "/deviations"), 404, "not-found");
        clerk.post(copy);

        var posted = stranger.get(copy + "/deviations").body();
        clerk.save(copy, clerk.tag(copy), clerk.text(copy).replace("for a year", "for " + SECRET + " years"));
        explain(server, copy, "month", "{\"kind\":\"other\",\"explanation\":\"" + SECRET + "\"}");
        var after = stranger.get(copy + "/deviations").body();
        var shown = explain(server, copy, "month", "{}");

        assertThat(posted).contains("The statute says a year.");
        assertThat(after).isEqualTo(posted);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(stranger.get(copy + "/deviations").body())
                .as("what is taken back is gone at once")
                .doesNotContain("statute", SECRET);
    }

    private static void files(Server server) {
        var copy = copy(server);
        explain(server, copy, "month", WHY);

        var csv = server.get(copy + "/deviations?format=csv");
        var word = server.get(copy + "/deviations?format=docx");

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(4);
        assertThat(csv.body()).contains("The statute says a year.", "State law", "Left out");
        assertThat(word.statusCode()).as(word.body()).isEqualTo(200);
        assertThat(word.body()).startsWith("PK");
        refused(server.get(copy + "/deviations?format=pdf"), 422, "invalid");
    }

    private static void notes(Server server) {
        var clerk = new Clerk(server);
        var copy = copy(server);
        var organization = copy.split("/")[4];
        var drafter = colleague(server, organization, "drafter");
        var other = colleague(server, organization, "drafter");
        var approver = colleague(server, organization, "approver");
        var why = WHY.replace("}", ",\"counselNote\":\"" + SECRET + " is privileged.\"}");
        var address = copy + "/deviations/month/notes";

        var written = explain(drafter, copy, "month", why);
        clerk.post(copy);

        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(written.body()).doesNotContain(SECRET);
        assertThat(drafter.get(address).body()).contains(SECRET);
        assertThat(approver.get(address).body()).contains(SECRET);
        assertThat(server.get(address).body()).contains(SECRET);
        refused(other.get(address), 403, "not-allowed");
        refused(server.anonymous().get(address), 401, "sign-in-needed");
        refused(colleague(server, clerk.organization(), "administrator").get(address), 403, "not-allowed");
        for (var reader : List.of(server, approver, drafter, server.anonymous()))
            for (var path : List.of(
                    copy + "/deviations",
                    copy + "/deviations/month",
                    copy + "/deviations?format=csv",
                    copy,
                    copy + "/text",
                    copy + "/changes?from=model",
                    copy + "/export?format=md",
                    copy + "/export?format=html",
                    copy + "/clauses/month",
                    "/api/v1/search?q=" + SECRET,
                    "/api/v1/suggest?q=" + SECRET.substring(0, 4)))
                assertThat(reader.get(path).body()).as(path).doesNotContain(SECRET + " is");
        assertThat(server.get("/api/v1/organizations/" + organization + "/audit")
                        .body())
                .contains("counsel-noted")
                .doesNotContain(SECRET);
    }

    private static void file(Server server) {
        var copy = copy(server);
        var organization = copy.split("/")[4];
        var drafter = colleague(server, organization, "drafter");
        explain(server, copy, "month", WHY.replace("}", ",\"counselNote\":\"" + SECRET + " is privileged.\"}"));
        var address = copy + "/deviations-for-counsel";

        refused(drafter.postJson(address, "{\"format\":\"csv\",\"understood\":true}"), 403, "not-allowed");
        refused(server.postJson(address, "{\"format\":\"csv\"}"), 422, "invalid");
        refused(server.postJson(address, "{\"format\":\"pdf\",\"understood\":true}"), 422, "invalid");
        assertThat(server.get("/api/v1/organizations/" + organization + "/audit")
                        .body())
                .doesNotContain("counsel-notes-included");
        var csv = server.postJson(address, "{\"format\":\"csv\",\"understood\":true}");

        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.body()).contains(SECRET);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("confidential");
        assertThat(server.postJson(address, "{\"format\":\"docx\",\"understood\":true}")
                        .body())
                .startsWith("PK");
        assertThat(server.get("/api/v1/organizations/" + organization + "/audit")
                        .body())
                .contains("counsel-notes-included");
    }

    private static void pages(Server server) {
        var copy = copy(server);
        explain(server, copy, "month", WHY);
        var path = copy.replace("/api/v1", "");
        var organization = "/organizations/" + copy.split("/")[4];

        for (var page : List.of(
                path,
                path + "/desk",
                path + "/deviations",
                path + "/deviations?reason=lacking",
                path + "/deviations?state=as-model",
                path + "/deviations/month",
                path + "/deviations/receipt",
                path + "/deviations/none",
                path + "/deviations-for-counsel",
                path + "/clauses/month",
                path + "/clauses/month/edit",
                organization,
                organization + "/deviations")) {
            var answer = server.page(page);
            assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
        }
        assertThat(server.page(path + "/deviations").body()).contains("The statute says a year.", "Say why");
        assertThat(server.page(path + "/clauses/month").body()).contains("The statute says a year.");
        assertThat(server.page(path + "/deviations/month").body())
                .as("no browser keeps what is for counsel")
                .contains("name=\"counselNote\" data-private");
        assertThat(server.page(organization + "/deviations").body()).contains("The statute says a year.");
        assertThat(server.anonymous().page(organization + "/deviations").body())
                .doesNotContain("statute", "Lost Property");
        assertThat(
                        clauses(json(server.get("/api/v1" + organization + "/deviations?reason=lacking"))
                                .getJsonArray("items")
                                .stream()
                                .map(it -> it.asJsonObject().getJsonObject("deviation"))
                                .toList()))
                .containsExactly("bicycles", "keys");
        assertThat(json(server.anonymous().get("/api/v1" + organization + "/deviations"))
                        .getInt("total"))
                .isZero();
        assertThat(server.get("/api/v1" + organization + "/deviations?format=csv")
                        .body())
                .contains("The statute says a year.");
    }

    private static List<String> clauses(List<JsonObject> rows) {
        return rows.stream().map(row -> row.getString("clause")).toList();
    }

    /// Somebody with a role in an organization, by a token of their own.
    static Server colleague(Server server, String organization, String role) {
        var invited =
                server.postJson("/api/v1/organizations/" + organization + "/members", "{\"role\":\"" + role + "\"}");
        var path = json(invited).getString("path");
        var guest = new Guest(server);
        guest.open(path);
        guest.fill(
                path,
                Map.of("name", role, "email", server.fresh(role) + "@example.org", "password", "tern otter clay"));
        var made = guest.send(guest.request("/api/v1/tokens")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"try\",\"scopes\":[\"read\",\"draft\",\"approve\"]}")));
        return server.as(json(made).getString("token"));
    }
}
