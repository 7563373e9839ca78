package org.whereas.text;

import java.util.regex.Pattern;

/// How a text file is written, judged by its look.
enum Flavor {
    MARKDOWN,
    PLAIN,
    /// Plain lines with emphasis and links of Markdown in them, as converters leave them.
    MIXED;

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\S");
    private static final Pattern INLINE =
            Pattern.compile("\\*\\*[^*\\n]{1,200}\\*\\*|(?<![\\w*])\\*[^*\\s][^*\\n]{0,200}\\*(?!\\w)"
                    + "|\\[[^\\]\\n]{1,200}\\]\\([^)\\n]{0,500}\\)|<https?://[^>\\s]{1,500}>");

    static Flavor of(String text) {
        if (text.stripLeading().startsWith("---\n") || count(HEADING, text, 2) >= 2) return MARKDOWN;
        var marks = count(INLINE, text, 3);
        if (marks >= 1 && count(HEADING, text, 1) == 1) return MARKDOWN;
        return marks >= 3 ? MIXED : PLAIN;
    }

    private static int count(Pattern pattern, String text, int enough) {
        var matcher = pattern.matcher(text);
        var found = 0;
        while (found < enough && matcher.find()) found++;
        return found;
    }
}
