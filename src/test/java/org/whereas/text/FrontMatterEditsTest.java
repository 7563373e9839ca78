package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Front matter written by many hands: block and flow, quoted and not, with comments wherever they may stand.
class FrontMatterEditsTest {

    private static final List<String> WORDS = List.of(
            "plain",
            "two words",
            "'it''s'",
            "\"a: b # c\"",
            "12",
            "1.50",
            "true",
            "~",
            "",
            "2020-08-25",
            "007",
            "ä 😀",
            "|\n%s  text\n\n%s  more",
            ">-\n%s  folded\n%s  text",
            "\"two\n%s  lines\"",
            "[]",
            "{}");
    private static final List<Object> VALUES = List.of(
            "words",
            "a: b",
            "",
            5,
            true,
            "- x",
            "# y",
            List.of("a", "b, c"),
            List.of(),
            Map.of("k", "v"),
            Map.of(),
            Map.of("deep", Map.of("er", List.of(Map.of("x", "y")))),
            "line\nline");

    @Property(tries = 2000, seed = "20261122")
    void anEditChangesItsKeyAndNothingElse(@ForAll long seed) {
        var random = new Random(seed);
        var source = block(random, "", 0);
        var front = FrontMatter.read(source);
        var path = path(random, front);
        var value = pick(random, VALUES);

        var edited = front.with(value, path);

        assertThat(edited.at(path)).contains(value);
        assertOthersAreUntouched(front, edited, path[0]);
        assertThat(edited.without(path).at(path)).isEmpty();
    }

    @Property(tries = 2000, seed = "20261122")
    void takingAKeyOutLeavesTheOthers(@ForAll long seed) {
        var random = new Random(seed);
        var front = FrontMatter.read(block(random, "", 0));
        var path = path(random, front);

        var edited = front.without(path);

        assertThat(edited.at(path)).isEmpty();
        assertOthersAreUntouched(front, edited, path[0]);
    }

    private static void assertOthersAreUntouched(FrontMatter before, FrontMatter after, String key) {
        before.values().forEach((other, value) -> {
            if (!other.equals(key)) assertThat(after.values().get(other)).isEqualTo(value);
        });
        before.source()
                .lines()
                .filter(line -> line.startsWith("#"))
                .forEach(comment -> assertThat(after.source().lines()).contains(comment));
    }

    private static String[] path(Random random, FrontMatter front) {
        var path = new ArrayList<String>();
        Object here = front.values();
        while (here instanceof Map<?, ?> map) {
            boolean fresh = map.isEmpty() || random.nextInt(4) == 0;
            var key = fresh
                    ? "new" + path.size()
                    : pick(random, List.copyOf(map.keySet())).toString();
            path.add(key);
            here = map.get(key);
            if (random.nextInt(3) == 0) break;
        }
        return path.toArray(String[]::new);
    }

    private static String block(Random random, String indent, int depth) {
        var lines = new ArrayList<String>();
        int keys = 1 + random.nextInt(4);
        for (int i = 0; i < keys; i++) {
            if (random.nextInt(4) == 0) lines.add(indent + "# comment " + random.nextInt(1000));
            if (random.nextInt(6) == 0) lines.add("");
            lines.add(indent + "k." + i + ":" + value(random, indent, depth));
        }
        return String.join("\n", lines);
    }

    private static String value(Random random, String indent, int depth) {
        var comment = random.nextInt(5) == 0 ? " # said " + random.nextInt(1000) : "";
        int kind = random.nextInt(depth > 2 ? 3 : 6);
        return switch (kind) {
            case 0, 1 -> scalar(random, indent, comment);
            case 2 -> " " + flow(random, depth) + comment;
            case 3, 4 -> comment + "\n" + block(random, indent + "  ", depth + 1);
            default ->
                comment + "\n" + indent + "- one\n" + indent + "- {a: b}\n" + indent + "- c: d\n" + indent + "  e: f";
        };
    }

    private static String scalar(Random random, String indent, String comment) {
        var word = pick(random, WORDS).replace("%s", indent);
        return (word.isEmpty() ? "" : " " + word) + (word.contains("\n") ? "" : comment);
    }

    private static String flow(Random random, int depth) {
        return switch (random.nextInt(depth > 2 ? 3 : 5)) {
            case 0 -> "[a, \"b\", 3]";
            case 1 -> "{}";
            case 2 -> "{a: b, \"c\": 'd',}";
            case 3 -> "{x: " + flow(random, depth + 1) + ", y: , z: [1]}";
            default -> "{ only: " + flow(random, depth + 1) + " }";
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
