package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
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
}
