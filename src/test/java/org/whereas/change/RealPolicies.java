package org.whereas.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whereas.text.Canonical;
import org.whereas.text.Document;
import org.whereas.text.Intake;
import org.whereas.text.Markdown;

/// Real policies on force, as they were published, and the shipped one.
final class RealPolicies {

    private static final Path REAL = Path.of("..", "shared", "realworld", "policies", "us-use-of-force-txt");
    private static final Path MODEL = Path.of("model-policies", "uscm", "use-of-force.md");

    /// A letter of a font whose table was lost; in some files they are only shifted.
    private static final Pattern LOST = Pattern.compile("\\(cid:(\\d+)\\)");

    private static final int SHIFT = 29;

    private RealPolicies() {}

    static boolean areThere() {
        return Files.isDirectory(REAL);
    }

    static Document model() {
        return Markdown.parse(text(MODEL));
    }

    static Document read(String policy) {
        var text = LOST.matcher(text(REAL.resolve(policy + ".txt"))).replaceAll(letter -> {
            var code = Integer.parseInt(letter.group(1));
            return code == 3 ? " " : java.util.regex.Matcher.quoteReplacement(Character.toString(code + SHIFT));
        });
        var brought = Intake.plain(text).documents().getFirst();
        return Canonical.of(brought, Optional.empty(), Set.of(), "").document();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
