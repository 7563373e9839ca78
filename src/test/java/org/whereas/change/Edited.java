package org.whereas.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whereas.text.Document;

/// What an editor made of a text, with the book of every edit: which words of the base were touched in which clause.
/// The book is kept while editing and comes from no comparison, so that it can judge any merge.
///
/// Words of a clause are counted in the base, those of a table cell after cell.
///
/// @param document what the text says now
/// @param source   how it is written down now, paragraphs wrapped where the editor did so
/// @param book     what was done
record Edited(Document document, String source, Book book) {

    /// What was done, clause by clause.
    ///
    /// @param replaced places of base words for which others were put
    /// @param deleted  places of base words that were taken out without others for them
    /// @param inserted places between base words at which words were put in inside a sentence
    /// @param longer   clauses that got a sentence, or a table that got a row
    /// @param removed  clauses taken out
    /// @param moved    clauses put elsewhere, sections by their heading
    record Book(
            Map<String, Set<Integer>> replaced,
            Map<String, Set<Integer>> deleted,
            Map<String, Set<Integer>> inserted,
            Set<String> longer,
            Set<String> removed,
            Set<String> moved) {

        Book() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        static void note(Map<String, Set<Integer>> places, String id, int at) {
            places.computeIfAbsent(id, _ -> new HashSet<>()).add(at);
        }

        private Set<Integer> gone(String id) {
            var gone = new HashSet<>(replaced.getOrDefault(id, Set.of()));
            gone.addAll(deleted.getOrDefault(id, Set.of()));
            return gone;
        }

        private boolean changed(String id) {
            return replaced.containsKey(id)
                    || deleted.containsKey(id)
                    || inserted.containsKey(id)
                    || longer.contains(id);
        }

        /// Whether this one replaced a word that the other replaced or took out, put words in where the other did, or
        /// among words that the other took out.
        private boolean touches(Book other, String id) {
            return meet(replaced.get(id), other.gone(id))
                    || meet(inserted.get(id), other.inserted.getOrDefault(id, Set.of()))
                    || inserted.getOrDefault(id, Set.of()).stream()
                            .anyMatch(at -> other.gone(id).contains(at)
                                    && other.gone(id).contains(at - 1));
        }

        private static boolean meet(Set<Integer> one, Set<Integer> other) {
            return one != null && one.stream().anyMatch(other::contains);
        }
    }

    /// The clauses of which both changed the same words, or which one took out and the other changed: there a person
    /// has to be asked.
    Set<String> clashesWith(Edited other) {
        var ids = new TreeSet<String>();
        for (var side : new Book[] {book, other.book}) {
            ids.addAll(side.replaced.keySet());
            ids.addAll(side.inserted.keySet());
        }
        ids.removeIf(id -> !book.touches(other.book, id) && !other.book.touches(book, id));
        book.removed.stream().filter(other.book::changed).forEach(ids::add);
        other.book.removed.stream().filter(book::changed).forEach(ids::add);
        return ids;
    }

    /// Clauses that both put elsewhere, or that one did and the other took out: a question about them is neither
    /// needed nor wrong.
    Set<String> disputableWith(Edited other) {
        var ids = new TreeSet<>(book.moved);
        ids.removeIf(id -> !other.book.moved.contains(id) && !other.book.removed.contains(id));
        other.book.moved.stream().filter(book.removed::contains).forEach(ids::add);
        return ids;
    }
}
