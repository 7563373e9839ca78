package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.whereas.text.Markdown;

/// Makes the first export nearly as quick as the next: the classes that write it take a quarter of a second of
/// processor
/// time to get ready.
public final class WordWarmUp {

    /// Something of all that texts hold.
    private static final String TEXT = """
            ---
            title: Title
            kind: local-policy
            fields: {name: {label: Name}}
            ---

            ## Heading {#heading}

            **Words**[^note] by {{name}}, [linked](#heading). {#words}

            1. Item
               1. Item

            | Head |
            | --- |
            | Cell |

            > Quote

            [^note]: Note
            """;

    private WordWarmUp() {}

    /// Writes a short file to nowhere. To be called once, in the background, after the start.
    public static void run() {
        var source = new WordExport.Source("", "", "", "", Instant.EPOCH, Instant.EPOCH);
        var settings = new WordExport.Settings("", "", "", true, source, Words.of(key -> key));
        try {
            WordExport.write(Markdown.parse(TEXT), settings, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
