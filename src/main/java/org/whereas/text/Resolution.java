package org.whereas.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The structure of a resolution, read from its words: recitals, resolving clauses, what they ask and of
/// whom, the clause that sends copies, sections, signatures and the codes of the drafting office.
///
/// Any case, bold or not, numbered or not, bullets in front. What does not fit is [Role#PLAIN], never
/// dropped: every clause of the document is one passage, in reading order. What stands inside a quote or a
/// footnote goes with it.
///
/// ```java
/// var recital = "WHEREAS, figures build trust. {#trust}\n\n";
/// var document = Markdown.parse(recital + "NOW, THEREFORE, BE IT RESOLVED that we count. {#count}");
/// Resolution.of(document).ids(Resolution.Role.RECITAL); // [trust]
/// Resolution.advice(document).getFirst().fix(); // Optional[WHEREAS, figures build trust; {#trust}]
/// ```
public record Resolution(List<Passage> passages) {

    /// What a clause does in a resolution.
    public enum Role {
        /// "Whereas", or an item below a heading such as Background.
        RECITAL,
        /// "Now, therefore, be it resolved", or the enacting words of an ordinance.
        RESOLVING,
        /// "Be it further resolved".
        FURTHER,
        /// A further resolved clause, section or point that sends copies to somebody.
        TRANSMITTAL,
        /// "SECTION 2."
        SECTION,
        /// What a resolving clause lists: its items, and paragraphs that go on with it.
        POINT,
        /// Names and titles below the text, and the words that lead to them.
        SIGNATURE,
        /// Codes, dates and initials of the drafting office.
        TRAILER,
        /// Anything else.
        PLAIN;

        /// Whether something is resolved in it.
        public boolean resolves() {
            return this == RESOLVING || this == FURTHER || this == TRANSMITTAL;
        }
    }

    /// One clause: its role, its id (empty while the text is not canonical), its place among the clauses
    /// from 1, its words, and of whom it asks something.
    public record Passage(Role role, String id, int ordinal, String text, List<String> addressees) {

        public Passage {
            addressees = List.copyOf(addressees);
        }
    }

    /// One remark of a clerk: the clause it is about (empty where it is about the front matter), a code
    /// that names the sentence in the messages (`resolution.advice.CODE`), its arguments, and new Markdown
    /// for the clause where there is an obvious one.
    public record Advice(String clauseId, String code, List<String> arguments, Optional<String> fix) {

        public Advice {
            arguments = List.copyOf(arguments);
        }

        /// The key of the sentence in the messages.
        public String key() {
            return "resolution.advice." + code;
        }
    }

    public Resolution {
        passages = List.copyOf(passages);
    }

    /// Reads the structure of a document; one that is no resolution has plain passages only.
    public static Resolution of(Document document) {
        return ResolutionReader.of(document);
    }

    /// What a clerk would point out, in reading order, remarks on the front matter last. It is advice:
    /// nothing is refused.
    public static List<Advice> advice(Document document) {
        return ResolutionAdvice.of(document);
    }

    /// The role of each clause of a document, found by the very node that stands in it: for those who show or
    /// print a document block by block.
    public static Map<Node, Role> roles(Document document) {
        return Collections.unmodifiableMap(ResolutionReader.roles(document));
    }

    /// How many characters at the beginning of a clause are its formal opening, such as "WHEREAS," or "NOW,
    /// THEREFORE, BE IT RESOLVED"; 0 where it has none.
    public static int opening(String text) {
        return Formal.opening(text);
    }

    /// The clauses of a role.
    public List<Passage> of(Role role) {
        return passages.stream().filter(p -> p.role() == role).toList();
    }

    /// The ids of the clauses of a role.
    public List<String> ids(Role role) {
        return of(role).stream().map(Passage::id).toList();
    }

    /// The clauses that ask somebody for something.
    public List<Passage> asks() {
        return passages.stream().filter(p -> !p.addressees().isEmpty()).toList();
    }

    /// Whether anything is resolved here.
    public boolean resolves() {
        return passages.stream().anyMatch(p -> p.role() == Role.RESOLVING || p.role() == Role.FURTHER);
    }
}
