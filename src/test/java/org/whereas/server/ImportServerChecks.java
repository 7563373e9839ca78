package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Clerk.MARKDOWN;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.whereas.pdf.Printer;

/// Bringing files in over HTTP: what is read, what is refused, and that nothing is half saved.
class ImportServerChecks implements ServerChecks {

    private static final Path SEEDS = Path.of("../shared/seeds");

    private static final Map<String, String> KILLERS = Map.of(
            "quotes", ">".repeat(1001),
            "bullets", "- ".repeat(1000),
            "open tags", "a<?".repeat(20_000),
            "open links", "[a](".repeat(20_000),
            "open images", "![[]()".repeat(50_000),
            "blanks to fill in", "_".repeat(60_000));

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("Markdown, plain text and HTML come in", () -> kinds(server)),
                check("the text of a PDF comes in, a scan is held without text", () -> pdf(server)),
                check("an import says where it is and what it found", () -> answer(server)),
                check("a packet becomes its five documents", () -> packet(server)),
                check("a resolution without its text comes with its release", () -> notHeld(server)),
                check("every seed comes in", () -> seeds(server)),
                check("what cannot be read is refused by name", () -> unreadable(server)),
                check("a text past a limit is refused with the limit and the line", () -> limits(server)),
                check("hostile Markdown is answered and harms nobody", () -> killers(server)),
                check("an address is checked and free", () -> addresses(server)),
                check("letters that no database keeps do no harm", () -> controls(server)),
                check("a refused form saves nothing and shows what was typed", () -> form(server)));
    }

    private static void kinds(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();

        var markdown = clerk.bring(organization, "&slug=a", MARKDOWN, "# One\n\nText.\n");
        var plain = clerk.bring(organization, "&slug=b", "text/plain", "ONE\n\nText that runs on.\n");
        var html = clerk.bring(organization, "&slug=c", "text/html;charset=UTF-8", "<h1>One</h1><p>Text &amp; more");

        for (var answer : List.of(markdown, plain, html))
            assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(clerk.text(DOCUMENTS + "/" + organization + "/c"))
                .contains("title: One", "Text & more {#text-more}");
    }

    private static void pdf(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var printed = new Printer().page(1, "Northfield").line("Officers listen first and write it down.");
        var scan = new Printer().page(1, "").printed();

        var text = bring(server, organization + "&slug=printed", printed.printed());
        var held = bring(server, organization + "&slug=scan&name=order.pdf", scan);
        var broken = clerk.bring(organization, "&slug=broken", "application/pdf", "%PDF-1.7 and no more");

        assertThat(text.statusCode()).isEqualTo(201);
        assertThat(clerk.text(DOCUMENTS + "/" + organization + "/printed"))
                .contains("Officers listen first and write it down.");
        assertThat(json(held).getJsonArray("left").toString()).contains("there is no text in the file");
        assertThat(clerk.text(DOCUMENTS + "/" + organization + "/scan")).contains("title: order", "text: not-held");
        refused(broken, 422, "invalid");
        assertThat(broken.body()).contains("damaged");
    }

    private static HttpResponse<String> bring(Server server, String where, byte[] pdf) {
        return server.send(server.request(DOCUMENTS + "?organization=" + where)
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(pdf)));
    }

    private static void answer(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();

        var answer = clerk.bring(organization, "&slug=first&kind=resolution", MARKDOWN, "# One\n\nText.\n");
        var again = clerk.bring(organization, "", MARKDOWN, "---\ntitle: One\nkind: principles\n---\n\nText.\n");
        var third = clerk.bring(
                organization, "&kind=resolution", MARKDOWN, "---\ntitle: One\nkind: principles\n---\n\nText.\n");
        var body = json(answer);

        assertThat(answer.headers().firstValue("Location")).hasValue(DOCUMENTS + "/" + organization + "/first");
        assertThat(body.getString("address")).isEqualTo(organization + "/first");
        assertThat(body).containsKeys("documents", "recognised", "repaired", "left");
        assertThat(body.getJsonArray("documents").getJsonObject(0).getString("kind"))
                .isEqualTo("resolution");
        assertThat(json(again).getString("address")).isEqualTo(organization + "/one");
        assertThat(json(third).getString("address")).isEqualTo(organization + "/one-2");
        assertThat(json(third).getJsonArray("documents").getJsonObject(0).getString("kind"))
                .isEqualTo("principles");
        assertThat(server.anonymous()
                        .post(DOCUMENTS + "?organization=" + organization, MARKDOWN, "x")
                        .statusCode())
                .isEqualTo(401);
    }

    private static void packet(Server server) {
        var answer = bringSeed(server, "002");

        assertThat(json(answer).getJsonArray("documents"))
                .extracting(d -> d.asJsonObject().getString("address").replaceFirst(".*/", ""))
                .containsExactly("seed", "seed-2", "seed-3", "seed-4", "seed-5");
    }

    private static void notHeld(Server server) {
        var documents = json(bringSeed(server, "000")).getJsonArray("documents");

        assertThat(documents).hasSize(2);
        assertThat(documents.getJsonObject(0).getBoolean("held")).isFalse();
        assertThat(documents.getJsonObject(0).getString("kind")).isEqualTo("resolution");
        assertThat(documents.getJsonObject(1).getBoolean("held")).isTrue();
    }

    private static void seeds(Server server) {
        for (var number : List.of("001", "003", "004"))
            assertThat(json(bringSeed(server, number)).getJsonArray("documents"))
                    .hasSize(1);
    }

    private static HttpResponse<String> bringSeed(Server server, String number) {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the seeds are not there");
        try (var files = Files.list(SEEDS)) {
            var file = files.filter(f -> f.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            var clerk = new Clerk(server);
            var answer = clerk.bring(clerk.organization(), "&slug=seed", "text/plain", Files.readString(file));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return answer;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void unreadable(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        refused(clerk.bring(organization, "", word, "PK\u0003\u0004"), 422, "text-refused");
        refused(clerk.bring(organization, "", "text/plain", "PK\u0003\u0004"), 415, "unsupported");
        refused(clerk.bring(organization, "", "application/msword", "%DOC"), 422, "text-refused");
        refused(clerk.bring(organization, "", MARKDOWN, ""), 422, "invalid");
        refused(clerk.bring(organization, "", "text/plain", " \n\n "), 422, "invalid");
        refused(clerk.bring(organization, "", "text/html", "<p></p>"), 422, "invalid");
        refused(clerk.bring(organization, "&kind=poem", MARKDOWN, "# x"), 422, "invalid");
        refused(clerk.bring(server.fresh("none"), "", MARKDOWN, "# x"), 404, "not-found");
        refused(server.post(DOCUMENTS, MARKDOWN, "# x"), 422, "invalid");
        var latin = server.send(server.request(DOCUMENTS + "?organization=" + organization)
                .header("Content-Type", MARKDOWN)
                .POST(BodyPublishers.ofByteArray("é".getBytes(StandardCharsets.ISO_8859_1))));
        refused(latin, 422, "invalid");
        var broken = refused(
                clerk.bring(organization, "", MARKDOWN, "---\ntitle: [a\nkind: x\n---\n\n# H\n"), 422, "text-refused");
        assertThat(broken.getInt("line")).isEqualTo(3);
        assertThat(json(server.get(DOCUMENTS + "?organization=" + organization)).getInt("total"))
                .isZero();
    }

    private static void limits(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();

        for (var type : List.of(MARKDOWN, "text/plain", "text/html")) {
            var body = refused(clerk.bring(organization, "", type, "word\n".repeat(600_000)), 422, "text-refused");
            assertThat(body.getString("limit")).isEqualTo("size");
            assertThat(body.getInt("line")).isPositive();
        }
        refused(clerk.bring(organization, "", "text/plain", "a".repeat(27_000_000)), 413, "too-large");
    }

    private static void killers(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();

        KILLERS.forEach((name, text) -> {
            for (var type : List.of(MARKDOWN, "text/plain")) {
                var answer = clerk.bring(organization, "", type, text);
                assertThat(answer.statusCode()).as(name + " as " + type).isIn(201, 422);
                Clerk.namesNoProduct(answer);
            }
        });
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static void addresses(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        clerk.document(organization, "taken", "# x\n");

        refused(clerk.bring(organization, "&slug=taken", MARKDOWN, "# x\n"), 409, "taken");
        for (var slug : List.of("Upper", "a--b", "-a", "a%2Fb", "..", "%00", "a".repeat(81)))
            refused(clerk.bring(organization, "&slug=" + slug, MARKDOWN, "# x\n"), 422, "invalid");
    }

    private static void controls(Server server) {
        var clerk = new Clerk(server);
        var text =
                "---\ntitle: \"a\\0b\"\nsummary: \"x\\uD800y\"\ntopics: [\"t\\0u\"]\n---\n\n# H\u0001\u0008\n\nA\u0000B \uFFFE\n";
        var document = clerk.document(clerk.organization(), "odd", text);

        clerk.save(document + "", clerk.tag(document), clerk.text(document) + "\nmore\n");
        var message =
                server.put(document + "/text?message=a%00b", MARKDOWN, clerk.tag(document), text + "\nyet more\n");

        assertThat(message.statusCode()).isEqualTo(200);
        assertThat(json(server.get(document)).getJsonObject("document").getString("title"))
                .isEqualTo("a b");
        for (var format : List.of("docx", "md", "html"))
            assertThat(server.get(document + "/export?format=" + format).statusCode())
                    .isEqualTo(200);
    }

    private static void form(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var boundary = "----whereas";
        var parts = new StringBuilder();
        Map.of("organization", organization, "title", "Typed title", "text", "PK\u0003\u0004")
                .forEach((name, value) -> parts.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\n\r\n" + value + "\r\n"));
        parts.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n"
                + "Content-Type: text/markdown\r\n\r\n---\ntitle: [\n---\n\r\n--" + boundary + "--\r\n");
        var page = server.send(server.request("/documents/new")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(parts.toString())));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Typed title", "<form");
        assertThat(json(server.get(DOCUMENTS + "?organization=" + organization)).getInt("total"))
                .isZero();
    }
}
