package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What other organizations say on a question.
final class OthersServerChecks implements ServerChecks {

    private static final String SIDE = "/search/side-by-side";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("organizations are found by state and size, with how much they say", () -> voices(server)),
                check("clauses stand side by side with source, day and citation", () -> sideBySide(server)),
                check("a clause is cited under its own section of several with one heading", () -> cited(server)),
                check("who holds other texts is said to be silent, not empty", () -> silent(server)),
                check("another organization's draft is heard nowhere", () -> hidden(server)),
                check("more than six, or nobody, is refused", () -> refused(server)));
    }

    private static String organization(Server server, String more) {
        var slug = server.fresh("others");
        var made = server.postJson(
                "/api/v1/organizations",
                "{\"slug\":\"" + slug + "\",\"name\":\"Police of " + slug + "\",\"kind\":\"department\"" + more + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return slug;
    }

    private static String policy(String words) {
        return "---\ntitle: Wagons\nkind: local-policy\neffective: 2024-03-01\n---\n\n# On wagons {#on}\n\n" + words
                + " {#w}\n";
    }

    private static String asked(String word, String... organizations) {
        return SIDE + "?q=" + word + Stream.of(organizations).reduce("", (all, o) -> all + "&organization=" + o);
    }

    private static List<String> named(Server somebody, String query) {
        return json(somebody.get("/api/v1/search/organizations?" + query))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(o -> o.getInt("clauses") > 0)
                .map(o -> o.getString("organization"))
                .toList();
    }

    private static void voices(Server server) {
        var word = new Searchers(server).word();
        var clerk = new Clerk(server);
        var small = organization(server, ",\"state\":\"MN\",\"population\":\"8,000\",\"officers\":\"10-24\"");
        var large = organization(server, ",\"state\":\"WI\",\"population\":\"60000\",\"officers\":\"150\"");
        for (var one : List.of(small, large)) clerk.post(clerk.document(one, "wagons", policy("The " + word + ".")));
        Searchers.await(() -> Searchers.found(server.anonymous(), word) == 2);

        var q = "q=" + word + "&size=100";
        assertThat(named(server.anonymous(), q)).containsExactlyInAnyOrder(small, large);
        assertThat(named(server.anonymous(), q + "&state=MN")).containsExactly(small);
        assertThat(named(server.anonymous(), q + "&population=50000-249999")).containsExactly(large);
        assertThat(named(server.anonymous(), q + "&officers=20-30")).containsExactly(small);
        assertThat(named(server.anonymous(), q + "&kind=resolution")).isEmpty();
        assertThat(named(server.anonymous(), q + "&status=in-force")).hasSize(2);
        assertThat(named(server.anonymous(), q + "&status=superseded")).isEmpty();
        Clerk.refused(server.anonymous().get("/api/v1/search/organizations?population=many"), 422, "invalid");
        assertThat(server.anonymous().page(SIDE + "?" + q).body()).contains(small, large, "name=\"organization\"");
    }

    private static void cited(Server server) {
        var word = new Searchers(server).word();
        var clerk = new Clerk(server);
        var one = organization(server, "");
        clerk.post(clerk.document(
                one,
                "dogs",
                "---\ntitle: Dogs\nkind: local-policy\n---\n\n# Cuffs {#c}\n\n## Exceptions {#e}\n\nNone here. {#n}\n\n"
                        + "# Dogs {#d}\n\n## Exceptions {#x}\n\nNo " + word + " bites. {#w}\n"));
        Searchers.await(() -> Searchers.found(server.anonymous(), word) == 1);

        var alone = json(server.anonymous().get("/api/v1" + asked(word, one))).getJsonArray("alone");

        assertThat(alone.getJsonObject(0).getString("section")).contains("2.1", "Exceptions");
    }

    private static void silent(Server server) {
        var word = new Searchers(server).word();
        var clerk = new Clerk(server);
        var one = organization(server, "");
        var silent = organization(server, "");
        clerk.post(clerk.document(one, "wagons", policy("The " + word + ".")));
        clerk.post(clerk.document(silent, "wagons", policy("Nothing of it.")));
        Searchers.await(() -> Searchers.found(server.anonymous(), word) == 1);

        var page = server.anonymous().page(asked(word, one, silent)).body();
        var narrowed =
                server.anonymous().page(asked(word, one) + "&kind=resolution").body();

        assertThat(page).contains("Police of " + silent + ": no text held on this.");
        assertThat(narrowed).contains("Only: ", "Held here").doesNotContain("No text held<");
    }

    private static void sideBySide(Server server) {
        var word = new Searchers(server).word();
        var clerk = new Clerk(server);
        var one = organization(server, "");
        var other = organization(server, "");
        var silent = organization(server, "");
        clerk.post(clerk.document(one, "wagons", policy("The " + word + " is towed at once by the watch.")));
        clerk.post(clerk.document(other, "wagons", policy("The " + word + " is towed later by the watch.")));
        Searchers.await(() -> Searchers.found(server.anonymous(), word) == 2);

        var answer = json(server.anonymous().get("/api/v1" + asked(word, one, other, silent)));
        var point = answer.getJsonArray("points").getJsonObject(0);
        assertThat(point.getString("heading")).isEqualTo("On wagons");
        assertThat(point.getJsonArray("quotes").getValuesAs(JsonObject.class))
                .extracting(q -> q.getString("organization"))
                .containsExactly(one, other);
        assertThat(point.getJsonArray("quotes").getValuesAs(JsonObject.class)).allSatisfy(quote -> {
            assertThat(quote.getString("effective")).isEqualTo("2024-03-01");
            assertThat(quote.getString("citation"))
                    .contains("Police of ", "Wagons", "March 1, 2024", "/documents/", "#w");
        });
        assertThat(answer.getJsonArray("organizations").getJsonObject(2).getBoolean("holding"))
                .isFalse();
        var page = server.anonymous().page(asked(word, one, other, silent));
        assertThat(page.body())
                .contains("No text held", "March 1, 2024", "is towed later")
                .contains(one + "/wagons#w");
        var file = server.anonymous().get("/api/v1" + asked(word, one, other).replace("?", "/file?"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("wordprocessingml");
        assertThat(file.body()).startsWith("PK");
    }

    private static void hidden(Server server) {
        var people = new Searchers(server);
        var word = people.word();
        var clerk = new Clerk(server);
        var open = organization(server, "");
        var kept = organization(server, "");
        clerk.post(clerk.document(open, "wagons", policy("The " + word + " is towed at once by the watch.")));
        clerk.document(kept, "kept", policy("The " + word + " is zyzzogetoned at once by the watch."));
        var colleague = people.memberOf(kept);
        Searchers.await(() -> Searchers.found(colleague, word) == 2);

        for (var stranger : List.of(server.anonymous(), people.memberOf(clerk.organization()))) {
            assertThat(named(stranger, "q=" + word)).containsExactly(open);
            for (var path : List.of("/api/v1" + asked(word, open, kept), asked(word, open, kept), asked(word)))
                assertThat(stranger.page(path).body()).as(path).doesNotContain("zyzzogetoned", "/kept");
            assertThat(json(stranger.get("/api/v1" + asked(word, open, kept)))
                            .getJsonArray("organizations")
                            .getJsonObject(1)
                            .getBoolean("holding"))
                    .isFalse();
        }
        assertThat(colleague.get("/api/v1" + asked(word, open, kept)).body()).contains("zyzzogetoned");
        assertThat(named(colleague, "q=" + word)).containsExactlyInAnyOrder(open, kept);
    }

    private static void refused(Server server) {
        var seven =
                IntStream.range(0, 7).mapToObj(_ -> organization(server, "")).toArray(String[]::new);

        Clerk.refused(server.anonymous().get("/api/v1" + asked("tow", seven)), 422, "invalid");
        Clerk.refused(server.anonymous().get("/api/v1" + asked("tow", "nobody-at-all")), 422, "invalid");
        assertThat(server.anonymous().page(asked("tow", seven)).body()).contains("At most 6");
        assertThat(server.anonymous().page(SIDE).statusCode()).isEqualTo(200);
    }
}
