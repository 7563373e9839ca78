package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every hostile file is read or refused by a machine of its own with 256 MB of heap, none of them in more than two
/// seconds.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class SmallHeapIT {

    private static final Path SHARED = Path.of("../shared/realworld/hostile/docx");

    @TempDir
    Path folder;

    @Test
    void noFileNeedsMoreHeapOrTimeThanItMay() throws Exception {
        for (var file : HostileFiles.word().entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
        for (var file : HostileFiles.pdf().entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
        var files = new ArrayList<>(files(folder));
        if (Files.isDirectory(SHARED)) files.addAll(files(SHARED));

        var lines = run(files);

        Files.write(Path.of("target/hostile-files.txt"), lines);
        assertThat(lines).as(String.join("\n", lines)).hasSize(files.size());
        assertThat(lines).allMatch(it -> it.matches("(read|refused) [0-9]{1,7} .*"));
        assertThat(lines)
                .allSatisfy(it ->
                        assertThat(Integer.parseInt(it.split(" ")[1])).as(it).isLessThan(2_000));
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.toAbsolutePath().toString()).sorted().toList();
        }
    }

    private List<String> run(List<String> files) throws Exception {
        var list = Files.write(folder.resolve("list"), files);
        var said = folder.resolve("said");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallHeap.class.getName(),
                        list.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) process.destroyForcibly();
        return Files.readAllLines(said).stream()
                .filter(it -> !it.startsWith("WARNING"))
                .toList();
    }
}
