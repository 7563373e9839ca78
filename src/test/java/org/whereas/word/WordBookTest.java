package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.whereas.text.Markdown;
import org.whereas.text.Metadata;

class WordBookTest {

    private static final List<WordBook.Entry> TEXTS = Stream.of(
                    "---\ntitle: First\nnumbering: decimal\n---\n\n## One {#one}\n\nText[^a] [there](#one) {#text}\n\n1. x\n1. y\n\n[^a]: Note of the first\n",
                    "---\ntitle: Second\nkind: resolution\n---\n\nWhereas, it is; and {#one}\n\nRESOLVED, that it be.[^a] {#text}\n\n1. z\n\n[^a]: Note of the second\n",
                    "---\ntitle: Third\n---\n\n| a |\n| - |\n| [b](https://example.org/) |\n")
            .map(text -> new WordBook.Entry(Markdown.parse(text), Samples.settings(false)))
            .toList();

    private static final List<WordBook.Matter> MATTER = List.of(
            new WordBook.Matter.Index("Subjects", Map.of("Training", List.of(0, 2))),
            new WordBook.Matter.Table("Disposition", List.of(List.of("Number", "Title"), List.of("1", "First"))),
            new WordBook.Matter.Certificate(
                    "Certificate", "I certify.", new Metadata.Signature("Maria Gomez", "City Clerk")));

    @Test
    void aBookHasTitleContentsAndEveryTextWithItsOwnNumbersAndNotes() throws IOException {
        var file = WordFile.read(book(false));

        assertThat(file.words())
                .containsSubsequence("The book", "Contents", "First", "Second", "Third", "Subjects", "Certificate");
        assertThat(file.items()).containsSubsequence("(a) x", "(b) y", "1. z");
        assertThat(file.notes()).containsExactly("Note of the first", "Note of the second");
        assertThat(file.bookmarks()).doesNotHaveDuplicates().contains("text_1", "text_2", "text_3");
        assertThat(file.markIds()).doesNotHaveDuplicates();
        assertThat(file.links()).containsExactly("https://example.org/");
    }

    @Test
    void everyTextIsASectionWithItsOwnHeadAndItsNotesBeginAnew() throws IOException {
        var parts = WordFile.parts(book(false));
        var sections = parts.get("word/document.xml").getElementsByTagName("w:sectPr");

        assertThat(sections.getLength()).isEqualTo(5);
        assertThat(parts.get("word/header-text-2.xml").getDocumentElement().getTextContent())
                .isEqualTo("The bookSecond");
        assertThat(IntStream.range(1, 4)
                        .mapToObj(i -> ((Element) sections.item(i)).getElementsByTagName("w:numRestart"))
                        .allMatch(it -> it.getLength() == 1))
                .isTrue();
    }

    @Test
    void aBookForPrintOnBothSidesHasHeadsForLeftAndRight() throws IOException {
        var parts = WordFile.parts(book(true));

        assertThat(parts.get("word/header-text-2-even.xml").getDocumentElement().getTextContent())
                .isEqualTo("SecondThe book");
        assertThat(parts.get("word/settings.xml")
                        .getElementsByTagName("w:evenAndOddHeaders")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void whatStandsBehindTheTextsHasTheTitleOfTheBookOnce() throws IOException {
        assertThat(WordFile.parts(book(false))
                        .get("word/header-text-4.xml")
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("The book");
    }

    @Test
    void everyNumberOfAListHasItsDefinition() throws IOException {
        var parts = WordFile.parts(book(false));
        var definitions = parts.get("word/numbering.xml").getElementsByTagName("w:abstractNum");
        var ids = new HashSet<String>();
        for (int i = 0; i < definitions.getLength(); i++)
            assertThat(ids.add(((Element) definitions.item(i)).getAttribute("w:abstractNumId")))
                    .isTrue();
        assertThat(ids).hasSizeGreaterThan(2);
    }

    /// Its parts alone would fill the memory that there is, even before they are packed.
    @Test
    void aBookOfFourHundredTextsNeedsNoMoreMemoryThanOneOfAFew() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var book = new ProcessBuilder(
                        java, "-Xmx24m", "-XX:+UseSerialGC", "-cp", classes, LittleMemory.class.getName(), "400")
                .redirectErrorStream(true)
                .start();
        var said = new String(book.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(book.waitFor()).as(said).isZero();
    }

    @Test
    void theSameBookIsTheSameBytes() throws IOException {
        assertThat(book(true)).isEqualTo(book(true));
    }

    static byte[] book(boolean mirrored) throws IOException {
        var out = new ByteArrayOutputStream();
        var settings =
                new WordBook.Settings("The book", List.of("3 documents"), false, mirrored, Samples.settings(false));
        WordBook.write(settings, TEXTS, MATTER, out);
        return out.toByteArray();
    }
}
