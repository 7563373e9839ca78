package org.whereas.library;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;

/// What a text says of itself in its front matter, as far as lists and filters need it.
///
/// @param held false where the document is known to exist but its text is not in the library
record Described(
        String kind, String title, String summary, List<String> topics, String source, String language, boolean held) {

    static final Set<String> KINDS =
            Set.of("model-policy", "local-policy", "resolution", "principles", "recommendations", "guidance");

    /// What no list can show and PostgreSQL does not keep.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+|[\\x{D800}-\\x{DFFF}]");

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 4000;

    /// What a new text says of itself.
    static Described of(Document text) {
        return of(text, "guidance");
    }

    /// What a text says of itself; where it does not say of what kind it is, it stays of the kind it was.
    static Described of(Document text, String otherwise) {
        var front = text.front();
        var kind = front.string("kind").filter(KINDS::contains).orElse(otherwise);
        return new Described(
                kind,
                cut(front.string("title").filter(t -> !t.isBlank()).orElseGet(() -> Titles.of(text)), LONGEST_TITLE),
                cut(front.string("summary").orElse(""), LONGEST_SUMMARY),
                topics(front),
                cut(front.string("source", "organization").orElse(""), 120),
                cut(front.string("language").orElse("en-US"), 35),
                !front.string("text").orElse("held").equals("not-held"));
    }

    private static List<String> topics(FrontMatter front) {
        return front.strings("topics").stream()
                .map(t -> CONTROL.matcher(t)
                        .replaceAll(" ")
                        .strip()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("\\s+", "-"))
                .filter(t -> !t.isEmpty() && t.length() <= 60)
                .distinct()
                .limit(30)
                .toList();
    }

    private static String cut(String value, int longest) {
        var plain = CONTROL.matcher(value).replaceAll(" ").strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
