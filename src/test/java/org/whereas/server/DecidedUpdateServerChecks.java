package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Pair.FIRST;
import static org.whereas.server.Pair.LAST;
import static org.whereas.server.Server.check;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Updates that clash with what a copy says, and what people decide about them.
class DecidedUpdateServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a clash waits until it is decided, in four ways", () -> clash(server)),
                check("decisions are kept, and hold while their clause stays", () -> kept(server)),
                check("a decision is asked again where the copy says something else meanwhile", () -> moved(server)),
                check("two who decide one clause do not overwrite each other unseen", () -> twoDecide(server)),
                check("an update is decided and accepted on its page without script", () -> page(server)));
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
