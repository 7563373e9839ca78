package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Searchers.encoded;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;

/// Two organizations, one of which has a draft full of words that no other text has: a copy of what is
/// posted, in its line of descent, with a topic, a year, a recommendation and a kind of its own. Everything
/// that search can say is asked before it is there and afterwards; to everybody else each answer stays the
/// same to the letter.
final class HiddenFromSearchServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a hidden draft changes no answer of search to anybody else", () -> new Scene(server).plays()));
    }

    /// @param open   a posted model policy that has the word `known`
    private static final class Scene {
        private final Server server;
        private final Clerk clerk;
        private final Searchers people;
        private final String known;
        private final String secret;
        private final String owner;
        private final String kept;
        private final String open;
        private final Map<String, Server> strangers = new LinkedHashMap<>();
        private final Map<String, String> feeds = new LinkedHashMap<>();

        Scene(Server server) {
            this.server = server;
            this.clerk = new Clerk(server);
            this.people = new Searchers(server);
            this.known = people.word();
            this.secret = "zyzzogeton" + people.word().substring("vexillum".length());
            this.owner = clerk.organization();
            this.kept = clerk.organization();
            this.open = clerk.document(owner, "open", text(known));
        }

        private static String text(String word) {
            return "---\ntitle: On " + word
                    + "\nkind: model-policy\ntopics: [vehicles]\neffective: 2024-03-01\n---\n\n# Of "
                    + word + " {#of}\n\nEvery " + word + " is towed at once by the night watch of the harbor. {#w}\n\n"
                    + "Nobody leaves the " + word + " on the bridge before the morning comes. {#v}\n";
        }

        /// What somebody looked for is among what is completed the next time, so everything is asked twice
        /// before.
        void plays() {
            clerk.post(open);
            Searchers.await(() -> Searchers.found(server.anonymous(), known) == 3);
            settled();
            strangers.put("a visitor", server.anonymous());
            strangers.put("another organization", people.memberOf(clerk.organization()));
            keepSearches();
            asked();
            var before = asked();

            var draft = draft();

            var colleague = people.memberOf(kept);
            Searchers.await(() -> Searchers.found(colleague, secret) > 0);
            asked().forEach((path, answer) -> assertThat(answer).as(path).isEqualTo(before.get(path)));
            seenByItsOwn(colleague, draft);
        }

        /// The copy that is kept, with everything that could be counted.
        private String draft() {
            var made = server.postJson(open + "/forks", "{\"organization\":\"" + kept + "\",\"slug\":\"kept\"}");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            var copy = made.headers().firstValue("Location").orElseThrow();
            var text = clerk.text(copy)
                            .replace(
                                    "title: On " + known,
                                    "title: " + secret + " and " + near() + "\nsummary: About " + secret)
                            .replace("topics: [vehicles]", "topics: [vehicles, " + secret + "]")
                            .replace("effective: 2024-03-01", "effective: 1871-03-01")
                            .replace("of the harbor.", "of the harbor, " + near() + ".")
                    + "\n# Heading " + secret + " {#h}\n\nThe **" + secret + " term**: is kept. {#t .defines}\n\nThe "
                    + secret + " stands here. {#r rec=\"" + secret + "/1\"}\n";
            var saved = clerk.save(copy, clerk.tag(copy), text);
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            return copy;
        }

        /// Nearer to what is misspelt than the word that everybody may find.
        private String near() {
            return known + "s" + "x";
        }

        private String misspelt() {
            return known + "xx";
        }

        private List<String> paths() {
            var clause = open + "/clauses/w";
            var named = "&organization=" + owner + "&organization=" + kept;
            var all = new ArrayList<String>();
            for (var q : List.of(
                    known,
                    secret,
                    misspelt(),
                    secret.substring(0, 14),
                    "%22" + secret + "+stands%22",
                    secret + "/1",
                    kept + "/kept"))
                for (var more : List.of("", "&copies=all", "&sort=date", "&size=100&spelling=as-typed"))
                    all.add("/api/v1/search?q=" + q + more);
            for (var filter : List.of(
                    "organization=" + kept,
                    "topic=" + secret,
                    "from=1871&to=1871&sort=date",
                    "recommendation=" + secret + "/1",
                    "of=" + kept + "/kept/w",
                    "of=" + kept + "/kept/r",
                    "kind=local-policy&organization=" + kept,
                    "status=draft&organization=" + kept)) all.add("/api/v1/search?" + filter);
            all.add("/api/v1/search?q=" + known + "&of=" + open.substring(Clerk.DOCUMENTS.length() + 1)
                    + "/w&copies=all");
            for (var typed : List.of(known, secret, secret.substring(0, 5), "heading+" + secret, secret + "/1", kept))
                all.add("/api/v1/suggest?q=" + typed);
            for (var q : List.of(known, secret)) {
                all.add("/api/v1/search/file?format=csv&q=" + q);
                all.add("/api/v1/search/file?format=docx&q=" + q);
                all.add("/api/v1/search/organizations?size=100&q=" + q);
                all.add("/api/v1/search/side-by-side?q=" + q + named);
                all.add("/api/v1/search/side-by-side/file?q=" + q + named);
                all.add("page /search?q=" + q);
                all.add("page /search/side-by-side?q=" + q + named);
                all.add("page /search/side-by-side?q=" + q);
            }
            all.add("page /search?q=" + misspelt());
            for (var family : List.of("", "?family=all")) {
                all.add(clause + "/similar" + family);
                all.add("page " + clause.replace("/api/v1", "") + "/similar" + family);
            }
            all.add("page " + clause.replace("/api/v1", ""));
            all.add("page " + open.replace("/api/v1", "") + "?q=" + secret);
            all.add("/api/v1/recommendations?q=" + secret);
            return all;
        }

        private Map<String, String> asked() {
            var answers = new LinkedHashMap<String, String>();
            strangers.forEach((who, somebody) -> {
                for (var path : paths()) answers.put(who + ": " + path, said(somebody, path));
                feeds.getOrDefault(who, "").lines().forEach(p -> answers.put(who + ": " + p, said(somebody, p)));
            });
            return answers;
        }

        /// Everybody who has an account keeps searches, and has a feed of each.
        private void keepSearches() {
            var member = strangers.get("another organization");
            var paths = new ArrayList<String>();
            for (var question : List.of("q=" + known, "q=" + secret, "organization=" + kept)) {
                var made = member.postJson(
                        "/api/v1/searches", "{\"name\":\"" + question + "\",\"question\":\"" + question + "\"}");
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                var search = made.headers().firstValue("Location").orElseThrow();
                var feed = json(member.put(search + "/feed", "application/json", "", ""))
                        .getString("address");
                paths.add(search.substring(search.indexOf("/api/")));
                paths.add(feed.substring(feed.indexOf("/searches/")));
            }
            paths.add("/api/v1/searches");
            feeds.put("another organization", String.join("\n", paths));
        }

        /// An answer without what is another at each request, and without how much each hit weighs.
        private static String said(Server somebody, String path) {
            var page = path.startsWith("page ");
            var request = somebody.request(page ? path.substring(5) : path);
            if (page) request.header("Accept", "text/html");
            try {
                var answer = somebody.client().send(request.build(), BodyHandlers.ofByteArray());
                var body = answer.body();
                var words = body.length > 1 && body[0] == 'P' && body[1] == 'K'
                        ? unpacked(body)
                        : new String(body, StandardCharsets.UTF_8);
                return answer.statusCode() + " "
                        + words.replaceAll("\"took\":[0-9.E-]+", "")
                                .replaceAll("name=\"_token\" value=\"[^\"]*\"", "")
                                .replaceAll("<(dcterms:\\w+)[^>]*>[^<]*</\\1>", "");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        private static String unpacked(byte[] file) throws IOException {
            var words = new StringBuilder();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    if (entry.getName().startsWith("word/"))
                        words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return words.toString();
        }

        /// No other index is being made, so that nothing else moves.
        private void settled() {
            Searchers.await(() ->
                    json(server.get("/api/v1/search/index")).getString("doing").equals("ready"));
        }

        private void seenByItsOwn(Server colleague, String draft) {
            assertThat(Searchers.found(colleague, known)).isGreaterThan(3);
            for (var path : List.of(
                    "/api/v1/search?topic=" + secret,
                    "/api/v1/search?from=1871&to=1871&organization=" + kept,
                    "/api/v1/search?q=" + encoded(known) + "&organization=" + kept,
                    "/api/v1/suggest?q=" + secret,
                    "/api/v1/search/file?format=csv&q=" + secret,
                    "/api/v1/search/organizations?q=" + secret,
                    open + "/clauses/w/similar?family=all"))
                assertThat(colleague.get(path).body()).as(path).contains(kept);
            assertThat(json(colleague.get("/api/v1/search?q=" + misspelt())).getString("shown"))
                    .isEqualTo(near());
            assertThat(json(strangers.get("a visitor").get("/api/v1/search?q=" + misspelt()))
                            .getString("shown"))
                    .isIn(known, misspelt());
            assertThat(draft).contains(kept);
        }
    }
}
