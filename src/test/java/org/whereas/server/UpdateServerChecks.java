package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Pair.FIRST;
import static org.whereas.server.Pair.LAST;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Updates of a model that are taken into its copies, over HTTP.
class UpdateServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an update without a clash is taken in once, with two parents", () -> clean(server)),
                check("an earlier version is compared with what it rested on", () -> earlier(server)),
                check("an update on an old base loses nothing", () -> stale(server)),
                check("a copy of a copy follows its own model", () -> descent(server)),
                check("drafts of a model are offered only to those who see them", () -> hidden(server)));
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
}
