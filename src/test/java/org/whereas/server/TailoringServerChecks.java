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

/// Local copies of models, over HTTP.
class TailoringServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a copy is tied to its model", () -> copy(server)),
                check("a copy is refused where it cannot be made", () -> refusedCopies(server)),
                check("a keyed request makes one copy, however often it comes", () -> keyed(server)),
                check("an older version can be copied, and a copy of a copy shows its line", () -> descent(server)),
                check("many models are copied at once, and none twice", () -> many(server)),
                check("a copy does not lead to a model that is not open", () -> closedModel(server)));
    }

    static String fork(Server server, String model, String organization, String more) {
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

    private static void descent(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.save(model, clerk.tag(model), clerk.text(model).replace("the car", "every car"));

        var old = fork(server, model, clerk.organization(), ",\"version\":1");
        var copy = fork(server, old, clerk.organization(), "");
        var line = json(server.get(copy + "/descent")).getJsonArray("line");
        var page = server.page(copy.replace("/api/v1", "")).body();

        assertThat(clerk.text(old)).contains("where the car is");
        assertThat(line)
                .extracting(l -> DOCUMENTS + "/" + l.asJsonObject().getString("address"))
                .containsExactly(old, model);
        assertThat(page).contains("Line of descent");
        refused(
                server.postJson(model + "/forks", "{\"organization\":\"" + clerk.organization() + "\",\"version\":9}"),
                404,
                "not-found");
        assertThat(server.page(model.replace("/api/v1", "") + "/copy?version=1").body())
                .contains("Version 1");
    }

    private static void many(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var copies = "/api/v1/organizations/" + organization + "/copies";
        var there = fork(server, DOCUMENTS + "/uscm/use-of-force", organization, "");
        var offer = json(server.get(copies));
        var models = offer.getJsonArray("models").stream()
                .map(m -> m.asJsonObject().getString("address"))
                .toList();
        var body = "{\"models\":[\"" + String.join("\",\"", models)
                + "\"],\"fields\":{\"department.name\":\"Northfield PD\"}}";

        var asked = server.postJson(copies, body);
        var again = server.postJson(copies, body);
        var job = asked.headers().firstValue("Location").orElseThrow();
        var over = finished(server, job);

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        finished(server, again.headers().firstValue("Location").orElseThrow());
        assertThat(over.toString()).contains("\"done\":" + models.size()).contains("\"failed\":0");
        var made = json(server.get(DOCUMENTS + "?organization=" + organization + "&size=100"));
        assertThat(made.getInt("total")).isEqualTo(models.size());
        assertThat(models).hasSizeGreaterThan(20);
        assertThat(clerk.text(there)).doesNotContain("value: Northfield PD");
        assertThat(clerk.text(DOCUMENTS + "/" + organization + "/de-escalation"))
                .contains("value: Northfield PD");
        var remembered = json(server.get(copies)).getJsonArray("fields").stream()
                .map(f -> f.asJsonObject())
                .filter(f -> f.getString("name").equals("department.name"))
                .findFirst()
                .orElseThrow();
        assertThat(remembered.getString("value")).isEqualTo("Northfield PD");
        refused(server.postJson(copies, "{\"models\":[\"uscm/none\"]}"), 404, "not-found");
        assertThat(server.page("/organizations/" + organization + "/copies").statusCode())
                .isEqualTo(200);
    }

    private static jakarta.json.JsonObject finished(Server server, String job) throws Exception {
        var view = json(server.get(job));
        for (var tries = 0;
                tries < 3000 && !List.of("done", "failed", "stopped").contains(view.getString("state"));
                tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            view = json(server.get(job));
        }
        return view;
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
