package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;

/// Downloads over HTTP.
class ExportServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a document is downloaded for Word", () -> word(server)),
                check("a document is downloaded with its changes", () -> changes(server)),
                check("changes are not shown against what cannot be read", () -> refusedChanges(server)),
                check("a document is downloaded as Markdown and HTML", () -> plain(server)),
                check("a document is downloaded as PDF, or the server says that it cannot", () -> pdf(server)),
                check("a document as one HTML file fetches nothing", () -> onePage(server)),
                check("Markdown is downloaded without ids", () -> withoutIds(server)),
                check("a draft of another organization is downloaded in no format", () -> hidden(server)),
                check("a format that is not made is refused", () -> unknown(server)));
    }

    private static void word(Server server) throws Exception {
        var document = new Clerk(server).policy();
        var answer = server.client().send(server.request(document + "/export").build(), BodyHandlers.ofByteArray());
        var parts = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) parts.add(entry.getName());
        }

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"org-[a-z0-9-]+-towing-v1\\.docx\"");
        assertThat(parts).contains("[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/numbering.xml");
    }

    private static void changes(Server server) throws Exception {
        var clerk = new Clerk(server);
        var document = clerk.policy();
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("told where", "told quickly where"));
        var copy = json(server.postJson(document + "/forks", "{\"organization\":\"" + clerk.organization() + "\"}"))
                .getString("address");

        var tracked = main(server, document + "/export?changes=1");
        var marked = main(server, document + "/export?changes=1&markup=static");
        var another = main(server, document + "/export?revision=1&changes=" + copy + "@1");
        var model = main(server, "/api/v1/documents/" + copy + "/export?changes=model");

        assertThat(tracked).containsPattern("<w:ins [^>]*w:author=\"[^\"]+\"[^>]*><w:r><w:t [^>]*> ?quickly");
        assertThat(marked).contains("<w:u w:val=\"single\"").doesNotContain("<w:ins ");
        assertThat(another).contains("<w:del ").contains("quickly");
        for (var other : List.of(copy + "@1", server.root() + "documents/" + copy + "/versions/1"))
            assertThat(main(server, document + "/export?revision=1&other=" + other))
                    .isEqualTo(another);
        assertThat(model).doesNotContain("<w:ins ", "<w:del ");
    }

    /// The main part of a Word file that is downloaded.
    static String main(Server server, String address) throws Exception {
        var answer = server.client().send(server.request(address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("no main part");
    }

    private static void refusedChanges(Server server) {
        var document = new Clerk(server).policy();

        for (var changes : List.of("x", "a/b/c", "UPPER/case", "0x1", "a/b@0"))
            refused(server.get(document + "/export?changes=" + changes), 422, "invalid");
        for (var changes : List.of("9", "no-such/text", "uscm/de-escalation@999999"))
            refused(server.get(document + "/export?changes=" + changes), 404, "not-found");
        refused(server.get(document + "/export?changes=1&format=md"), 422, "invalid");
        refused(server.get(document + "/export?changes=1&markup=loud"), 422, "invalid");
        refused(server.get(document + "/export?changes=model"), 409, "wrong-state");
    }

    private static void pdf(Server server) {
        var document = new Clerk(server).policy();

        var pdf = server.get(document + "/export?format=pdf");

        if (pdf.statusCode() == 501) {
            refused(pdf, 501, "not-installed");
            assertThat(server.page(document.substring("/api/v1".length())).body())
                    .doesNotContain("format=pdf");
            return;
        }
        assertThat(pdf.statusCode()).as(pdf.body()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(server.get(document + "/export?format=pdf").body()).isEqualTo(pdf.body());
        assertThat(server.page(document.substring("/api/v1".length())).body()).contains("format=pdf");
    }

    private static void onePage(Server server) {
        var html =
                server.get(new Clerk(server).policy() + "/export?format=html").body();

        assertThat(html).contains("<html lang=\"en-US\">", "<style>", "<main>", "<h1>Towing</h1>");
        assertThat(html).doesNotContain("<link", "<script", " src=", "@import", "url(");
    }

    private static void withoutIds(Server server) {
        var document = new Clerk(server).policy();

        assertThat(server.get(document + "/export?format=md").body()).contains("{#");
        assertThat(server.get(document + "/export?format=md&ids=false").body())
                .doesNotContain("{#", " #")
                .contains("Drivers are told where the car is.");
        refused(server.get(document + "/export?format=md&ids=perhaps"), 422, "invalid");
    }

    private static void hidden(Server server) {
        var document = new Clerk(server).policy();

        for (var format : List.of("docx", "pdf", "html", "md", "md&ids=false"))
            refused(server.anonymous().get(document + "/export?format=" + format), 404, "not-found");
    }

    private static void plain(Server server) {
        var clerk = new Clerk(server);
        var document = clerk.policy();

        var markdown = server.get(document + "/export?format=md");
        var html = server.get(document + "/export?format=html");

        assertThat(markdown.body()).isEqualTo(clerk.text(document));
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(html.body())
                .contains("<h1", "Drivers are told where the car is.")
                .doesNotContain("<script");
    }

    private static void unknown(Server server) {
        var document = new Clerk(server).policy();

        for (var format : List.of("xyz", "", "%00", "DOCX"))
            refused(server.get(document + "/export?format=" + format), 422, "invalid");
        for (var revision : List.of("9", "x", "-1"))
            refused(server.get(document + "/export?format=md&revision=" + revision), 404, "not-found");
    }
}
