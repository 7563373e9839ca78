package org.whereas.word;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Names of clauses as Word allows them for bookmarks: a letter first, then letters, digits and underscores, at most
/// 40.
///
/// `verbal-warning` is `verbal_warning` and back. An id that Word's rules cannot hold is
/// shortened, with a checksum at its end; which id that was stands in the file itself (see
/// [DataPart]).
final class Bookmarks {

    private static final int LONGEST = 40;
    private static final Pattern READABLE = Pattern.compile("[a-z][a-z0-9-]*");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> taken = new HashMap<>();
    private int marks;

    /// The bookmark of a clause; the same id gives the same name.
    String name(String id) {
        return names.computeIfAbsent(id, this::fresh);
    }

    /// The bookmark of a clause that is in the document, empty for any other id.
    Optional<String> known(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /// Whether a clause of the document has this bookmark.
    boolean has(String name) {
        return taken.containsKey(name);
    }

    /// The number of the next mark in the file.
    int next() {
        return ++marks;
    }

    /// Bookmarks whose id cannot be read off their name, with that id.
    Map<String, String> unreadable() {
        var odd = new LinkedHashMap<String, String>();
        names.forEach((id, name) -> {
            if (!id.equals(name.replace('_', '-'))) odd.put(name, id);
        });
        return odd;
    }

    private String fresh(String id) {
        var name = READABLE.matcher(id).matches() && id.length() <= LONGEST ? id.replace('-', '_') : shortened(id);
        while (taken.putIfAbsent(name, id) != null) name = shortened(name + id);
        return name;
    }

    private static String shortened(String id) {
        var sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        var words = ("c_" + id).replaceAll("[^A-Za-z0-9]+", "_");
        return words.substring(0, Math.min(words.length(), LONGEST - 9)) + "_"
                + HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
