package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

class SearchServerChecks implements ServerChecks {

    private static final Logger LOG = Logger.getLogger(SearchServerChecks.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("search finds a clause of a shipped policy and opens at it", () -> shippedClause(server)),
                check("saved text is found soon after", () -> savedText(server)),
                check("a draft is found by nobody outside its organization", () -> drafts(server)),
                check("filters narrow and their counts are true", () -> filters(server)),
                check("a recommendation narrows to what carries it out", () -> recommendation(server)),
                check("any question is answered", () -> hostile(server)),
                check("a year or an order that is none is named", () -> noYear(server)),
                check("a long question makes no long head of an answer", () -> longQuestion(server)),
                check("the page of results works by its address alone", () -> page(server)),
                check("every value of a filter can be chosen on the page", () -> allValues(server)),
                check("the way to other cities takes the filters along", () -> waysOn(server)),
                check("a briefing says what the search was narrowed to", () -> briefing(server)),
                check("what is put in force from a day is found under that day", () -> heldFrom(server)),
                check("what other cities say tells of a corrected word", () -> correctedAmongOthers(server)),
                check("a hit's score is its place alone", () -> scores(server)),
                check("search says how its index is", () -> health(server)));
    }

    /// What a search answers, once the index is there.
    private static JsonObject search(Server server, String query) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var answer = server.get("/api/v1/search?" + query);
        while (answer.statusCode() == 503 && System.nanoTime() < end) answer = server.get("/api/v1/search?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer);
    }

    private static String q(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static long total(JsonObject found) {
        return found.getJsonNumber("total").longValue();
    }

    private static List<String> clauses(JsonObject found) {
        return found.getJsonArray("hits").getValuesAs(JsonObject.class).stream()
                .map(h -> h.getString("document") + "#" + h.getString("clause"))
                .toList();
    }

    private static void shippedClause(Server server) {
        var found = search(server.anonymous(), q("who speaks and who watches for danger"));

        assertThat(clauses(found)).contains("uscm/de-escalation#agree-roles");
        var hit = found.getJsonArray("hits").getJsonObject(0);
        assertThat(hit.getString("snippet")).contains("<mark>");
        assertThat(hit.getString("href")).startsWith("/documents/").contains("#" + hit.getString("clause"));
        assertThat(found.getJsonNumber("took").doubleValue()).isPositive();
    }

    private static void savedText(Server server) {
        var organization = organization(server);
        var word = word(server);
        var made = server.post(
                "/api/v1/documents?organization=" + organization + "&slug=saved&kind=local-policy",
                "text/markdown",
                "# Saved\n\nThe " + word + " is here.\n");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var begun = System.nanoTime();

        await(() -> total(search(server, q(word))) == 1);

        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        LOG.info(() -> "Saved text was found after " + took + " ms");
    }

    private static void drafts(Server server) {
        var organization = organization(server);
        var word = word(server);
        server.post(
                "/api/v1/documents?organization=" + organization + "&slug=hidden&kind=local-policy",
                "text/markdown",
                "# Hidden " + word + "\n\nThe " + word + " waits.\n");
        await(() -> total(search(server, q(word))) > 0);

        var others = server.anonymous();
        var found = search(others, q(word));
        assertThat(total(found)).isZero();
        assertThat(found.getJsonNumber("clauses").longValue()).isZero();
        assertThat(found.getJsonArray("hits")).isEmpty();
        assertThat(found.getJsonObject("facets").values())
                .allMatch(v -> v.asJsonArray().isEmpty());
        assertThat(search(others, q(word.substring(1) + "x")).toString()).doesNotContain(word);
        assertThat(total(search(others, "q=&organization=" + organization))).isZero();
        assertThat(total(search(others, "q=&copies=all&of=" + organization + "/hidden/the")))
                .isZero();
        assertThat(others.get("/api/v1/suggest?" + q("hidden " + word)).body()).doesNotContain(word);
        assertThat(server.get("/api/v1/suggest?" + q("hidden " + word)).body()).contains(word);
    }

    private static void filters(Server server) {
        var all = search(server.anonymous(), q("training") + "&size=1");

        var kinds = all.getJsonObject("facets").getJsonArray("kind").getValuesAs(JsonObject.class);
        assertThat(kinds).hasSizeGreaterThan(1);
        for (var kind : kinds) {
            var narrowed = search(server.anonymous(), q("training") + "&size=1&kind=" + kind.getString("value"));
            assertThat(total(narrowed)).isEqualTo(kind.getJsonNumber("count").longValue());
        }
    }

    private static void recommendation(Server server) {
        var found = search(server.anonymous(), "recommendation=USCM-2020/de-escalation/1");

        assertThat(clauses(found)).contains("uscm/de-escalation#avoid-force");
    }

    private static void hostile(Server server) {
        for (var typed :
                List.of("(".repeat(500), "\"", "readers:*", "*", "\u0000\u0001", "a* b* c* ".repeat(20), "-x")) {
            assertThat(server.get("/api/v1/search?" + q(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(server.page("/search?" + q(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/suggest?" + q(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
        }
        assertThat(server.get("/api/v1/search?q=a&page=x").statusCode()).isEqualTo(422);
    }

    private static void page(Server server) {
        var results = server.anonymous().page("/search?" + q("verbal waring"));

        assertThat(results.body())
                .contains("<mark>")
                .contains("spelling=as-typed")
                .contains("kind=model-policy");
        assertThat(server.anonymous()
                        .page("/search?spelling=as-typed&" + q("verbal warning"))
                        .body())
                .as("what the form for the years carries along")
                .contains("name=\"spelling\" value=\"as-typed\"");
        assertThat(server.anonymous().page("/search").body()).contains("<form class=\"search\"");
        assertThat(server.anonymous().page("/search?page=900&" + q("training")).body())
                .as("a page behind the last")
                .doesNotContain("class=\"empty\"")
                .contains("class=\"hit\"");
        assertThat(server.anonymous()
                        .page("/search?from=2030&to=1990&" + q("training"))
                        .body())
                .contains("1990–2030");
        assertThat(server.anonymous().page("/search?" + q("qqqqqqqq")).body()).contains("class=\"empty\"");
    }

    private static void noYear(Server server) {
        for (var address : List.of("/api/v1/search?", "/search?")) {
            var refused = server.anonymous().get(address + "from=20&" + q("training"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("four digits, such as 2018");
        }
        var unsorted = server.anonymous().get("/api/v1/search?sort=bogus&" + q("training"));
        assertThat(unsorted.statusCode()).isEqualTo(422);
        assertThat(unsorted.body()).contains("by relevance or by date");
    }

    private static void longQuestion(Server server) {
        var usual = server.anonymous().get("/api/v1/search/organizations?" + q("training"));
        assertThat(usual.headers().allValues("Link")).isNotEmpty();
        var answer = server.anonymous().get("/api/v1/search/organizations?q=" + "%28".repeat(2_000));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().toString()).hasSizeLessThan(7_000);
    }

    private static void allValues(Server server) {
        var topics = search(server.anonymous(), q("force") + "&size=1")
                .getJsonObject("facets")
                .getJsonArray("topic")
                .getValuesAs(JsonObject.class);
        var page = server.anonymous().page("/search?" + q("force")).body();

        assertThat(topics).hasSizeGreaterThan(12);
        assertThat(topics).allMatch(t -> page.contains("topic=" + t.getString("value") + "\""));
    }

    private static void waysOn(Server server) {
        var page = server.anonymous().page("/search?q=training&status=in-force&state=IL&population=0-9999");

        assertThat(page.body())
                .contains("/search/side-by-side?q=training&amp;status=in-force&amp;state=IL&amp;population=0-9999\"");
    }

    private static void heldFrom(Server server) {
        var clerk = new Clerk(server);
        var word = word(server);
        var organization = clerk.organization();
        var document = clerk.document(organization, "held", "# Held\n\nThe " + word + " is towed.\n");
        for (var status : List.of("in-review", "approved")) clerk.moved(document, status, "");

        clerk.moved(document, "in-force", ",\"posted\":true,\"effective\":\"2031-02-03\"");

        await(() -> total(search(server.anonymous(), q(word) + "&from=2031&to=2031")) == 1);
        var hit = search(server.anonymous(), q(word)).getJsonArray("hits").getJsonObject(0);
        assertThat(hit.getString("effective")).isEqualTo("2031-02-03");
        assertThat(server.anonymous()
                        .page("/search/side-by-side?" + q(word) + "&organization=uscm&organization=" + organization)
                        .body())
                .contains("February 3, 2031");
    }

    private static void correctedAmongOthers(Server server) {
        for (var more : List.of("", "&organization=uscm&organization=nlc")) {
            var page = server.anonymous()
                    .page("/search/side-by-side?q=chokhold" + more)
                    .body();
            assertThat(page).contains("<strong>chokehold</strong>").contains("spelling=as-typed");
            assertThat(server.anonymous()
                            .page("/search/side-by-side?q=chokhold&spelling=as-typed" + more)
                            .body())
                    .doesNotContain("<strong>chokehold</strong>");
        }
    }

    private static void briefing(Server server) throws Exception {
        var file = ExportServerChecks.main(
                server.anonymous(),
                "/api/v1/search/file?format=docx&q=waring&from=1990&to=2090&recommendation=USCM-2020/training/1");

        assertThat(file).contains("1990–2090", "USCM-2020/training/1", "Showing results for");
    }

    private static void scores(Server server) {
        for (var page : List.of(1, 2)) {
            var hits = search(server.anonymous(), q("training") + "&size=3&page=" + page)
                    .getJsonArray("hits");
            for (var i = 0; i < hits.size(); i++)
                assertThat(hits.getJsonObject(i).getJsonNumber("score").doubleValue())
                        .isEqualTo(1.0 / ((page - 1) * 3 + i + 1));
        }
    }

    private static void health(Server server) {
        var checks = Server.json(server.anonymous().get("/health/ready")).getJsonArray("checks");

        assertThat(checks.getValuesAs(JsonObject.class))
                .anySatisfy(c -> assertThat(c.getString("name")).isEqualTo("search"));
        assertThat(checks.getValuesAs(JsonObject.class))
                .filteredOn(c -> c.getString("name").equals("search"))
                .allSatisfy(
                        c -> assertThat(((JsonString) c.getJsonObject("data").get("index")).getString())
                                .isEqualTo("ready"));
    }

    private static String organization(Server server) {
        var slug = server.fresh("searchers");
        var made = server.postJson(
                "/api/v1/organizations", "{\"slug\":\"" + slug + "\",\"name\":\"Searchers\",\"kind\":\"department\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return slug;
    }

    /// A word that no other text has.
    private static String word(Server server) {
        var letters = new StringBuilder("vexillum");
        server.fresh("word").chars().filter(Character::isDigit).forEach(d -> letters.append((char) ('a' + d - '0')));
        return letters.append("zq").toString();
    }

    private static void await(Supplier<Boolean> condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) assertThat(System.nanoTime()).as("in time").isLessThan(end);
    }
}
