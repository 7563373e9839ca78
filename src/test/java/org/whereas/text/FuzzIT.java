package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Lets Jazzer look for texts that break [Fuzzing], `fuzz.seconds` for each target and three at a time,
/// beginning with `fuzz.seed` (0 for another one each time). What it finds is left in `target/fuzz`;
/// made small, it belongs to the inputs in `src/test/resources/fuzz`.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class FuzzIT {

    private static final String SECONDS = System.getProperty("fuzz.seconds", "20");
    private static final String SEED = System.getProperty("fuzz.seed", "20261122");
    private static final Path FOUND = Path.of("target", "fuzz").toAbsolutePath();
    private static final ExecutorService THREE = Executors.newFixedThreadPool(3);

    @AfterAll
    static void end() {
        THREE.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> noTextBreaksIt() {
        var runs = Arrays.stream(Fuzzing.Target.values())
                .map(it -> new Run(it, THREE.submit((Callable<Integer>) () -> fuzz(it))))
                .toList();
        return runs.stream()
                .map(run -> DynamicTest.dynamicTest(run.target().called(), () -> {
                    int exit = run.exit().get();
                    assertThat(exit).as(() -> tail(run.target())).isZero();
                }));
    }

    private record Run(Fuzzing.Target target, Future<Integer> exit) {}

    private static int fuzz(Fuzzing.Target target) throws IOException, InterruptedException {
        var corpus = Files.createDirectories(FOUND.resolve(target.called()));
        var process = new ProcessBuilder(command(target, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log(target).toFile())
                .start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Fuzzing.Target target, Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfuzz.target=" + target,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzing.class.getName(),
                "--instrumentation_includes=org.whereas.text.**:org.whereas.word.**:org.whereas.pdf.**:org.apache.pdfbox.pdfparser.**:org.whereas.search.**"
                        + ":com.vladsch.flexmark.parser.**",
                "--reproducer_path=" + FOUND,
                "-artifact_prefix=" + FOUND + "/" + target.called() + "-",
                "-dict=" + target.dictionary(),
                "-max_total_time=" + SECONDS,
                "-seed=" + SEED,
                "-timeout=60",
                "-rss_limit_mb=4096",
                "-print_final_stats=1",
                corpus.toString(),
                target.corpus().toString());
    }

    private static Path log(Fuzzing.Target target) {
        return FOUND.resolve(target.called() + ".log");
    }

    private static String tail(Fuzzing.Target target) {
        var lines = Realworld.read(log(target)).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
