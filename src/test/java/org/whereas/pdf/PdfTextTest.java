package org.whereas.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whereas.text.Intake;
import org.whereas.text.Markdown;

/// PDFs are printed here and read back.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PdfTextTest {

    private static final String LONG =
            "An officer shall tell the person what is going to happen and why, shall give the";
    private static final String NEXT =
            "person time to answer, and shall write down what was said in the report of the day.";

    @Nested
    class AText {

        @Test
        void runningHeadsAndPageNumbersAreTakenOutAndListed() {
            var printer = new Printer();
            for (var page = 1; page <= 4; page++)
                printer.page(page, "Northfield Police Department").line(LONG).line(NEXT);

            var pdf = PdfText.of(printer.printed());

            assertThat(markdown(pdf)).doesNotContain("Northfield Police Department", "Page 2");
            assertThat(pdf.furniture())
                    .containsExactlyInAnyOrder(
                            new PdfText.Furniture("Northfield Police Department", 1, 4),
                            new PdfText.Furniture("Page 1", 1, 4));
        }

        @Test
        void linesBecomeParagraphsAgain() {
            var pdf = PdfText.of(new Printer()
                    .page(1, "")
                    .line(LONG)
                    .line(NEXT)
                    .gap()
                    .line(LONG)
                    .line("person time.")
                    .printed());

            assertThat(markdown(pdf)).contains(LONG + " " + NEXT + "\n\n" + LONG + " person time.");
        }

        @Test
        void aWordCutAtTheLinesEndIsMended() {
            var cut = LONG.replace("shall give the", "shall docu-");

            var pdf = PdfText.of(
                    new Printer().page(1, "").line(cut).line("ment the answer.").printed());

            assertThat(markdown(pdf)).contains("shall document the answer.");
        }

        @Test
        void whatIsSetLargerOrBolderIsAHeading() {
            var pdf = PdfText.of(new Printer()
                    .page(1, "")
                    .line(72, 20, Printer.BOLD, "Use of Force")
                    .heading("Purpose")
                    .line(LONG)
                    .line(NEXT)
                    .heading("When force is used")
                    .line(LONG)
                    .line(NEXT)
                    .printed());

            assertThat(pdf.title()).isEqualTo("Use of Force");
            assertThat(markdown(pdf)).contains("## Purpose\n", "## When force is used\n");
        }

        @Test
        void typedListsAreNestedByTheirIndent() {
            var pdf = PdfText.of(new Printer()
                    .page(1, "")
                    .line(LONG)
                    .line(NEXT)
                    .gap()
                    .line(72, 11, Printer.PLAIN, "1. The officer shall speak first.")
                    .line(100, 11, Printer.PLAIN, "(a) In the words of the person.")
                    .line(100, 11, Printer.PLAIN, "(b) Without a threat.")
                    .line(72, 11, Printer.PLAIN, "2. The officer shall wait.")
                    .printed());

            assertThat(markdown(pdf))
                    .contains("1. The officer shall speak first.\n   1) In the words of the person. {no=\"(a)\"}");
        }

        @Test
        void footnotesMoveToTheEnd() {
            var printer = new Printer().page(1, "").line(LONG).line("person time.");
            printer.at(127, Printer.TOP - 13.2f + 4, 6, Printer.PLAIN, "1")
                    .gap()
                    .line(72, 9, Printer.PLAIN, "1 See the report of the day.");

            var pdf = PdfText.of(printer.printed());

            assertThat(markdown(pdf)).contains("person time.[^1]", "[^1]: See the report of the day.");
        }

        @Test
        void columnsOfWordsAreATable() {
            var printer = new Printer().page(1, "").line(LONG).line(NEXT).gap();
            for (var row : new String[][] {{"Behavior", "Most"}, {"Complies", "Speech"}, {"Resists", "Grips"}}) {
                printer.at(72, printer.y(), 11, Printer.PLAIN, row[0]);
                printer.line(300, 11, Printer.PLAIN, row[1]);
            }

            assertThat(markdown(PdfText.of(printer.printed())))
                    .contains("| Behavior | Most |", "| Complies | Speech |", "| Resists | Grips |");
        }

        @Test
        void twoColumnsAreReadOneAfterTheOther() {
            var printer = new Printer().page(1, "");
            for (var i = 0; i < 8; i++) printer.line(72, 10, Printer.PLAIN, "left words that fill the column " + i);
            for (var i = 0; i < 8; i++)
                printer.at(320, Printer.TOP - i * 12, 10, Printer.PLAIN, "right words in the column " + i);

            var text = markdown(PdfText.of(printer.printed()));

            assertThat(text.indexOf("right words in the column 0")).isGreaterThan(text.indexOf("fill the column 7"));
        }
    }

    @Nested
    class NoText {

        @Test
        void pagesWithoutLettersAreAScan() {
            var pdf = PdfText.of(
                    new Printer().titled("Order 7").page(1, "").page(2, "").printed());

            assertThat(pdf.state()).isEqualTo(PdfText.State.SCAN);
            assertThat(pdf.lines()).isEmpty();
            assertThat(pdf.title()).isEqualTo("Order 7");
        }

        @Test
        void lettersWithoutMeaningAreNotRead() {
            var letters = "<01020304050607>";
            var font = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Type/Encoding"
                    + "/Differences[1/g1/g2/g3/g4/g5/g6/g7]>>>>";

            var pdf = PdfText.of(handmade("BT /F1 12 Tf 72 700 Td " + letters + " Tj ET", font));

            assertThat(pdf.state()).isEqualTo(PdfText.State.UNLETTERED);
            assertThat(pdf.lines()).isEmpty();
        }

        @Test
        void aPageWithoutLettersAmongOthersIsNamed() {
            var pdf =
                    PdfText.of(new Printer().page(1, "").line(LONG).page(2, "").printed());

            assertThat(pdf.empty()).containsExactly(2);
        }
    }

    @Nested
    class AHostileFile {

        @Test
        void whatIsNoPdfIsBroken() {
            refused(PdfRefused.Reason.BROKEN, "no PDF at all".getBytes(StandardCharsets.US_ASCII));
            refused(PdfRefused.Reason.BROKEN, "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        }

        @Test
        void aFileCutAnywhereIsReadOrRefused() {
            var whole = new Printer().page(1, "Head").line(LONG).printed();

            for (var length = 0; length < whole.length; length += 7) {
                try {
                    PdfText.of(Arrays.copyOf(whole, length));
                } catch (PdfRefused refused) {
                    assertThat(refused.reason()).isEqualTo(PdfRefused.Reason.BROKEN);
                }
            }
        }

        @Test
        void aProtectedFileIsRefused() {
            refused(
                    PdfRefused.Reason.ENCRYPTED,
                    new Printer().page(1, "").line(LONG).protect().printed());
        }

        @Test
        void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
            var packed = packed(new byte[BOMB]);

            refused(PdfRefused.Reason.UNPACKED, bomb("/Filter/FlateDecode", packed));
            refused(PdfRefused.Reason.UNPACKED, bomb("/Filter[/FlateDecode/FlateDecode]", packed(packed)));
            refused(PdfRefused.Reason.UNPACKED, bomb("/Filter 9 0 R", packed));
            refused(PdfRefused.Reason.UNPACKED, bomb("/F#69lter/FlateDecode", packed));
        }

        @Test
        void tooManyPagesAreRefused() {
            var printer = new Printer();
            for (var page = 0; page <= PdfText.PAGES; page++) printer.page(page, "");

            refused(PdfRefused.Reason.PAGES, printer.printed());
        }

        @Test
        void formsThatDrawThemselvesEnd() {
            var form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 6 0 R>>>>/Length 11>>"
                    + "stream\n/A Do /A Do\nendstream";

            var pdf = read(handmade("/A Do", "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>", form));

            assertThat(pdf).isIn("SCAN", "BROKEN", "TIME");
        }

        private String read(byte[] file) {
            try {
                return PdfText.of(file).state().name();
            } catch (PdfRefused refused) {
                return refused.reason().name();
            }
        }

        private void refused(PdfRefused.Reason reason, byte[] file) {
            assertThatThrownBy(() -> PdfText.of(file))
                    .isInstanceOfSatisfying(
                            PdfRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    private static final int BOMB = 220_000_000;

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bomb(String filter, byte[] packed) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n4 0 obj\n<<" + filter + "/Length " + packed.length + ">>\nstream\n"));
        out.writeBytes(packed);
        out.writeBytes(latin("\nendstream\nendobj\n%%EOF"));
        return out.toByteArray();
    }

    private static byte[] handmade(String content, String font, String... more) {
        var file = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>/XObject<</A 6 0 R>>>>>>endobj\n4 0 obj<</Length "
                + content.length() + ">>stream\n" + content + "\nendstream endobj\n5 0 obj" + font + "endobj\n");
        for (var object : more) file.append("6 0 obj").append(object).append(" endobj\n");
        return latin(file + "trailer<</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String markdown(PdfText pdf) {
        assertThat(pdf.state()).isEqualTo(PdfText.State.TEXT);
        return Markdown.write(Intake.printed(pdf.lines()).documents().getFirst());
    }
}
