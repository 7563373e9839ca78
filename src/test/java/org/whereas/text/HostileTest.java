package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whereas.problem.Words;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileTest {

    private static final Html.Options READING = Html.Options.reading(Words.ENGLISH::say);
    private static final Html.Options DRAFTING = Html.Options.drafting(Words.ENGLISH::say);
    private static final Set<String> HARMFUL = Set.of(
            "script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "link", "meta", "base");

    /// What no page may hold, whatever the text was.
    static void assertSafe(String html) {
        var page = Jsoup.parseBodyFragment(html);
        assertThat(page.getAllElements()).noneMatch(e -> HARMFUL.contains(e.tagName()));
        for (var element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                if (Set.of("href", "src").contains(attribute.getKey())) assertLeadsNowhereBad(attribute.getValue());
            }
        }
        assertThat(page.select("a a")).isEmpty();
    }

    private static void assertLeadsNowhereBad(String link) {
        var bare = link.replaceAll("[\\x00-\\x20\\x7f]", "").toLowerCase(java.util.Locale.ROOT);
        assertThat(bare).doesNotStartWith("//").doesNotStartWith("/\\").doesNotStartWith("\\");
        if (bare.matches("[a-z][a-z0-9+.-]*:.*")) assertThat(bare).matches("(https?|mailto):.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#115;cript:alert(1)",
                "javascript&colon;alert(1)",
                "javascript&#58;alert(1)",
                "javascript&#x3A;alert(1)",
                "java%73cript:alert(1)",
                "javascript%3Aalert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=",
                "file:///etc/passwd",
                "ftp://x",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "///evil.example",
                "blob:x",
                "intent:x",
                "view-source:x",
                "jar:x",
                "ws://x",
                "tel:1",
                "about:blank",
                "javascript\u200B:alert(1)",
                "\u0001javascript:alert(1)",
                "java\u00ADscript:alert(1)",
                "feed:javascript:alert(1)",
                "javascript&NewLine;:x",
                "x:y",
                "&#106;avascript:alert(1)",
                "https:/\\evil",
                "http:javascript:alert(1)",
                "mailto:/\\evil"
            })
    void aHostileLinkLosesItsAddressAndKeepsItsWords(String destination) {
        var link = new Inline.Link(destination, "", List.of(new Inline.Text("words")));
        var image = new Inline.Image(destination, "", List.of(new Inline.Text("picture")));
        var made = new Document(
                FrontMatter.NONE, List.of(new Block.Paragraph(List.of(link, image), Attributes.NONE, Position.NONE)));

        for (var html : List.of(
                Html.render(made, READING),
                Html.render(
                        Markdown.parse("[words](<" + destination + ">) ![picture](<" + destination + ">)\n"), READING),
                Html.render(Markdown.parse("[words]\n\n[words]: " + destination + "\n"), READING))) {
            assertSafe(html);
            assertThat(html).contains("words");
        }
        assertThat(Jsoup.parse(Html.render(made, READING)).select("a[href], img"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c&d=e#f",
                "http://example.org",
                "HTTPS://EXAMPLE.ORG",
                "mailto:clerk@example.org",
                "/documents/uscm/de-escalation#purpose",
                "#purpose",
                "other",
                "a/b:c",
                "?q=a:b",
                "https://example.org/ä"
            })
    void anHonestLinkIsKept(String destination) {
        var html = Html.render(Markdown.parse("[words](<" + destination + ">)\n"), READING);

        assertThat(Jsoup.parse(html).select("a"))
                .extracting(a -> a.attr("href"))
                .containsExactly(destination);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "\" onmouseover=\"alert(1)",
                "<!--",
                "]]>",
                "</div></section>",
                "&#60;script&#62;",
                "{{x}}",
                "${7*7}",
                "#{7*7}",
                "\u0000",
                "\uD800",
                "\u202Ex",
                "<img src=x onerror=alert(1)>",
                "`",
                "a b",
                "-",
                "javascript:alert(1)"
            })
    void hostileWordsAreOnlyWordsWhereverTheyStand(String words) {
        var text = List.<Inline>of(
                new Inline.Text(words),
                new Inline.Code(words),
                new Inline.Field(words),
                new Inline.NoteReference(words),
                new Inline.Html(words),
                new Inline.Link("/x", words, List.of(new Inline.Text(words))));
        var attributes = new Attributes(
                words,
                List.of(words),
                Map.of(
                        "no", words, "meets", words, "option", words, "choice", words, "label", words, "caption", words,
                        "start", words));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, text, attributes, Position.NONE));
        blocks.add(new Block.Paragraph(text, attributes, Position.NONE));
        blocks.add(new Block.Table(
                List.of(Block.Table.Align.RIGHT),
                List.of(new Block.Table.Row(List.of(text))),
                attributes,
                Position.NONE));
        blocks.add(new Block.CodeBlock(words, words, attributes, Position.NONE));
        blocks.add(new Block.BulletList(
                true, List.of(new Item(Item.Task.OPEN, List.of(), attributes, Position.NONE)), Position.NONE));
        blocks.add(new Block.Footnote(
                words, List.of(new Block.Paragraph(text, attributes, Position.NONE)), attributes, Position.NONE));
        var values = new java.util.LinkedHashMap<String, Object>();
        values.put("language", words);
        values.put("title", words);
        var document = new Document(new FrontMatter("", values), blocks);

        assertSafe(Html.render(document, DRAFTING));
        assertSafe(Html.render(Publication.of(document), READING.withPrefix("p-")));
        for (var id : List.of(words)) Html.clause(document, id, DRAFTING).ifPresent(HostileTest::assertSafe);
        assertThat(PlainText.of(document)).isNotEmpty();
        assertThat(Outline.of(document)).hasSize(1);
    }

    @TestFactory
    List<DynamicTest> naughtyStringsAreOnlyStrings() {
        var strings = Realworld.naughtyStrings();
        if (!Files.exists(strings)) return List.of();
        return Realworld.read(strings)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(words -> DynamicTest.dynamicTest(words.length() > 40 ? words.substring(0, 40) : words, () -> {
                    var html = Html.render(Markdown.parse(words + "\n\n## " + words + "\n\n- " + words), READING);
                    assertSafe(html);
                }))
                .toList();
    }

    @Test
    void deepNestingIsRendered() {
        assertSafe(Html.render(Markdown.parse("> ".repeat(90) + "deep"), READING));
        assertSafe(Html.render(Markdown.parse("- ".repeat(45) + "deep"), READING));
    }

    @Test
    void manyFieldsOptionsAndNotesAreShownInTimeThatGrowsWithTheText() {
        var text = new StringBuilder();
        for (int i = 0; i < 6_000; i++)
            text.append("{{f%d}} and {{same}}[^n%d] {#c%d option=o choice=x%d}%n%n".formatted(i, i, i, i));
        for (int i = 0; i < 6_000; i++) text.append("[^n%d]: See[^n%d].%n%n".formatted(i, i + 1));
        var document = Markdown.parse(text.toString());

        assertSafe(Html.render(document, DRAFTING));
        assertThat(Publication.of(Options.choose(document, Map.of("o", "x3"))).blocks())
                .hasSizeGreaterThan(5_000);
        assertThat(PlainText.of(document)).contains("[6000]");
    }

    @Test
    void aLongChainOfNotesEndsWithItsClause() {
        var text = new StringBuilder("A.[^n0] {#a option=o choice=x}\n\nB. {#b option=o choice=y}\n\n");
        for (int i = 0; i < 8_000; i++) text.append("[^n%d]: See[^n%d].%n%n".formatted(i, i + 1));
        text.append("[^n8000]: End.\n");

        var published = Publication.of(Options.choose(Markdown.parse(text.toString()), Map.of("o", "y")));

        assertThat(published.blocks()).hasSize(1);
    }

    @Test
    void deeplyNestedEmphasisIsShownOrRefused() {
        for (var text : List.of(
                "*a **b ".repeat(3_000) + "c** d*".repeat(3_000), "[a *b ".repeat(2_000) + "c* d](x)".repeat(2_000)))
            try {
                assertSafe(Html.render(Publication.of(Markdown.parse(text)), READING));
            } catch (TextRefused refused) {
                assertThat(refused.detail()).isNotEmpty();
            }
    }
}
