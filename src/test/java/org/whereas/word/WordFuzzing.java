package org.whereas.word;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.whereas.text.Document;

/// Reads any text as the main part of a Word file: what the fuzzer looks for.
public final class WordFuzzing {

    private static final Map<String, byte[]> FILE = Unpacking.of(Samples.docx("""
            # Force

            1. Stop.[^n]
               - Listen. {#listen}

            [^n]: A note.
            """));

    private WordFuzzing() {}

    /// What the part says with all changes accepted and with none, empty where it is refused.
    public static Optional<Document> read(String part) {
        var parts = new HashMap<>(FILE);
        parts.put("word/document.xml", part.getBytes(StandardCharsets.UTF_8));
        var foreign = new HashMap<>(parts);
        foreign.keySet().removeIf(it -> it.startsWith("customXml") || it.equals("docProps/custom.xml"));
        try {
            WordImport.read(new Opened(parts));
            new Reading(new Opened(parts), _ -> false, Origin.UNKNOWN);
            return Optional.of(WordImport.read(new Opened(foreign)).document());
        } catch (WordRefused refused) {
            return Optional.empty();
        }
    }
}
