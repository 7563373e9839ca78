package org.whereas.word;

import java.util.Locale;

/// A file that cannot be taken in as a Word file.
///
/// `reason` is the stable name of why, with a sentence in the messages under [#key]; `words` is what the sentence is
/// about (the name of a part, a number), empty where it needs none.
public final class WordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String words;

    /// Why a file is refused.
    public enum Reason {
        /// More than 25 MB.
        TOO_LARGE,
        /// More than 200 MB when it is unpacked, or more text than is held.
        TOO_LARGE_UNPACKED,
        /// More than 2,000 parts.
        TOO_MANY_PARTS,
        /// A part that grows more than a hundredfold.
        INFLATED,
        /// Something else than a Word file.
        NOT_WORD,
        /// A file of Word 97 to 2003 (.doc), whatever it is called.
        OLD_WORD,
        /// Protected with a password.
        ENCRYPTED,
        /// Cut off or broken.
        DAMAGED,
        /// With macros.
        MACROS,
        /// A part with a name that no Word file has.
        PART_NAME,
        /// XML that is broken, or declares entities.
        XML,
        /// Nested deeper than any text.
        TOO_DEEP
    }

    WordRefused(Reason reason, String words) {
        super(reason + (words.isEmpty() ? "" : ": " + words));
        this.reason = reason;
        this.words = words;
    }

    public Reason reason() {
        return reason;
    }

    public String words() {
        return words;
    }

    /// Whether it is only too much of a good thing.
    public boolean tooLarge() {
        return reason == Reason.TOO_LARGE || reason == Reason.TOO_LARGE_UNPACKED;
    }

    /// The key of the sentence in the messages: `word.refused.old-word`.
    public String key() {
        return "word.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
