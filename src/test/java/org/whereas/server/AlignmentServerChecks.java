package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The catalogue of recommendations and what carries each out, over HTTP.
class AlignmentServerChecks implements ServerChecks {

    private static final String LIST = "/api/v1/recommendations";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("the catalogue is listed and narrowed", () -> catalogue(server)),
                check("a recommendation names the clauses that carry it out", () -> carried(server)),
                check("a draft carries nothing out for others", () -> drafts(server)),
                check("an unknown recommendation is not found", () -> unknown(server)));
    }

    private static JsonObject first(Server server) {
        return json(server.anonymous().get(LIST + "?size=1"))
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static void catalogue(Server server) {
        var all = json(server.anonymous().get(LIST + "?size=100"));
        var one = first(server);
        var source = one.getString("id").split("/")[0];

        assertThat(all.getInt("total")).isGreaterThanOrEqualTo(435);
        assertThat(all.getJsonArray("items")).hasSize(100);
        assertThat(json(server.get(LIST + "?source=" + source)).getInt("total"))
                .isPositive()
                .isLessThan(all.getInt("total"));
        assertThat(json(server.get(LIST + "?source=none")).getInt("total")).isZero();
        assertThat(json(server.get(LIST + "?q=zzzzqqq")).getInt("total")).isZero();
        assertThat(json(server.get(LIST + "?q=%00")).getInt("total")).isZero();
        refused(server.get(LIST + "?page=x"), 422, "invalid");
    }

    private static String stating(Clerk clerk, String id) {
        var text = "---\ntitle: Carrying\nkind: model-policy\n---\n\nOfficers act. {#act meets=\"" + id + "\"}\n";
        return clerk.document(clerk.organization(), "carrying", text);
    }

    private static void carried(Server server) {
        var clerk = new Clerk(server);
        var id = first(server).getString("id");
        var document = stating(clerk, id);
        clerk.post(document);
        var address = document.substring(Clerk.DOCUMENTS.length() + 1);

        var one = json(server.anonymous().get(LIST + "/" + id));
        var by = one.getJsonArray("met").stream()
                .map(m -> m.asJsonObject())
                .filter(m -> m.getString("document").equals(address))
                .toList();

        assertThat(one.getJsonObject("recommendation").getString("id")).isEqualTo(id);
        assertThat(by).hasSize(1);
        assertThat(by.getFirst().getJsonArray("clauses").getString(0)).isEqualTo("act");
        assertThat(json(server.get(document + "/clauses/act"))
                        .getJsonArray("meets")
                        .getString(0))
                .isEqualTo(id);
        assertThat(server.anonymous().page("/recommendations/" + id).body()).contains("Carrying");
    }

    private static void drafts(Server server) {
        var clerk = new Clerk(server);
        var id = first(server).getString("id");
        var address = stating(clerk, id).substring(Clerk.DOCUMENTS.length() + 1);

        assertThat(server.get(LIST + "/" + id).body()).contains(address);
        assertThat(server.anonymous().get(LIST + "/" + id).body()).doesNotContain(address);
        assertThat(server.anonymous().page("/recommendations/" + id).body()).doesNotContain(address);
    }

    private static void unknown(Server server) {
        for (var id : List.of("X-1", "USCM-2020/none/9", "%20", "a%2F..%2Fb", "x".repeat(1000)))
            refused(server.get(LIST + "/" + id), 404, "not-found");
    }
}
