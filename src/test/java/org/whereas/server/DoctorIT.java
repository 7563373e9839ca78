package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.whereas.search.Planted;

/// One entry of the record is edited behind the server's back, or the index: the doctor names it and says so
/// to whoever called it.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DoctorIT {

    private static final String POSTGRESQL = System.getenv("WHEREAS_TEST_DATABASE");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private OwnServer own;

    private record Told(int exit, String words) {}

    @AfterEach
    void stop() {
        if (own != null) own.kill();
    }

    @Test
    void anEntryThatWasEditedWhileTheServerStoodStillIsNamed() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        own = new OwnServer(data, Path.of("target/whereas"));
        var first = own.start();
        new Clerk(first).policy();
        assertThat(doctor(first, data))
                .satisfies(told -> assertThat(told.exit()).as(told.words()).isZero());
        own.kill();
        var url = "jdbc:h2:file:" + data.resolve("whereas") + ";WRITE_DELAY=0";
        edit(url, "whereas", "", "update audit set name = 'Somebody else' where n = 3");

        var told = doctor(own.start(), data);

        assertThat(told.exit()).as(told.words()).isEqualTo(1);
        assertThat(told.words())
                .contains("WRONG  record: entry 3 (", "Somebody else", "was changed after it was written");
        assertThat(told.words().lines().filter(line -> line.startsWith("WRONG")))
                .hasSize(1);
    }

    @Test
    void whatTheIndexHasAndTheDatabaseHasNotIsNamedAndMended() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        own = new OwnServer(data, Path.of("target/whereas"));
        var server = own.start();
        var clerk = new Clerk(server);
        var missing = address(clerk.policy());
        var stale = address(clerk.policy());
        Searchers.await(() -> Searchers.found(server, "\"tows with care\"") == 2);
        assertThat(script("reindex", server, data).exit()).isZero();
        assertThat(doctor(server, data).words()).contains("well   index: the clauses of");
        own.kill();
        var planted = new Planted(data.resolve("search-index"));
        planted.without(missing);
        planted.without(stale, "drivers-told-where-car");
        planted.ghost(987_654_321, "nobody", "ghost");

        var again = own.start();
        var told = doctor(again, data);

        assertThat(told.exit()).as(told.words()).isEqualTo(1);
        assertThat(told.words().lines().filter(line -> line.startsWith("WRONG")))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(missing + " is missing"))
                .anySatisfy(line -> assertThat(line).contains(stale + " is stale"))
                .anySatisfy(line -> assertThat(line).contains("nobody/ghost is left over"));
        assertThat(told.words()).contains("./whereas reindex");
        assertThat(script("reindex", again, data).exit()).isZero();
        assertThat(doctor(again, data))
                .satisfies(
                        mended -> assertThat(mended.exit()).as(mended.words()).isZero());
    }

    private static String address(String document) {
        return document.substring(Clerk.DOCUMENTS.length() + 1);
    }

    @Test
    void anEntryThatWasEditedOnPostgresqlIsNamed() throws Exception {
        assumeTrue(POSTGRESQL != null && !POSTGRESQL.isBlank(), "not run: WHEREAS_TEST_DATABASE names no database");
        var schema = "doctor_" + Long.toString(System.currentTimeMillis(), 36);
        edit(POSTGRESQL, null, null, "create schema " + schema);
        var url = POSTGRESQL + (POSTGRESQL.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        var data = Files.createDirectory(folder.resolve("data"));
        own = new OwnServer(
                data,
                Path.of("target/whereas"),
                Map.of(
                        "WHEREAS_DATABASE_CLASS",
                        "org.postgresql.xa.PGXADataSource",
                        "WHEREAS_DATABASE_URL",
                        url,
                        "WHEREAS_DATABASE_USER",
                        of("user"),
                        "WHEREAS_DATABASE_PASSWORD",
                        of("password")));
        var server = own.start();
        new Clerk(server).policy();
        assertThat(doctor(server, data))
                .satisfies(told -> assertThat(told.exit()).as(told.words()).isZero());

        edit(url, null, null, "update audit set address = '203.0.113.9' where n = 4");

        var told = doctor(server, data);
        assertThat(told.exit()).as(told.words()).isEqualTo(1);
        assertThat(told.words()).contains("WRONG  record: entry 4 (");
        edit(POSTGRESQL, null, null, "drop schema " + schema + " cascade");
    }

    private static Told doctor(Server server, Path data) throws IOException, InterruptedException {
        return script("doctor", server, data);
    }

    private static Told script(String name, Server server, Path data) throws IOException, InterruptedException {
        var token = data.resolve("token");
        Files.writeString(token, Server.BOOTSTRAP);
        var process = new ProcessBuilder(
                        "node",
                        "src/main/scripts/" + name + ".mjs",
                        server.root().toString().replaceAll("/$", ""),
                        token.toString())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), words);
    }

    private static void edit(String url, String user, String password, String statement) throws SQLException {
        try (var connection = user == null
                        ? DriverManager.getConnection(url)
                        : DriverManager.getConnection(url, user, password);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /// What the address of the test database says of `name`.
    private static String of(String name) {
        var found = java.util.regex.Pattern.compile("[?&]" + name + "=([^&]*)").matcher(POSTGRESQL);
        return found.find() ? found.group(1) : "";
    }
}
