package org.whereas.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.whereas.text.Intake;

/// Opens a file and has its pages read, within limits.
final class PdfFile {

    private static final byte[] BEGIN = {'%', 'P', 'D', 'F', '-'};
    private static final int HEAD = 1024;
    private static final int HEAD_LINES = 24;
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final long SCRATCH = 512L * 1024 * 1024;

    static {
        FontMappers.set(new PlainFont());
    }

    private PdfFile() {}

    static PdfText read(byte[] file) {
        if (!begins(file)) throw new PdfRefused(PdfRefused.Reason.BROKEN);
        Unpacking.check(file);
        var setting = MemoryUsageSetting.setupMixed(MEMORY, SCRATCH);
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(file), "", null, null, setting.streamCache)) {
            if (document.isEncrypted()) throw new PdfRefused(PdfRefused.Reason.ENCRYPTED);
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new PdfRefused(PdfRefused.Reason.ENCRYPTED);
        } catch (PdfRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // PDFBox answers damaged files with exceptions of every kind
            throw new PdfRefused(PdfRefused.Reason.BROKEN, broken);
        }
    }

    private static boolean begins(byte[] file) {
        for (var at = 0; at < Math.min(HEAD, file.length - BEGIN.length); at++) {
            var i = 0;
            while (i < BEGIN.length && file[at + i] == BEGIN[i]) i++;
            if (i == BEGIN.length) return true;
        }
        return false;
    }

    private static PdfText read(PDDocument document) throws IOException {
        var count = document.getNumberOfPages();
        if (count > PdfText.PAGES) throw new PdfRefused(PdfRefused.Reason.PAGES);
        var letters = new Letters();
        var pages = new ArrayList<PdfPage>();
        var empty = new ArrayList<Integer>();
        for (var i = 0; i < count; i++) {
            var page = document.getPage(i);
            var box = page.getCropBox();
            var turned = page.getRotation() % 180 != 0;
            var found = letters.of(page);
            if (found.isEmpty()) empty.add(i + 1);
            pages.add(new PdfPage(i + 1, turned ? box.getWidth() : box.getHeight(), Rows.of(found)));
        }
        var state = state(letters);
        var title = title(document);
        var furnished = state == PdfText.State.TEXT ? Furnishing.of(pages, title) : Furnishing.NONE;
        var text = Paragraphs.of(furnished.pages());
        return new PdfText(
                state == PdfText.State.TEXT ? shown(title, text.lines()) : title,
                count,
                state,
                text.lines(),
                furnished.taken(),
                text.contents(),
                empty,
                letters.turned(),
                letters.unread());
    }

    /// The title as the first page shows it: programs fill in what the file was called years ago.
    private static String shown(String title, List<Intake.Printed> lines) {
        var first = lines.stream().limit(HEAD_LINES).toList();
        for (var line : first)
            if (!title.isEmpty() && line.text().strip().equalsIgnoreCase(title))
                return line.text().strip();
        var largest = first.stream()
                .mapToInt(Intake.Printed::rank)
                .filter(r -> r > 0)
                .min()
                .orElse(0);
        return first.stream()
                .filter(l -> largest > 0 && l.rank() == largest)
                .map(l -> l.text().strip())
                .findFirst()
                .orElse("");
    }

    /// A file has no text where there are no letters, or where one in ten says nothing.
    private static PdfText.State state(Letters letters) {
        if (letters.read() + letters.unread() == 0) return PdfText.State.SCAN;
        return letters.unread() * 10L > letters.read() ? PdfText.State.UNLETTERED : PdfText.State.TEXT;
    }

    private static String title(PDDocument document) {
        var title = document.getDocumentInformation().getTitle();
        return title == null ? "" : title.replaceAll("\\s+", " ").strip();
    }
}
