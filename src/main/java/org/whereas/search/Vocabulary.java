package org.whereas.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words that search knows besides those of the index: synonyms, words that are never corrected, and words
/// that say
/// nothing.
///
/// @param known words that are spelled right though no text has them
record Vocabulary(Synonyms synonyms, Set<String> known) {

    /// Words that every other clause has; they are searched for only in quotation marks or where nothing else
    /// is asked.
    private static final Set<String> EMPTY = Set.of(
            "a",
            "about",
            "an",
            "and",
            "any",
            "anybody",
            "anyone",
            "are",
            "as",
            "at",
            "be",
            "been",
            "but",
            "by",
            "can",
            "could",
            "did",
            "do",
            "does",
            "for",
            "from",
            "had",
            "has",
            "have",
            "he",
            "her",
            "his",
            "how",
            "i",
            "if",
            "in",
            "into",
            "is",
            "it",
            "its",
            "may",
            "me",
            "might",
            "must",
            "my",
            "not",
            "of",
            "on",
            "or",
            "our",
            "say",
            "says",
            "shall",
            "she",
            "should",
            "so",
            "somebody",
            "someone",
            "something",
            "than",
            "that",
            "the",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "to",
            "was",
            "we",
            "were",
            "what",
            "when",
            "where",
            "whether",
            "which",
            "who",
            "whom",
            "whose",
            "why",
            "will",
            "with",
            "would",
            "you",
            "your");

    /// The files that come with the software.
    static Vocabulary shipped() {
        return new Vocabulary(Synonyms.of(lines("synonyms.txt")), words(lines("words.txt")));
    }

    /// Whether a word is too common to say anything.
    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /// Whether a word is spelled as people here spell it.
    boolean knows(String word, String stem) {
        return known.contains(word) || known.contains(stem) || synonyms.knows(stem) || EMPTY.contains(word);
    }

    private static Set<String> words(List<String> lines) {
        var words = new HashSet<String>();
        for (var line : lines) if (!line.startsWith("#")) words.addAll(Analysis.words(line));
        return Set.copyOf(words);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/search-index/" + file)) {
            if (in == null) throw new IllegalStateException("search-index/" + file + " is not in the application");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
