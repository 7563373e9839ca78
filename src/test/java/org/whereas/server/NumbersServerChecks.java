package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Printed numbers from the first version in force to a copy of it, over HTTP.
class NumbersServerChecks implements ServerChecks {

    private static final String POLICY = """
            ---
            title: Towing
            kind: local-policy
            numbering: {style: decimal, prefix: "300"}
            ---

            ## Purpose {#purpose}

            Cars are towed with care. {#care}

            ## Duties {#duties}

            1. Call the owner. {#call}
            1. Write it down. {#write}

            ## Review {#review}
            """;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("what comes into force is the text with its numbers", () -> inForce(server)),
                check("later drafts go on with the numbers in force", () -> goOn(server)),
                check("numbers in force never shift", () -> neverShift(server)),
                check("a copy has numbers of its own", () -> copy(server)));
    }

    /// Takes the steps that a version has not taken yet.
    private static int putInForce(Clerk clerk, String document, String more) {
        for (var step : java.util.List.of("in-review", "approved"))
            clerk.move(document, "{\"status\":\"" + step + "\"" + more + "}");
        var moved = clerk.move(document, "{\"status\":\"in-force\",\"posted\":true" + more + "}");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        return json(moved).getInt("revision");
    }

    private static void inForce(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "towing", POLICY);

        var put = putInForce(clerk, document, "");
        var again = putInForce(clerk, document, "");

        var version = json(server.get(document + "/revisions/" + put));
        assertThat(put).isEqualTo(2).isEqualTo(again);
        assertThat(version.getInt("parent")).isEqualTo(1);
        assertThat(version.getString("message")).contains("numbers", "1");
        assertThat(clerk.text(document))
                .contains("{#purpose no=300.1}", "{#call no=\"(a)\"}", "{#review no=300.3}", "care. {#care}");
        assertThat(server.anonymous().get(document + "/text").body()).isEqualTo(clerk.text(document));
        var page = server.anonymous().page(document.replace("/api/v1", ""));
        assertThat(page.body()).contains(">300.1</a>", ">(b)</a>");
    }

    private static void goOn(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "towing", POLICY);
        var draft = clerk.text(document).replace("## Review", "## Fees {#fees}\n\n## Review");
        assertThat(clerk.save(document, clerk.tag(document), draft).statusCode())
                .isEqualTo(200);

        var put = putInForce(clerk, document, ",\"revision\":1");

        assertThat(put).isEqualTo(4);
        assertThat(server.anonymous().get(document + "/text").body())
                .contains("{#review no=300.3}")
                .doesNotContain("Fees");
        assertThat(clerk.text(document)).contains("## Fees {#fees}", "{#review no=300.3}");
        assertThat(json(server.get(document)).getJsonArray("outline").toString())
                .contains("300.2a");
    }

    private static void neverShift(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "towing", POLICY);
        putInForce(clerk, document, "");
        var text = clerk.text(document);
        var next = text.replace("1. Call the owner. {#call no=\"(a)\"}\n", "")
                .replace("## Review", "## Fees {#fees}\n\n## Review");
        assertThat(clerk.save(document, clerk.tag(document), next).statusCode()).isEqualTo(200);

        putInForce(clerk, document, "");

        assertThat(clerk.text(document))
                .contains("1. [Reserved] {#call no=\"(a)\"}", "{#write no=\"(b)\"}", "## Fees {#fees no=300.2a}")
                .contains("{#review no=300.3}");
    }

    private static void copy(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.document(clerk.organization(), "towing", POLICY);
        putInForce(clerk, model, "");
        var made = server.postJson(model + "/forks", "{\"organization\":\"" + clerk.organization() + "\"}");
        var copy = made.headers().firstValue("Location").orElseThrow();

        var text = clerk.text(copy);
        var own = text.replace("kind: local-policy", "kind: local-policy\nnumber: \"512\"")
                .replaceFirst("numbering: \\{[^}]*}", "numbering: {style: decimal, prefix: \"512\"}");
        assertThat(clerk.save(copy, clerk.tag(copy), own).statusCode()).isEqualTo(200);
        putInForce(clerk, copy, "");

        assertThat(text).doesNotContain("no=", "300");
        assertThat(clerk.text(copy)).contains("{#purpose no=512.1}", "{#review no=512.3}");
        var summary = json(server.get(copy + "/changes?from=model")).getJsonObject("summary");
        assertThat(summary.getInt("changed") + summary.getInt("marked")).isZero();
    }
}
