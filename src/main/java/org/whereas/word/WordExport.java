package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.whereas.text.Document;
import org.whereas.text.Publication;

/// A text as a Word file that a city attorney finds normal: styles by name, real numbering,
/// real footnotes, content controls for the fields, a bookmark for each clause.
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
    /// @param remarks      what is said of clauses, as comments
    public record Settings(
            String organization,
            String kind,
            String status,
            boolean contents,
            Source source,
            Words words,
            HouseStyle house,
            List<Remark> remarks) {

        public Settings {
            remarks = List.copyOf(remarks);
        }

        /// The same as it usually looks.
        public Settings(String organization, String kind, String status, boolean contents, Source source, Words words) {
            this(organization, kind, status, contents, source, words, HouseStyle.USUAL, List.of());
        }

        public Settings with(List<Remark> said) {
            return new Settings(organization, kind, status, contents, source, words, house, said);
        }

        /// The same for a copy that is released: nothing in the file says who made it, when,
        /// and from what; there are no remarks.
        public Settings released() {
            var bare = new Source("", "", source.version(), "", Instant.EPOCH, Instant.EPOCH);
            return new Settings(organization, kind, status, contents, bare, words, house, List.of());
        }

        public Settings in(HouseStyle other) {
            return new Settings(organization, kind, status, contents, source, words, other, remarks);
        }
    }

    /// Where the file comes from, so that it can be brought back to the right version.
    ///
    /// @param address  the full address of the document in Whereas; may be empty
    /// @param revision what names the exact text there; may be empty
    /// @param version  the label people use, "1.2.0"; may be empty
    public record Source(
            String address, String revision, String version, String author, Instant created, Instant modified) {

        boolean isNamed() {
            return !(address + revision + author).isEmpty();
        }
    }

    /// Writes a text as it is published ([Publication]): answers in their places, chosen
    /// alternatives only, no notes to the drafter. The stream is left open.
    ///
    /// @throws IOException when the stream cannot take it
    public static void write(Document document, Settings settings, OutputStream out) throws IOException {
        var written = Manuscript.of(Publication.keepingFields(document), settings);
        Packaging.write(
                Remarks.in(written.manuscript(), settings, written.draft().bookmarks()), out);
    }
}
