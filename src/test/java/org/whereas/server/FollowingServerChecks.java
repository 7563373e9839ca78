package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Texts that were there before and follow a model, over HTTP.
class FollowingServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a policy that was there before follows a model", () -> follows(server)),
                check("a resolution that was there before follows a template", () -> resolutionFollows(server)),
                check("a posted version from before it followed has no model", () -> posted(server)),
                check("what somebody keeps of a pairing overwrites nobody else's", () -> pairing(server)),
                check("a pairing names sections that are there", () -> noSections(server)));
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
}
