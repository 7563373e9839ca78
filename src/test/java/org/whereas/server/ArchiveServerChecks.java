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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
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
                check("an archive of more than 25 MB comes back", () -> large(server)),
                check("counsel's notes are in an archive only where they were asked for", () -> counsel(server)),
                check("a copy of what is not shown comes back as a copy of it", () -> unshown(server)),
                check("an archive is only for who may still make it", () -> guarded(server)),
                check("an archive that was made to do harm is refused", () -> hostile(server)),
                check("an archive is brought in on its page", () -> page(server)),
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

        var restored = brought(server, to, restore(server, to, archive));

        assertThat(restored.getJsonArray("restored")).hasSize(2);
        assertThat(restored.getJsonArray("loose")).isEmpty();
        for (var slug : List.of("towing", "copy")) {
            assertThat(hashes(server, to, slug)).isNotEmpty().isEqualTo(hashes(server, from, slug));
            assertThat(clerk.text(Clerk.DOCUMENTS + "/" + to + "/" + slug))
                    .isEqualTo(clerk.text(Clerk.DOCUMENTS + "/" + from + "/" + slug));
        }
        var copy = json(server.get(Clerk.DOCUMENTS + "/" + to + "/copy")).getJsonObject("document");
        assertThat(copy.getJsonObject("origin").toString()).contains(to + "/towing");
        assertThat(brought(server, to, restore(server, to, archive)).getJsonArray("there"))
                .hasSize(2);
        refused(server.anonymous().get(Clerk.DOCUMENTS + "/" + to + "/towing"), 404, "not-found");
        assertThat(names(archive))
                .startsWith("archive.json")
                .contains("documents.csv", "versions.csv", "fields.csv", "documents/towing/2.md")
                .contains("resolutions.csv", "deviations.csv", "coverage.csv")
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

    /// Texts that no packing makes smaller, as code that is read quickly, in more versions than fit into what a form
    /// may
    /// send.
    private static void large(Server server) throws Exception {
        var clerk = new Clerk(server);
        var from = clerk.organization();
        var random = new Random(7);
        var document = clerk.document(from, "towing", Clerk.POLICY);
        var noise = new StringBuilder("```\n");
        for (var line = 0; line < 200; line++) {
            var bytes = new byte[6_000];
            random.nextBytes(bytes);
            noise.append(Base64.getEncoder().encodeToString(bytes)).append("\n");
        }
        noise.append("```\n");
        var tag = clerk.tag(document);
        for (var version = 2; version <= 24; version++) {
            var text = "---\ntitle: Towing\nkind: model-policy\n---\n\nThe " + version + "th.\n\n" + noise;
            var saved = clerk.save(document, tag, text);
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            tag = Server.etag(saved);
        }
        var archive = archive(server, from);
        assertThat(archive.length).isGreaterThan(26_000_000);
        var to = clerk.organization();

        var came = brought(server, to, restore(server, to, archive));

        assertThat(came.getJsonArray("restored")).hasSize(1);
        assertThat(hashes(server, to, "towing")).hasSize(24).isEqualTo(hashes(server, from, "towing"));
    }

    private static void counsel(Server server) throws Exception {
        var clerk = new Clerk(server);
        var from = clerk.organization();
        var model = clerk.document(from, "towing", Clerk.POLICY);
        assertThat(server.postJson(model + "/forks", "{\"organization\":\"" + from + "\",\"slug\":\"copy\"}")
                        .statusCode())
                .isEqualTo(201);
        var copy = Clerk.DOCUMENTS + "/" + from + "/copy";
        clerk.save(copy, clerk.tag(copy), clerk.text(copy).replace("told where", "told at once where"));
        var clause = json(server.get(copy + "/deviations"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("clause");
        var address = copy + "/deviations/" + clause;
        var said = "{\"kind\":\"state-law\",\"explanation\":\"Our statute.\",\"counselNote\":\"Marsh marigold.\"}";
        assertThat(server.put(address, "application/json", Server.etag(server.get(address)), said)
                        .statusCode())
                .isEqualTo(200);

        var usual = archive(server, from, "");
        var whole = archive(server, from, "?counsel=included");
        var to = clerk.organization();
        brought(server, to, restore(server, to, whole));

        assertThat(everything(usual)).contains("Our statute.").doesNotContain("Marsh marigold");
        assertThat(everything(whole)).contains("Our statute.", "Marsh marigold");
        var came = json(server.get(Clerk.DOCUMENTS + "/" + to + "/copy/deviations/" + clause));
        assertThat(came.toString()).contains("Our statute.");
        assertThat(everything(archive(server, to, "?counsel=included"))).contains("Marsh marigold");
        refused(server.postJson("/api/v1/organizations/" + from + "/archive?counsel=yes", ""), 422, "invalid");
    }

    private static void unshown(Server server) throws Exception {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var newcomer = new Newcomer(server);
        var own = newcomer.clerk().server();
        assertThat(own.postJson(
                                model + "/forks",
                                "{\"organization\":\"" + newcomer.organization() + "\",\"slug\":\"copy\"}")
                        .statusCode())
                .isEqualTo(201);
        clerk.moved(model, "in-force", ",\"posted\":false");
        assertThat(own.get(model).statusCode()).isEqualTo(404);
        var to = newcomer.clerk().organization();

        var archive = archive(own, newcomer.organization());
        var asked = restore(own, to, archive);
        var came = brought(own, to, asked);
        var page = own.page(json(own.get(json(asked).getString("job"))).getString("result"));

        var beside = "/documents/" + to + "/copy/beside";
        assertThat(page.body()).contains("Once the model of one is here", "href=\"" + beside + "\"");
        assertThat(own.page(beside).statusCode()).isEqualTo(200);
        assertThat(everything(archive))
                .contains("\"origin\":{}", "\"takenIn\":{}", "a model that is not shown")
                .doesNotContain(model.split("/")[4]);
        assertThat(came.getJsonArray("loose").toString()).isEqualTo("[\"" + to + "/copy\"]");
        var again = newcomer.clerk().organization();
        assertThat(restored(own, again, archive(own, to)).getJsonArray("loose")).hasSize(1);
        clerk.moved(model, "in-force", ",\"posted\":true");
        assertThat(everything(archive(own, newcomer.organization()))).contains(model.split("/")[4]);
    }

    private static JsonObject restored(Server server, String organization, byte[] archive) {
        return brought(server, organization, restore(server, organization, archive));
    }

    private static void guarded(Server server) {
        var newcomer = new Newcomer(server);
        var administrator = newcomer.clerk().server();
        newcomer.clerk().document(newcomer.organization(), "towing", Clerk.POLICY);
        var plain = made(administrator, newcomer.organization(), "");
        var noted = made(administrator, newcomer.organization(), "?counsel=included");
        var reads = token(administrator, "\"read\"");
        var administers = token(administrator, "\"read\",\"administer\"");

        for (var job : List.of(plain, noted)) {
            assertThat(administrator.get(job + "/file").statusCode()).isEqualTo(200);
            assertThat(reads.get(job).statusCode()).isEqualTo(200);
            refused(reads.get(job + "/file"), 403, "not-allowed");
            assertThat(reads.page(job.substring("/api/v1".length()) + "/file").statusCode())
                    .isEqualTo(403);
        }
        assertThat(administers.get(plain + "/file").statusCode()).isEqualTo(200);
        refused(administers.get(noted + "/file"), 403, "not-allowed");

        var members = "/api/v1/organizations/" + newcomer.organization() + "/members";
        var member = json(server.get(members)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(it -> it.getString("name").equals("Robin"))
                .findFirst()
                .orElseThrow()
                .getInt("id");
        assertThat(server.put(members + "/" + member, "application/json", "", "{\"role\":\"reader\"}")
                        .statusCode())
                .isEqualTo(200);
        for (var job : List.of(plain, noted)) {
            assertThat(administrator.get(job).statusCode()).isEqualTo(200);
            refused(administrator.get(job + "/file"), 403, "not-allowed");
        }
    }

    private static Server token(Server server, String scopes) {
        var made = server.postJson("/api/v1/tokens", "{\"name\":\"less\",\"scopes\":[" + scopes + "]}");
        return server.as(json(made).getString("token"));
    }

    private static void hostile(Server server) throws Exception {
        var clerk = new Clerk(server);
        var from = clerk.organization();
        clerk.document(from, "towing", Clerk.POLICY);
        var to = clerk.organization();
        var honest = archive(server, from);

        refused(restore(server, to, with(honest, "../../towing.md", new byte[3])), 422, "invalid");
        refused(restore(server, to, with(honest, "documents/towing/9.md", new byte[3])), 422, "invalid");
        refused(restore(server, to, with(honest, "documents/towing/run.sh", new byte[3])), 422, "invalid");
        refused(restore(server, to, with(honest, "bomb.csv", new byte[100_000_000])), 413, "too-large");
        refused(restore(server, to, Arrays.copyOf(honest, honest.length / 3)), 422, "invalid");
        refused(restore(server, to, zip(List.of("archive.json"), "[".repeat(200_000))), 422, "invalid");
        var zeros = "{\"a\":[0" + ",0".repeat(18_000_000) + "]}";
        refused(restore(server, to, zip(List.of("archive.json"), zeros)), 413, "too-large");
        refused(restore(server, to, noText(honest)), 422, "invalid");
        assertThat(server.get(Clerk.DOCUMENTS + "/" + to + "/towing").statusCode())
                .isEqualTo(404);
    }

    private static void page(Server server) throws Exception {
        var clerk = new Clerk(server);
        var from = clerk.organization();
        clerk.document(from, "towing", Clerk.POLICY);
        var archive = archive(server, from);
        var to = clerk.organization();
        var body = new ByteArrayOutputStream();
        body.write(("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(archive);
        body.write("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));

        var sent = server.send(server.request("/organizations/" + to + "/archive/restored")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        var job = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        through(server, "/api/v1" + job);
        var result = json(server.get("/api/v1" + job)).getString("result");
        assertThat(server.page(result).body()).contains("One document was brought in");
        assertThat(hashes(server, to, "towing")).isEqualTo(hashes(server, from, "towing"));
    }

    static byte[] archive(Server server, String organization) throws Exception {
        return archive(server, organization, "");
    }

    private static byte[] archive(Server server, String organization, String query) throws Exception {
        var job = made(server, organization, query);
        var file = server.client().send(server.request(job + "/file").build(), BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    /// The address of the job that made an archive.
    private static String made(Server server, String organization, String query) {
        var asked = server.postJson("/api/v1/organizations/" + organization + "/archive" + query, "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var job = asked.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        through(server, job);
        return job;
    }

    private static void through(Server server, String job) {
        for (var tries = 0; tries < 3000; tries++) {
            var now = json(server.get(job));
            if (now.getString("state").equals("done")) return;
            assertThat(now.getString("state")).as(now.toString()).isIn("waiting", "working");
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("it never came to an end: " + server.get(job).body());
    }

    /// What came of an archive that was taken.
    private static JsonObject brought(Server server, String organization, HttpResponse<String> asked) {
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var job = json(asked).getString("job");
        through(server, job);
        var came = server.get("/api/v1/organizations/" + organization + "/archive/restored/"
                + job.substring(job.lastIndexOf('/') + 1));
        assertThat(came.statusCode()).as(came.body()).isEqualTo(200);
        return json(came);
    }

    /// The archive with bytes in a text that are no UTF-8.
    private static byte[] noText(byte[] archive) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("documents/towing/1.md")) zip.write(new byte[] {(byte) 0xC3, 0x28});
                in.transferTo(zip);
            }
        }
        return out.toByteArray();
    }

    /// What is in an archive, and in the Word files in it.
    private static String everything(byte[] archive) throws IOException {
        var all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                if (entry.getName().endsWith(".docx")) all.append(everything(in.readAllBytes()));
                else all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static HttpResponse<String> restore(Server server, String organization, byte[] archive) {
        return server.send(server.request("/api/v1/organizations/" + organization + "/archive")
                .header("Content-Type", "application/zip")
                .PUT(BodyPublishers.ofByteArray(archive)));
    }

    private static List<String> hashes(Server server, String organization, String slug) {
        return json(server.get(Clerk.DOCUMENTS + "/" + organization + "/" + slug + "/revisions?size=100"))
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
