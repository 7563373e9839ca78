package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Everything of an organization goes from one installation to another, with the commands that people
/// use for it.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ArchiveIT {

    private static final String WHY = "{\"kind\":\"state-law\",\"explanation\":\"The statute says so.\"}";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private OwnServer own;

    @AfterEach
    void stop() {
        if (own != null) own.kill();
    }

    @Test
    void aSecondInstallationHasTheSameHashesWithoutTheModel() throws Exception {
        var first = started("first");
        var clerk = new Clerk(first);
        var from = clerk.organization();
        departed(clerk, from);
        clerk.document(from, "parking", Clerk.POLICY.replace("Towing", "Parking"));
        var archive = folder.resolve("all.zip");
        command(first, "first", "out", from, archive.toString(), "");
        var hashes = List.of(hashes(first, from, "copy"), hashes(first, from, "parking"));
        own.kill();

        var second = started("second");
        var words = command(second, "second", "in", from, archive.toString(), "Northfield");

        assertThat(hashes.getFirst()).hasSize(3);
        assertThat(List.of(hashes(second, from, "copy"), hashes(second, from, "parking")))
                .isEqualTo(hashes);
        assertThat(words).contains("2 brought in", "Copies of something that is not here: " + from + "/copy");
        var again = folder.resolve("again.zip");
        command(second, "second", "out", from, again.toString(), "");
        var kept = described(again, "copy");
        assertThat(kept.getJsonArray("versions"))
                .isEqualTo(described(archive, "copy").getJsonArray("versions"));
        assertThat(kept.getJsonObject("origin").getString("document")).endsWith("/towing");
        assertThat(kept.getJsonArray("versions").getJsonObject(2).getJsonObject("takenIn"))
                .containsKeys("document", "number", "sha256");
        assertThat(kept.getJsonArray("deviations")).hasSize(1);
        assertThat(kept.getJsonArray("deviations").toString()).contains("The statute says so.");
    }

    /// A copy that differs from its model, says why, and has taken an update in.
    private static void departed(Clerk clerk, String organization) {
        var server = clerk.server();
        var model = clerk.policy();
        clerk.post(model);
        var fork = "{\"organization\":\"" + organization + "\",\"slug\":\"copy\"}";
        assertThat(server.postJson(model + "/forks", fork).statusCode()).isEqualTo(201);
        var copy = Clerk.DOCUMENTS + "/" + organization + "/copy";
        clerk.save(copy, clerk.tag(copy), clerk.text(copy).replace("told where", "told at once where"));
        var clause = json(server.get(copy + "/deviations"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("clause");
        var address = copy + "/deviations/" + clause;
        assertThat(server.put(address, "application/json", Server.etag(server.get(address)), WHY)
                        .statusCode())
                .isEqualTo(200);
        clerk.save(model, clerk.tag(model), clerk.text(model).replace("with care", "with great care"));
        assertThat(server.postJson(copy + "/update", "{}").statusCode()).isEqualTo(200);
    }

    private Server started(String name) throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve(name));
        Files.writeString(data.resolve("token"), Server.BOOTSTRAP);
        own = new OwnServer(data, Path.of("target/whereas"));
        return own.start();
    }

    private String command(Server server, String name, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "node",
                "src/main/scripts/archive.mjs",
                server.root().toString().replaceAll("/$", ""),
                folder.resolve(name).resolve("token").toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<String> hashes(Server server, String organization, String slug) {
        return json(server.get(Clerk.DOCUMENTS + "/" + organization + "/" + slug + "/revisions"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(it -> it.getInt("revision") + " " + it.getString("sha256"))
                .toList();
    }

    private static JsonObject described(Path archive, String slug) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var reader = Json.createReader(zip.getInputStream(zip.getEntry("archive.json")))) {
            return reader.readObject().getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                    .filter(it -> it.getString("slug").equals(slug))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
