package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, on H2 in a folder of its own, that a test may start and kill as it likes.
final class OwnServer {

    private final Path data;
    private final Path application;
    private final Map<String, String> settings;
    private Process process;

    /// @param application the WAR, packed or not
    OwnServer(Path data, Path application) {
        this(data, application, Map.of());
    }

    /// @param settings environment variables besides the usual ones
    OwnServer(Path data, Path application, Map<String, String> settings) {
        this.data = data;
        this.application = application;
        this.settings = settings;
    }

    /// Starts it and waits until it is ready.
    Server start() throws IOException, InterruptedException {
        var port = freePort();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xmn400m", // little is collected while Payara deploys: `await` in whereas says why
                "-XX:MetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "-jar",
                "target/payara-micro.jar",
                "--prebootcommandfile",
                "src/test/resources/preboot.txt",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                String.valueOf(port),
                "--contextroot",
                "/",
                "--deploy",
                application.toString());
        var url = "jdbc:h2:file:" + data.resolve("whereas") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        builder.environment()
                .putAll(Map.of(
                        "WHEREAS_DATA",
                        data.toString(),
                        "WHEREAS_BOOTSTRAP_TOKEN",
                        Server.BOOTSTRAP,
                        "WHEREAS_DATABASE_URL",
                        url));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "server.log")))
                .start();
        var server = Server.at(URI.create("http://127.0.0.1:" + port + "/"));
        for (var tries = 0; tries < 480 && !isReady(server); tries++)
            assertThat(process.waitFor(250, TimeUnit.MILLISECONDS))
                    .as("stopped by itself")
                    .isFalse();
        return server;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Ends it at once, without a chance to tidy up.
    void kill() {
        if (process != null) process.destroyForcibly().onExit().join();
    }

    private static boolean isReady(Server server) {
        try {
            var health = server.anonymous().get("/health/ready");
            return health.statusCode() == 200 && health.body().contains("\"library\"");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
