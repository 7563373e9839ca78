package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Starts the server again on the same data: what is shipped makes a version only where its file has changed.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RestartIT {

    private static final String MODEL = "/api/v1/documents/uscm/de-escalation";
    private static final String CONTESTED = "/api/v1/documents/uscm/medical-aid";
    private static final String UNTOUCHED = "/api/v1/documents/uscm/duty-to-intervene";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Path application;
    private static OwnServer own;
    private static Clerk clerk;

    /// The last paragraphs, which were written anew while the first server ran.
    private static String id;
    private static String contested;

    /// Two models are changed online, then in their files: one elsewhere, one at the same words.
    @BeforeAll
    static void changeBoth() throws Exception {
        application = folder.resolve("whereas");
        copy(Path.of("target/whereas"), application);
        own = new OwnServer(Files.createDirectory(folder.resolve("data")), application);
        clerk = new Clerk(own.start());
        id = writtenOnline(MODEL);
        contested = writtenOnline(CONTESTED);
        own.kill();
        changeTheFile(MODEL, "(?m)^summary: .*$", "summary: Changed in the file");
        changeTheFile(CONTESTED, "(?m)^[A-Z].* \\{#" + contested + "}$", "Written in the file. {#" + contested + "}");
        clerk = new Clerk(own.start());
    }

    @AfterAll
    static void stop() {
        own.kill();
    }

    private static String writtenOnline(String model) {
        var last = lastParagraph(clerk.text(model));
        var online = clerk.patch(model, last, clerk.tag(model), "Written online.");
        assertThat(online.statusCode()).as(online.body()).isEqualTo(200);
        return last;
    }

    @Test
    void aChangedFileMakesOneVersionThatKeepsWhatPeopleWrote() throws Exception {
        assertThat(versions(MODEL)).isEqualTo(3);
        assertThat(clerk.text(MODEL)).contains("Written online. {#" + id, "summary: Changed in the file");
        assertThat(versions(UNTOUCHED)).isEqualTo(1);
        own.kill();

        clerk = new Clerk(own.start());

        assertThat(versions(MODEL)).isEqualTo(3);
    }

    @Test
    void whereTheFileAndPeopleChangedTheSameWordsAPersonDecides() {
        var page = CONTESTED.replace("/api/v1", "");
        var form = "application/x-www-form-urlencoded";

        assertThat(clerk.text(CONTESTED)).contains("Written online.").doesNotContain("Written in the file.");
        assertThat(clerk.server().page(page).body()).contains(page + "/file");
        assertThat(clerk.server().page(page + "/file").body()).contains("Written online.", "Written in the file.");
        assertThat(clerk.server().anonymous().page(page + "/file").statusCode()).isNotEqualTo(200);
        assertThat(clerk.server()
                        .post(page + "/file", form, "base=2&clause=" + contested)
                        .statusCode())
                .isEqualTo(422);
        var waiting = clerk.server().get(CONTESTED + "/file");
        assertThat(waiting.body()).contains("\"waiting\":true", "Written online.", "Written in the file.");
        assertThat(clerk.server().anonymous().get(CONTESTED + "/file").statusCode())
                .isEqualTo(401);
        assertThat(file("{}").statusCode()).isEqualTo(409);
        assertThat(file("{\"decisions\":{\"" + contested + "\":{\"take\":\"mood\"}}}")
                        .statusCode())
                .isEqualTo(422);
        var decided = file("{\"decisions\":{\"" + contested + "\":{\"take\":\"both\"}}}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(clerk.text(CONTESTED)).contains("Written online.", "Written in the file.");
        assertThat(clerk.server().page(page + "/file").body()).contains("No file waits");
    }

    private static java.net.http.HttpResponse<String> file(String body) {
        return clerk.server()
                .send(clerk.server()
                        .request(CONTESTED + "/file")
                        .header("Content-Type", "application/json")
                        .header("If-Match", clerk.tag(CONTESTED))
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int versions(String model) {
        return json(clerk.server().get(model + "/revisions")).getInt("total");
    }

    private static String lastParagraph(String text) {
        var last = text.strip()
                .lines()
                .filter(l -> l.matches("[A-Z].* \\{#[a-z0-9-]+}"))
                .reduce((_, b) -> b);
        return last.orElseThrow().replaceAll(".*\\{#(.*)}", "$1");
    }

    private static void changeTheFile(String model, String from, String to) throws IOException {
        var file =
                application.resolve("WEB-INF/classes/model-policies" + model.replace("/api/v1/documents", "") + ".md");
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
