package org.whereas.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Prints small PDFs, line by line at a place, so that a test knows what stands where.
public final class Printer {

    static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

    static final float TOP = 660;

    private final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private float y;

    /// A new page with a running head and a page number.
    public Printer page(int number, String head) {
        end();
        var page = new PDPage();
        document.addPage(page);
        try {
            content = new PDPageContentStream(document, page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        y = TOP;
        if (head.isEmpty()) return this;
        at(72, 760, 9, PLAIN, head);
        at(300, 40, 9, PLAIN, "Page " + number);
        return this;
    }

    public Printer line(String words) {
        return line(72, 11, PLAIN, words);
    }

    public Printer heading(String words) {
        y -= 10;
        return line(72, 14, BOLD, words).gap();
    }

    Printer line(float x, float size, PDFont font, String words) {
        at(x, y, size, font, words);
        y -= size * 1.2f;
        return this;
    }

    public Printer gap() {
        y -= 10;
        return this;
    }

    Printer at(float x, float y, float size, PDFont font, String words) {
        try {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(words);
            content.endText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    float y() {
        return y;
    }

    Printer protect() {
        try {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    Printer titled(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    public byte[] printed() {
        end();
        var out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void end() {
        try {
            if (content != null) content.close();
            content = null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
