package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;

/// A Word file goes out, is edited and comes back.
class ReturnsServerChecks implements ServerChecks {

    private static final String POLICY = """
            ---
            title: Towing
            kind: local-policy
            ---

            ## Cars {#cars}

            Officers tow with care. {#care}

            Drivers are told where the car is. {#told}

            Cars are washed. {#washed}
            """;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a file that came back is decided, change by change", () -> decided(server)),
                check("what clashes with a newer text is asked", () -> clashes(server)),
                check("a file of another document is told apart", () -> foreign(server)),
                check("files that came back are for the organization alone", () -> hidden(server)),
                check("the pages do the same without script", () -> pages(server)));
    }

    private static void decided(Server server) throws Exception {
        var document = new Clerk(server).document(new Clerk(server).organization(), "towing", POLICY);
        var edited = replaced(
                export(server, document), "with care", "with great care", "Cars are washed.", "Cars are dried.");

        var brought = bring(server, document, edited);

        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        var address = brought.headers().firstValue("Location").orElseThrow();
        var proposals = json(brought).getJsonArray("proposals").getValuesAs(JsonObject.class);
        assertThat(proposals).extracting(p -> p.getString("clause")).containsExactly("care", "washed");
        assertThat(proposals).extracting(p -> p.getString("kind")).containsOnly("changed");

        var first = decide(server, address, "{\"decisions\":[{\"place\":1,\"take\":\"take\"}]}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).getInt("open")).isEqualTo(1);
        assertThat(new Clerk(server).text(document)).contains("with great care", "Cars are washed.");
        assertThat(server.get(document + "/revisions").body()).contains("From the Word file towing.docx");
        refused(decide(server, address, "{\"decisions\":[{\"place\":1,\"take\":\"leave\"}]}"), 409, "wrong-state");
        refused(decide(server, address, "{\"decisions\":[{\"place\":9,\"take\":\"take\"}]}"), 404, "not-found");
        refused(decide(server, address, "{\"decisions\":[{\"place\":2,\"take\":\"eat\"}]}"), 422, "invalid");
        refused(decide(server, address, "{\"decisions\":[]}"), 422, "invalid");

        var second = decide(
                server, address, "{\"decisions\":[{\"place\":2,\"take\":\"text\",\"text\":\"Cars are waxed.\"}]}");
        assertThat(json(second).getString("state")).isEqualTo("decided");
        assertThat(new Clerk(server).text(document)).contains("with great care", "Cars are waxed. {#washed}");
        refused(decide(server, address, "{\"rest\":\"take\"}"), 409, "wrong-state");
        assertThat(json(server.get(document + "/returns")).getInt("total")).isEqualTo(1);
    }

    private static void clashes(Server server) throws Exception {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "towing", POLICY);
        var edited = replaced(
                export(server, document), "with care", "with great care", "Cars are washed.", "Cars are dried.");
        clerk.save(document, clerk.tag(document), clerk.text(document).replace("with care", "with utmost care"));
        var address =
                bring(server, document, edited).headers().firstValue("Location").orElseThrow();

        var clash = json(server.get(address)).getJsonArray("proposals").getJsonObject(0);
        assertThat(clash.getBoolean("clash")).isTrue();
        assertThat(clash.getString("now")).contains("with utmost care");
        var asked =
                refused(decide(server, address, "{\"decisions\":[{\"place\":1,\"take\":\"take\"}]}"), 409, "undecided");
        assertThat(asked.getJsonArray("clauses").getJsonObject(0).getString("proposed"))
                .contains("great care");

        assertThat(json(decide(server, address, "{\"rest\":\"take\"}")).getInt("open"))
                .isEqualTo(1);
        assertThat(clerk.text(document)).contains("with utmost care", "Cars are dried.");
        decide(
                server,
                address,
                "{\"decisions\":[{\"place\":1,\"take\":\"text\",\"text\":\"Officers tow with the greatest care.\"}]}");
        assertThat(clerk.text(document)).contains("Officers tow with the greatest care. {#care}", "Cars are dried.");
    }

    private static void foreign(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var one = clerk.document(organization, "one", POLICY);
        var other = clerk.document(organization, "other", POLICY);

        refused(bring(server, one, export(server, other)), 422, "invalid");
        refused(bring(server, one, "no Word file".getBytes(StandardCharsets.UTF_8)), 422, "text-refused");
        var unchanged = json(bring(server, one, export(server, one)));
        assertThat(unchanged.getString("state")).isEqualTo("decided");
        assertThat(unchanged.getInt("total")).isZero();
    }

    private static void hidden(Server server) throws Exception {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "towing", POLICY);
        bring(server, document, replaced(export(server, document), "with care", "with great care"));

        for (var path : List.of("/returns", "/returns/1"))
            assertThat(server.anonymous().get(document + path).statusCode()).isIn(401, 404);
        clerk.post(document);
        for (var path : List.of("/returns", "/returns/1"))
            assertThat(server.anonymous().get(document + path).body()).doesNotContain("great care", "towing.docx");
    }

    private static void pages(Server server) throws Exception {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "towing", POLICY);
        bring(server, document, replaced(export(server, document), "with care", "with great care"));
        var page = document.substring("/api/v1".length());

        assertThat(server.page(page).body()).contains(page + "/returns");
        assertThat(server.page(page + "/returns").body()).contains("towing.docx", "one change to decide");
        assertThat(server.page(page + "/returns/1").body())
                .contains("great", "value=\"take\"", "value=\"leave\"", "Take it in these words");
    }

    private static byte[] export(Server server, String document) throws Exception {
        return server.client()
                .send(server.request(document + "/export?format=docx").build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static HttpResponse<String> bring(Server server, String document, byte[] file) {
        return server.send(server.request(document + "/returns?name=towing.docx")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static HttpResponse<String> decide(Server server, String address, String body) {
        return server.postJson(address + "/decisions", body);
    }

    /// The file with other words in its main part, pair by pair.
    private static byte[] replaced(byte[] file, String... pairs) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    var text = new String(bytes, StandardCharsets.UTF_8);
                    for (var i = 0; i < pairs.length; i += 2) {
                        assertThat(text).contains(pairs[i]);
                        text = text.replace(pairs[i], pairs[i + 1]);
                    }
                    bytes = text.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
