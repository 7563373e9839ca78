package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.whereas.problem.Problem;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.TextRefused;

/// Parsed texts, the last few hundred kept by their hash: a text never changes, so neither does what it parses to.
@ApplicationScoped
public class Texts {

    private static final int KEPT = 400;
    private static final int LARGEST_KEPT = 300_000;

    private final Map<String, Document> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > KEPT;
        }
    });

    Document parsed(String sha256, String markdown) {
        var kept = known.get(sha256);
        if (kept != null) return kept;
        var fresh = parse(markdown);
        keep(sha256, markdown, fresh);
        return fresh;
    }

    /// Keeps what a text was parsed to, for those who read it next.
    void keep(String markdown, Document parsed) {
        keep(Sha256.of(markdown), markdown, parsed);
    }

    private void keep(String sha256, String markdown, Document parsed) {
        if (markdown.length() <= LARGEST_KEPT) known.put(sha256, parsed);
    }

    /// The same without keeping it.
    Document passing(String sha256, String markdown) {
        var kept = known.get(sha256);
        return kept != null ? kept : parse(markdown);
    }

    /// Parses a text, or refuses it with the limit and the line where it was passed.
    public static Document parse(String markdown) {
        try {
            return Markdown.parse(markdown);
        } catch (TextRefused refused) {
            throw refusal(refused);
        }
    }

    static Problem problem(TextRefused refused) {
        return new Problem.TextRefused(refused.limit(), refused.detail(), refused.line());
    }

    /// The refusal that a text past a limit is answered with.
    public static RuntimeException refusal(TextRefused refused) {
        return problem(refused).asException();
    }
}
