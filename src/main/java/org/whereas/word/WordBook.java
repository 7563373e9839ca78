package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.whereas.text.Document;
import org.whereas.text.Metadata;
import org.whereas.text.Publication;

/// Many texts as one Word file: a title page, contents, each text on a new page with its own
/// running head, its numbers and, where wished, its notes beginning anew; and what belongs to
/// the book as a whole behind them.
public final class WordBook {

    private WordBook() {}

    /// @param title    on the title page and along the head
    /// @param lines    what stands under it on the title page
    /// @param through  whether notes are counted through the book, not anew in each text
    /// @param mirrored whether left and right pages have heads of their own, for print on both sides
    /// @param file     as for one text: whose book it is, where it comes from, how it looks
    public record Settings(
            String title, List<String> lines, boolean through, boolean mirrored, WordExport.Settings file) {
        public Settings {
            lines = List.copyOf(lines);
        }
    }

    /// One text of a book, with the settings of its own file.
    public record Entry(Document text, WordExport.Settings settings) {}

    /// What stands behind the texts.
    public sealed interface Matter {

        String title();

        /// Words with the texts, by their places from 0, in which they stand; shown with their pages.
        record Index(String title, Map<String, List<Integer>> places) implements Matter {
            public Index {
                places = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(places));
            }
        }

        /// A table; its first row are the heads.
        record Table(String title, List<List<String>> rows) implements Matter {
            public Table {
                rows = List.copyOf(rows);
            }
        }

        /// A certificate with a line to sign on.
        record Certificate(String title, String words, Metadata.Signature signature) implements Matter {}
    }

    /// Writes a book. The texts are asked for one after another and not kept; what becomes of them waits on
    /// the disk, so that memory does not grow with the book. The stream is left open.
    ///
    /// @throws IOException when the stream cannot take it
    public static void write(Settings settings, Iterable<Entry> texts, List<Matter> matter, OutputStream out)
            throws IOException {
        try (var binding = new Binding(settings)) {
            for (var entry : texts) binding.add(Publication.keepingFields(entry.text()), entry.settings());
            binding.bound(matter, out);
        }
    }
}
