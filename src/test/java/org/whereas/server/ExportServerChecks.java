package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse.BodyHandlers;
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
                check("a document is downloaded as Markdown and HTML", () -> plain(server)),
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
