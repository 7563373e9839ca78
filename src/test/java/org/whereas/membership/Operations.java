package org.whereas.membership;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every address that the program answers, found in its compiled classes, with what it names as its right.
public final class Operations {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    private Operations() {}

    /// An HTTP method at an address such as `/api/v1/documents/{organization}/{slug}`.
    public record Operation(String verb, String path, List<Action> actions, String where) {

        public String name() {
            return verb + " " + path;
        }
    }

    /// All but those of `web`, which shows everybody the same.
    public static List<Operation> all() {
        try (var files = Files.walk(CLASSES.resolve("org/whereas"))) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.startsWith("org/whereas/web/"))
                    .map(file -> type(file.replaceAll("\\.class$", "").replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(Operations::of)
                    .sorted(java.util.Comparator.comparing(Operation::path).thenComparing(Operation::verb))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Operation> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> verbs(method)
                        .map(verb -> new Operation(
                                verb,
                                path(type, method),
                                actions(type, method, verb),
                                type.getSimpleName() + "." + method.getName())));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        var whole = type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return normal(("/" + whole).replaceAll("/+", "/").replaceAll("(?<=.)/$", ""));
    }

    /// Without the patterns that the parts of an address must match.
    public static String normal(String path) {
        return path.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    /// What a type says holds for reading only: whatever changes something says for itself what it is.
    private static List<Action> actions(Class<?> type, Method method, String verb) {
        var own = method.getAnnotation(Right.class);
        if (own != null) return List.of(own.value());
        var all = type.getAnnotation(Right.class);
        return all == null || !verb.equals("GET") ? List.of() : List.of(all.value());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Operations.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
