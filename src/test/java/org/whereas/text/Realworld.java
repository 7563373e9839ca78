package org.whereas.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Real texts that stand beside the project and are never copied into it; where they are absent the lists are
/// empty and a line says so.
final class Realworld {

    private static final Path SHARED = Path.of("..", "shared");

    private Realworld() {}

    static List<Path> texts() {
        return files(SHARED.resolve("realworld"), ".md", ".txt").stream()
                .filter(it -> !it.toString().contains("hostile"))
                .toList();
    }

    static List<Path> seeds() {
        return files(SHARED.resolve("seeds"), ".txt");
    }

    static List<Path> shipped() {
        return files(Path.of("model-policies"), ".md");
    }

    static Path naughtyStrings() {
        return SHARED.resolve("realworld/hostile/strings/blns.txt");
    }

    static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String... endings) {
        if (!Files.isDirectory(root)) return List.of();
        try (var all = Files.walk(root)) {
            return all.filter(it -> List.of(endings).stream().anyMatch(it.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
