package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What an organization has not posted is not there for anybody else, in whatever form it is asked for.
final class HiddenServerChecks implements ServerChecks {

    private static final String WORD = "Zyzzogeton";

    private static final String DRAFT = """
            ---
            title: Zyzzogeton
            kind: local-policy
            summary: About the Zyzzogeton.
            topics: [zyzzogeton]
            ---

            # Zyzzogeton {#zyzzogeton}

            The Zyzzogeton is kept from everybody. {#kept meets="USCM-2020/de-escalation/1"}
            """;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a text that is not posted leaves no trace anywhere", () -> noTrace(server)),
                check("what is hidden and what is not there are answered alike", () -> alike(server)),
                check("a newer draft shows in nothing that others see of a posted text", () -> newerDraft(server)),
                check("a posted copy does not tell of a model that is closed", () -> closedModel(server)));
    }

    private static void noTrace(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = clerk.document(organization, "kept", DRAFT);
        found(server, organization);

        for (var stranger : List.of(server.anonymous(), other(server)))
            for (var path : List.of(
                    "/api/v1/search?q=" + WORD,
                    "/api/v1/search?q=kept+from+everybody&organization=" + organization,
                    "/api/v1/search?q=zyzzogetan",
                    "/api/v1/suggest?q=zyz",
                    "/api/v1/documents?organization=" + organization,
                    "/api/v1/documents?topic=zyzzogeton",
                    "/api/v1/recommendations/USCM-2020/de-escalation/1",
                    "/api/v1/organizations/" + organization + "/coverage",
                    "/recommendations/USCM-2020/de-escalation/1",
                    "/organizations/" + organization,
                    "/organizations/" + organization + "/coverage",
                    "/search?q=" + WORD.toLowerCase(java.util.Locale.ROOT).substring(0, 5),
                    "/documents",
                    "/")) {
                var answer = stranger.page(path);
                assertThat(answer.body()).as(path).doesNotContain(WORD, "zyzzogeton", "/kept");
            }
        assertThat(json(server.anonymous().get("/api/v1/search?q=" + WORD)).getInt("total"))
                .isZero();
        assertThat(json(server.anonymous().get("/api/v1/search?q=" + WORD + "&status=draft"))
                        .getJsonObject("facets")
                        .toString())
                .doesNotContain(organization);
        assertThat(json(server.anonymous().get("/api/v1/documents?organization=" + organization))
                        .getInt("total"))
                .isZero();
        assertThat(server.get(document).statusCode()).isEqualTo(200);
    }

    /// Until the index has it, for those who may find it.
    private static void found(Server server, String organization) {
        var asked = "/api/v1/search?q=" + WORD + "&organization=" + organization;
        Searchers.await(() -> json(server.get(asked)).getInt("total", 0) > 0);
    }

    private static void alike(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        clerk.document(organization, "kept", DRAFT);

        for (var stranger : List.of(server.anonymous(), other(server)))
            for (var part : List.of(
                    "",
                    "/text",
                    "/clauses/kept",
                    "/revisions",
                    "/revisions/1",
                    "/revisions/1/text",
                    "/changes",
                    "/changes?from=model",
                    "/fields",
                    "/options",
                    "/status",
                    "/coverage",
                    "/clauses/kept/meets/USCM-2020/de-escalation/1",
                    "/export?format=docx",
                    "/packet",
                    "/export?format=md",
                    "/export?format=html")) {
                var there = stranger.get(Clerk.DOCUMENTS + "/" + organization + "/kept" + part);
                var not = stranger.get(Clerk.DOCUMENTS + "/" + organization + "/none" + part);
                assertThat(there.statusCode()).as(part).isEqualTo(404);
                assertThat(there.body()).as(part).isEqualTo(not.body().replace("/none", "/kept"));
                assertThat(names(there)).isEqualTo(names(not));
                assertThat(there.headers().firstValue("ETag")).isEmpty();
            }
    }

    /// Without what tells of the connection and not of the answer.
    private static java.util.Set<String> names(HttpResponse<String> answer) {
        var names = new java.util.TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    private static void newerDraft(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = clerk.document(
                organization,
                "towing",
                Clerk.POLICY.replace("kind: model-policy", "kind: local-policy").replace("Towing", "Wagons"));
        clerk.post(document);
        var paths = List.of(
                document,
                document + "/status",
                document + "/revisions",
                document + "/coverage",
                Clerk.DOCUMENTS + "?organization=" + organization,
                Clerk.DOCUMENTS + "?organization=" + organization + "&sort=changed");
        var stranger = server.anonymous();
        var before = paths.stream().map(path -> stranger.get(path).body()).toList();

        var draft = clerk.text(document)
                .replace("title: Wagons", "title: Zyzzogeton")
                .replace("topics: [vehicles, training]", "topics: [zyzzogeton]")
                .replace("the car", "the Zyzzogeton {#zyzzogeton meets=\"USCM-2020/de-escalation/1\"}");
        assertThat(clerk.save(document, clerk.tag(document), draft).statusCode())
                .isEqualTo(200);
        clerk.moved(document, "in-review", "");
        found(server, organization);

        assertThat(paths.stream().map(path -> stranger.get(path).body()).toList())
                .isEqualTo(before);
        for (var filter : List.of("topic=zyzzogeton", "status=draft", "status=in-review"))
            assertThat(json(stranger.get(Clerk.DOCUMENTS + "?organization=" + organization + "&" + filter))
                            .getInt("total"))
                    .as(filter)
                    .isZero();
        var search = "/api/v1/search?organization=" + organization + "&q=";
        assertThat(json(stranger.get(search + "wagons+tow")).getInt("total")).isPositive();
        assertThat(stranger.get(search + "wagons+tow").body()).doesNotContainIgnoringCase(WORD, "\"in-review\"");
        assertThat(json(stranger.get(search + WORD)).getInt("total")).isZero();
        for (var page : List.of("", "/versions", "/status", "/coverage", "/clauses/drivers-told-where-car"))
            assertThat(stranger.page(document.replace("/api/v1", "") + page).body())
                    .as(page)
                    .doesNotContainIgnoringCase(WORD);
        assertThat(json(server.get(Clerk.DOCUMENTS + "?organization=" + organization + "&status=in-force"))
                        .getInt("total"))
                .isEqualTo(1);
    }

    private static void closedModel(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.document(clerk.organization(), "model", DRAFT);
        var made = server.postJson(model + "/forks", "{\"organization\":\"" + clerk.organization() + "\"}");
        var copy = made.headers().firstValue("Location").orElseThrow();
        clerk.post(copy);
        var stranger = server.anonymous();
        var address = model.substring(Clerk.DOCUMENTS.length() + 1);

        var compared = stranger.get(copy + "/changes?from=model");

        assertThat(compared.statusCode()).isEqualTo(404);
        for (var path : List.of(copy, copy + "/changes?from=model", copy + "/coverage", copy.replace("/api/v1", "")))
            assertThat(stranger.page(path).body()).as(path).doesNotContain(address);
        assertThat(server.get(copy + "/changes?from=model").statusCode()).isEqualTo(200);
    }

    /// An administrator of another organization.
    private static Server other(Server server) {
        var organization = new Clerk(server).organization();
        var invited =
                server.postJson("/api/v1/organizations/" + organization + "/members", "{\"role\":\"administrator\"}");
        var path = json(invited).getString("path");
        var guest = new Guest(server);
        guest.open(path);
        guest.fill(
                path,
                java.util.Map.of(
                        "name", "Kim", "email", server.fresh("kim") + "@example.org", "password", "tern otter clay"));
        var made = guest.send(guest.request("/api/v1/tokens")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"try\"}")));
        return server.as(json(made).getString("token"));
    }
}
