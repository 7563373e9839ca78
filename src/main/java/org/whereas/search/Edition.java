package org.whereas.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One version of one document as it goes into the index, with its clauses.
///
/// @param document the document's id; all editions of a document are indexed together
/// @param readers who may find it: [#EVERYONE], or the id of the one organization whose draft it is
/// @param except the organization that does not find it because it has a newer draft of its own; 0 for
/// none
/// @param root the document at the head of its line of descent
/// @param copy whether it is a copy of another document
/// @param instrument what it is by law or by order, such as `general order`; see [Dated#instrument]
/// @param number its number as it is cited, such as `2014-0082`; empty for none
/// @param values what its blanks are filled in with, and whom its front matter names
/// @param effective when it took effect, as it is written; empty where nobody said
/// @param day the day by which results are ordered: when it took effect, was adopted, issued or
/// published; null where none is known
record Edition(
        long document,
        String readers,
        long except,
        String organization,
        String slug,
        String title,
        String summary,
        String kind,
        String instrument,
        String source,
        List<String> topics,
        String status,
        String number,
        List<String> values,
        String effective,
        LocalDate day,
        long root,
        boolean copy,
        List<Piece> pieces) {

    /// The readers of what is posted.
    static final String EVERYONE = "*";

    /// A clause, or with an empty `clause` the document itself where no text of it is held.
    ///
    /// @param path the headings above it, outermost first
    /// @param heading whether it is a heading itself
    /// @param note whether it is a footnote, which cites what others say
    /// @param term what it defines, empty for nothing
    /// @param rec the id of the recommendation that it states, empty for none
    /// @param meets the ids of the recommendations that it carries out or restates
    /// @param topics its own topics; empty where those of the document hold
    record Piece(
            String clause,
            List<String> path,
            boolean heading,
            boolean note,
            String text,
            String term,
            String rec,
            List<String> meets,
            List<String> topics) {}

    String address() {
        return organization + "/" + slug;
    }

    /// The same document as another circle of readers finds it.
    Edition readBy(String circle, long notBy) {
        return with(circle, notBy, effective, day);
    }

    /// The same document, of which it was said when it was put in force from which day it holds; that day goes
    /// before what stands in the text.
    Edition heldFrom(Optional<LocalDate> held) {
        return held.map(from -> with(readers, except, from.toString(), from)).orElse(this);
    }

    private Edition with(String circle, long notBy, String from, LocalDate on) {
        return new Edition(
                document,
                circle,
                notBy,
                organization,
                slug,
                title,
                summary,
                kind,
                instrument,
                source,
                topics,
                status,
                number,
                values,
                from,
                on,
                root,
                copy,
                pieces);
    }
}
