package org.whereas.export;

import java.util.regex.Pattern;

/// What an archive of an organization is made of, and how large one may be that comes in: see ADR 0033.
final class ArchiveFormat {

    static final String NAME = "whereas-archive/1";

    /// What is in it, as JSON.
    static final String MANIFEST = "archive.json";

    /// What is known of one document, as JSON: a member of the manifest, and how jobs keep it.
    static final String DOCUMENT = "document.json";

    static final long PACKED = 500_000_000;
    static final long UNPACKED = 2_000_000_000;
    static final int ENTRIES = 100_000;
    static final int RATIO = 100;

    /// What is smaller unpacked may be packed as well as it likes.
    static final int HARMLESS = 20_000_000;

    /// The text of a version has at most 2 MB; what is not read at all may be as large as the rest
    /// allows.
    static final int LARGEST_TEXT = 2_100_000;

    /// Some 400 bytes for each text.
    static final int LARGEST_MANIFEST = 40_000_000;

    /// How many names, values, beginnings and ends of JSON a manifest may have: some 40 for each text. Each
    /// takes memory, however few bytes it is written with.
    static final int MOST_SAID = 4_000_000;

    /// How far a manifest is nested at most; ours are by six.
    static final int DEEPEST = 50;

    /// The text of a version: the slug of its document and its number.
    static final Pattern TEXT = Pattern.compile("documents/([a-z0-9-]{1,120})/([1-9][0-9]{0,8})\\.md");

    private static final Pattern BESIDE = Pattern.compile(
            "[a-z][a-z-]{0,40}\\.csv|house-style\\.docx|documents/(?:[a-z0-9-]{1,120}/(?:[a-z0-9-]{1,120}\\.docx)?)?");

    private ArchiveFormat() {}

    static String text(String slug, int number) {
        return "documents/" + slug + "/" + number + ".md";
    }

    static String word(String slug) {
        return "documents/" + slug + "/" + slug + ".docx";
    }

    /// Whether something of this name lies in an archive that is not read again: what is made from the
    /// texts.
    static boolean isBeside(String name) {
        return BESIDE.matcher(name).matches();
    }
}
