package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimitsTest {

    private static TextRefused refused(String text) {
        return catchThrowableOfType(TextRefused.class, () -> Markdown.parse(text));
    }

    @Test
    void aTextOfMoreThanTwoMegabytesIsRefusedWhereItPassesThem() {
        var line = "ä".repeat(511) + "é\n\n";

        var refused = refused(line.repeat(2100));

        assertThat(refused.limit()).isEqualTo("size");
        assertThat(refused.line()).isBetween(4085, 4095);
    }

    @Test
    void aTextOfJustTwoMegabytesIsRead() {
        var text = ("word ".repeat(200) + "\n\n").repeat(2090);

        assertThat(Markdown.parse(text).blocks()).hasSize(2090);
    }

    @Test
    void nestingBeyondAHundredLevelsIsRefusedWithItsLine() {
        assertThat(refused("a\n\n" + ">".repeat(101) + " a").line()).isEqualTo(3);
        assertThat(refused("---\ntitle: x\n---\n" + "- ".repeat(101) + "a").line())
                .isEqualTo(4);
        assertThat(refused("*a ".repeat(150) + "b" + " a*".repeat(150)).limit()).isEqualTo("nesting");
        assertThat(refused(indentedLevels(120)).limit()).isEqualTo("nesting");
        assertThat(refused(indentedLevels(700)).limit()).isIn("nesting", "time");
    }

    @Test
    void nestingOfNinetyLevelsIsRead() {
        var text = indentedLevels(90);

        assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(text);
    }

    @Test
    void moreThanTwentyThousandClausesAreRefusedWithTheLineOfTheNext() {
        assertThat(Clauses.of(Markdown.parse("- a\n".repeat(20_000)))).hasSize(20_000);
        var refused = refused("- a\n".repeat(20_001));

        assertThat(refused.limit()).isEqualTo("clauses");
        assertThat(refused.line()).isEqualTo(20_001);
    }

    @TestFactory
    Stream<DynamicTest> textsThatKillTheParserAreAnswered() {
        return killers().entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    var thrown = refused(it.getValue());

                    if (thrown != null) assertThat(thrown.limit()).isIn("time", "nesting");
                }));
    }

    @Test
    void afterTheKillersTextsAreReadAsBefore() {
        killers().values().stream().limit(6).forEach(LimitsTest::refused);

        assertThat(Markdown.write(Markdown.parse("All is *well*."))).isEqualTo("All is *well*.\n");
    }

    @Test
    void readingFromManyThreadsAtOnceGivesEachItsOwn() {
        var texts = IntStream.range(0, 200).parallel().mapToObj(i -> Markdown.write(Markdown.parse("Text " + i)));

        assertThat(texts.toList()).hasSize(200).doesNotHaveDuplicates();
    }

    private static String indentedLevels(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(i -> "  ".repeat(i) + "- a\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> killers() {
        var killers = new TreeMap<String, String>();
        killers.put("quotes", ">".repeat(1001));
        killers.put("items", "- ".repeat(1000));
        killers.put("instructions", "a<?".repeat(20_000));
        killers.put("destinations", "[a](".repeat(20_000));
        killers.put("images", "![[]()".repeat(50_000));
        killers.put("declarations", "a <!A ".repeat(20_000));
        killers.put("cdata", "a <![CDATA[".repeat(20_000));
        killers.put("definitions", "[a]: b\n".repeat(20_000));
        killers.put("open brackets", "[a\n".repeat(20_000));
        killers.put("open quotes in attributes", "x {a=\"".repeat(20_000) + "}");
        killers.put("attributes", "x {#a}".repeat(20_000));
        killers.put("emphasis", "*a **a ".repeat(20_000) + "b" + " a** a*".repeat(20_000));
        killers.put("stars", "*".repeat(60_000) + "a" + "*".repeat(60_000));
        killers.put("unmatched emphasis", "a**b c* ".repeat(20_000));
        killers.put("backticks", IntStream.range(1, 600).mapToObj("`"::repeat).collect(Collectors.joining("e")));
        killers.put("footnotes", "[^a]:".repeat(20_000));
        killers.put("angle destinations", "[a](<b".repeat(20_000));
        killers.put("pipes", "|".repeat(20_000) + "\n" + "|-".repeat(20_000) + "|\n" + "|\n".repeat(50));
        killers.put("list prefixes", "1. > ".repeat(20_000));
        return killers;
    }
}
