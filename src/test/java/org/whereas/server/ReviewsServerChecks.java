package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What becomes an item to review when something above a text changes, over HTTP.
class ReviewsServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a changed recommendation makes its clauses items to review, once", () -> recommendation(server)),
                check("a model out of force makes its copies items to review", () -> model(server)),
                check("an item is settled with a reason, by whom the table says", () -> settled(server)));
    }

    /// A posted document that states one recommendation of its own.
    private static String stating(Server server, String id) {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "asks", """
                ---
                title: What we ask
                kind: recommendations
                ---

                Cars are towed within a week. {#week rec="%s" addressee=department modality=should}
                """.formatted(id));
        clerk.post(document);
        return document;
    }

    private static String meeting(Server server, String organization, String id) {
        return new Clerk(server).document(organization, "towing", """
                ---
                title: Towing
                kind: local-policy
                ---

                We tow within a week. {#we meets="%s"}

                Somebody else waits. {#else}
                """.formatted(id));
    }

    private static List<JsonObject> reviews(Server server, String organization, String state) {
        return json(server.get("/api/v1/organizations/" + organization + "/reviews?state=" + state))
                .getJsonArray("items")
                .stream()
                .map(it -> it.asJsonObject())
                .toList();
    }

    private static void change(Server server, String document, String words, String others) {
        var clerk = new Clerk(server);
        assertThat(clerk.save(
                                document,
                                clerk.tag(document),
                                clerk.text(document).replace(words, others))
                        .statusCode())
                .isEqualTo(200);
        clerk.post(document);
    }

    private static void recommendation(Server server) {
        var clerk = new Clerk(server);
        var id = "TEST-" + server.fresh("x") + "/a/1";
        var asks = stating(server, id);
        var organization = clerk.organization();
        var text = meeting(server, organization, id);
        assertThat(reviews(server, organization, "open")).isEmpty();

        change(server, asks, "within a week", "within a day");
        var first = reviews(server, organization, "open");
        clerk.moved(asks, "in-force", ",\"posted\":true");
        change(server, asks, "What we ask", "What we do ask");

        assertThat(first).hasSize(1);
        assertThat(first.getFirst().getString("clause")).isEqualTo("we");
        assertThat(first.getFirst().getString("cause")).isEqualTo("recommendation-changed");
        assertThat(first.getFirst().getString("subject")).isEqualTo(id);
        assertThat(first.getFirst().getString("before")).contains("a week");
        assertThat(first.getFirst().getString("after")).contains("a day");
        assertThat(reviews(server, organization, "open"))
                .as("the same cause a second time")
                .hasSize(1);
        change(server, asks, "Cars are towed within a day. {#week rec=\"" + id + "\" ", "Nothing. {#week x=\"");
        assertThat(reviews(server, organization, "open")).hasSizeGreaterThanOrEqualTo(2);
        var path = text.replace("/api/v1", "");
        assertThat(server.page(path + "/desk").body()).contains("/organizations/" + organization + "/reviews#review-");
        assertThat(server.page("/organizations/" + organization + "/reviews").body())
                .contains("a week", "a day");
        assertThat(server.page("/organizations/" + organization).body()).contains("items to review");
        assertThat(server.anonymous().page("/organizations/" + organization).body())
                .doesNotContain("to review");
    }

    private static void model(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var organization = clerk.organization();
        server.postJson(model + "/forks", "{\"organization\":\"" + organization + "\"}");

        clerk.moved(model, "superseded", "");
        var superseded = reviews(server, organization, "open");
        clerk.moved(model, "in-force", "");
        clerk.moved(model, "rescinded", "");
        var both = reviews(server, organization, "open");

        assertThat(superseded).hasSize(1);
        assertThat(superseded.getFirst().getString("cause")).isEqualTo("model-superseded");
        assertThat(superseded.getFirst().getString("subject")).isEqualTo(model.substring(18));
        assertThat(both)
                .extracting(it -> it.getString("cause"))
                .containsExactlyInAnyOrder("model-superseded", "model-rescinded");
    }

    private static void settled(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var organization = clerk.organization();
        server.postJson(model + "/forks", "{\"organization\":\"" + organization + "\"}");
        clerk.moved(model, "rescinded", "");
        var list = "/api/v1/organizations/" + organization + "/reviews";
        var item = list + "/" + reviews(server, organization, "open").getFirst().getInt("id");
        var reader = DeviationsServerChecks.colleague(server, organization, "reader");

        refused(server.anonymous().get(list), 401, "sign-in-needed");
        refused(
                DeviationsServerChecks.colleague(server, clerk.organization(), "administrator")
                        .get(list),
                403,
                "not-allowed");
        assertThat(reader.get(list).statusCode()).isEqualTo(200);
        refused(reader.put(item, "application/json", "", "{\"state\":\"done\"}"), 403, "not-allowed");
        refused(server.put(item, "application/json", "", "{\"state\":\"not-applicable\"}"), 422, "invalid");
        refused(server.put(item, "application/json", "", "{\"state\":\"other\"}"), 422, "invalid");
        refused(server.put(list + "/999999999", "application/json", "", "{\"state\":\"done\"}"), 404, "not-found");
        var done = server.put(
                item, "application/json", "", "{\"state\":\"not-applicable\",\"reason\":\"We have our own.\"}");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).getString("state")).isEqualTo("not-applicable");
        assertThat(reviews(server, organization, "open")).isEmpty();
        assertThat(reviews(server, organization, "not-applicable")).hasSize(1);
        refused(server.put(item, "application/json", "", "{\"state\":\"done\"}"), 409, "wrong-state");
        assertThat(server.put(item, "application/json", "", "{\"state\":\"open\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reviews(server, organization, "open")).hasSize(1);
    }
}
