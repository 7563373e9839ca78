package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills the server in the middle of a job that takes an update into many copies, and looks whether the next server
/// ends
/// it with each copy updated once. `-Dkill.copies=2000` for more of them.
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class JobKillIT {

    private static final int COPIES = Integer.getInteger("kill.copies", 120);
    private static final String LAST = "Drivers are told where the car is.";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private OwnServer own;

    @BeforeEach
    void prepare() {
        own = new OwnServer(data, Path.of("target/whereas"), Map.of("WHEREAS_JOB_LEASE", "PT5S"));
    }

    @AfterEach
    void stop() {
        own.kill();
    }

    @Test
    void aJobThatWasKilledIsEndedByTheNextServerWithEachCopyUpdatedOnce() throws Exception {
        var clerk = new Clerk(own.start());
        var model = clerk.policy();
        clerk.post(model);
        var organization = clerk.organization();
        var copies = IntStream.range(0, COPIES)
                .mapToObj(_ -> copied(clerk, model, organization))
                .toList();
        var saved = clerk.save(model, clerk.tag(model), clerk.text(model).replace(LAST, LAST + " At once."));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        for (var step : new String[] {"in-review", "approved", "in-force"}) clerk.moved(model, step, "");
        var inbox = "/api/v1/organizations/" + organization + "/updates";
        var begun = clerk.server().postJson(inbox, "{}");
        var job = begun.headers().firstValue("Location").orElseThrow();
        var before = until(clerk.server(), job, 1);
        own.kill();
        assertThat(before.getInt("done")).isLessThan(COPIES);

        var server = own.start();
        var after = until(server, job, COPIES);

        assertThat(after.getInt("done")).isEqualTo(COPIES);
        assertThat(after.getInt("failed")).isZero();
        var to = Clerk.number(new Clerk(server).tag(model));
        for (var copy : copies) updatedOnce(server, copy, to);
        assertThat(server.postJson(inbox, "{}").statusCode())
                .as("a second run finds nothing")
                .isEqualTo(409);
    }

    private static String copied(Clerk clerk, String model, String organization) {
        var made = clerk.server().postJson(model + "/forks", "{\"organization\":\"" + organization + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    /// The job, as soon as so many copies are through.
    private static JsonObject until(Server server, String job, int done) {
        for (; ; ) {
            var now = json(server.get(job));
            if (now.getInt("done") + now.getInt("failed") >= done) return now;
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static void updatedOnce(Server server, String copy, int to) {
        assertThat(json(server.get(copy + "/revisions")).getInt("total"))
                .as(copy)
                .isEqualTo(2);
        var version = json(server.get(copy + "/revisions/2"));
        assertThat(version.getInt("parent")).isEqualTo(1);
        assertThat(version.getJsonObject("takenIn").getInt("revision")).isEqualTo(to);
        assertThat(server.get(copy + "/text").body()).containsOnlyOnce(LAST + " At once.");
    }
}
