package org.whereas.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names for clauses: lower-case words joined by hyphens, at most 64 characters, none given twice.
final class ClauseNames {

    static final int LONGEST = 64;

    private static final int LONGEST_NEW = 40;
    private static final int WORDS = 5;
    private static final int READ = 400;
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> SKIPPED = Set.of(
            "a an and any are as at be been being by each every for from has have if in into is it its no of on or shall"
                    .split(" "));
    private static final Set<String> ALSO_SKIPPED = Set.of(
            "should so such that the their them then there these they this those to was were when which will with"
                    .split(" "));

    private final Set<String> used;
    private final String suffix;
    private final Map<String, Integer> counts = new HashMap<>();

    /// @param used    every id that may not be given again
    /// @param address the address of a local copy, whose new names carry four characters made from it; empty
    /// for others
    ClauseNames(Set<String> used, String address) {
        this.used = new HashSet<>(used);
        this.suffix = address.isEmpty() ? "" : "-" + hashed(address);
    }

    static boolean isValid(String id) {
        return id.length() <= LONGEST && VALID.matcher(id).matches();
    }

    /// Footnotes are called by words, so that no one mistakes a label for the number that is printed.
    static boolean isValidLabel(String label) {
        return isValid(label) && label.chars().anyMatch(Character::isLetter);
    }

    /// The nearest valid id to one that is none; empty when nothing of it can be kept.
    static String mended(String id) {
        var words = trimmed(NO_WORD.matcher(folded(id)).replaceAll("-"));
        return cut(words, LONGEST);
    }

    /// A new name from what a clause says, or from `otherwise` when that gives no word.
    String fresh(String prefix, String words, String otherwise) {
        var name = named(words);
        return unused(prefix + (name.isEmpty() ? otherwise : name));
    }

    /// The name itself, marked as made here, or with a number when it was given before.
    String unused(String name) {
        var plain = cut(name, LONGEST - suffix.length());
        if (used.add(plain + suffix)) return plain + suffix;
        while (true) {
            int count = counts.merge(plain, 1, Integer::sum) + 1;
            var ending = "-" + count + suffix;
            var numbered = cut(plain, LONGEST - ending.length()) + ending;
            if (used.add(numbered)) return numbered;
        }
    }

    private static String named(String words) {
        var start = words.length() > READ ? words.substring(0, READ) : words;
        var all =
                List.of(trimmed(NO_WORD.matcher(folded(start)).replaceAll("-")).split("-"));
        var telling = all.stream()
                .filter(it -> !SKIPPED.contains(it) && !ALSO_SKIPPED.contains(it))
                .toList();
        var chosen = new ArrayList<String>();
        int length = 0;
        for (var word : telling.isEmpty() ? all : telling) {
            length += word.length() + 1;
            if (chosen.size() == WORDS || !chosen.isEmpty() && length > LONGEST_NEW) break;
            chosen.add(word);
        }
        return cut(String.join("-", chosen), LONGEST_NEW);
    }

    private static String folded(String words) {
        var apart = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return APOSTROPHE.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll("");
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : trimmed(name.substring(0, longest));
    }

    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && name.charAt(start) == '-') start++;
        while (end > start && name.charAt(end - 1) == '-') end--;
        return name.substring(start, end);
    }

    private static String hashed(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            long bits = Math.floorMod(java.nio.ByteBuffer.wrap(digest).getLong(), 36L * 36 * 36 * 36);
            return String.format("%4s", Long.toString(bits, 36)).replace(' ', '0');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
