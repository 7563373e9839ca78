package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.whereas.text.Document;
import org.whereas.text.Publication;

/// A text as a Word file that a city attorney finds normal: styles by name, real numbering, real
/// footnotes, content
/// controls for the fields, a bookmark for each clause.
///
/// The same text with the same settings gives the same bytes.
public final class WordExport {

    private WordExport() {}

    /// Who publishes the text and how its page furniture is worded.
    ///
    /// @param organization the full name, for the caption and the header; may be empty
    /// @param kind         what the text is, in words: "Model policy"
    /// @param status       where it stands, in words: "Draft", "In force"; may be empty
    /// @param contents     whether a table of contents is wanted
    /// @param house        how the file looks
    public record Settings(
            String organization,
            String kind,
            String status,
            boolean contents,
            Source source,
            Words words,
            HouseStyle house) {

        /// The same as it usually looks.
        public Settings(String organization, String kind, String status, boolean contents, Source source, Words words) {
            this(organization, kind, status, contents, source, words, HouseStyle.USUAL);
        }

        public Settings in(HouseStyle other) {
            return new Settings(organization, kind, status, contents, source, words, other);
        }
    }

    /// Where the file comes from, so that it can be brought back to the right version.
    ///
    /// @param address  the full address of the document in Whereas; may be empty
    /// @param revision what names the exact text there; may be empty
    /// @param version  the label people use, "1.2.0"; may be empty
    public record Source(
            String address, String revision, String version, String author, Instant created, Instant modified) {}

    /// Writes a text as it is published ([Publication]): answers in their places, chosen alternatives
    /// only, no
    /// notes to
    /// the drafter. The stream is left open.
    ///
    /// @throws IOException when the stream cannot take it
    public static void write(Document document, Settings settings, OutputStream out) throws IOException {
        Packaging.write(Manuscript.of(Publication.keepingFields(document), settings), out);
    }
}
