package org.whereas.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.search.Query;

/// The words of a question that may occur: one query for each that says something, for each number or
/// id, and for each run of them that has synonyms.
final class WordsAsked {

    private final Vocabulary vocabulary;
    private final List<String> typed;
    private final List<String> words = new ArrayList<>();
    private final List<String> telling;
    private final List<Query> queries = new ArrayList<>();

    WordsAsked(List<Question.Part> parts, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.typed = parts.stream()
                .filter(Question.Word.class::isInstance)
                .map(Question.Part::text)
                .toList();
        for (var word : typed) read(word);
        var some = words.stream().filter(w -> !Vocabulary.isEmpty(w)).toList();
        var alone = parts.size() == typed.size();
        this.telling = some.isEmpty() && alone && queries.isEmpty() ? List.copyOf(words) : some;
        rank();
    }

    private void read(String word) {
        if (isId(word)) queries.add(Terms.id(word));
        else {
            if (word.indexOf('-') > 0) queries.add(Terms.named(word));
            words.addAll(Analysis.words(word));
        }
    }

    private void rank() {
        var others = new HashMap<Integer, List<Synonyms.Other>>();
        var stems = words.stream().map(Terms::stem).toList();
        for (var found : vocabulary.synonyms().in(stems)) {
            if (found.length() > 1) queries.add(Terms.synonyms(found.others()));
            else others.put(found.from(), List.copyOf(found.others()));
        }
        var known = new HashSet<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (telling.contains(word) && known.add(word))
                queries.add(Terms.word(word, others.getOrDefault(i, List.of())));
        }
    }

    List<Query> queries() {
        return queries;
    }

    /// The words that say something, or all of them where none does.
    List<String> telling() {
        return telling;
    }

    /// Whether a word is a number or names a recommendation: `2014-0082`, `USCM-2020/complaints/4`,
    /// `uscm/de-escalation`.
    static boolean isId(String word) {
        return word.indexOf('/') >= 0 || word.chars().anyMatch(Character::isDigit);
    }
}
