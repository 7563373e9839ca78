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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;

/// Everything that an organization owns goes out as one file and comes back in.
class ArchiveServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an archive comes back with every version's hash", () -> roundTrip(server)),
                check("an archive that was tampered with brings nothing in", () -> tampered(server)),
                check("what is no archive is refused", () -> foreign(server)));
    }

    private static void roundTrip(Server server) throws Exception {
        var clerk = new Clerk(server);
        var from = clerk.organization();
        var model = clerk.document(from, "towing", Clerk.POLICY);
        clerk.save(model, clerk.tag(model), clerk.text(model).replace("told where", "told at once where"));
        assertThat(server.postJson(model + "/forks", "{\"organization\":\"" + from + "\",\"slug\":\"copy\"}")
                        .statusCode())
                .isEqualTo(201);
        var archive = archive(server, from);
        var to = clerk.organization();

        var restored = restore(server, to, archive);

        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(json(restored).getJsonArray("restored")).hasSize(2);
        for (var slug : List.of("towing", "copy")) {
            assertThat(hashes(server, to, slug)).isNotEmpty().isEqualTo(hashes(server, from, slug));
            assertThat(clerk.text(Clerk.DOCUMENTS + "/" + to + "/" + slug))
                    .isEqualTo(clerk.text(Clerk.DOCUMENTS + "/" + from + "/" + slug));
        }
        var copy = json(server.get(Clerk.DOCUMENTS + "/" + to + "/copy")).getJsonObject("document");
        assertThat(copy.getJsonObject("origin").toString()).contains(to + "/towing");
        assertThat(json(restore(server, to, archive)).getJsonArray("there")).hasSize(2);
        refused(server.anonymous().get(Clerk.DOCUMENTS + "/" + to + "/towing"), 404, "not-found");
        assertThat(names(archive))
                .contains("archive.json", "documents.csv", "versions.csv", "documents/towing/2.md")
                .contains("documents/towing/towing.docx");
    }

    private static void tampered(Server server) throws Exception {
        var clerk = new Clerk(server);
        var from = clerk.organization();
        clerk.document(from, "towing", Clerk.POLICY);
        var archive = changed(archive(server, from), "documents/towing/1.md", "with care", "without care");
        var to = clerk.organization();

        refused(restore(server, to, archive), 422, "invalid");
        assertThat(server.get(Clerk.DOCUMENTS + "/" + to + "/towing").statusCode())
                .isEqualTo(404);
    }

    private static void foreign(Server server) throws Exception {
        var to = new Clerk(server).organization();

        refused(restore(server, to, "no archive".getBytes(StandardCharsets.UTF_8)), 422, "invalid");
        refused(restore(server, to, zip(List.of("archive.json"), "[1]")), 422, "invalid");
        refused(
                restore(server, to, zip(List.of("archive.json"), "{\"format\":\"whereas-archive/1\"}")),
                422,
                "invalid");
    }

    static byte[] archive(Server server, String organization) throws Exception {
        var asked = server.postJson("/api/v1/organizations/" + organization + "/archive", "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var job = asked.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        for (var tries = 0; tries < 600; tries++) {
            var state = json(server.get(job)).getString("state");
            if (state.equals("done"))
                return server.client()
                        .send(server.request(job + "/file").build(), BodyHandlers.ofByteArray())
                        .body();
            assertThat(state).isIn("waiting", "working");
            Thread.onSpinWait();
            server.get("/health/live");
        }
        throw new AssertionError("the archive was never made");
    }

    private static HttpResponse<String> restore(Server server, String organization, byte[] archive) {
        return server.send(server.request("/api/v1/organizations/" + organization + "/archive")
                .header("Content-Type", "application/zip")
                .PUT(BodyPublishers.ofByteArray(archive)));
    }

    private static List<String> hashes(Server server, String organization, String slug) {
        return json(server.get(Clerk.DOCUMENTS + "/" + organization + "/" + slug + "/revisions"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(it -> it.getInt("revision") + " " + it.getString("sha256") + " " + it.getString("message"))
                .toList();
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private static byte[] changed(byte[] archive, String name, String old, String other) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                if (entry.getName().equals(name))
                    bytes = new String(bytes, StandardCharsets.UTF_8)
                            .replace(old, other)
                            .getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(List<String> names, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
