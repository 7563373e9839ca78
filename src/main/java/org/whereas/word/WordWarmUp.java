package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;

/// Makes the first export as quick as the next: the classes that write it take half a second of processor time to get
/// ready.
public final class WordWarmUp {

    private WordWarmUp() {}

    /// Writes an empty file to nowhere. To be called once, in the background, after the start.
    public static void run() {
        var source = new WordExport.Source("", "", "", "", Instant.EPOCH, Instant.EPOCH);
        var settings = new WordExport.Settings("", "", "", false, source, Words.of(key -> key));
        try {
            WordExport.write(new Document(FrontMatter.NONE, List.of()), settings, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
