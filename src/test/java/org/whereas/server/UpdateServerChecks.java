package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Updates of a model that are taken into its copies, over HTTP.
class UpdateServerChecks implements ServerChecks {

    private static final String FIRST = "The {{department.name}} tows with care.";
    private static final String LAST = "Drivers are told where the car is.";

    /// Of the twenty that are taken in at once.
    private static final int MORE_THAN_TWO_PORTIONS = 43;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an update without a clash is taken in once, with two parents", () -> clean(server)),
                check("a clash waits until it is decided, in four ways", () -> clash(server)),
                check("decisions are kept, and hold while their clause stays", () -> kept(server)),
                check("a decision is asked again where the copy says something else meanwhile", () -> moved(server)),
                check("two who decide one clause do not overwrite each other unseen", () -> twoDecide(server)),
                check("an update is declined, or put off until a day", () -> answered(server)),
                check("an update is graded, and stands in the inbox", () -> inbox(server)),
                check("the inbox counts what opening an update asks, whoever moves", () -> counted(server)),
                check("many copies take their updates in as long work", () -> many(server)),
                check("a model's version goes into all copies that somebody may write, as one job", () -> all(server)),
                check("a draft that is posted for comment goes into no copy", () -> commented(server)),
                check("an earlier version is compared with what it rested on", () -> earlier(server)),
                check("an update on an old base loses nothing", () -> stale(server)),
                check("a copy of a copy follows its own model", () -> descent(server)),
                check("drafts of a model are offered only to those who see them", () -> hidden(server)),
                check("an update is decided and accepted on its page without script", () -> page(server)));
    }

    /// A model in force and posted, and a copy of it in another organization.
    private record Pair(Clerk clerk, String model, String organization, String copy) {

        static Pair made(Server server) {
            var clerk = new Clerk(server);
            var model = clerk.policy();
            clerk.post(model);
            return of(clerk, model, clerk.organization());
        }

        static Pair of(Clerk clerk, String model, String organization) {
            var made = clerk.server().postJson(model + "/forks", "{\"organization\":\"" + organization + "\"}");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            return new Pair(
                    clerk,
                    model,
                    organization,
                    made.headers().firstValue("Location").orElseThrow());
        }

        void change(String document, String from, String to) {
            var text = clerk.text(document);
            assertThat(text).contains(from);
            var saved = clerk.save(document, clerk.tag(document), text.replace(from, to));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        }

        /// The model's new version comes into force.
        void issue(String grade, String why) {
            clerk.moved(model, "in-review", "");
            clerk.moved(model, "approved", "");
            clerk.moved(model, "in-force", ",\"grade\":\"" + grade + "\",\"why\":\"" + why + "\"");
        }

        JsonObject update() {
            return json(clerk.server().get(copy + "/update"));
        }

        HttpResponse<String> takeIn(String body) {
            return clerk.server().postJson(copy + "/update", body);
        }

        String inbox() {
            return "/api/v1/organizations/" + organization + "/updates";
        }
    }

    private static void clean(Server server) {
        var pair = Pair.made(server);
        pair.change(pair.copy(), FIRST, FIRST + " Always.");
        var before = pair.update();
        assertThat(before.getInt("to")).isEqualTo(before.getInt("from"));
        assertThat(before.getJsonArray("clauses")).isEmpty();
        pair.change(pair.model(), LAST, LAST + " At once.");

        var update = pair.update();
        var taken = pair.takeIn("{}");
        var view = json(server.get(pair.copy())).getJsonObject("document");
        var version = json(server.get(pair.copy() + "/revisions/" + json(taken).getInt("revision")));

        assertThat(update.getInt("to")).isGreaterThan(update.getInt("from"));
        assertThat(update.getJsonArray("clauses")).isEmpty();
        assertThat(update.getJsonArray("changes")).hasSize(1);
        assertThat(update.getString("text")).contains(LAST + " At once.");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(pair.clerk().text(pair.copy())).contains(FIRST + " Always.", LAST + " At once.");
        assertThat(view.getJsonObject("origin").getInt("revision")).isEqualTo(update.getInt("to"));
        assertThat(version.getInt("parent")).isEqualTo(json(taken).getInt("revision") - 1);
        assertThat(version.getJsonObject("takenIn").getInt("revision")).isEqualTo(update.getInt("to"));
        assertThat(pair.update().getInt("to")).isEqualTo(update.getInt("to"));
        var again = json(pair.takeIn("{}"));
        assertThat(again.getBoolean("changed")).isFalse();
        assertThat(again.getInt("revision")).isEqualTo(json(taken).getInt("revision"));
    }

    private static void clash(Server server) {
        var pair = Pair.made(server);
        pair.change(pair.copy(), LAST, "Drivers are told where the car stands.");
        pair.change(pair.model(), LAST, "Drivers are told where the vehicle is.");
        var id = pair.update().getJsonArray("clauses").getJsonObject(0).getString("id");

        var waiting = refused(pair.takeIn("{}"), 409, "undecided");
        assertThat(waiting.getJsonArray("clauses").getJsonObject(0).getString("id"))
                .isEqualTo(id);
        assertThat(waiting.getInt("to")).isEqualTo(pair.update().getInt("to"));
        for (var wrong : new String[] {
            "{\"take\":\"theirs\"}",
            "{}",
            "null",
            "{\"take\":\"local\"}",
            "{\"take\":\"both\",\"reason\":\" \"}",
            "{\"take\":\"model\",\"kind\":\"mood\"}"
        }) refused(pair.takeIn("{\"decisions\":{\"" + id + "\":" + wrong + "}}"), 422, "invalid");
        refused(pair.takeIn("{\"decisions\":{\"no-clash\":{\"take\":\"model\"}}}"), 422, "invalid");
        var own = pair.takeIn("{\"decisions\":{\"" + id + "\":{\"take\":\"text\",\"text\":\"Drivers are told.\","
                + "\"kind\":\"state-law\",\"reason\":\"The statute says so.\"}}}");

        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(pair.clerk().text(pair.copy()))
                .contains("Drivers are told.")
                .doesNotContain("the vehicle", "stands");
        taken(server, "model", "the vehicle is", "car stands");
        taken(server, "local", "the car stands", "the vehicle is");
        taken(server, "both", "the car stands", "");
        taken(server, "both", "the vehicle is", "");
    }

    private static void taken(Server server, String way, String there, String gone) {
        var pair = Pair.made(server);
        pair.change(pair.copy(), LAST, "Drivers are told where the car stands.");
        pair.change(pair.model(), LAST, "Drivers are told where the vehicle is.");
        var id = pair.update().getJsonArray("clauses").getJsonObject(0).getString("id");
        var answer = pair.takeIn("{\"decisions\":{\"" + id + "\":{\"take\":\"" + way + "\",\"reason\":\"Because.\"}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var text = pair.clerk().text(pair.copy());
        assertThat(text).contains(there);
        if (!gone.isEmpty()) assertThat(text).doesNotContain(gone);
        assertThat(pair.update().getJsonArray("clauses")).isEmpty();
    }

    private static void kept(Server server) {
        var pair = Pair.made(server);
        pair.change(pair.copy(), LAST, "Drivers are told where the car stands.");
        pair.change(pair.copy(), FIRST, "The {{department.name}} tows with great care.");
        pair.change(pair.model(), LAST, "Drivers are told where the vehicle is.");
        pair.change(pair.model(), FIRST, "The {{department.name}} tows with due care.");
        var clauses = pair.update().getJsonArray("clauses");
        assertThat(clauses).hasSize(2);
        for (var clause : clauses) {
            var path =
                    pair.copy() + "/update/decisions/" + clause.asJsonObject().getString("id");
            var kept = pair.clerk()
                    .putJson(
                            path,
                            "",
                            "{\"take\":\"local\",\"reason\":\"Ours is known.\",\"counselNote\":\"Privileged words.\"}");
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
            assertThat(kept.body()).doesNotContain("Privileged");
        }
        assertThat(pair.update().getInt("open")).isZero();

        pair.change(pair.model(), "the vehicle is", "the vehicle rests");

        var after = pair.update();
        assertThat(server.page(pair.copy().replace("/api/v1", "") + "/update").body())
                .as("who wrote a note for counsel finds it in the form")
                .contains("Privileged words.");
        assertThat(after.getInt("open")).isEqualTo(1);
        var open = refused(pair.takeIn("{}"), 409, "undecided").getJsonArray("clauses");
        assertThat(open).hasSize(1);
        assertThat(open.getJsonObject(0).getString("model")).contains("rests");
        var path = pair.copy() + "/update/decisions/";
        pair.clerk().putJson(path + open.getJsonObject(0).getString("id"), "", "{\"take\":\"model\"}");
        assertThat(pair.takeIn("{}").statusCode()).isEqualTo(200);
        assertThat(pair.clerk().text(pair.copy())).contains("great care", "the vehicle rests");
        assertThat(server.get(pair.copy() + "/deviations").body())
                .contains("Ours is known.")
                .doesNotContain("Privileged");
        refused(pair.clerk().putJson(path + "none", "", "{\"take\":\"model\"}"), 409, "wrong-state");
    }

    private static void moved(Server server) {
        for (var way : new String[] {"model", "both", "text", "local"}) {
            var pair = Pair.made(server);
            pair.change(pair.copy(), LAST, "Drivers are told where the car stands.");
            pair.change(pair.model(), LAST, "Drivers are told where the vehicle is.");
            var id = pair.update().getJsonArray("clauses").getJsonObject(0).getString("id");
            var body = "{\"take\":\"" + way + "\",\"text\":\"Drivers are told.\",\"reason\":\"Because.\"}";
            var path = pair.copy() + "/update/decisions/" + id;
            assertThat(pair.clerk().putJson(path, "", body).statusCode()).isEqualTo(200);
            assertThat(pair.update().getInt("open")).isZero();

            pair.change(pair.copy(), "the car stands", "the car stands today");

            assertThat(pair.update().getInt("open")).as(way).isEqualTo(way.equals("local") ? 0 : 1);
        }
    }

    private static void twoDecide(Server server) throws Exception {
        var pair = Pair.made(server);
        pair.change(pair.copy(), LAST, "Drivers are told where the car stands.");
        pair.change(pair.model(), LAST, "Drivers are told where the vehicle is.");
        var id = pair.update().getJsonArray("clauses").getJsonObject(0).getString("id");
        var path = pair.copy().replace("/api/v1", "") + "/update";
        var form = "clause=" + id + "&turn=&reason=Because.&take=";
        var ways = new java.util.concurrent.ConcurrentLinkedQueue<>(java.util.List.of("local", "both"));

        var answers = Clerk.atOnce(
                2, () -> server.post(path + "/decide", "application/x-www-form-urlencoded", form + ways.poll()));
        var second = answers.stream()
                .filter(it -> it.statusCode() == 412)
                .findFirst()
                .orElseThrow();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 412);
        assertThat(second.body()).contains("has decided this clause", "Because.");
        assertThat(pair.update().getInt("open")).isZero();
        var turn = second.body().replaceAll("(?s).*name=\"turn\" value=\"([^\"]+)\".*", "$1");
        var again = form.replace("turn=", "turn=" + turn) + "both";
        assertThat(server.post(path + "/decide", "application/x-www-form-urlencoded", again)
                        .statusCode())
                .as("with open eyes")
                .isEqualTo(303);
        assertThat(pair.update().toString()).contains("\"take\":\"both\"");
    }

    private static void answered(Server server) {
        var pair = Pair.made(server);
        var answer = pair.copy() + "/update/answer";
        refused(pair.clerk().putJson(answer, "", "{\"answer\":\"declined\",\"reason\":\"No.\"}"), 409, "wrong-state");
        pair.change(pair.model(), LAST, LAST + " At once.");
        pair.issue("substantive", "Owners asked.");
        assertThat(json(server.get(pair.inbox())).getInt("total")).isEqualTo(1);
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        for (var wrong : new String[] {
            "{}",
            "{\"answer\":\"declined\"}",
            "{\"answer\":\"put-off\",\"reason\":\"Later.\"}",
            "{\"answer\":\"put-off\",\"reason\":\"Later.\",\"until\":\"" + today + "\"}"
        }) refused(pair.clerk().putJson(answer, "", wrong), 422, "invalid");

        var body = "{\"answer\":\"put-off\",\"reason\":\"After the hearing.\",\"until\":\"" + today.plusDays(9) + "\"}";
        assertThat(pair.clerk().putJson(answer, "", body).statusCode()).isEqualTo(200);
        var item = json(server.get(pair.inbox())).getJsonArray("items").getJsonObject(0);
        assertThat(item.getJsonObject("answer").getString("reason")).isEqualTo("After the hearing.");
        refused(server.postJson(pair.inbox(), "{}"), 409, "wrong-state");
        assertThat(pair.clerk()
                        .putJson(answer, "", "{\"answer\":\"declined\",\"reason\":\"Not for us.\"}")
                        .statusCode())
                .isEqualTo(200);
        pair.change(pair.model(), " At once.", " At once and in writing.");
        pair.issue("urgent", "The law changed.");
        assertThat(json(server.get(pair.inbox())).getJsonArray("items").getJsonObject(0))
                .as("a newer version asks anew")
                .doesNotContainKey("answer");
        pair.clerk().putJson(answer, "", "{\"answer\":\"declined\",\"reason\":\"Not for us.\"}");
        assertThat(server.send(server.request(answer).DELETE()).statusCode()).isEqualTo(204);
        assertThat(json(server.get(pair.inbox())).getJsonArray("items").getJsonObject(0))
                .doesNotContainKey("answer");
    }

    private static void inbox(Server server) {
        var pair = Pair.made(server);
        assertThat(json(server.get(pair.inbox())).getInt("total"))
                .as("numbers alone are no update")
                .isZero();
        pair.change(pair.model(), LAST, LAST + " At once.");
        assertThat(json(server.get(pair.inbox())).getInt("total"))
                .as("a draft is announced to nobody")
                .isZero();
        pair.issue("urgent", "A court has ruled.");

        var item = json(server.get(pair.inbox())).getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("grade")).isEqualTo("urgent");
        assertThat(item.getString("why")).isEqualTo("A court has ruled.");
        assertThat(item.getInt("clashes")).isZero();
        assertThat(pair.update().getString("grade")).isEqualTo("urgent");
        assertThat(pair.update().getString("why")).isEqualTo("A court has ruled.");
        var page = pair.copy().replace("/api/v1", "");
        assertThat(server.page(page).body()).contains(page + "/update");
        assertThat(server.page("/organizations/" + pair.organization()).body())
                .contains("/organizations/" + pair.organization() + "/updates");
        refused(server.anonymous().get(pair.inbox()), 401, "sign-in-needed");
    }

    private static void counted(Server server) {
        var pair = Pair.made(server);
        pair.change(pair.copy(), LAST, "Drivers are told where the car stands.");
        pair.change(pair.copy(), FIRST, "The {{department.name}} tows with great care.");
        pair.change(pair.model(), LAST, "Drivers are told where the vehicle is.");
        pair.issue("editorial", "");
        assertThat(clashes(pair)).isEqualTo(1);
        assertThat(clashes(pair)).as("what is kept").isEqualTo(1);

        pair.change(pair.copy(), "Drivers are told where the car stands.", LAST);
        assertThat(clashes(pair)).as("the copy says what it said before").isZero();

        pair.change(pair.model(), FIRST, "The {{department.name}} tows with due care.");
        assertThat(waiting(pair).getInt("clashes"))
                .as("a draft of the model counts for nobody")
                .isZero();
        pair.issue("editorial", "");
        assertThat(clashes(pair)).as("the model has moved again").isEqualTo(1);

        pair.change(pair.copy(), "with great care", "with due care");
        assertThat(pair.takeIn("{}").statusCode()).isEqualTo(200);
        assertThat(json(pair.clerk().server().get(pair.inbox())).getInt("total"))
                .isZero();
    }

    /// As the inbox says, which is what the update to the version in force asks.
    private static int clashes(Pair pair) {
        var item = waiting(pair);
        var update = pair.update();
        assertThat(item.getInt("to")).isEqualTo(update.getInt("to"));
        assertThat(item.getInt("clashes"))
                .isEqualTo(update.getJsonArray("clauses").size());
        return item.getInt("clashes");
    }

    private static JsonObject waiting(Pair pair) {
        return json(pair.clerk().server().get(pair.inbox()))
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static void many(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var model = clerk.policy();
        clerk.post(model);
        var copies = new ArrayList<Pair>();
        for (var i = 0; i < 5; i++) copies.add(Pair.of(clerk, model, organization));
        var last = copies.getLast();
        last.change(last.copy(), LAST, "Drivers are told where the car stands.");
        last.change(model, LAST, "Drivers are told where the vehicle is.");
        last.issue("editorial", "");

        var begun = server.postJson(last.inbox(), "{}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var job = over(server, begun.headers().firstValue("Location").orElseThrow());

        assertThat(job.getInt("total")).isEqualTo(5);
        assertThat(job.getInt("done")).isEqualTo(4);
        assertThat(job.getInt("failed")).isEqualTo(1);
        assertThat(job.getJsonArray("failures").getJsonObject(0).getString("title"))
                .contains("towing-5");
        assertThat(job.getString("result")).isEqualTo("/organizations/" + organization + "/updates");
        for (var copy : copies.subList(0, 4))
            assertThat(clerk.text(copy.copy())).contains("the vehicle is");
        assertThat(clerk.text(last.copy())).contains("car stands");
        assertThat(json(server.get(last.inbox())).getInt("total")).isEqualTo(1);
        assertThat(server.page("/jobs/" + job.getInt("id")).body()).contains("towing-5");
        refused(server.as(stranger(server)).get("/api/v1/jobs/" + job.getInt("id")), 404, "not-found");
    }

    private static void all(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var copies = new ArrayList<Pair>();
        for (var i = 0; i < MORE_THAN_TWO_PORTIONS; i++) copies.add(Pair.of(clerk, model, clerk.organization()));
        var newcomer = new Newcomer(server);
        var others = Pair.of(newcomer.clerk(), model, newcomer.clerk().organization());
        var clashing = Pair.of(clerk, model, clerk.organization());
        clashing.change(clashing.copy(), LAST, "Drivers are told where the car stands.");
        var declined = Pair.of(clerk, model, clerk.organization());
        refused(server.postJson(model + "/lineage/updates", ""), 409, "wrong-state");
        copies.getFirst().change(model, LAST, "Drivers are told where the vehicle is.");
        copies.getFirst().issue("editorial", "");
        answer(declined, "declined");

        refused(server.as(stranger(server)).postJson(model + "/lineage/updates", ""), 409, "wrong-state");
        var begun = server.postJson(model + "/lineage/updates", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var job = over(server, begun.headers().firstValue("Location").orElseThrow());

        assertThat(job.getInt("total")).isEqualTo(MORE_THAN_TWO_PORTIONS + 1);
        assertThat(job.getInt("done")).isEqualTo(MORE_THAN_TWO_PORTIONS);
        assertThat(job.getJsonArray("failures").getJsonObject(0).getString("title"))
                .isEqualTo("Towing (" + clashing.organization() + "/towing)");
        assertThat(clerk.text(declined.copy())).doesNotContain("the vehicle is");
        assertThat(waiting(declined).getJsonObject("answer").getString("reason"))
                .isEqualTo("Not for us.");
        recorded(server, job.getInt("id"));
        for (var copy : copies) {
            assertThat(clerk.text(copy.copy())).contains("the vehicle is");
            assertThat(clerk.tag(copy.copy())).as("taken in once").startsWith("\"2-");
        }
        assertThat(others.clerk().text(others.copy())).doesNotContain("the vehicle is");
        var family = model.replace("/api/v1", "") + "/lineage";
        assertThat(server.page(family).body()).as("the clash waits").contains(family + "/updates");
        answer(clashing, "declined");
        assertThat(server.page(family).body()).as("nothing waits").doesNotContain(family + "/updates");
        refused(server.postJson(model + "/lineage/updates", ""), 409, "wrong-state");
    }

    private static void answer(Pair pair, String answer) {
        var body = "{\"answer\":\"" + answer + "\",\"reason\":\"Not for us.\"}";
        assertThat(pair.clerk()
                        .putJson(pair.copy() + "/update/answer", "", body)
                        .statusCode())
                .isEqualTo(200);
    }

    /// The audit names a job, but not the model that its title names.
    private static void recorded(Server server, int job) {
        assertThat(json(server.get("/api/v1/audit?action=job-asked&document=" + job))
                        .getInt("total"))
                .isEqualTo(1);
        assertThat(server.get("/api/v1/audit?action=job-asked").body()).doesNotContain("Take version", "Towing");
    }

    private static void commented(Server server) {
        var own = new Newcomer(server).clerk();
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var pair = Pair.of(own, model, own.organization());
        var privileged = new Pair(clerk, model, pair.organization(), pair.copy());
        privileged.change(model, LAST, LAST + " At once.");
        privileged.issue("editorial", "");
        var inForce = json(own.server().get(model)).getJsonObject("document").getInt("inForce");
        privileged.change(model, " At once.", " At once and in writing.");
        clerk.moved(model, "in-review", ",\"posted\":true");

        var seen = json(own.server().get(model)).getJsonObject("document");
        var offered = waiting(pair).getInt("to");
        var begun = own.server().postJson(model + "/lineage/updates", "");

        assertThat(seen.getInt("inForce"))
                .as("what holds while a draft is commented on")
                .isEqualTo(inForce);
        assertThat(seen.getInt("revision")).isGreaterThan(inForce);
        assertThat(offered).isEqualTo(inForce);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        over(own.server(), begun.headers().firstValue("Location").orElseThrow());
        assertThat(own.text(pair.copy())).contains("At once.").doesNotContain("in writing");
        assertThat(json(own.server().get(pair.inbox())).getInt("total")).isZero();
        refused(own.server().postJson(model + "/lineage/updates", ""), 409, "wrong-state");
    }

    private static void earlier(Server server) {
        var pair = Pair.made(server);
        pair.change(pair.copy(), FIRST, FIRST + " Always.");
        pair.clerk().post(pair.copy());
        pair.change(pair.model(), LAST, LAST + " At once.");
        pair.issue("editorial", "");
        var rested = pair.update().getInt("from");
        assertThat(pair.takeIn("{}").statusCode()).isEqualTo(200);

        var then = json(server.get(pair.copy() + "/changes?from=model&to=2"));
        var now = json(server.get(pair.copy() + "/changes?from=model"));

        assertThat(then.getJsonObject("from").getInt("revision")).isEqualTo(rested);
        assertThat(now.getJsonObject("from").getInt("revision")).isGreaterThan(rested);
        assertThat(then.toString()).doesNotContain("At once");
        var open = json(server.anonymous().get(pair.copy() + "/changes?from=model"));
        assertThat(open.getJsonObject("from").getInt("revision"))
                .as("what the posted version rests on")
                .isEqualTo(rested);
        assertThat(open.toString()).doesNotContain("At once");
        assertThat(origin(server.anonymous().get(pair.copy()))).isEqualTo(rested);
        assertThat(origin(server.get(pair.copy()))).isGreaterThan(rested);
    }

    private static int origin(HttpResponse<String> document) {
        return json(document).getJsonObject("document").getJsonObject("origin").getInt("revision");
    }

    /// Another member's token.
    private static String stranger(Server server) {
        return new Newcomer(server).token();
    }

    /// The job, when it is over.
    static JsonObject over(Server server, String location) {
        var job = json(server.get(location));
        for (var tries = 0; tries < 3000 && !job.containsKey("finished"); tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            job = json(server.get(location));
        }
        assertThat(job.getString("state")).isEqualTo("done");
        return job;
    }

    private static void stale(Server server) {
        var pair = Pair.made(server);
        var tag = pair.clerk().tag(pair.copy());
        pair.change(pair.copy(), FIRST, FIRST + " Always.");
        pair.change(pair.model(), LAST, LAST + " At once.");

        var late = server.send(server.request(pair.copy() + "/update")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        var body = refused(late, 412, "stale");
        assertThat(body.getString("merge")).contains(FIRST + " Always.", LAST + " At once.");
        assertThat(pair.clerk().text(pair.copy())).contains(" Always.").doesNotContain("At once. {");
        assertThat(pair.takeIn("{}").statusCode()).isEqualTo(200);
    }

    private static void descent(Server server) {
        var pair = Pair.made(server);
        pair.clerk().post(pair.copy());
        var grandchild = Pair.of(pair.clerk(), pair.copy(), pair.clerk().organization());
        pair.change(pair.model(), LAST, LAST + " At once.");
        pair.issue("editorial", "");

        assertThat(grandchild.update().getInt("to"))
                .isEqualTo(grandchild.update().getInt("from"));
        assertThat(pair.takeIn("{}").statusCode()).isEqualTo(200);
        assertThat(grandchild.update().getInt("to"))
                .isGreaterThan(grandchild.update().getInt("from"));
        assertThat(grandchild.takeIn("{}").statusCode()).isEqualTo(200);
        assertThat(pair.clerk().text(grandchild.copy())).contains("At once.");
    }

    private static void hidden(Server server) {
        var newcomer = new Newcomer(server);
        var own = newcomer.clerk();
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var pair = Pair.of(own, model, own.organization());
        var privileged = new Pair(clerk, model, pair.organization(), pair.copy());
        privileged.change(model, LAST, LAST + " SecretWord.");

        var update = own.server().get(pair.copy() + "/update");
        assertThat(update.statusCode()).as(update.body()).isEqualTo(200);
        assertThat(json(update).getInt("to")).isEqualTo(json(update).getInt("from"));
        var newest = json(server.get(model)).getJsonObject("document").getInt("revision");
        refused(own.server().postJson(pair.copy() + "/update", "{\"to\":" + newest + "}"), 404, "not-found");
        refused(server.as(newcomer.token()).get(model + "/update"), 403, "not-allowed");
        privileged.issue("editorial", "");
        assertThat(json(own.server().get(pair.copy() + "/update")).getString("text"))
                .contains("SecretWord");
        refused(server.get(pair.copy() + "/update"), 404, "not-found");
        refused(server.get(pair.inbox()), 403, "not-allowed");
    }

    private static void page(Server server) {
        var pair = Pair.made(server);
        pair.change(pair.copy(), LAST, "Drivers are told where the car stands.");
        pair.change(pair.model(), LAST, "Drivers are told where the vehicle is.");
        pair.issue("substantive", "Words were mended.");
        var id = pair.update().getJsonArray("clauses").getJsonObject(0).getString("id");
        var path = pair.copy().replace("/api/v1", "") + "/update";
        var form = "application/x-www-form-urlencoded";

        assertThat(server.page(path).body())
                .contains("Words were mended.", "One clause is left to decide", "name=\"counselNote\" data-private");
        var without = server.post(path + "/decide", form, "clause=" + id + "&take=local&text=&kind=&reason=");
        assertThat(without.statusCode()).isEqualTo(422);
        var decided =
                server.post(path + "/decide", form, "clause=" + id + "&take=local&text=&kind=other&reason=Why+not");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
        var told = server.page(
                decided.headers().firstValue("Location").orElseThrow().replaceAll("#.*", ""));
        assertThat(told.body())
                .as("the browser may forget what was typed")
                .contains(
                        "data-saved=\"update." + pair.copy().substring(Clerk.DOCUMENTS.length() + 1) + "." + id + "\"");
        assertThat(server.page(path).body()).contains("Everything is decided", "Why not");
        var numbers = "base=" + Clerk.number(pair.clerk().tag(pair.copy())) + "&to="
                + pair.update().getInt("to");
        assertThat(server.post(path, form, numbers).statusCode()).isEqualTo(303);
        assertThat(pair.update().getInt("from")).isEqualTo(pair.update().getInt("to"));
        assertThat(server.page(path).body()).contains("No update waits");
    }
}
