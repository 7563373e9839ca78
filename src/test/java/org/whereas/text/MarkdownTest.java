package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarkdownTest {

    @TestFactory
    Stream<DynamicTest> everyShippedTextIsCanonical() {
        return Realworld.shipped().stream()
                .filter(it -> !it.endsWith("README.md"))
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> {
                    var text = Realworld.read(it);

                    assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(text);
                }));
    }

    @Test
    void attributesGoToWhatTheyEndOrFollow() {
        var document = Markdown.parse(
                "# Title {#title}\n\n- one {#one .defines}\n\n| a |\n| - |\n\n{#table meets=\"A/1 B/2\"}\n");

        assertThat(document.blocks().getFirst().attributes().id()).isEqualTo("title");
        assertThat(((Block.BulletList) document.blocks().get(1))
                        .items()
                        .getFirst()
                        .attributes())
                .isEqualTo(new Attributes("one", List.of("defines"), Map.of()));
        assertThat(document.blocks().get(2).attributes().words("meets")).containsExactly("A/1", "B/2");
    }

    @Test
    void attributesInAParagraphOfTheirOwnGoToTheBlockBeforeInAnItemToo() {
        assertWritten("- words\n\n  {#words}\n", "- words {#words}\n");
        assertWritten("- [ ]\n\n  {#box .c}\n", "- [ ] {#box .c}\n");
        assertWritten("1. a\n\n   {#a}\n\n   > q\n\n   {.note}\n", "1. a {#a}\n\n   > q\n\n   {.note}\n");
        assertWritten("3. a\n\n   b\n\n   {#b}\n", "1. a {start=3}\n\n   b {#b}\n");
    }

    @Test
    void attributesThatFindNothingToBindToStayWords() {
        assertWritten("- a {#a}\n\n  {#b}\n", "- a {#a}\n\n  \\{#b}\n");
        assertWritten("{#b}\n", "\\{#b}\n");
    }

    private static void assertWritten(String text, String canonical) {
        assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(canonical);
        assertThat(Markdown.write(Markdown.parse(canonical))).isEqualTo(canonical);
    }
}
