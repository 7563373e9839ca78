package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The way of a text from draft into force and out of it, over HTTP.
final class StatusServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("no step can be skipped", () -> skipping(server)),
                check("a version stays in force while the next is drafted", () -> inForce(server)),
                check("what comes into force takes the place of what was", () -> replaced(server)),
                check("what is closed stays closed, older versions too", () -> closed(server)),
                check("others see the history of what is open to them only", () -> history(server)),
                check("a page asks before each step and takes it", () -> pages(server)));
    }

    private static void skipping(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();

        for (var skipped : List.of("approved", "in-force", "superseded", "rescinded"))
            refused(clerk.move(document, "{\"status\":\"" + skipped + "\"}"), 409, "wrong-state");
        clerk.moved(document, "in-review", "");
        refused(clerk.move(document, "{\"status\":\"in-force\"}"), 409, "wrong-state");
        clerk.moved(document, "draft", "");
        refused(clerk.move(document, "{\"status\":\"approved\"}"), 409, "wrong-state");
        clerk.moved(document, "in-review", "");
        clerk.moved(document, "approved", "");
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("the car", "every car"));

        assertThat(state(server, document).getString("status")).isEqualTo("draft");
        refused(clerk.move(document, "{\"status\":\"in-force\"}"), 409, "wrong-state");
    }

    private static void inForce(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        clerk.post(document);
        var open = state(server.anonymous(), document);
        var tag = Server.etag(server.anonymous().get(document + "/text"));

        clerk.save(document, clerk.tag(document), clerk.text(document).replace("the car", "every car"));

        var own = state(server, document);
        assertThat(own.getString("status")).isEqualTo("draft");
        assertThat(own.getInt("inForce")).isEqualTo(open.getInt("revision")).isPositive();
        assertThat(state(server.anonymous(), document)).isEqualTo(open);
        assertThat(open.getString("status")).isEqualTo("in-force");
        assertThat(Server.etag(server.anonymous().get(document + "/text"))).isEqualTo(tag);
        assertThat(server.get(document + "/revisions/" + open.getInt("revision") + "/text")
                        .body())
                .contains("the car");
        assertThat(server.page(page(document)).body()).contains("status--draft", "In force");
        assertThat(server.anonymous().page(page(document)).body())
                .contains("status--in-force")
                .doesNotContain("status--draft");
    }

    private static void replaced(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        clerk.post(document);
        var first = state(server, document).getInt("inForce");
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("the car", "every car"));
        clerk.moved(document, "in-review", "");
        clerk.moved(document, "approved", "");

        clerk.moved(
                document, "in-force", ",\"effective\":\"2027-01-01\",\"grade\":\"substantive\",\"why\":\"New law.\"");

        var now = state(server.anonymous(), document);
        assertThat(now.getInt("inForce")).isEqualTo(now.getInt("revision")).isGreaterThan(first);
        assertThat(server.anonymous().get(document + "/text").body()).contains("every car");
        var moves = json(server.get(document + "/status")).getJsonArray("moves");
        assertThat(moves.getJsonObject(0).getString("effective")).isEqualTo("2027-01-01");
        assertThat(moves.getJsonObject(0).getString("why")).isEqualTo("New law.");
        assertThat(moves.getJsonObject(1).getString("status")).isEqualTo("superseded");
        assertThat(moves.getJsonObject(1).getInt("revision")).isEqualTo(first);
        assertThat(server.anonymous()
                        .get(document + "/revisions/" + first + "/text")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.anonymous().page(page(document)).body()).contains("January 1, 2027");
        refused(clerk.move(document, "{\"status\":\"in-force\",\"effective\":\"soon\"}"), 422, "invalid");
    }

    private static void closed(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        clerk.post(document);
        var first = state(server, document).getInt("inForce");
        clerk.moved(document, "in-force", ",\"posted\":false");
        refused(server.anonymous().get(document), 404, "not-found");
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("the car", "every car"));
        clerk.post(document);

        assertThat(server.anonymous().get(document).statusCode()).isEqualTo(200);
        refused(server.anonymous().get(document + "/revisions/" + first + "/text"), 404, "not-found");
        assertThat(json(server.anonymous().get(document + "/revisions")).getInt("total"))
                .isEqualTo(1);
    }

    private static void history(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        clerk.post(document);
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("the car", "every car"));
        clerk.moved(document, "in-review", ",\"why\":\"Not for others\"");

        var own = json(server.get(document + "/status"));
        var others = server.anonymous().get(document + "/status");

        assertThat(own.getJsonArray("moves")).hasSize(5);
        assertThat(json(others).getJsonArray("moves")).hasSize(2);
        assertThat(json(others).getString("status")).isEqualTo("in-force");
        assertThat(others.body()).doesNotContain("Not for others", "Bootstrap", "in-review");
        assertThat(server.anonymous().page(page(document) + "/status").body())
                .doesNotContain("Not for others", "Bootstrap", "status--in-review");
    }

    private static void pages(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();

        var draft = server.page(page(document)).body();
        var asked = server.page(page(document) + "/status/send-for-review?version=1");
        var skipped = server.page(page(document) + "/status/approve?version=1");

        assertThat(draft).contains("/status/send-for-review?version=1").doesNotContain("/status/approve");
        assertThat(asked.body()).contains("Send version 1 of “Towing” for review?");
        assertThat(skipped.statusCode()).isEqualTo(409);
        assertThat(server.page(page(document) + "/status/elsewhere").statusCode())
                .isEqualTo(404);
        assertThat(server.anonymous().page(page(document) + "/status/post").statusCode())
                .isNotEqualTo(200);
    }

    private static JsonObject state(Server server, String document) {
        return json(server.get(document)).getJsonObject("document");
    }

    private static String page(String document) {
        return document.replace("/api/v1", "");
    }
}
