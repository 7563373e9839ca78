package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/// A model in force and posted, and a copy of it in another organization.
record Pair(Clerk clerk, String model, String organization, String copy) {

    static final String FIRST = "The {{department.name}} tows with care.";
    static final String LAST = "Drivers are told where the car is.";

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

    /// What the inbox says of the update.
    JsonObject waiting() {
        return json(clerk.server().get(inbox())).getJsonArray("items").getJsonObject(0);
    }
}
