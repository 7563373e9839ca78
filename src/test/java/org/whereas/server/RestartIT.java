package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Starts the server again on the same data: what is shipped makes a version only where its file has changed.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RestartIT {

    private static final String MODEL = "/api/v1/documents/uscm/de-escalation";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Path application;
    private OwnServer own;

    @BeforeEach
    void prepare() throws IOException {
        application = folder.resolve("whereas");
        copy(Path.of("target/whereas"), application);
        own = new OwnServer(Files.createDirectory(folder.resolve("data")), application);
    }

    @AfterEach
    void stop() {
        own.kill();
    }

    @Test
    void aChangedFileMakesOneVersionThatKeepsWhatPeopleWrote() throws Exception {
        var first = new Clerk(own.start());
        var id = lastParagraph(first.text(MODEL));
        var online = first.patch(MODEL, id, first.tag(MODEL), "Written online.");
        assertThat(online.statusCode()).as(online.body()).isEqualTo(200);
        own.kill();
        changeTheFile();

        var second = new Clerk(own.start());

        assertThat(versions(second)).isEqualTo(3);
        assertThat(second.text(MODEL)).contains("Written online. {#" + id, "summary: Changed in the file");
        assertThat(json(second.server().get("/api/v1/documents/uscm/duty-to-intervene/revisions"))
                        .getInt("total"))
                .isEqualTo(1);
        own.kill();

        var third = new Clerk(own.start());

        assertThat(versions(third)).isEqualTo(3);
    }

    @Test
    void whereTheFileAndPeopleChangedTheSameWordsAPersonDecides() throws Exception {
        var first = new Clerk(own.start());
        var id = lastParagraph(first.text(MODEL));
        first.patch(MODEL, id, first.tag(MODEL), "Written online.");
        own.kill();
        changeTheFile("(?m)^[A-Z].* \\{#" + id + "}$", "Written in the file. {#" + id + "}");

        var second = new Clerk(own.start());
        var page = MODEL.replace("/api/v1", "");
        var form = "application/x-www-form-urlencoded";

        assertThat(second.text(MODEL)).contains("Written online.").doesNotContain("Written in the file.");
        assertThat(second.server().page(page).body()).contains(page + "/file");
        assertThat(second.server().page(page + "/file").body()).contains("Written online.", "Written in the file.");
        assertThat(second.server().anonymous().page(page + "/file").statusCode())
                .isNotEqualTo(200);
        assertThat(second.server()
                        .post(page + "/file", form, "base=2&clause=" + id)
                        .statusCode())
                .isEqualTo(422);
        var waiting = second.server().get(MODEL + "/file");
        assertThat(waiting.body()).contains("\"waiting\":true", "Written online.", "Written in the file.");
        assertThat(second.server().anonymous().get(MODEL + "/file").statusCode())
                .isEqualTo(401);
        assertThat(file(second, "{}").statusCode()).isEqualTo(409);
        assertThat(file(second, "{\"decisions\":{\"" + id + "\":{\"take\":\"mood\"}}}")
                        .statusCode())
                .isEqualTo(422);
        var decided = file(second, "{\"decisions\":{\"" + id + "\":{\"take\":\"both\"}}}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(second.text(MODEL)).contains("Written online.", "Written in the file.");
        assertThat(second.server().page(page + "/file").body()).contains("No file waits");
    }

    private static java.net.http.HttpResponse<String> file(Clerk clerk, String body) {
        return clerk.server()
                .send(clerk.server()
                        .request(MODEL + "/file")
                        .header("Content-Type", "application/json")
                        .header("If-Match", clerk.tag(MODEL))
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int versions(Clerk clerk) {
        return json(clerk.server().get(MODEL + "/revisions")).getInt("total");
    }

    private static String lastParagraph(String text) {
        var last = text.strip()
                .lines()
                .filter(l -> l.matches("[A-Z].* \\{#[a-z0-9-]+}"))
                .reduce((_, b) -> b);
        return last.orElseThrow().replaceAll(".*\\{#(.*)}", "$1");
    }

    private void changeTheFile() throws IOException {
        changeTheFile("(?m)^summary: .*$", "summary: Changed in the file");
    }

    private void changeTheFile(String from, String to) throws IOException {
        var file = application.resolve("WEB-INF/classes/model-policies/uscm/de-escalation.md");
        var text = Files.readString(file);
        Files.writeString(file, text.replaceFirst(from, to));
        assertThat(Files.readString(file)).isNotEqualTo(text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }
}
