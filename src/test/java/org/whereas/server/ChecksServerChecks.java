package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What to check in a text, and the head of its page, over HTTP.
class ChecksServerChecks implements ServerChecks {

    private static final String RESOLUTION = """
            ---
            title: Figures
            kind: resolution
            number: R-7
            effective: soon
            actions: [{date: 2026-11-02, action: laid over}]
            votes: [{name: Jane Doe, vote: aye}, {name: Lou Ray, vote: nay}]
            adopts: [{document: uscm/de-escalation, version: 1.0.0}]
            ---

            WHEREAS, figures build trust. {#figures}

            NOW, THEREFORE, BE IT RESOLVED that the Council urges the Chief of Police to publish them. {#publish}
            """;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("findings and advice are given with a wording to use", () -> advice(server)),
                check("a page shows the head in the words of the trade", () -> head(server)));
    }

    private static void advice(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "figures", RESOLUTION);

        var answer = server.get(document + "/advice");
        var finding = json(answer).getJsonArray("findings").getJsonObject(0);
        var remark = json(answer).getJsonArray("advice").getJsonObject(0);
        var taken = clerk.patch(document, "figures", Server.etag(answer), remark.getString("wording"));

        assertThat(finding.getString("key")).isEqualTo("effective");
        assertThat(finding.getString("sentence")).contains("soon");
        assertThat(remark.getString("clause")).isEqualTo("figures");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(json(server.get(document + "/advice")).getJsonArray("advice").getValuesAs(JsonObject.class))
                .noneMatch(r -> r.getString("clause").equals("figures"));
        assertThat(clerk.text(document)).contains("WHEREAS, figures build trust; {#figures}");
        refused(server.anonymous().get(document + "/advice"), 404, "not-found");
        refused(server.get(DOCUMENTS + "/uscm/none/advice"), 404, "not-found");
        assertThat(json(server.get(DOCUMENTS + "/uscm/de-escalation/advice")).getJsonArray("advice"))
                .isEmpty();
    }

    private static void head(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "figures", RESOLUTION);
        clerk.post(document);

        var page = server.anonymous().page(document.replace("/api/v1", "")).body();

        assertThat(page)
                .contains(
                        "1 for, 1 against",
                        "uscm/de-escalation, version 1.0.0",
                        "Laid over",
                        "Jane Doe",
                        "November 2, 2026")
                .doesNotContain("What to check");
    }
}
