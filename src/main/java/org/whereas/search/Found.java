package org.whereas.search;

import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param total how many results there are, clauses of one line of descent counted once
/// @param clauses how many clauses match in all
/// @param shown what was searched for, as it would be typed; another than was typed where a word was
///     corrected
/// @param corrected whether a word was corrected
/// @param shortened whether something of the question was left off because it was too long
/// @param partial whether the time was up before everything was looked through
/// @param named documents that the question names by their title; on the first page only
/// @param facets the values of each facet with their counts under the other filters, most first
record Found(
        long total,
        long clauses,
        String shown,
        boolean corrected,
        boolean shortened,
        boolean partial,
        List<Named> named,
        List<Hit> hits,
        Map<String, List<Counts.Count>> facets) {

    static final Found NOTHING = new Found(0, 0, "", false, false, false, List.of(), List.of(), Map.of());

    /// A document that was found by its title.
    ///
    /// @param address `organization/slug`
    /// @param effective when it took effect, as it is written; empty where nobody said
    record Named(String address, String title, String kind, String organization, String status, String effective) {}

    /// A clause that was found.
    ///
    /// @param address `organization/slug` of its document
    /// @param clause its id, empty for a document of which no text is held
    /// @param title of its document
    /// @param path the headings above it, outermost first
    /// @param snippet its words as HTML, what was found in `<mark>`
    /// @param words all of its words
    /// @param copies how many others of its line of descent match
    /// @param effective when its document took effect, as it is written; empty where nobody said
    record Hit(
            String address,
            String clause,
            String title,
            List<String> path,
            String snippet,
            int copies,
            String kind,
            String source,
            String organization,
            String status,
            String effective,
            String words) {}
}
