package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Pair.FIRST;
import static org.whereas.server.Pair.LAST;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Updates that wait for an answer, as the inbox of an organization tells of them.
class InboxServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an update is declined, or put off until a day", () -> answered(server)),
                check("an update is graded, and stands in the inbox", () -> inbox(server)),
                check("the inbox counts what opening an update asks, whoever moves", () -> counted(server)));
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
        assertThat(pair.waiting().getInt("clashes"))
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
        var item = pair.waiting();
        var update = pair.update();
        assertThat(item.getInt("to")).isEqualTo(update.getInt("to"));
        assertThat(item.getInt("clashes"))
                .isEqualTo(update.getJsonArray("clauses").size());
        return item.getInt("clashes");
    }
}
