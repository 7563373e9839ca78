package org.whereas.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/// Puts PDF files of our own making behind each other.
public final class PdfBinding {

    private PdfBinding() {}

    /// One file with the pages of all, in order.
    public static byte[] of(List<byte[]> files) {
        var out = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        merger.setDestinationStream(out);
        files.forEach(file -> merger.addSource(new RandomAccessReadBuffer(file)));
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
