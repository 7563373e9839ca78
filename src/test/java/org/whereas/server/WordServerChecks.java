package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;

/// Word files of others come in over HTTP, and hostile ones are refused.
class WordServerChecks implements ServerChecks {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Path HOSTILE = Path.of("../shared/realworld/hostile/docx");

    private static final String POLICY = par("<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"40\"/>", "Towing of Cars")
            + par("", "<w:b/><w:sz w:val=\"28\"/>", "Purpose")
            + "<w:p><w:r><w:t xml:space=\"preserve\">An officer tows </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>only</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> with </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>care</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"
            + par("", "<w:b/><w:sz w:val=\"28\"/>", "Duties")
            + par("", "", "1. Call the owner.")
            + par("<w:ind w:left=\"720\"/>", "", "a. By telephone.")
            + par("<w:ind w:left=\"720\"/>", "", "b. By letter.")
            + par("", "", "2. Take a picture.")
            + "<w:tbl><w:tr>" + cell("What") + cell("Who") + "</w:tr><w:tr>" + cell("Car") + cell("Owner")
            + "</w:tr></w:tbl>"
            + "<w:p><w:ins w:id=\"1\" w:author=\"Dana Reyes\" w:date=\"2026-11-20T10:00:00Z\"><w:r><w:t>A new last sentence.</w:t></w:r></w:ins></w:p>";

    private static final String RESOLUTION = par("", "", "RESOLUTION NO. 2026-14")
            + par("", "", "A RESOLUTION ON THE TOWING OF CARS")
            + par("", "", "WHEREAS, cars stand in the way; and")
            + par("", "", "WHEREAS, owners are to be told;")
            + par("", "", "NOW, THEREFORE, BE IT RESOLVED that the Council asks for care.")
            + par("", "", "BE IT FURTHER RESOLVED that the clerk sends this to the Chief.");

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a Word file of others comes in over the API", () -> policy(server)),
                check("a resolution in Word comes in as one", () -> resolution(server)),
                check("the page brings a Word file in", () -> page(server)),
                check("a text of codes is held without text", () -> codes(server)),
                check("hostile Word files are refused and harm nobody", () -> hostile(server)));
    }

    private static void policy(Server server) {
        var organization = new Clerk(server).organization();

        var answer = bring(server, organization, docx(Map.of("word/document.xml", body(POLICY))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var text = server.get(answer.headers().firstValue("Location").orElseThrow() + "/text")
                .body();
        assertThat(text)
                .contains("title: Towing of Cars", "## Purpose", "## Duties", "**only** with *care*.")
                .contains("1. Call the owner.", "   1. By telephone.", "   1. By letter.", "1. Take a picture.")
                .contains("| What | Who |", "| Car | Owner |", "A new last sentence.");
        assertThat(json(answer).getJsonArray("recognised").toString()).contains("Dana Reyes", "Purpose");
    }

    private static void resolution(Server server) {
        var organization = new Clerk(server).organization();

        var answer = bring(server, organization, docx(Map.of("word/document.xml", body(RESOLUTION))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).getJsonArray("documents").getJsonObject(0).getString("kind"))
                .isEqualTo("resolution");
        var text = server.get(answer.headers().firstValue("Location").orElseThrow() + "/text")
                .body();
        assertThat(text)
                .contains(
                        "number: RESOLUTION NO. 2026-14",
                        "WHEREAS, cars stand in the way; and",
                        "BE IT FURTHER RESOLVED");
    }

    private static void page(Server server) throws Exception {
        var organization = new Clerk(server).organization();
        var boundary = "----whereas";
        var form = new ByteArrayOutputStream();
        for (var field :
                Map.of("organization", organization, "title", "", "text", "").entrySet())
            form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"towing.docx\"\r\nContent-Type: "
                        + WORD + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(docx(Map.of("word/document.xml", body(POLICY))));
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));

        var answer = server.send(server.request("/documents/new")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 303);
        var items = json(server.get(DOCUMENTS + "?organization=" + organization))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(items).extracting(it -> it.getString("title")).containsExactly("Towing of Cars");
        assertThat(server.page("/documents/" + items.getFirst().getString("address"))
                        .body())
                .contains("By telephone.", "<strong>only</strong>");
    }

    private static void codes(Server server) {
        var clerk = new Clerk(server);
        var text = "North Field Police\n\n" + "(cid:3)(cid:17)(cid:9)\n".repeat(60);

        var answer = clerk.bring(clerk.organization(), "&slug=codes", "text/plain", text);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).getJsonArray("documents").getJsonObject(0).getBoolean("held"))
                .isFalse();
        assertThat(json(answer).getJsonArray("left").toString()).contains("codes in place of letters");
        assertThat(server.get(answer.headers().firstValue("Location").orElseThrow() + "/text")
                        .body())
                .doesNotContain("cid:");
    }

    private static void hostile(Server server) throws IOException {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = clerk.document(organization, "towing", "# Towing\n\nWith care.\n");

        for (var file : files().entrySet()) {
            for (var address : List.of(DOCUMENTS + "?organization=" + organization, document + "/returns")) {
                var answer = server.send(server.request(address)
                        .header("Content-Type", WORD)
                        .POST(BodyPublishers.ofByteArray(file.getValue())));
                assertThat(answer.statusCode())
                        .as(file.getKey() + " at " + address)
                        .isIn(413, 422);
                assertThat(json(answer).getString("detail")).isNotBlank();
                Clerk.namesNoProduct(answer);
            }
        }
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var main = "word/document.xml";
        files.put("entities", docx(Map.of(main, "<!DOCTYPE d [<!ENTITY a \"b\">]>" + body(par("", "", "&a;")))));
        files.put("slip", docx(Map.of(main, body(POLICY), "../../etc/passwd", "x")));
        files.put("bomb", docx(Map.of(main, body(par("", "", " ".repeat(30_000_000))))));
        files.put("deep", docx(Map.of(main, body("<w:ins>".repeat(300) + "</w:ins>".repeat(300)))));
        var whole = docx(Map.of(main, body(POLICY)));
        files.put("cut", java.util.Arrays.copyOf(whole, whole.length / 2));
        files.put("old", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        var many = new LinkedHashMap<>(Map.of(main, body(POLICY)));
        for (int i = 0; i < 2_001; i++) many.put("word/media/" + i + ".png", "x");
        files.put("many", docx(many));
        if (Files.isDirectory(HOSTILE)) {
            try (var shared = Files.list(HOSTILE)) {
                for (var file : shared.filter(it -> !it.toString().contains("Protection"))
                        .toList()) files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static HttpResponse<String> bring(Server server, String organization, byte[] file) {
        return server.send(server.request(DOCUMENTS + "?organization=" + organization)
                .header("Content-Type", WORD)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static String par(String properties, String look, String words) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + look + "</w:rPr><w:t>" + words
                + "</w:t></w:r></w:p>";
    }

    private static String cell(String words) {
        return "<w:tc>" + par("", "", words) + "</w:tc>";
    }

    private static String body(String content) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + content
                + "</w:body></w:document>";
    }

    /// A Word file of these parts, as small as can be.
    private static byte[] docx(Map<String, String> parts) {
        var all = new ArrayList<Map.Entry<String, String>>();
        all.add(Map.entry(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD
                        + ".main+xml\"/></Types>"));
        all.add(
                Map.entry(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        all.addAll(parts.entrySet());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
