package org.whereas.word;

import static org.whereas.word.WordRefused.Reason;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// The names of parts that a Word file may have, and the bytes with which files begin.
final class PartNames {

    /// Where Word and the programs that write for it put parts.
    private static final Pattern KNOWN = Pattern.compile("\\[Content_Types]\\.xml"
            + "|(_rels|docProps|word|customXml|docMetadata|_xmlsignatures|package|customUI|userCustomization"
            + "|META-INF|\\[trash]|media|mimetype|[A-Za-z0-9_-]{1,60}\\.xml)(/[^/\\\\:]{1,160}){0,8}/?");

    private static final Pattern WORDS = Pattern.compile(
            "(?i)(?!.*/(theme|charts|diagrams|embeddings|media|fonts|glossary|activeX|ink)/).*\\.(xml|rels)");

    private static final Pattern MACROS = Pattern.compile("(?i).*(vbaProject[^/]*\\.bin|vbaData\\.xml)");

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private PartNames() {}

    /// Refuses what begins otherwise than a Word file.
    static void checkBeginning(byte[] bytes) {
        if (begins(bytes, ARCHIVE)) return;
        if (!begins(bytes, OLD)) throw new WordRefused(Reason.NOT_WORD, "");
        var sealed = new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        throw new WordRefused(sealed ? Reason.ENCRYPTED : Reason.OLD_WORD, "");
    }

    /// Whether a file is a Word file by its first bytes: an archive, or one of the old format.
    static boolean isLikely(byte[] bytes) {
        return begins(bytes, ARCHIVE) || begins(bytes, OLD);
    }

    /// Refuses a name that leads out of the file, or that no Word file has.
    static void check(String name) {
        var shown = name.length() > 80 ? name.substring(0, 80) : name;
        if (MACROS.matcher(name).matches()) throw new WordRefused(Reason.MACROS, "");
        if (!KNOWN.matcher(name).matches()
                || name.codePoints().anyMatch(Character::isISOControl)
                || Arrays.asList(name.split("/")).contains("..")) throw new WordRefused(Reason.PART_NAME, shown);
    }

    static boolean canHoldWords(String name) {
        return WORDS.matcher(name).matches();
    }

    /// The name of a part that another points to: relative to where the other stands.
    static String resolved(String from, String target) {
        var clean = target.replace('\\', '/');
        if (clean.startsWith("/")) return clean.substring(1);
        var folders = new java.util.ArrayDeque<>(Arrays.asList(from.split("/")));
        folders.pollLast();
        for (var step : clean.split("/")) {
            if (step.equals("..")) folders.pollLast();
            else if (!step.equals(".")) folders.addLast(step);
        }
        return String.join("/", folders);
    }

    /// The part with the relationships of a part.
    static String relationships(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
