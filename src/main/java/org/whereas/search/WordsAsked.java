package org.whereas.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;

/// The words of a question that may occur: one query for each that says something, for each number or
/// id, and for each run of them that has synonyms.
final class WordsAsked {

    private static final int SHORTEST_NUMBER = 3;

    private final Vocabulary vocabulary;
    private final List<String> typed;
    private final List<String> words = new ArrayList<>();
    private final BitSet counts = new BitSet();
    private final List<String> telling;
    private final List<Query> queries = new ArrayList<>();
    private final Map<Query, List<Query>> runs = new LinkedHashMap<>();

    WordsAsked(List<Question.Part> parts, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.typed = parts.stream()
                .filter(Question.Word.class::isInstance)
                .map(Question.Part::text)
                .toList();
        var alone = parts.size() == typed.size();
        var announced = alone && isAnnounced();
        for (var word : typed) read(word, parts.size() > 1, announced);
        var some = IntStream.range(0, words.size())
                .filter(i -> !counts.get(i))
                .mapToObj(words::get)
                .filter(w -> !Vocabulary.isEmpty(w))
                .toList();
        this.telling = some.isEmpty() && alone && queries.isEmpty() ? List.copyOf(words) : some;
        rank();
        DefinitionAsked.of(words).ifPresent(queries::add);
    }

    /// A number or a name is not read by its words, but may have synonyms: `911`, `K-9`.
    private void read(String word, boolean amongOthers, boolean announced) {
        var said = Analysis.words(word);
        if (isId(word) && !(amongOthers && isCount(said))) {
            queries.add(Terms.id(word, !amongOthers || announced));
            whole(said).ifPresent(found -> queries.add(Terms.synonyms(found.others())));
            return;
        }
        if (isId(word)) {
            queries.add(Terms.count(said.getFirst()));
            counts.set(words.size());
        } else if (word.indexOf('-') > 0) queries.add(Terms.named(word));
        words.addAll(said);
    }

    /// Whether one number is asked for, and what stands before it only says so.
    private boolean isAnnounced() {
        if (typed.isEmpty()) return false;
        var before = typed.subList(0, typed.size() - 1);
        return before.stream().allMatch(w -> Numbers.isAnnounced(Analysis.words(w)));
    }

    private Optional<Synonyms.Found> whole(List<String> said) {
        var stems = said.stream().map(Terms::stem).toList();
        return vocabulary.synonyms().in(stems).stream()
                .filter(found -> found.length() == said.size())
                .findFirst();
    }

    /// Whether it says how many rather than which: a day, an hour or a dozen of something.
    private static boolean isCount(List<String> said) {
        return said.size() == 1
                && said.getFirst().length() < SHORTEST_NUMBER
                && said.getFirst().chars().allMatch(Character::isDigit);
    }

    private void rank() {
        var others = new HashMap<Integer, List<Synonyms.Other>>();
        var within = new HashMap<Integer, Query>();
        var stems = words.stream().map(Terms::stem).toList();
        for (var found : vocabulary.synonyms().in(stems)) {
            if (found.length() > 1) {
                var run = Terms.run(run(stems, found), found.others());
                queries.add(run);
                for (var i = 0; i < found.length(); i++) within.putIfAbsent(found.from() + i, run);
            } else if (counts.get(found.from())) queries.add(Terms.synonyms(found.others()));
            else others.put(found.from(), List.copyOf(found.others()));
        }
        for (var i = 0; i + 1 < words.size(); i++)
            if (counts.get(i)) queries.add(Terms.run(stems.subList(i, i + 2), List.of()));
        var known = new HashSet<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (counts.get(i) || !telling.contains(word) || !known.add(word)) continue;
            var one = Terms.word(word, others.getOrDefault(i, List.of()));
            queries.add(one);
            if (within.containsKey(i))
                runs.computeIfAbsent(within.get(i), _ -> new ArrayList<>()).add(one);
        }
    }

    private static List<String> run(List<String> stems, Synonyms.Found found) {
        return stems.subList(found.from(), found.from() + found.length());
    }

    List<Query> queries() {
        return queries;
    }

    /// Of the queries those for several words side by side, each with the queries for these words.
    Map<Query, List<Query>> runs() {
        return runs;
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
