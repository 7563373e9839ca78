package org.whereas.pdf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Collects the letters of pages with their places, and counts those that nobody can read.
/// Stops where a file costs more than its pages are worth.
final class Letters extends PDFTextStripper {

    private static final long NANOS = 1_200_000_000L;
    private static final long NANOS_EACH = 30_000_000L;
    private static final int LOOK_AT_CLOCK = 0xFF;
    private static final int DEEPEST = 500;

    private long deadline = cpu() + NANOS;
    private final List<Letter> letters = new ArrayList<>();
    private final StringBuilder turning = new StringBuilder();
    private final List<String> turned = new ArrayList<>();
    private float size;
    private int operators;
    private int read;
    private int unread;

    Letters() throws IOException {}

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// The letters of a page in the order in which they are drawn.
    List<Letter> of(PDPage page) throws IOException {
        deadline += NANOS_EACH;
        letters.clear();
        turning.setLength(0);
        if (page.hasContents()) processPage(page);
        var words = turning.toString().replaceAll("\\s+", " ").strip();
        if (!words.isEmpty() && !turned.contains(words)) turned.add(words);
        return List.copyOf(letters);
    }

    int read() {
        return read;
    }

    int unread() {
        return unread;
    }

    List<String> turned() {
        return turned;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if ((++operators & LOOK_AT_CLOCK) == 0) checkTime();
        if (getGraphicsStackSize() > DEEPEST) throw new PdfRefused(PdfRefused.Reason.BROKEN);
        super.processOperator(operator, operands);
    }

    private void checkTime() {
        if (cpu() > deadline) throw new PdfRefused(PdfRefused.Reason.TIME);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var letter = font.toUnicode(code);
        if (letter == null || letter.isEmpty() || letter.codePointAt(0) == 0xFFFD) {
            unread++;
            return;
        }
        size = Math.clamp(Math.abs(matrix.getScalingFactorY()), 1f, 500f);
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        var words = text.getUnicode();
        if (words == null || words.isEmpty()) return;
        if (++read > PdfText.LETTERS) throw new PdfRefused(PdfRefused.Reason.LETTERS);
        if ((read & LOOK_AT_CLOCK) == 0) checkTime();
        if (text.getDir() != 0) {
            turning.append(words);
            return;
        }
        var letter = new Letter(
                words,
                text.getXDirAdj(),
                text.getYDirAdj(),
                text.getWidthDirAdj(),
                size,
                text.getWidthOfSpace(),
                bold(text.getFont()));
        if (!drawnTwice(letter)) letters.add(letter);
    }

    @Override
    protected void writePage() {
        // the letters are all that is wanted
    }

    /// Some programs make letters bold by drawing them again a little aside.
    private boolean drawnTwice(Letter letter) {
        for (var i = letters.size() - 1; i >= Math.max(0, letters.size() - 3); i--) {
            var before = letters.get(i);
            if (before.text().equals(letter.text())
                    && !letter.text().isBlank()
                    && Math.abs(before.x() - letter.x()) < letter.width() / 4
                    && Math.abs(before.y() - letter.y()) < letter.size() / 8) return true;
        }
        return false;
    }

    private static boolean bold(PDFont font) {
        var descriptor = font.getFontDescriptor();
        if (descriptor != null && (descriptor.getFontWeight() >= 600 || descriptor.isForceBold())) return true;
        return font.getName() != null && font.getName().matches("(?i).*(bold|black|heavy|demi).*");
    }
}
