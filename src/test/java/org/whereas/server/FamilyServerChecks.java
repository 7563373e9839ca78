package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The family of a model and what it says in a clause, over HTTP; above all, what of it each reader sees.
class FamilyServerChecks implements ServerChecks {

    private static final String SECRET = "Quillwort";

    private static final String MODEL = """
            ---
            title: Parking
            kind: model-policy
            fields:
              department.name: {label: Name, required: true}
            ---

            # Parking {#parking}

            The {{department.name}} tows within a day. {#tow meets="USCM-2020/intervene/1"}

            A notice is left. {#notice}
            """;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a model knows its copies, how far they drifted and who is behind", () -> lineage(server)),
                check("nobody is behind a draft that is posted for comment", () -> commented(server)),
                check("others see the posted version of a copy, counted and worded as posted", () -> posted(server)),
                check("a copy of a copy belongs to the family, one of a hidden copy does not", () -> copies(server)),
                check("equal wordings are one, whatever stands in their fields", () -> wordings(server)),
                check("alike changes are one direction, and a new version begins with one", () -> directions(server)));
    }

    private static String model(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.document(clerk.organization(), "parking", MODEL);
        clerk.post(model);
        return model;
    }

    /// A copy of a new organization, with something else in the place of some words.
    private static String copy(Server server, String model, String words, String others) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var made = server.postJson(
                model + "/forks",
                "{\"organization\":\"" + organization + "\",\"fields\":{\"department.name\":\"" + organization
                        + "\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var copy = made.headers().firstValue("Location").orElseThrow();
        change(clerk, copy, words, others);
        return copy;
    }

    private static void change(Clerk clerk, String copy, String words, String others) {
        if (words.equals(others)) return;
        var text = clerk.text(copy);
        assertThat(text).contains(words);
        assertThat(clerk.save(copy, clerk.tag(copy), text.replace(words, others))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String address(String document) {
        return document.substring(Clerk.DOCUMENTS.length() + 1);
    }

    private static List<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").stream().map(it -> it.asJsonObject()).toList();
    }

    private static List<String> documents(Server server, String model, String query) {
        return items(json(server.get(model + "/lineage" + query))).stream()
                .map(it -> it.getString("document"))
                .toList();
    }

    private static void lineage(Server server) {
        var clerk = new Clerk(server);
        var model = model(server);
        var same = copy(server, model, "", "");
        var other =
                copy(server, model, "within a day. {#tow meets=\"USCM-2020/intervene/1\"}", "within two days. {#tow}");

        var first = items(json(server.get(model + "/lineage?sort=clauses")));
        change(clerk, model, "A notice is left.", "A notice is always left.");
        clerk.post(model);

        assertThat(first).hasSize(2);
        var drift = first.getFirst().getJsonObject("drift");
        assertThat(first.getFirst().getString("document")).isEqualTo(address(other));
        assertThat(drift.getInt("adapted")).isEqualTo(1);
        assertThat(drift.getInt("words")).isEqualTo(4);
        assertThat(drift.getInt("alignmentsLost")).isEqualTo(1);
        assertThat(first.getLast().getJsonObject("drift").getInt("adapted")).isZero();
        assertThat(first).noneMatch(it -> it.getBoolean("behind"));
        assertThat(documents(server, model, "?behind=yes")).containsExactlyInAnyOrder(address(same), address(other));
        assertThat(documents(server, model, "?status=in-force")).isEmpty();
        assertThat(server.get(model + "/lineage?format=csv").body()).contains(address(same), address(other));
        refused(server.get(model + "/lineage?sort=whim"), 422, "invalid");
        var page = model.replace("/api/v1", "");
        assertThat(server.page(page + "/lineage").body())
                .contains("behind: the model is at", "one clause differs", "The clause changed most, in one copy");
        assertThat(server.page(page).body()).contains("/lineage");
        assertThat(server.page(page + "/clauses/tow/wordings").statusCode()).isEqualTo(200);
        assertThat(server.page(page + "/clauses/tow").body()).contains("/wordings");
    }

    private static void commented(Server server) {
        var clerk = new Clerk(server);
        var model = model(server);
        var copy = copy(server, model, "", "");
        clerk.post(copy);
        var second = copy(server, copy, "", "");
        for (var text : List.of(model, copy)) {
            change(clerk, text, "A notice is left.", "A notice is always left.");
            clerk.moved(text, "in-review", ",\"posted\":true");
        }

        assertThat(items(json(server.get(model + "/lineage"))))
                .extracting(it -> it.getString("document"))
                .containsExactlyInAnyOrder(address(copy), address(second));
        assertThat(documents(server, model, "?behind=yes")).isEmpty();
        assertThat(server.page(model.replace("/api/v1", "") + "/lineage").body())
                .doesNotContain("behind: the model is at");
    }

    private static void posted(Server server) {
        var clerk = new Clerk(server);
        var model = model(server);
        var copy = copy(server, model, "within a day", "within two days");
        var stranger = server.anonymous();
        var hidden = List.of(
                model + "/lineage",
                model + "/lineage?format=csv",
                model + "/clauses/tow/wordings",
                model.replace("/api/v1", "") + "/lineage",
                model.replace("/api/v1", "") + "/clauses/tow/wordings");
        for (var path : hidden)
            assertThat(stranger.page(path).body()).as(path).doesNotContain("two days", address(copy));
        assertThat(json(stranger.get(model + "/lineage")).getInt("total")).isZero();
        assertThat(json(stranger.get(model + "/clauses/tow/wordings")).getInt("copies"))
                .isZero();
        clerk.post(copy);

        var before = hidden.stream().limit(3).map(p -> stranger.get(p).body()).toList();
        change(clerk, copy, "within two days", "within " + SECRET + " days");
        change(clerk, copy, "A notice is left.", "No notice.");

        assertThat(hidden.stream().limit(3).map(p -> stranger.get(p).body()).toList())
                .isEqualTo(before);
        assertThat(before.getLast()).contains("two");
        assertThat(server.get(model + "/clauses/tow/wordings").body()).contains(SECRET);
        assertThat(items(json(server.get(model + "/lineage"))).getFirst().getInt("revision"))
                .as("its own people see the newest")
                .isGreaterThan(items(json(server.anonymous().get(model + "/lineage")))
                        .getFirst()
                        .getInt("revision"));
    }

    private static void copies(Server server) {
        var clerk = new Clerk(server);
        var model = model(server);
        var copy = copy(server, model, "within a day", "within two days");
        var grandchild = copy(server, copy, "within two days", "within three days");
        clerk.post(grandchild);

        assertThat(documents(server, model, "")).containsExactlyInAnyOrder(address(copy), address(grandchild));
        assertThat(documents(server, copy, "")).containsExactly(address(grandchild));
        assertThat(documents(server.anonymous(), model, "")).isEmpty();
        var page = model.replace("/api/v1", "") + "/lineage";
        assertThat(server.page(page).body()).contains("The clause changed most, in 2 copies");
        assertThat(server.anonymous().page(page).body()).doesNotContain("The clause changed most");
        clerk.post(copy);
        assertThat(documents(server.anonymous(), model, ""))
                .containsExactlyInAnyOrder(address(copy), address(grandchild));
    }

    private static void wordings(Server server) {
        var model = model(server);
        var one = copy(server, model, "within a day", "within two days");
        var own = address(one).split("/")[0];
        change(new Clerk(server), one, "{{department.name}}", own);
        copy(server, model, "within a day", "within two days");
        copy(server, model, "", "");
        copy(server, model, "The {{department.name}} tows within a day. {#tow meets=\"USCM-2020/intervene/1\"}", "");

        var found = json(server.get(model + "/clauses/tow/wordings"));

        assertThat(found.getInt("copies")).isEqualTo(4);
        assertThat(items(found)).hasSize(3);
        assertThat(items(found).getFirst().getBoolean("asModel")).isTrue();
        assertThat(items(found).get(1).getString("words")).isEqualTo("The [Name] tows within two days.");
        assertThat(items(found).get(1).getInt("count")).isEqualTo(2);
        assertThat(items(found).getLast().getBoolean("leftOut")).isTrue();
        assertThat(items(json(server.get(model + "/clauses/tow/wordings?q=two"))))
                .hasSize(1);
        assertThat(items(json(server.get(model + "/clauses/tow/wordings?state=MN"))))
                .isEmpty();
        refused(server.get(model + "/clauses/none/wordings"), 404, "not-found");
    }

    private static void directions(Server server) {
        var clerk = new Clerk(server);
        var model = model(server);
        var copy = copy(server, model, "within a day", "within two days");
        copy(server, model, "within a day", "within two whole days");
        copy(server, model, "", "");
        var path = model + "/clauses/tow/wordings";

        var directions = json(server.get(path)).getJsonArray("directions");
        var page = server.page(path.replace("/api/v1", "")).body();
        var started = server.send(server.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", clerk.tag(model))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"from\":\"" + address(copy) + "\"}")));

        assertThat(directions).hasSize(1);
        assertThat(directions.getJsonObject(0).getInt("organizations")).isEqualTo(2);
        assertThat(directions.getJsonObject(0).getInt("of")).isEqualTo(3);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(clerk.text(model)).contains("The {{department.name}} tows within two days.", "{#tow meets=");
        assertThat(json(server.get(model)).getJsonObject("document").getString("status"))
                .isEqualTo("draft");
        assertThat(server.anonymous().get(model + "/text").body()).contains("within a day");
        assertThat(page).contains("2 of 3 departments changed this clause in the same direction");
    }
}
