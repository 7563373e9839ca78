package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.etag;
import static org.whereas.server.Server.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Local copies, their fields and options, over HTTP.
class TailoringServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a copy is tied to its model", () -> copy(server)),
                check("a copy is refused where it cannot be made", () -> refusedCopies(server)),
                check("a keyed request makes one copy, however often it comes", () -> keyed(server)),
                check("fields are filled in and taken back", () -> fields(server)),
                check("options are chosen and taken back", () -> options(server)),
                check("answers that cannot be are refused", () -> refusedAnswers(server)),
                check("a copy does not lead to a model that is not open", () -> closedModel(server)));
    }

    private static String fork(Server server, String model, String organization, String more) {
        var made = server.postJson(model + "/forks", "{\"organization\":\"" + organization + "\"" + more + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static void copy(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        var organization = clerk.organization();

        var copy =
                fork(server, model, organization, ",\"slug\":\"our-towing\",\"fields\":{\"department.name\":\"Ours\"}");
        var view = json(server.get(copy)).getJsonObject("document");
        var changes = json(server.get(copy + "/changes?from=model"));

        assertThat(copy).isEqualTo(DOCUMENTS + "/" + organization + "/our-towing");
        assertThat(view.getString("kind")).isEqualTo("local-policy");
        assertThat(view.getString("status")).isEqualTo("draft");
        assertThat(view.getJsonObject("origin").getInt("revision")).isEqualTo(1);
        assertThat(DOCUMENTS + "/" + view.getJsonObject("origin").getString("address"))
                .isEqualTo(model);
        assertThat(clerk.text(copy)).contains("{#drivers-told-where-car}", "value: Ours", "{{department.name}}");
        assertThat(changes.getJsonObject("summary").getInt("changed")).isZero();
        assertThat(changes.getJsonObject("summary").getInt("front")).isEqualTo(2);
        assertThat(fork(server, model, organization, "")).endsWith("/towing");
        assertThat(fork(server, model, organization, "")).endsWith("/towing-2");
    }

    private static void refusedCopies(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        var organization = clerk.organization();
        var forks = model + "/forks";
        fork(server, model, organization, ",\"slug\":\"taken\"");

        refused(server.postJson(forks, "{\"organization\":\"" + organization + "\",\"slug\":\"taken\"}"), 409, "taken");
        for (var body : List.of(
                "{}",
                "[]",
                "{\"a",
                "null",
                "{\"organization\":\"" + organization + "\",\"extra\":1}",
                "{\"organization\":\"" + organization + "\",\"slug\":\"Bad Slug\"}",
                "{\"organization\":\"" + organization + "\",\"fields\":{\"department.name\":null}}"))
            refused(server.postJson(forks, body), 422, "invalid");
        refused(
                server.postJson(forks, "{\"organization\":\"" + organization + "\",\"fields\":{\"none\":\"x\"}}"),
                422,
                "text-refused");
        refused(server.postJson(forks, "{\"organization\":\"" + server.fresh("no") + "\"}"), 404, "not-found");
        refused(server.post(forks, "text/plain", "x"), 415, "unsupported");
        refused(server.anonymous().postJson(DOCUMENTS + "/uscm/de-escalation/forks", "{}"), 401, "sign-in-needed");
        refused(server.postJson(DOCUMENTS + "/uscm/none/forks", "{}"), 404, "not-found");
    }

    private static void keyed(Server server) throws Exception {
        var clerk = new Clerk(server);
        var forks = clerk.policy() + "/forks";
        var organization = clerk.organization();
        var body = "{\"organization\":\"" + organization + "\"}";
        var key = server.fresh("key");

        var answers = Clerk.atOnce(8, () -> clerk.keyed(forks, key, body));
        var later = clerk.keyed(forks, key, body);

        assertThat(answers)
                .allMatch(a -> a.statusCode() == 201)
                .extracting(HttpResponse::body)
                .containsOnly(later.body());
        assertThat(later.headers().firstValue("Location"))
                .isEqualTo(answers.getFirst().headers().firstValue("Location"));
        assertThat(etag(later)).isEqualTo(etag(answers.getFirst()));
        assertThat(json(server.get(DOCUMENTS + "?organization=" + organization)).getInt("total"))
                .isEqualTo(1);
        refused(
                clerk.keyed(forks, key, "{\"organization\":\"" + organization + "\",\"slug\":\"x\"}"),
                422,
                "key-reused");
        refused(clerk.keyed(forks, " ", body), 422, "invalid");
    }

    private static void fields(Server server) {
        var clerk = new Clerk(server);
        var copy = fork(server, clerk.policy(), clerk.organization(), "");
        var blank = server.get(copy + "/fields");

        var filled = clerk.putJson(copy + "/fields", etag(blank), "{\"values\":{\"department.name\":\"Ours\"}}");
        var after = json(server.get(copy + "/fields"));
        var stale = clerk.putJson(copy + "/fields", etag(blank), "{\"values\":{\"department.name\":\"Theirs\"}}");
        var back = clerk.putJson(copy + "/fields", etag(filled), "{\"values\":{\"department.name\":\"\"}}");

        assertThat(json(blank).getInt("blank")).isEqualTo(1);
        assertThat(json(filled).getInt("revision")).isEqualTo(2);
        assertThat(after.getInt("blank")).isZero();
        assertThat(after.getJsonArray("fields").getJsonObject(0).getString("value"))
                .isEqualTo("Ours");
        refused(stale, 412, "stale");
        assertThat(json(back).getInt("revision")).isEqualTo(3);
        assertThat(json(server.get(copy + "/fields")).getInt("blank")).isEqualTo(1);
    }

    private static void options(Server server) {
        var clerk = new Clerk(server);
        var copy = fork(server, clerk.policy(), clerk.organization(), "");
        var open = server.get(copy + "/options");

        var chosen = clerk.putJson(copy + "/options", etag(open), "{\"choices\":{\"towing\":\"later\"}}");
        var read = server.get(copy + "/export?format=html").body();

        assertThat(json(open).getInt("undecided")).isEqualTo(1);
        assertThat(json(open).getJsonArray("options").getJsonObject(0).getJsonArray("choices"))
                .extracting(c -> c.asJsonObject().getString("choice"))
                .containsExactly("now", "later");
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(read).contains("Tow after a day.").doesNotContain("Tow at once.");
        assertThat(clerk.text(copy)).contains("Tow at once.");
        clerk.putJson(copy + "/options", etag(chosen), "{\"choices\":{\"towing\":\"\"}}");
        assertThat(json(server.get(copy + "/options")).getInt("undecided")).isEqualTo(1);
    }

    private static void refusedAnswers(Server server) {
        var clerk = new Clerk(server);
        var copy = fork(server, clerk.policy(), clerk.organization(), "");
        var tag = clerk.tag(copy);

        for (var part : List.of("/fields", "/options")) {
            refused(clerk.putJson(copy + part, "", "{}"), 428, "condition-missing");
            refused(clerk.putJson(copy + part, "*", "{}"), 428, "condition-missing");
            refused(clerk.putJson(copy + part, tag, "{}"), 422, "invalid");
            refused(clerk.putJson(copy + part, tag, "{\"other\":{}}"), 422, "invalid");
            refused(server.anonymous().put(copy + part, "application/json", tag, "{}"), 401, "sign-in-needed");
        }
        refused(clerk.putJson(copy + "/fields", tag, "{\"values\":{\"none\":\"x\"}}"), 422, "text-refused");
        refused(clerk.putJson(copy + "/fields", tag, "{\"values\":{\"department.name\":null}}"), 422, "invalid");
        refused(
                clerk.putJson(copy + "/fields", tag, "{\"values\":{\"department.name\":\"" + "x".repeat(9000) + "\"}}"),
                422,
                "text-refused");
        refused(clerk.putJson(copy + "/options", tag, "{\"choices\":{\"towing\":\"never\"}}"), 422, "text-refused");
        refused(clerk.putJson(copy + "/options", tag, "{\"choices\":{\"towing\":null}}"), 422, "invalid");
        assertThat(clerk.tag(copy)).isEqualTo(tag);
    }

    private static void closedModel(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        var copy = fork(server, model, clerk.organization(), "");
        clerk.post(copy);

        var view = json(server.anonymous().get(copy)).getJsonObject("document");

        assertThat(view.containsKey("origin")).isFalse();
        refused(server.anonymous().get(copy + "/changes?from=model"), 404, "not-found");
        assertThat(server.anonymous().page(copy.replace("/api/v1", "")).statusCode())
                .isEqualTo(200);
    }
}
