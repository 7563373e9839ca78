package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.etag;
import static org.whereas.server.Server.json;
import static org.whereas.server.TailoringServerChecks.fork;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Fields that are filled in and options that are chosen, over HTTP.
class AnswersServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("what is blank is named before a text comes into force", () -> gaps(server)),
                check("fields are filled in and taken back", () -> fields(server)),
                check("what two fill in at once is told, and can be settled", () -> bothFill(server)),
                check("options are chosen and taken back", () -> options(server)),
                check("answers that cannot be are refused", () -> refusedAnswers(server)));
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
}
