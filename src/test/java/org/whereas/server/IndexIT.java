package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The files of the index are deleted or changed under a server that runs: search is never wrong, only closed
/// for a while.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class IndexIT {

    private static final String WORD = "vexillology";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private OwnServer own;
    private Server server;
    private String document;

    @BeforeEach
    void start() throws Exception {
        own = new OwnServer(data, Path.of("target/whereas"));
        server = own.start();
        var clerk = new Clerk(server);
        document = clerk.document(clerk.organization(), "flags", Clerk.POLICY.replace("with care", "with " + WORD));
        Searchers.await(() -> Searchers.found(server, WORD) == 1);
    }

    @AfterEach
    void stop() {
        own.kill();
    }

    @Test
    void whatIsDeletedOrDamagedIsMadeAgainWhileDocumentsStayReadable() throws Exception {
        for (var file : files()) Files.deleteIfExists(file);
        closedAndOpenAgain();

        var largest =
                files().stream().max(Comparator.comparingLong(f -> f.toFile().length()));
        var bytes = Files.readAllBytes(largest.orElseThrow());
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest.get(), bytes);
        closedAndOpenAgain();
    }

    /// Search refuses with the time to wait, until it answers as before; it never answers less.
    private void closedAndOpenAgain() {
        Searchers.await(() -> {
            var answer = server.get("/api/v1/search?q=" + WORD);
            if (answer.statusCode() == 200)
                assertThat(json(answer).getInt("clauses")).isEqualTo(1);
            return answer.statusCode() == 503;
        });
        for (var path :
                List.of("/api/v1/search?q=tow", "/api/v1/suggest?q=tow", "/api/v1/search/organizations?q=tow")) {
            var refused = server.get(path);
            if (refused.statusCode() == 200) continue;
            Clerk.refused(refused, 503, "unavailable");
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(s -> assertThat(s).matches("[0-9]+"));
        }
        var page = server.page("/search?q=tow");
        if (page.statusCode() != 200) {
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("<h1", "The search", "href=\"/documents\"");
        }
        for (var path : List.of(document, document + "/text", document + "/clauses/drivers-told-where-car"))
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
        for (var path : List.of(document, document + "/clauses/drivers-told-where-car"))
            assertThat(server.page(path.replace("/api/v1", "")).statusCode())
                    .as(path)
                    .isEqualTo(200);
        Searchers.await(() -> Searchers.found(server, WORD) == 1);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(data.resolve("search-index"))) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("write.lock") && !f.endsWith("current"))
                    .toList();
        }
    }
}
