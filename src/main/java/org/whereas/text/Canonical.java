package org.whereas.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A text as it is kept: parsed, every clause with its id, and written in the one canonical way.
///
/// @param document the document; its positions are those of the text as it came
/// @param markdown the canonical Markdown, which says exactly the document
/// @param repairs  what had to be put right about ids, in reading order
public record Canonical(Document document, String markdown, List<Repair> repairs) {

    public Canonical {
        repairs = List.copyOf(repairs);
    }

    /// Makes a text canonical. Ids that it has stay as they are, whatever became of the words and the order. A
    /// clause without one gets back the id of the clause of `base` that it is, by its words; what is left is
    /// named from its heading or its first words.
    ///
    /// ```java
    /// var named = Canonical.of("# Use of force", Optional.empty(), Set.of(), "");
    /// named.markdown(); // "# Use of force {#use-force}\n"
    /// var copy = Canonical.of("# Use of force", Optional.empty(), Set.of(), "northfield/force");
    /// copy.markdown().startsWith("# Use of force {#use-force-"); // true
    /// ```
    ///
    /// An id that stands twice is kept by the clause that has it in `base`, else by the first; one that is no
    /// id (lower-case words joined by hyphens, at most 64 characters) is put right; both are reported. A
    /// footnote that is called by a number is called `note-1`.
    ///
    /// @param base     the text that this one replaces or was copied from
    /// @param everUsed every id that the document or its models ever had, which no new clause may get
    /// @param address  the address of a local copy, whose new ids carry four characters made from it; empty for
    /// others
    /// @throws TextRefused when the text is past a limit or its front matter cannot be read
    public static Canonical of(String text, Optional<Document> base, Set<String> everUsed, String address) {
        return named(Markdown.parse(text), base, everUsed, address);
    }

    /// The same for a document that was put together by a program, as it reads when it is written down.
    public static Canonical of(Document document, Optional<Document> base, Set<String> everUsed, String address) {
        return named(Markdown.parse(Markdown.write(document)), base, everUsed, address);
    }

    private static Canonical named(Document document, Optional<Document> base, Set<String> everUsed, String address) {
        var naming = new Naming(document, base, everUsed, address);
        var named = naming.document();
        return new Canonical(named, Markdown.write(named), naming.repairs());
    }
}
