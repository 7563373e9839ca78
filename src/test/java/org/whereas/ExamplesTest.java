package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.whereas.text.Markdown;

/// The packages that another program can use show by example how: each public type, and the package itself, has a
/// fenced `java` example in its documentation. Examples are compiled and run here; where a line ends with a comment,
/// what the line gives is what the comment says.
public class ExamplesTest {

    /// The packages of which this holds.
    private static final List<String> PACKAGES = List.of("change", "text");

    private static final Path SOURCES = Path.of("src/main/java/org/whereas");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ *///? ```java\n(.*?)^ *///? ```$");
    private static final Pattern VALUE = Pattern.compile("(?m)^ *(?:\\w+ (\\w+) = )?(.*)(?<=[^\\s]); // (.+)$");
    private static final Pattern LAST =
            Pattern.compile("(?ms)^(?:String|int|boolean) (\\w+) = [^;]*?\\{\n.*?^}; // (.+?)$");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyPublicTypeHasAnExampleThatHolds() throws IOException {
        return files().map(file ->
                DynamicTest.dynamicTest(SOURCES.relativize(file).toString(), () -> {
                    var examples =
                            EXAMPLE.matcher(Files.readString(file)).results().toList();
                    assertThat(examples).isNotEmpty();
                    for (int i = 0; i < examples.size(); i++) run(name(file, i), code(examples.get(i)));
                }));
    }

    private static Stream<Path> files() throws IOException {
        return PACKAGES.stream().flatMap(ExamplesTest::files).filter(ExamplesTest::isPublic);
    }

    private static Stream<Path> files(String feature) {
        try (var files = Files.list(SOURCES.resolve(feature))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublic(Path file) {
        try {
            return file.endsWith("package-info.java") || Files.readString(file).contains("\npublic ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file, int i) {
        return file.getFileName().toString().replaceAll("\\W|java$", "") + "Example" + i;
    }

    private static String code(MatchResult example) {
        return example.group(1)
                .lines()
                .map(line -> line.strip().replaceFirst("^/// ?", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void run(String name, String code) throws IOException, ReflectiveOperationException {
        var checked = LAST.matcher(code)
                .replaceAll(match -> quoted(without(match.group()) + " " + check(match.group(1), match.group(2))));
        checked = VALUE.matcher(checked)
                .replaceAll(match -> quoted(
                        match.group(1) == null
                                ? check(match.group(2), match.group(3))
                                : without(match.group()) + " " + check(match.group(1), match.group(3))));
        var source = folder.resolve(name + ".java");
        Files.writeString(source, """
                import java.util.*;
                import org.whereas.change.*;
                import org.whereas.text.*;
                import static org.whereas.ExamplesTest.check;
                public class %s {
                    public static void run() {
                %s
                    }
                }
                """.formatted(name, checked));
        compile(source);
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ExamplesTest.class.getClassLoader())) {
            loader.loadClass(name).getMethod("run").invoke(null);
        }
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String without(String line) {
        return line.replaceFirst(" // [^\n]*\\z", "");
    }

    private static String check(String given, String comment) {
        return "check(" + given + ", " + literal(comment) + ");";
    }

    /// A comment as a literal of Java: as it stands when it stands in quotes.
    private static String literal(String comment) {
        return comment.startsWith("\"")
                ? comment
                : '"' + comment.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void compile(Path source) {
        var classes = Stream.of(Markdown.class, ExamplesTest.class)
                .map(it ->
                        it.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(java.io.File.pathSeparator));
        var said = new java.io.ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-proc:none", "-cp", classes, "-d", folder.toString(), source.toString());
        assertThat(result).as(said.toString()).isZero();
    }

    /// What a line of an example gives, and what its comment says.
    public static void check(Object given, String said) {
        assertThat(String.valueOf(given)).isEqualTo(said);
    }
}
