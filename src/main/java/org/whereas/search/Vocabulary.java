package org.whereas.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words that search knows besides those of the index: synonyms, words that are never corrected,
/// and words that say nothing.
///
/// @param known words that are spelled right though no text has them
record Vocabulary(Synonyms synonyms, Set<String> known) {

    /// Words that every other clause has; they are searched for only in quotation marks or where
    /// nothing else is asked. A cop is an officer, of whom every clause speaks, but `COPS` are grants.
    private static final Set<String> EMPTY = Set.of("""
            a about after afterwards again also always am an and another any anybody anyone anywhere are as ask
            asked asks at be because been before being between both but by came can come comes cop cops could
            did do does during each even ever for from gave get gets give given gives go goes going got had
            happen happened happens has have having he her his how i if in into is it its just let lets like
            made make makes many may me might more most much must my need never no nobody nor not now of off
            often on once only or other others our out per put puts said same say says shall she should since so
            some somebody someone something still such take taken takes tell than that the their them then there
            these they this those through to too took until up us want was way we went were what whatever when
            where whether which who whoever whom whose why will with within would yes you your
            aren't arent can't cant couldn't couldnt didn't didnt doesn't doesnt don't dont hadn't hadnt hasn't hasnt
            haven't havent isn't isnt shouldn't shouldnt that's thats they're theyre wasn't wasnt weren't werent what's
            whats who's whos won't wont wouldn't wouldnt you're youre
            """.split("\\s+"));

    private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing", "er", "ers");

    private static final int SHORTEST_FORM = 4;

    /// The files that come with the software.
    static Vocabulary shipped() {
        return of(Optional.empty(), Optional.empty());
    }

    /// The files of somebody's own, or that come with the software where one is empty.
    ///
    /// @throws IllegalArgumentException where a line of the synonyms is none
    static Vocabulary of(Optional<List<String>> synonyms, Optional<List<String>> words) {
        return new Vocabulary(
                Synonyms.of(synonyms.orElseGet(() -> lines("synonyms.txt"))),
                words(words.orElseGet(() -> lines("words.txt"))));
    }

    /// Whether a word is too common to say anything.
    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /// Whether a word is spelled as people here spell it.
    boolean knows(String word, String stem) {
        return known.contains(word)
                || known.contains(stem)
                || synonyms.knows(stem)
                || EMPTY.contains(word)
                || ENDINGS.stream().anyMatch(ending -> isForm(word, ending));
    }

    /// Whether a known word stands before the ending: `papers` is no mistake though it is a stem of its own.
    private boolean isForm(String word, String ending) {
        return word.endsWith(ending)
                && word.length() - ending.length() >= SHORTEST_FORM
                && known.contains(word.substring(0, word.length() - ending.length()));
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
