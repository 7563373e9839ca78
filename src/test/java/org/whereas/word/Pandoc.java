package org.whereas.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pandoc of this machine, to be measured beside ours: as a process for each document, and warm in one process.
final class Pandoc {

    private static final int PROCESSES = 21;
    private static final int WARM = 5;

    /// Reads and writes in one process, and says how long each round took.
    private static final String BATCH = """
            function Pandoc(doc)
              local file = io.open(os.getenv('BENCH_SOURCE'), 'rb'):read('a')
              for i = 1, %d do
                local start = os.clock()
                local text = pandoc.read(file, os.getenv('BENCH_FROM'))
                if os.getenv('BENCH_TO') ~= '' then pandoc.write(text, os.getenv('BENCH_TO')) end
                io.stderr:write(string.format('%%.3f\\n', (os.clock() - start) * 1000))
              end
              return doc
            end
            """;

    private final String version;
    private final Path folder;

    private Pandoc(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    /// Empty where none is installed.
    static Optional<Pandoc> find(Path folder) throws IOException {
        try {
            var said = new ProcessBuilder("pandoc", "--version").start().getInputStream();
            var first = new String(said.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst();
            return Optional.of(new Pandoc(first.orElse("pandoc"), Files.createDirectories(folder)));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /// The version, and whether it can serve.
    String said() {
        var number = version.replaceAll("[^0-9.]", "").split("\\.");
        var serves = Integer.parseInt(number[0]) > 2 || Integer.parseInt(number[1]) >= 19;
        return version
                + (serves
                        ? "; its server is not measured here"
                        : "; it has no server (that came with 2.19), so its batch mode is a Lua filter that reads and"
                                + " writes again and again in one process, timed by its own clock of the processor");
    }

    Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /// A process for each document, start and end included.
    Timing process(String what, String from, String to, List<Path> sources) throws IOException {
        var command = new ArrayList<>(List.of("pandoc", "-f", from, "-t", to, "-o"));
        command.add(folder.resolve("out").toString());
        if (sources.size() > 1) command.add("--file-scope");
        sources.forEach(source -> command.add(source.toString()));
        var clock = Timing.of("pandoc, a process: " + what, "", 1, PROCESSES, () -> run(new ProcessBuilder(command)))
                .clock();
        return new Timing("pandoc, a process: " + what, "", clock, List.of());
    }

    /// One process for all rounds; the first are not counted.
    Timing batch(String what, String from, String to, Path source) throws IOException {
        var filter = file("batch.lua", BATCH.formatted(WARM + PROCESSES).getBytes(StandardCharsets.UTF_8));
        var builder = new ProcessBuilder("pandoc", "-f", "markdown", "-t", "plain", "-L", filter.toString());
        builder.environment().put("BENCH_SOURCE", source.toString());
        builder.environment().put("BENCH_FROM", from);
        builder.environment().put("BENCH_TO", to);
        var times = run(builder).lines().skip(WARM).map(Double::valueOf).toList();
        return new Timing("pandoc, in one process: " + what, "", times, times);
    }

    private String run(ProcessBuilder builder) throws IOException {
        var said = folder.resolve("said.txt").toFile();
        var process = builder.redirectInput(file("empty", new byte[0]).toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said)
                .start();
        try {
            if (process.waitFor() != 0) throw new IOException(Files.readString(said.toPath()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Files.readString(said.toPath());
    }
}
