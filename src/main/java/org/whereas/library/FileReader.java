package org.whereas.library;

import java.util.List;
import java.util.Optional;
import org.whereas.text.Document;

/// Reads files of one kind into texts. `library` has those for Markdown, plain text and HTML;
/// what lies above adds others, and CDI finds them all.
public interface FileReader {

    /// Whether this reads such a file.
    boolean reads(Upload upload);

    /// The documents in it; one file may be a packet of several.
    Arrived read(Upload upload);

    /// A file as it came.
    ///
    /// @param name      its name where it had one, otherwise empty
    /// @param mediaType without parameters, lower case
    record Upload(String name, String mediaType, byte[] bytes) {

        public Optional<String> ending() {
            var dot = name.lastIndexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
        }
    }

    /// What was found in a file.
    record Arrived(List<Document> documents, List<Note> recognised, List<Note> repaired, List<Note> left) {}

    /// One thing to tell the person who brought the file: a plain sentence, and the line where it is (0 for none).
    record Note(String sentence, int line) {}
}
