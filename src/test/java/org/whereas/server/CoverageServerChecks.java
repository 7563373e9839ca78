package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.etag;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What documents and organizations meet, and what persons say of it, over HTTP.
class CoverageServerChecks implements ServerChecks {

    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final String FIRST = "USCM-2020/intervene/1";
    private static final String OTHER = "USCM-2020/intervene/2";

    private static final String MODEL = """
            ---
            title: Stepping In
            kind: model-policy
            fields:
              department.name: {label: Name}
            ---

            Officers of {{department.name}} step in. {#step-in meets="USCM-2020/intervene/1"}

            They report it. {#report meets="USCM-2020/intervene/2"}
            """;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a copy meets what its model meets", () -> inherits(server)),
                check("a changed clause has to be checked until a person says so", () -> changed(server)),
                check("a clause that is gone has to be checked too", () -> removed(server)),
                check("an act rests on what was seen", () -> conditions(server)),
                check("a recommendation that changes has its alignments checked", () -> recommendation(server)),
                check("what does not apply has a reason and can be taken back", () -> exempt(server)),
                check("nobody sees by its coverage what is not posted", () -> closed(server)),
                check("coverage comes as a table and for Word", () -> files(server)),
                check("every source says what is made of it", () -> sources(server)),
                check("the pages of coverage answer", () -> pages(server)));
    }

    private static String copy(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.document(clerk.organization(), "stepping-in", MODEL);
        clerk.post(model);
        var made = server.postJson(model + "/forks", "{\"organization\":\"" + clerk.organization() + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static JsonObject row(Server server, String coverage, String recommendation) {
        var answer = server.get(coverage + "/coverage?size=100&q=" + recommendation);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).getJsonArray("items").stream()
                .map(i -> i.asJsonObject())
                .filter(i -> i.getString("id").equals(recommendation))
                .findFirst()
                .orElseThrow();
    }

    private static String state(Server server, String coverage, String recommendation) {
        return row(server, coverage, recommendation).getString("state");
    }

    private static String meets(String document, String clause, String recommendation) {
        return document + "/clauses/" + clause + "/meets/" + recommendation;
    }

    private static HttpResponse<String> judge(Server server, String meets, String verdict, String reason) {
        var body = "{\"verdict\":\"" + verdict + "\",\"reason\":\"" + reason + "\"}";
        return server.put(meets, "application/json", etag(server.get(meets)), body);
    }

    private static HttpResponse<String> delete(Server server, String path, String ifMatch) {
        var request = server.request(path);
        if (!ifMatch.isEmpty()) request.header("If-Match", ifMatch);
        return server.send(request.DELETE());
    }

    private static String organization(String document) {
        return ORGANIZATIONS + "/" + document.substring(DOCUMENTS.length() + 1).split("/")[0];
    }

    private static void inherits(Server server) {
        var copy = copy(server);
        var coverage = json(server.get(copy + "/coverage?state=touched"));

        assertThat(coverage.getInt("total")).isEqualTo(2);
        assertThat(coverage.getJsonObject("counts").getInt("not-met")).isZero();
        assertThat(state(server, copy, FIRST)).isEqualTo("met");
        assertThat(state(server, organization(copy), FIRST)).isEqualTo("met");
        assertThat(json(server.get(copy + "/coverage?addressee=congress")).getInt("total"))
                .isGreaterThan(10);
        refused(server.get(copy + "/coverage?state=none"), 422, "invalid");
        refused(server.get(copy + "/coverage?format=pdf"), 422, "invalid");
    }

    private static void changed(Server server) {
        var clerk = new Clerk(server);
        var copy = copy(server);
        clerk.putJson(copy + "/fields", clerk.tag(copy), "{\"values\":{\"department.name\":\"Ours\"}}");
        clerk.patch(copy, "step-in", clerk.tag(copy), "Officers of {{department.name}} *step in*.");
        assertThat(state(server, copy, FIRST)).isEqualTo("met");

        clerk.patch(copy, "step-in", clerk.tag(copy), "Officers of {{department.name}} may step in.");
        var meets = meets(copy, "step-in", FIRST);
        var seen = json(server.get(meets));

        assertThat(state(server, copy, FIRST)).isEqualTo("to-check");
        assertThat(seen.getString("standing")).isEqualTo("changed");
        assertThat(seen.getString("before")).isEqualTo("Officers of {{department.name}} step in.");
        assertThat(seen.getString("words")).isEqualTo("Officers of Ours may step in.");

        assertThat(judge(server, meets, "confirmed", "A sergeant decides.").statusCode())
                .isEqualTo(200);
        assertThat(state(server, copy, FIRST)).isEqualTo("met");
        assertThat(json(server.get(meets)).getJsonObject("said").getString("reason"))
                .isEqualTo("A sergeant decides.");

        clerk.patch(copy, "step-in", clerk.tag(copy), "Officers of {{department.name}} might step in.");
        assertThat(state(server, copy, FIRST)).isEqualTo("to-check");
        assertThat(judge(server, meets, "dropped", "").statusCode()).isEqualTo(200);
        assertThat(state(server, copy, FIRST)).isEqualTo("not-met");

        assertThat(delete(server, meets, etag(server.get(meets))).statusCode()).isEqualTo(200);
        assertThat(state(server, copy, FIRST)).isEqualTo("to-check");
    }

    private static void removed(Server server) {
        var clerk = new Clerk(server);
        var copy = copy(server);
        var without = clerk.text(copy).replaceAll("They report it\\..*\n", "");
        assertThat(clerk.save(copy, clerk.tag(copy), without).statusCode()).isEqualTo(200);
        var meets = meets(copy, "report", OTHER);

        assertThat(state(server, copy, OTHER)).isEqualTo("to-check");
        assertThat(json(server.get(meets)).getString("standing")).isEqualTo("removed");
        refused(judge(server, meets, "confirmed", " "), 422, "invalid");
        assertThat(judge(server, meets, "confirmed", "In General Order 12.").statusCode())
                .isEqualTo(200);
        assertThat(state(server, copy, OTHER)).isEqualTo("met");
    }

    private static void conditions(Server server) {
        var copy = copy(server);
        var meets = meets(copy, "step-in", FIRST);
        var tag = etag(server.get(meets));
        var body = "{\"verdict\":\"dropped\"}";

        refused(server.put(meets, "application/json", "", body), 428, "condition-missing");
        refused(server.put(meets, "application/json", "*", body), 428, "condition-missing");
        refused(server.put(meets, "application/json", "\"0123456789abcdef\"", body), 412, "stale");
        refused(server.put(meets, "application/json", tag, "{\"verdict\":\"not-applicable\"}"), 422, "invalid");
        refused(server.put(meets, "application/json", tag, "{}"), 422, "invalid");
        refused(server.anonymous().put(meets, "application/json", tag, body), 401, "sign-in-needed");
        refused(server.get(meets(copy, "step-in", OTHER)), 404, "not-found");
        refused(server.get(meets(copy, "none", FIRST)), 404, "not-found");
        assertThat(server.put(meets, "application/json", tag, body).statusCode())
                .isEqualTo(200);
        refused(server.put(meets, "application/json", tag, body), 412, "stale");
    }

    private static void recommendation(Server server) {
        var clerk = new Clerk(server);
        var id = server.fresh("LOCAL").toUpperCase(java.util.Locale.ROOT) + "/1";
        var organization = clerk.organization();
        var list = clerk.document(organization, "asks", """
                ---
                title: What We Ask
                kind: recommendations
                ---

                Wait. {#wait rec="%s" addressee=department modality=should topics=time place=One}
                """.formatted(id));
        var policy = clerk.document(
                organization,
                "waiting",
                "---\ntitle: Waiting\nkind: local-policy\n---\n\nWe wait. {#we-wait meets=\"" + id + "\"}\n");
        assertThat(state(server, policy, id)).isEqualTo("met");

        clerk.patch(list, "wait", clerk.tag(list), "Wait for ten minutes.");
        var meets = meets(policy, "we-wait", id);

        assertThat(state(server, policy, id)).isEqualTo("to-check");
        assertThat(json(server.get(meets)).getString("standing")).isEqualTo("recommendation");
        assertThat(judge(server, meets, "confirmed", "").statusCode()).isEqualTo(200);
        assertThat(state(server, policy, id)).isEqualTo("met");
        clerk.patch(list, "wait", clerk.tag(list), "Wait for an hour.");
        assertThat(state(server, policy, id)).isEqualTo("to-check");
    }

    private static void exempt(Server server) {
        var clerk = new Clerk(server);
        var organization = ORGANIZATIONS + "/" + clerk.organization();
        var row = organization + "/coverage/" + FIRST;
        var tag = etag(server.get(row));

        refused(server.put(row, "application/json", tag, "{}"), 422, "invalid");
        refused(server.put(row, "application/json", "", "{\"reason\":\"x\"}"), 428, "condition-missing");
        refused(server.anonymous().put(row, "application/json", tag, "{\"reason\":\"x\"}"), 401, "sign-in-needed");
        var said = server.put(row, "application/json", tag, "{\"reason\":\"The county does it.\"}");

        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(state(server, organization, FIRST)).isEqualTo("not-applicable");
        assertThat(row(server, organization, FIRST).getJsonObject("exemption").getString("reason"))
                .isEqualTo("The county does it.");
        assertThat(server.anonymous().get(row).body()).doesNotContain("The county does it.");
        refused(server.put(row, "application/json", tag, "{\"reason\":\"again\"}"), 412, "stale");
        assertThat(delete(server, row, etag(said)).statusCode()).isEqualTo(200);
        assertThat(state(server, organization, FIRST)).isEqualTo("not-met");
        refused(server.get(organization + "/coverage/NONE-1/1"), 404, "not-found");
    }

    private static void closed(Server server) {
        var copy = copy(server);
        var organization = organization(copy);
        var stranger = server.anonymous();

        refused(stranger.get(copy + "/coverage"), 404, "not-found");
        refused(stranger.get(meets(copy, "step-in", FIRST)), 404, "not-found");
        assertThat(state(stranger, organization, FIRST)).isEqualTo("not-met");
        assertThat(stranger.get(organization + "/coverage").body()).doesNotContain("stepping-in");
        assertThat(stranger.page(organization.replace("/api/v1", "") + "/coverage")
                        .body())
                .doesNotContain("Stepping In");
    }

    private static void files(Server server) {
        var copy = copy(server);
        var csv = server.get(organization(copy) + "/coverage?format=csv&state=met");
        var word = server.get(copy + "/coverage?format=docx&state=touched");

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains("\n" + FIRST + ",", "stepping-in#step-in");
        assertThat(word.statusCode()).as(word.body()).isEqualTo(200);
        assertThat(word.body()).startsWith("PK");
        assertThat(word.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("-coverage.docx");
    }

    private static void sources(Server server) {
        var all = server.get("/api/v1/recommendations/sources");
        var one = json(server.get("/api/v1/recommendations/sources/USCM-2020"));

        assertThat(all.body()).contains("NLC-2020", "ILSP-2018", "IACP-2020");
        assertThat(one.getInt("recommendations")).isEqualTo(287);
        assertThat(one.getJsonObject("library").getInt("met")).isGreaterThan(30);
        refused(server.get("/api/v1/recommendations/sources/none"), 404, "not-found");
        assertThat(server.page("/recommendations/sources/USCM-2020").body()).contains("USCM-2020/protest/5a");
    }

    private static void pages(Server server) {
        var copy = copy(server).replace("/api/v1", "");
        var organization = "/organizations/" + copy.split("/")[2];

        for (var page : List.of(
                copy,
                copy + "/coverage",
                copy + "/coverage?state=not-met&addressee=department&page=2",
                organization,
                organization + "/coverage",
                organization + "/coverage?page=all",
                organization + "/coverage/" + FIRST,
                "/recommendations/sources",
                "/recommendations/" + FIRST)) {
            var answer = server.page(page);
            assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
        }
        assertThat(server.page(organization + "/coverage?page=all").body()).contains("✓", FIRST);
        assertThat(server.page(copy).body()).contains("meets 2");
    }
}
