package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Clerk.MARKDOWN;
import static org.whereas.server.Clerk.POLICY;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.etag;
import static org.whereas.server.Server.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Documents, their texts, clauses, versions and status, over HTTP.
class LibraryServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("lists come in pages with links", () -> lists(server)),
                check("lists refuse a page that cannot be", () -> badPages(server)),
                check("a topic is a word and no pattern", () -> topics(server)),
                check("a text is read under its ETag", () -> reading(server)),
                check("a save rests on the newest version or is refused", () -> saving(server)),
                check("a stale save is answered with both texts and their merge", () -> stale(server)),
                check("of two saves at once one is refused", () -> twoAtOnce(server)),
                check("a text that loses its front matter keeps kind and title", () -> bareText(server)),
                check("one clause is read and replaced", () -> clauses(server)),
                check("odd clause ids are not found", () -> oddClauses(server)),
                check("versions are kept and compared", () -> versions(server)),
                check("differences come as data, as HTML and as plain text", () -> differences(server)),
                check("a status is moved by its words only", () -> status(server)),
                check("a posted version is open to all and a later draft is not", () -> posted(server)),
                check("a draft is open to nobody else in any form", () -> hidden(server)),
                check("the feed of twenty saves at once loses none", () -> manyDocuments(server)));
    }

    private static void lists(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        for (var slug : List.of("a", "b", "c"))
            clerk.document(organization, slug, "---\ntitle: " + slug + "\n---\n\nx");

        var answer = server.get(DOCUMENTS + "?organization=" + organization + "&size=2");
        var links = answer.headers().allValues("Link");
        var next = links.stream().filter(l -> l.contains("next")).findFirst().orElseThrow();
        var last = server.get(next.substring(1, next.indexOf('>')));

        assertThat(json(answer).getInt("total")).isEqualTo(3);
        assertThat(json(answer).getInt("page")).isEqualTo(1);
        assertThat(json(answer).getInt("size")).isEqualTo(2);
        assertThat(json(answer).getJsonArray("items").getJsonObject(0).getString("address"))
                .isEqualTo(organization + "/a");
        assertThat(links).hasSize(3).allMatch(link -> link.startsWith("</api/v1/documents?"));
        assertThat(json(last).getJsonArray("items")).hasSize(1);
        assertThat(json(server.get(DOCUMENTS + "?organization=" + organization + "&kind=resolution"))
                        .getInt("total"))
                .isZero();
    }

    private static void badPages(Server server) {
        for (var query : List.of("page=0", "page=x", "page=-1", "size=0", "size=101", "page=99999999999"))
            refused(server.get(DOCUMENTS + "?" + query), 422, "invalid");
        assertThat(json(server.get(DOCUMENTS + "?page=9999")).getJsonArray("items"))
                .isEmpty();
        assertThat(json(server.get(DOCUMENTS + "?organization=%00&kind=%00&status=%00"))
                        .getInt("total"))
                .isZero();
    }

    private static void topics(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        clerk.document(organization, "towing", POLICY);
        var list = DOCUMENTS + "?organization=" + organization + "&topic=";

        assertThat(json(server.get(list + "training")).getInt("total")).isEqualTo(1);
        for (var none : List.of("train", "%25", "_raining", "vehicles%20training%20x", "%00", "TRAINING%27"))
            assertThat(json(server.get(list + none)).getInt("total")).as(none).isZero();
    }

    private static void reading(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var text = server.get(document + "/text");
        var whole = server.get(document);
        var known = server.request(document + "/text").header("If-None-Match", etag(text));
        var other = server.request(document + "/text").header("If-Match", "\"9-x\"");

        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
        assertThat(text.body()).contains("title: Towing", "# Towing {#towing}");
        assertThat(etag(text)).matches("\"1-[0-9a-f]{12}\"").isEqualTo(etag(whole));
        assertThat(server.send(known).statusCode()).isEqualTo(304);
        refused(server.send(other), 412, "stale");
        assertThat(json(whole).getJsonObject("document").getString("status")).isEqualTo("draft");
        assertThat(json(whole).getJsonArray("outline")).hasSize(1);
        for (var link : json(whole).getJsonObject("links").keySet())
            assertThat(server.get(json(whole).getJsonObject("links").getString(link))
                            .statusCode())
                    .as(link)
                    .isEqualTo(200);
    }

    private static void saving(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var text = clerk.text(document);
        var tag = clerk.tag(document);

        refused(clerk.save(document, "", text), 428, "condition-missing");
        refused(clerk.save(document, "*", text), 428, "condition-missing");
        refused(clerk.save(document, "\"nonsense\"", text), 412, "stale");
        refused(server.put(document + "/text", "application/json", tag, "{}"), 415, "unsupported");
        refused(clerk.save(document, tag, "---\ntitle: [\n---\n"), 422, "text-refused");
        refused(server.anonymous().put(document + "/text", MARKDOWN, tag, text), 401, "sign-in-needed");
        var same = clerk.save(document, tag, text);
        var saved = clerk.save(document, tag, text + "\nOne more.\n");

        assertThat(json(same).getInt("revision")).isEqualTo(1);
        assertThat(json(saved).getInt("revision")).isEqualTo(2);
        assertThat(json(saved).getJsonArray("repaired")).isNotNull();
        assertThat(etag(saved)).isEqualTo(clerk.tag(document)).startsWith("\"2-");
        assertThat(clerk.text(document)).contains("One more. {#one-more}");
    }

    private static void stale(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var text = clerk.text(document);
        var tag = clerk.tag(document);
        clerk.save(document, tag, text.replace("where the car is", "where their car is"));

        var clean = refused(clerk.save(document, tag, text.replace("with care", "with great care")), 412, "stale");
        var clash = refused(clerk.save(document, tag, text.replace("the car", "every car")), 412, "stale");

        assertThat(clean.getString("base")).isEqualTo(text);
        assertThat(clean.getString("theirs")).isEqualTo(clerk.text(document));
        assertThat(clean.getString("yours")).contains("great care");
        assertThat(clean.getString("merge")).contains("great care", "their car");
        assertThat(clean.getJsonArray("clashes")).isEmpty();
        assertThat(clash.getJsonArray("clashes").getJsonObject(0).getString("clause"))
                .isEqualTo("drivers-told-where-car");
        assertThat(clerk.save(document, "\"" + clean.getString("etag") + "\"", clean.getString("merge"))
                        .statusCode())
                .isEqualTo(200);
        refused(clerk.patch(document, "towing", tag, "# Tow"), 412, "stale");
        assertThat(refused(clerk.patch(document, "towing", "\"x\"", "# Tow"), 412, "stale"))
                .containsKeys("revision", "etag", "theirs");
    }

    private static void twoAtOnce(Server server) throws Exception {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var text = clerk.text(document);
        var tag = clerk.tag(document);

        var answers = Clerk.atOnce(
                2,
                () -> clerk.save(
                        document, tag, text + "\n" + Thread.currentThread().getName() + "\n"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(json(server.get(document + "/revisions")).getInt("total")).isEqualTo(2);
    }

    private static void bareText(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();

        clerk.save(document, clerk.tag(document), "# Bicycles\n\nPark them.\n");
        var view = json(server.get(document)).getJsonObject("document");

        assertThat(view.getString("title")).isEqualTo("Bicycles");
        assertThat(view.getString("kind")).isEqualTo("model-policy");
    }

    private static void clauses(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var id = "drivers-told-where-car";

        var clause = json(server.get(document + "/clauses/" + id));
        var changed = clerk.patch(document, id, clerk.tag(document), "Drivers are told at once.");

        assertThat(clause.getString("id")).isEqualTo(id);
        assertThat(clause.getString("plain")).isEqualTo("Drivers are told where the car is.");
        assertThat(clause.getString("markdown")).startsWith("Drivers are told where the car is.");
        assertThat(clause.getJsonArray("path").getString(0)).isEqualTo("Towing");
        assertThat(clause.getJsonArray("meets")).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(server.get(document + "/clauses/" + id)).getString("plain"))
                .isEqualTo("Drivers are told at once.");
        refused(clerk.patch(document, id, "", "x"), 428, "condition-missing");
        refused(clerk.patch(document, id, "*", "x"), 428, "condition-missing");
        refused(clerk.patch(document, "no-such", clerk.tag(document), "x"), 404, "not-found");
        refused(clerk.patch(document, id, clerk.tag(document), "> ".repeat(1001)), 422, "text-refused");
    }

    private static void oddClauses(Server server) {
        var document = new Clerk(server).policy();

        for (var id :
                List.of("%20", "a%2fb", "%3Cscript%3E", "%7B%7Bx%7D%7D", "@title", "a".repeat(2000), "%C3%A9", "'--"))
            refused(server.get(document + "/clauses/" + id), 404, "not-found");
    }

    private static void versions(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        var first = clerk.text(document);
        clerk.save(document, clerk.tag(document), first + "\nMore.\n");

        var list = json(server.get(document + "/revisions"));
        var newest = list.getJsonArray("items").getJsonObject(0);
        var one = json(server.get(document + "/revisions/1"));

        assertThat(list.getInt("total")).isEqualTo(2);
        assertThat(newest.getInt("revision")).isEqualTo(2);
        assertThat(newest.getInt("parent")).isEqualTo(1);
        assertThat(newest.getString("at")).endsWith("Z");
        assertThat(one.getString("sha256")).matches("[0-9a-f]{64}");
        assertThat(server.get(document + "/revisions/1/text").body()).isEqualTo(first);
        for (var number : List.of("0", "3", "999999999"))
            refused(server.get(document + "/revisions/" + number), 404, "not-found");
        for (var number : List.of("-1", "x", "1.5", "99999999999999"))
            refused(server.get(document + "/revisions/" + number), 404, "no-such-address");
    }

    private static void differences(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("the car", "every car"));
        var path = document + "/changes?from=1&to=2";

        var data = json(server.get(path));
        var html = server.send(server.request(path).header("Accept", "text/html"));
        var plain = server.send(server.request(path).header("Accept", "text/plain"));

        assertThat(data.getJsonObject("summary").getInt("changed")).isEqualTo(1);
        assertThat(data.getJsonArray("changes").getJsonObject(0).getString("id"))
                .isEqualTo("drivers-told-where-car");
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(html.body()).contains("<ins>", "<del>").doesNotContain("<html");
        assertThat(plain.body()).contains("[-the-]", "{+every+}");
        refused(server.get(document + "/changes?from=model"), 409, "wrong-state");
        refused(server.get(document + "/changes?from=x"), 422, "invalid");
        refused(server.get(document + "/changes?from=9"), 404, "not-found");
    }

    private static void status(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();

        for (var body : List.of(
                "{}",
                "{\"status\":\"gone\"}",
                "{\"status\":null}",
                "{\"status\":\"draft\",\"grade\":\"huge\"}",
                "{\"status\":\"draft\",\"extra\":1}",
                "{\"status\":\"draft\",\"revision\":\"x\"}",
                "{\"status\":\"draft\",\"why\":\"" + "w".repeat(2001) + "\"}"))
            refused(clerk.move(document, body), 422, "invalid");
        refused(clerk.move(document, "{\"status\":\"draft\",\"revision\":9}"), 404, "not-found");
        refused(
                server.anonymous().put(document + "/status", "application/json", "", "{\"status\":\"draft\"}"),
                401,
                "sign-in-needed");
        clerk.post(document);
        assertThat(clerk.moved(document, "rescinded", ",\"why\":\"Replaced.\"").getString("status"))
                .isEqualTo("rescinded");
        refused(clerk.save(document, clerk.tag(document), "other"), 409, "wrong-state");
    }

    private static void posted(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        clerk.post(document);
        var open = clerk.text(document);
        clerk.save(
                document,
                clerk.tag(document),
                open.replace("title: Towing", "title: Secret").replace("the car", "a concealed place"));
        var stranger = server.anonymous();
        var address = document.substring(DOCUMENTS.length() + 1);
        var organization = address.substring(0, address.indexOf('/'));

        assertThat(stranger.get(document + "/text").body()).isEqualTo(open);
        assertThat(json(stranger.get(document)).getJsonObject("document").getInt("revision"))
                .isEqualTo(1);
        refused(stranger.get(document + "/revisions/2"), 404, "not-found");
        refused(stranger.get(document + "/revisions/2/text"), 404, "not-found");
        refused(stranger.get(document + "/changes?from=1&to=2"), 404, "not-found");
        refused(stranger.get(document + "/export?format=md&revision=2"), 404, "not-found");
        assertThat(json(stranger.get(document + "/revisions")).getInt("total")).isEqualTo(1);
        for (var path : List.of(
                document,
                DOCUMENTS + "?organization=" + organization,
                document + "/clauses/drivers-told-where-car",
                document + "/export?format=md",
                document + "/export?format=html",
                "/documents/" + address,
                "/documents/" + address + "/versions",
                "/documents?organization=" + organization,
                "/organizations/" + organization,
                "/")) assertThat(stranger.page(path).body()).as(path).doesNotContain("Secret", "a concealed place");
        assertThat(stranger.page("/documents/" + address + "/versions/2").statusCode())
                .isEqualTo(404);
    }

    private static void hidden(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = clerk.document(organization, "towing", POLICY.replace("title: Towing", "title: Covert Towing"));
        var paths = new ArrayList<String>();
        for (var part : List.of(
                "",
                "/text",
                "/clauses/towing",
                "/revisions",
                "/revisions/1",
                "/revisions/1/text",
                "/changes",
                "/fields",
                "/options",
                "/export?format=docx",
                "/export?format=md",
                "/export?format=html")) paths.add(document + part);
        var address = document.substring(DOCUMENTS.length());
        for (var part : List.of("", "/clauses/towing", "/versions", "/versions/1", "/changes"))
            paths.add("/documents" + address + part);

        for (var path : paths) {
            var answer = server.anonymous().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("Covert");
        }
        for (var path : List.of("/", "/documents?organization=" + organization, "/organizations/" + organization))
            assertThat(server.anonymous().page(path).body()).as(path).doesNotContain("Covert Towing");
        assertThat(server.anonymous()
                        .get(DOCUMENTS + "?organization=" + organization)
                        .body())
                .contains("\"total\":0");
        refused(server.anonymous().get(DOCUMENTS + "/" + organization + "/not-there"), 404, "not-found");
    }

    private static void manyDocuments(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();

        var answers =
                Clerk.atOnce(20, () -> clerk.bring(organization, "&slug=" + server.fresh("doc"), MARKDOWN, POLICY));

        assertThat(answers).allMatch(a -> a.statusCode() == 201);
        assertThat(json(server.get(DOCUMENTS + "?organization=" + organization)).getInt("total"))
                .isEqualTo(20);
        var taken = Clerk.atOnce(4, () -> clerk.bring(organization, "&slug=taken", MARKDOWN, POLICY));
        assertThat(taken).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    /// A request of any method without a body.
    static HttpResponse<String> send(Server server, String method, String path) {
        return server.send(server.request(path).method(method, BodyPublishers.noBody()));
    }
}
