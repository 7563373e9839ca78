package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Numbers that come from an organization's own Word file.
class HouseNumbersTest {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final Document TEXT = Markdown.parse("""
            ---
            title: Towing
            kind: local-policy
            ---

            ## Duties {#duties}

            ### Before {#before}

            1. Call. {#call}
               1. Twice. {#twice}
            1. Wait. {#wait}

            ### After {#after}

            ## Records {#records}
            """);

    private static final byte[] FILE = house(
            level(0, "upperRoman", "Article %1.", 1200, 1200)
                    + level(1, "upperLetter", "%2.", 720, 720)
                    + level(2, "decimal", "%3.", 720, 720),
            level(0, "decimal", "%1)", 600, 300) + level(1, "lowerLetter", "%2)", 1100, 400));

    @Test
    void headingsAndListsAreNumberedAsInTheFileWhereThatIsChosen() {
        var house = HouseStyle.read(FILE);
        var file = WordFile.read(Samples.docx(TEXT, house.withNumbers()));

        assertThat(house.hasNumbers()).isTrue();
        assertThat(house.report().left())
                .contains(new HouseStyle.Left("numbering", ""))
                .noneMatch(left -> left.what().equals("numbers"));
        assertThat(file.items())
                .containsExactly(
                        "Article I. Duties",
                        "A. Before",
                        "1) Call.",
                        "a) Twice.",
                        "2) Wait.",
                        "B. After",
                        "Article II. Records");
        assertThat(file.words()).contains("Article I. Duties 2", "A. Before 2");
    }

    @Test
    void itsIndentsAreTaken() {
        var numbering = new String(
                part(Samples.docx(TEXT, HouseStyle.read(FILE).withNumbers()), "word/numbering.xml"),
                StandardCharsets.UTF_8);

        assertThat(numbering)
                .contains(
                        "<w:ind w:left=\"1200\" w:hanging=\"1200\"/>",
                        "<w:ind w:left=\"600\" w:hanging=\"300\"/>",
                        "<w:ind w:left=\"1100\" w:hanging=\"400\"/>");
    }

    @Test
    void numbersStayThoseOfTheDocumentWhereNothingIsChosen() {
        var file = WordFile.read(Samples.docx(TEXT, HouseStyle.read(FILE)));

        assertThat(file.items()).contains("1 Duties", "1.1 Before", "(a) Call.", "(i) Twice.");
    }

    @Test
    void printedNumbersAndNumbersWithAPrefixStay() {
        var house = HouseStyle.read(FILE).withNumbers();
        var fixed = Markdown.parse(Markdown.write(TEXT).replace("{#duties}", "{#duties no=7}"));
        var prefixed = Markdown.parse(
                Markdown.write(TEXT).replace("title: Towing", "title: Towing\nnumbering: {prefix: \"300\"}"));

        assertThat(WordFile.read(Samples.docx(fixed, house)).items()).contains("7 Duties", "A. Before", "8 Records");
        assertThat(WordFile.read(Samples.docx(prefixed, house)).items()).contains("300.1 Duties", "1) Call.");
    }

    @Test
    void numbersThatAreNotKnownAreToldAndLeft() {
        var house = HouseStyle.read(house(
                level(0, "ordinalText", "%1", 0, 0) + level(1, "decimal", "%2", 0, 0),
                level(0, "decimal", "%1)", 600, 300)));

        assertThat(house.report().left()).contains(new HouseStyle.Left("numbers", "Heading 1"));
        assertThat(WordFile.read(Samples.docx(TEXT, house.withNumbers())).items())
                .contains("1 Duties", "1) Call.", "(i) Twice.");
    }

    @Test
    void aFileNumberedSoComesBackAsItWent() {
        var docx = Samples.docx(TEXT, HouseStyle.read(FILE).withNumbers());

        assertThat(WordReturn.compare(WordImport.read(docx), TEXT, Samples.WORDS)
                        .proposals())
                .isEmpty();
    }

    @Test
    void aRealFileGivesItsNumbers() throws IOException {
        var real = Path.of("../shared/realworld/docx/pandoc/enumerated_headings.docx");
        assumeTrue(Files.exists(real), "the shared files are not here");
        var house = HouseStyle.read(Files.readAllBytes(real));

        assertThat(house.hasNumbers()).isTrue();
        assertThat(WordFile.read(Samples.docx(TEXT, house.withNumbers())).items())
                .contains("1 Duties", "1.1 Before", "1.2 After", "2 Records");
        var numbering = part(Samples.docx(TEXT, house.withNumbers()), "word/numbering.xml");
        assertThat(new String(numbering, StandardCharsets.UTF_8)).contains("w:left=\"576\" w:hanging=\"576\"");
    }

    /// A file of the usual style whose headings and list paragraphs have these levels.
    private static byte[] house(String headings, String items) {
        var numbering = "<w:numbering " + NAMESPACE + ">"
                + "<w:abstractNum w:abstractNumId=\"70\">" + headings + "</w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"80\">" + items + "</w:abstractNum>"
                + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"70\"/></w:num>"
                + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"80\"/></w:num></w:numbering>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new ZipInputStream(new ByteArrayInputStream(Samples.docx(TEXT, HouseStyle.USUAL)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("word/numbering.xml")) content = numbering;
                if (entry.getName().equals("word/styles.xml"))
                    for (var style : new String[] {"Heading1", "Heading2", "ListParagraph"})
                        content = numbered(content, style);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String numbered(String styles, String style) {
        var list = style.equals("ListParagraph") ? 8 : 7;
        var level = style.equals("Heading2") ? 1 : 0;
        var without = styles.replaceAll("<w:numPr><w:ilvl w:val=\"[0-5]\"/><w:numId w:val=\"1\"/></w:numPr>", "");
        var at = without.indexOf("w:styleId=\"" + style + "\"");
        var properties = without.indexOf("<w:pPr>", at) + "<w:pPr>".length();
        return without.substring(0, properties) + "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr>" + without.substring(properties);
    }

    private static String level(int depth, String format, String text, int left, int hanging) {
        return "<w:lvl w:ilvl=\"" + depth + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/><w:pPr><w:ind w:left=\"" + left + "\" w:hanging=\"" + hanging
                + "\"/></w:pPr></w:lvl>";
    }

    private static byte[] part(byte[] docx, String name) {
        return Unpacked.of(docx).part("/" + name).orElseThrow();
    }
}
