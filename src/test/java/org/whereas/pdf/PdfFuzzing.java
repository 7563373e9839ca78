package org.whereas.pdf;

import java.util.Optional;

/// Reads any bytes as a PDF: what the fuzzer looks for.
public final class PdfFuzzing {

    private PdfFuzzing() {}

    /// What the file says, empty where it is refused.
    public static Optional<PdfText> read(byte[] file) {
        try {
            return Optional.of(PdfText.of(file));
        } catch (PdfRefused refused) {
            return Optional.empty();
        }
    }
}
