package org.whereas.library;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Metadata;
import org.whereas.text.Resolution;
import org.whereas.web.Page;

/// What somebody who works on a text should look at: values in its head that are not as they should be, and, of
/// a resolution, what a clerk would point out. Nothing is refused for it.
public final class Checks {

    private Checks() {}

    /// One remark.
    ///
    /// @param place   the key of the front matter it is about, empty for one about the text
    /// @param clause  the id of the clause it is about, empty for one about the head
    /// @param code    what kind of remark it is
    /// @param wording the clause as it could read, in Markdown; empty where nothing is suggested
    public record Check(String place, String clause, String code, String sentence, String wording) {

        private static final int SHOWN = 90;

        public boolean suggests() {
            return !wording.isEmpty() && !clause.isEmpty();
        }

        /// The suggested wording in short: how it begins and, where it is long, how it ends.
        public String ending() {
            var words = wording.replaceAll("\\s*\\{#[^}]*}$", "").replaceAll("\\s+", " ");
            if (words.length() <= 2 * SHOWN) return words;
            var begins = words.substring(0, words.lastIndexOf(' ', SHOWN));
            return begins + " … " + words.substring(words.indexOf(' ', words.length() - SHOWN) + 1);
        }
    }

    /// The remarks on an opened version, those on its head first; none where its text is not held.
    public static List<Check> of(Reading reading, Page page) {
        if (!reading.summary().held()) return List.of();
        var checks = new ArrayList<>(findings(reading, page));
        var advice = advice(reading, page);
        if (advice.stream().anyMatch(c -> c.code().equals("vote-roll")))
            checks.removeIf(c -> c.code().equals("does-not-add-up"));
        checks.addAll(advice);
        return List.copyOf(checks);
    }

    /// What is not as it should be in the front matter.
    static List<Check> findings(Reading reading, Page page) {
        return Metadata.of(reading.text()).findings().stream()
                .map(f -> new Check(f.key(), "", f.code(), page.t(f.message(), named(f.key(), page), f.value()), ""))
                .toList();
    }

    /// What a clerk would point out in a resolution; nothing in any other kind of document.
    static List<Check> advice(Reading reading, Page page) {
        if (!reading.summary().kind().equals("resolution")) return List.of();
        return Resolution.advice(reading.text()).stream()
                .map(a -> new Check(
                        "",
                        a.clauseId(),
                        a.code(),
                        page.t(a.key(), a.arguments().stream().map(page::day).toArray()),
                        a.fix().orElse("").strip()))
                .toList();
    }

    /// A key of the front matter as the head of the page calls it, where it does.
    private static String named(String key, Page page) {
        return page.tOr("library.header." + key, key);
    }
}
