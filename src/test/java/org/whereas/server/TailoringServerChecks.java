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
                check("an older version can be copied, and a copy of a copy shows its line", () -> descent(server)),
                check("many models are copied at once, and none twice", () -> many(server)),
                check("what is blank is named before a text comes into force", () -> gaps(server)),
                check("a policy that was there before follows a model", () -> follows(server)),
                check("a resolution that was there before follows a template", () -> resolutionFollows(server)),
                check("a posted version from before it followed has no model", () -> posted(server)),
                check("what somebody keeps of a pairing overwrites nobody else's", () -> pairing(server)),
                check("a pairing names sections that are there", () -> noSections(server)),
                check("fields are filled in and taken back", () -> fields(server)),
                check("what two fill in at once is told, and can be settled", () -> bothFill(server)),
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

    private static final String BEFORE = """
            ---
            title: General Order 12
            kind: local-policy
            number: "12"
            ---

            ## Towing {#cars no=12.1}

            Each {{department.name}} officer tows with all due care. {#due-care no=12.1.1}

            ## Washing {#washing no=12.2}

            The yard is washed on Mondays. {#washed no=12.2.1}
            """;

    private static void follows(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var model = clerk.policy().replace(DOCUMENTS + "/", "");
        var before = clerk.document(organization, "order-12", BEFORE);

        var seen = json(server.get(before + "/beside?model=" + model));
        var kept = clerk.putJson(
                before + "/beside",
                clerk.tag(before),
                "{\"model\":\"" + model + "\",\"pairs\":{\"cars\":\"\"},\"checked\":[\"cars\"]}");
        var later = json(server.get(before + "/beside?model=" + model))
                .getJsonArray("pairs")
                .getJsonObject(0);
        var choosing = server.page(before.replace("/api/v1", "") + "/beside").body();
        var followed = server.send(server.request(before + "/beside")
                .header("Content-Type", "application/json")
                .header("If-Match", clerk.tag(before))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"" + model + "\",\"pairs\":{\"cars\":\"towing\"},\"take\":[]}")));
        var view = json(server.get(before)).getJsonObject("document");

        assertThat(seen.getJsonArray("pairs").getJsonObject(0).getString("model"))
                .isEqualTo("towing");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(later.getString("model")).isEmpty();
        assertThat(later.getBoolean("checked")).isTrue();
        assertThat(choosing).contains("Begun with", "beside?model=" + model);
        assertThat(followed.statusCode()).as(followed.body()).isEqualTo(200);
        assertThat(view.getJsonObject("origin").getString("address")).isEqualTo(model);
        assertThat(clerk.text(before)).contains("## Towing {#towing no=12.1}", "number: \"12\"", "cars: towing");
        var tag = clerk.tag(DOCUMENTS + "/" + model);
        clerk.save(
                DOCUMENTS + "/" + model,
                tag,
                clerk.text(DOCUMENTS + "/" + model).replace("where the car is", "where the car stands"));
        assertThat(server.get(before + "/changes?from=model").statusCode()).isEqualTo(200);
        assertThat(server.page(before.replace("/api/v1", "") + "/clauses/cars").statusCode())
                .isEqualTo(303);
        assertThat(server.page(before.replace("/api/v1", "")).body()).contains("id=\"cars\"");
        assertThat(server.get(before + "/changes?to=1").statusCode())
                .as("before it followed")
                .isEqualTo(200);
        var more = clerk.text(before) + "\nBells are rung. {#bells}\n";
        assertThat(clerk.save(before, clerk.tag(before), more).statusCode()).isEqualTo(200);
        assertThat(server.page(before.replace("/api/v1", "") + "/desk").body())
                .as("what came later owes a reason, what was there does not")
                .contains("/deviations/bells")
                .doesNotContain("/deviations/washed");
        refused(server.get(before + "/beside?model=" + model), 409, "wrong-state");
        refused(server.anonymous().get(before + "/beside?model=" + model), 401, "sign-in-needed");
        var page = server.page(
                clerk.document(organization, "order-13", BEFORE).replace("/api/v1", "") + "/beside?model=" + model);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing like it", "Follow this model");
    }

    private static void bothFill(Server server) {
        var clerk = new Clerk(server);
        var copy = fork(server, clerk.policy(), clerk.organization(), "");
        var page = copy.replace("/api/v1", "");
        var form = "application/x-www-form-urlencoded";
        assertThat(server.post(page + "/fields", form, "base=1&field.department.name=North")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.post(page + "/options", form, "base=1&option.towing=now")
                        .statusCode())
                .isEqualTo(303);

        var fields = server.post(page + "/fields", form, "base=1&field.department.name=South");
        var options = server.post(page + "/options", form, "base=1&option.towing=later");

        assertThat(fields.statusCode()).isEqualTo(412);
        assertThat(fields.body())
                .contains("somebody else answered “North” in the meantime, and you “South”")
                .contains("value=\"South\"", "name=\"base\" value=\"3\"");
        assertThat(options.body()).contains("“At once” in the meantime, and you “After a day”");
        assertThat(server.post(page + "/fields", form, "base=3&field.department.name=South")
                        .statusCode())
                .as("with open eyes")
                .isEqualTo(303);
        assertThat(clerk.text(copy)).contains("value: South", "towing: now");
    }

    private static void resolutionFollows(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var template = server.get(DOCUMENTS + "/uscm/support-resolution/text").body();
        var before = clerk.document(organization, "restored", template);
        var page = before.replace("/api/v1", "");

        var acts = server.page(page).body();
        var choosing = server.page(page + "/beside").body();
        var comparing = server.page(page + "/beside?model=uscm/support-resolution");
        var pairs = json(server.get(before + "/beside?model=uscm/support-resolution"))
                .getJsonArray("pairs");
        var form = new StringBuilder("act=follow&turn=&base=1&model=uscm/support-resolution");
        for (var pair : pairs) {
            var shown = pair.asJsonObject();
            form.append("&pair." + shown.getString("ours") + "=" + shown.getString("model"));
        }
        var followed = server.post(page + "/beside", "application/x-www-form-urlencoded", form.toString());

        assertThat(acts).contains(page + "/beside");
        assertThat(choosing)
                .contains("value=\"uscm/support-resolution\"")
                .doesNotContain("value=\"uscm/use-of-force\"", "value=\"" + organization + "/");
        assertThat(comparing.body()).contains("Recital", "Resolving clause", "Part by part");
        assertThat(followed.statusCode()).isEqualTo(303);
        assertThat(clerk.text(before)).as("it has the ids of the model").isEqualTo(template);
        assertThat(json(server.get(before + "/changes?from=model"))
                        .getJsonObject("summary")
                        .getInt("added"))
                .isZero();
        var other = clerk.document(organization, "another", template);
        refused(server.get(other + "/beside?model=uscm/use-of-force"), 422, "invalid");
    }

    private static void posted(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var policy = clerk.document(clerk.organization(), "order-16", BEFORE);
        clerk.post(policy);
        var page = policy.replace("/api/v1", "");
        var before = server.anonymous().page(page).body();
        var followed = server.send(server.request(policy + "/beside")
                .header("Content-Type", "application/json")
                .header("If-Match", clerk.tag(policy))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"" + model.replace(DOCUMENTS + "/", "") + "\",\"pairs\":{}}")));

        assertThat(followed.statusCode()).as(followed.body()).isEqualTo(200);
        assertThat(before).doesNotContain("/deviations");
        assertThat(server.anonymous().page(page).body()).doesNotContain("/deviations", "value=\"model\"");
        assertThat(server.page(page).body()).contains("/deviations", "value=\"model\"");
        assertThat(server.anonymous().get(policy + "/changes").statusCode()).isEqualTo(200);
        refused(server.anonymous().get(policy + "/changes?from=model"), 409, "wrong-state");
    }

    private static void pairing(Server server) throws Exception {
        var clerk = new Clerk(server);
        var model = clerk.policy().replace(DOCUMENTS + "/", "");
        var policy = clerk.document(clerk.organization(), "order-14", BEFORE);
        var bodies = new java.util.concurrent.ConcurrentLinkedQueue<>(List.of("\"cars\"", "\"washing\""));

        var firsts = Clerk.atOnce(2, () -> kept(clerk, policy, model, "\"checked\":[" + bodies.poll() + "]"));
        var turn = json(server.get(policy + "/beside?model=" + model)).getString("turn");
        var mine = kept(clerk, policy, model, "\"checked\":[],\"turn\":\"" + turn + "\"");
        var theirs = kept(clerk, policy, model, "\"pairs\":{\"cars\":\"\"},\"turn\":\"" + turn + "\"");
        var again = kept(clerk, policy, model, "\"checked\":[],\"turn\":\"" + turn + "\"");

        assertThat(firsts).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(mine.statusCode()).as(mine.body()).isEqualTo(200);
        assertThat(again.body()).as("the same once more").isEqualTo(mine.body());
        assertThat(refused(theirs, 412, "stale").getString("turn"))
                .isEqualTo(json(mine).getString("turn"));
        var form = "model=" + model + "&base=1&act=keep&pair.cars=&pair.washing=towing&checked=washing&turn=";
        var path = policy.replace("/api/v1", "") + "/beside";
        var page = server.post(path, "application/x-www-form-urlencoded", form + turn);
        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(page.body())
                .contains("has kept other sections", "value=\"washing\" checked")
                .contains("name=\"turn\" value=\"" + json(mine).getString("turn") + "\"");
        var next = form + json(mine).getString("turn");
        assertThat(server.post(path, "application/x-www-form-urlencoded", next).statusCode())
                .isEqualTo(303);
        var follow = next.replace("act=keep", "act=follow");
        assertThat(server.post(path, "application/x-www-form-urlencoded", follow)
                        .statusCode())
                .as("with what somebody has not seen")
                .isEqualTo(412);
    }

    private static HttpResponse<String> kept(Clerk clerk, String policy, String model, String more) {
        return clerk.putJson(policy + "/beside", "", "{\"model\":\"" + model + "\"," + more + "}");
    }

    private static void noSections(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy().replace(DOCUMENTS + "/", "");
        var policy = clerk.document(clerk.organization(), "order-15", BEFORE);
        for (var wrong : List.of(
                "\"pairs\":{\"cars\":null}",
                "\"pairs\":{\"cars\":\"none\"}",
                "\"pairs\":{\"none\":\"\"}",
                "\"take\":[null]",
                "\"take\":[\"none\"]",
                "\"checked\":[null]",
                "\"checked\":[\"none\"]")) refused(kept(clerk, policy, model, wrong), 422, "invalid");
        for (var wrong : List.of("\"pairs\":{\"cars\":null}", "\"take\":[null]"))
            refused(
                    server.send(server.request(policy + "/beside")
                            .header("Content-Type", "application/json")
                            .header("If-Match", clerk.tag(policy))
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                    "{\"model\":\"" + model + "\"," + wrong + "}"))),
                    422,
                    "invalid");
        assertThat(server.get(policy + "/beside?model=" + model).statusCode()).isEqualTo(200);
    }

    private static void gaps(Server server) {
        var clerk = new Clerk(server);
        var copy = fork(server, clerk.policy(), clerk.organization(), "");
        clerk.moved(copy, "in-review", "");
        clerk.moved(copy, "approved", "");

        var step = server.page(copy.replace("/api/v1", "") + "/status/put-in-force");

        assertThat(step.statusCode()).isEqualTo(200);
        assertThat(step.body())
                .contains("2 things are not decided", "Fill in: Name of the department", "Choose: Towing");
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
