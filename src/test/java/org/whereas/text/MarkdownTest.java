package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void aByteOrderMarkIsNowhereInAText() {
        assertWritten("\uFEFF\uFEFFwords\n", "words\n");
        assertWritten("&#xFEFF; inden\n", "inden\n");
        assertWritten("&#xFEFF;\\# a *&#xFEFF; b*\n", "\\# a *b*\n");
        assertWritten("\uFEFF---\ntitle: \uFEFFa\n---\n\n\uFEFF# b\n", "---\ntitle: a\n---\n\n# b\n");
        assertWritten("[a](/&#xFEFF;b \"&#xFEFF;\")\n\n~~~ &#xFEFF;c\n~~~\n", "[a](/b)\n\n```c\n```\n");
    }

    @Test
    void aByteOrderMarkThatAProgramPutInIsNotWritten() {
        var words = List.<Inline>of(new Inline.Text("\uFEFF"), new Inline.Text("\uFEFF# no heading"));
        var document =
                new Document(FrontMatter.NONE, List.of(new Block.Paragraph(words, Attributes.NONE, Position.NONE)));

        assertThat(Markdown.write(document)).isEqualTo("\\# no heading\n");
    }

    @Test
    void attributesAtTheEndOfAListKeepWhatFollowsOutOfThem() {
        var nested = "- a\n  - b\n    ```\n    ```\n  {x} c\n";
        var canonical = Canonical.of(nested, Optional.empty(), Set.of(), "");

        assertThat(canonical.markdown())
                .isEqualTo("- a {#a}\n\n  - b {#b}\n    ```\n    ```\n\n    {#code-block}\n\n  {x} c {#x-c}\n");
        assertThat(Markdown.write(Markdown.parse(canonical.markdown()))).isEqualTo(canonical.markdown());
    }

    @Test
    void rawHtmlAtTheHeadOfAnUnderlinedHeadingTakesNoWords() {
        assertWritten("\\\n\u000b<div>b\n=\n", "<div>\n\n\\\nb\n===\n");
    }

    @Test
    void rawHtmlAtTheHeadOfAParagraphTakesNoWordsBehindOtherHtml() {
        assertWritten("&#10;<div> <!---->\n;\n", "<div>\n\n<!---->\n\n;\n");
    }

    @Test
    void aCommentThatWouldBeABlockHasNoAttributes() {
        assertWritten("\f<!----> {.c}\n\nv\n", "<!---->\n\nv\n");
        assertWritten("- \f<!----> {.c}\n", "- {.c}\n  <!---->\n");
        assertWritten("<b></b> {.c}\n", "<b></b> {.c}\n");
    }

    @Test
    void theWordBehindAFenceMayHoldItsMarks() {
        assertWritten("```&#96;a\n```\n", "~~~`a\n~~~\n");
        assertWritten("```~\u2029`\n", "~~~&#126; `\n~~~\n");
        assertWritten("```&#96;~ a&#126;b\n```\n", "~~~`&#126; a&#126;b\n~~~\n");
    }

    @Test
    void theLabelOfAFootnoteIsItsOnlyId() {
        var note = Canonical.of("a[^m]\n\n[^m]: b\n\n{.c}\n", Optional.empty(), Set.of(), "");

        assertThat(note.document().blocks().getLast())
                .isEqualTo(Markdown.parse(note.markdown()).blocks().getLast());
    }

    private static void assertWritten(String text, String canonical) {
        assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(canonical);
        assertThat(Markdown.write(Markdown.parse(canonical))).isEqualTo(canonical);
    }
}
