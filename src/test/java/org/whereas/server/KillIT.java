package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills the server in the middle of saves, again and again, and looks whether every save that it
/// acknowledged is there afterwards. `-Dkill.rounds=50` kills it more often than the usual two times.
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int WRITERS = 2;
    private static final int SAVES_BEFORE_KILL = 15;

    /// What was acknowledged: the address of a version, and how the SHA-256 of its text begins, from its
    /// ETag.
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private OwnServer own;

    @BeforeEach
    void prepare() {
        own = new OwnServer(data, Path.of("target/whereas"));
    }

    @AfterEach
    void stop() {
        own.kill();
    }

    @Test
    void everyAcknowledgedSaveOutlivesAKill() throws Exception {
        var clerk = new Clerk(own.start());
        var organization = clerk.organization();
        var documents = IntStream.range(0, WRITERS)
                .mapToObj(i -> clerk.document(organization, "doc-" + i, Clerk.POLICY))
                .toList();
        for (var round = 1; round <= ROUNDS; round++) {
            var server = round == 1 ? clerk.server() : own.start();
            saveUntilKilled(new Clerk(server), documents);
        }

        var server = own.start();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * SAVES_BEFORE_KILL);
        acknowledged.forEach((version, start) -> {
            var kept = server.get(version + "/text");
            assertThat(kept.statusCode()).as(version).isEqualTo(200);
            assertThat(sha256(kept.body())).as(version).startsWith(start);
            assertThat(Server.json(server.get(version)).getString("sha256")).isEqualTo(sha256(kept.body()));
        });
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        var lines = documents.stream()
                .mapToInt(d -> server.get(d + "/text").body().split("of the kestrel", -1).length - 1)
                .sum();
        Searchers.await(() -> Searchers.found(server, "\"of the kestrel\"") >= lines);
        assertThat(Searchers.found(server, "\"of the kestrel\""))
                .as("found, once each")
                .isEqualTo(lines);
    }

    private void saveUntilKilled(Clerk clerk, List<String> documents) throws Exception {
        var enough = new CountDownLatch(SAVES_BEFORE_KILL);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            documents.forEach(document -> writers.submit(() -> save(clerk, document, enough)));
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            own.kill();
        }
    }

    /// Saves one text after the other, until nobody answers any more.
    private void save(Clerk clerk, String document, CountDownLatch enough) {
        try {
            while (true) {
                var before = clerk.server().get(document + "/text");
                var text = before.body() + "\nLine " + System.nanoTime() + " of the kestrel.\n";
                var saved = clerk.save(document, Server.etag(before), text);
                if (saved.statusCode() != 200) throw new IllegalStateException(saved.body());
                var version = document + "/revisions/" + Server.json(saved).getInt("revision");
                acknowledged.put(version, Server.etag(saved).replaceAll(".*-|\"", ""));
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            assertThat(own.isAlive()).isFalse();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
