package org.whereas.pdf;

/// Why a PDF is not read at all.
public final class PdfRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is wrong with the file.
    public enum Reason {
        /// It is no PDF, or damaged.
        BROKEN,
        /// It is protected by a password or against copying.
        ENCRYPTED,
        /// It has more than [PdfText#PAGES] pages.
        PAGES,
        /// It unpacks to more than [PdfText#UNPACKED] bytes, or in a way that nobody needs.
        UNPACKED,
        /// It takes too long to read.
        TIME,
        /// It holds more than [PdfText#LETTERS] letters.
        LETTERS
    }

    private final Reason reason;

    PdfRefused(Reason reason) {
        this(reason, null);
    }

    PdfRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
