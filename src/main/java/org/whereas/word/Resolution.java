package org.whereas.word;

import java.util.List;
import java.util.regex.Pattern;
import org.whereas.text.Inline;
import org.whereas.text.Metadata;

/// Sees the recitals and the resolving clauses of a resolution by their first words, in any case, and sets
/// those words
/// apart.
final class Resolution {

    private static final Pattern RECITAL = Pattern.compile("\\s*(WHEREAS)\\b[,:;]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESOLVED = Pattern.compile(
            "\\s*(?:NOW,?\\s+)?(?:AND\\s+)?(?:THEREFORE,?\\s+)?(?:(?:LET\\s+IT\\s+)?BE\\s+IT\\s+)?(?:ALSO\\s+|FURTHER\\s+|FINALLY\\s+){0,3}(?:RESOLVED|ORDAINED)\\b(?:\\s+FURTHER\\b)?[,:;]?",
            Pattern.CASE_INSENSITIVE);

    private final boolean applies;

    Resolution(Metadata metadata) {
        applies = metadata.kind().equals("resolution");
    }

    boolean applies() {
        return applies;
    }

    /// The style of a paragraph of the text itself; what stands in quotes and notes keeps its own.
    Style style(List<Inline> content, Style otherwise) {
        if (!applies || otherwise != Style.BODY) return otherwise;
        var words = Plain.text(content);
        if (RECITAL.matcher(words).lookingAt()) return Style.RECITAL;
        return RESOLVED.matcher(words).lookingAt() ? Style.RESOLVED : otherwise;
    }

    /// Writes a paragraph; its WHEREAS or RESOLVED stands out by a style of its own, which is not part of the words.
    void write(List<Inline> content, Style style, Runs runs) {
        var lead = style == Style.RECITAL ? RECITAL : RESOLVED;
        var set = style == Style.RECITAL || style == Style.RESOLVED;
        if (!set || !(content.getFirst() instanceof Inline.Text(var text))) {
            runs.write(content);
            return;
        }
        var matcher = lead.matcher(text);
        var end = matcher.lookingAt() ? matcher.end() : 0;
        runs.text(text.substring(0, end), Runs.Format.PLAIN.styled("LeadingWords"));
        runs.text(text.substring(end), Runs.Format.PLAIN);
        runs.write(content.subList(1, content.size()));
    }
}
