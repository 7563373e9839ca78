package org.whereas.search;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The words that search knows, as the files say now: `synonyms.txt` and `words.txt` in a folder, and
/// where one is not there, the file that came with the software. A changed file is read again within a
/// second or so; one that cannot be read is told of in the log, and what was known before goes on.
final class WordLists {

    private static final Logger LOG = Logger.getLogger(WordLists.class.getName());
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    /// What some editors put before the first letter of a file.
    private static final String MARK = "\uFEFF";

    private final Path folder;
    private Vocabulary known = Vocabulary.shipped();
    private List<String> read = List.of();
    private long looked = System.nanoTime() - LOOK_NANOS;

    WordLists(Path folder) {
        this.folder = folder;
    }

    /// The same object as long as nothing changed.
    synchronized Vocabulary now() {
        if (System.nanoTime() - looked < LOOK_NANOS) return known;
        looked = System.nanoTime();
        return look();
    }

    /// Looks at the files, however lately somebody did.
    synchronized Vocabulary look() {
        try {
            var stamps = List.of(stamp("synonyms.txt"), stamp("words.txt"));
            if (stamps.equals(read)) return known;
            read = stamps;
            known = Vocabulary.of(lines("synonyms.txt"), lines("words.txt"));
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.log(Level.WARNING, "The words of search stay as they were: {0}", wrong.toString());
        }
        return known;
    }

    private String stamp(String file) throws IOException {
        try {
            return Files.getLastModifiedTime(folder.resolve(file)) + " " + Files.size(folder.resolve(file));
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private Optional<List<String>> lines(String file) throws IOException {
        var path = folder.resolve(file);
        if (Files.notExists(path)) return Optional.empty();
        try {
            var text = Files.readString(path);
            return Optional.of(
                    (text.startsWith(MARK) ? text.substring(1) : text).lines().toList());
        } catch (CharacterCodingException other) {
            throw new IOException(file + " is not written in UTF-8", other);
        }
    }
}
