package org.whereas.library;

import java.util.List;
import java.util.Set;
import org.whereas.text.FrontMatter;

/// What a text says of itself in its front matter, as far as lists and filters need it.
///
/// @param held false where the document is known to exist but its text is not in the library
record Described(
        String kind, String title, String summary, List<String> topics, String source, String language, boolean held) {

    static final Set<String> KINDS =
            Set.of("model-policy", "local-policy", "resolution", "principles", "recommendations", "guidance");

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 4000;

    static Described of(FrontMatter front) {
        var kind = front.string("kind").filter(KINDS::contains).orElse("guidance");
        return new Described(
                kind,
                cut(front.string("title").orElse(""), LONGEST_TITLE),
                cut(front.string("summary").orElse(""), LONGEST_SUMMARY),
                topics(front),
                cut(front.string("source", "organization").orElse(""), 120),
                cut(front.string("language").orElse("en-US"), 35),
                !front.string("text").orElse("held").equals("not-held"));
    }

    private static List<String> topics(FrontMatter front) {
        return front.strings("topics").stream()
                .map(t -> t.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", "-"))
                .filter(t -> !t.isEmpty() && t.length() <= 60)
                .distinct()
                .limit(30)
                .toList();
    }

    private static String cut(String value, int longest) {
        return value.length() <= longest ? value : value.substring(0, longest);
    }
}
