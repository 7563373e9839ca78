package org.whereas.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Whether a question asks what something means: `definition of force`, `what is a critical incident`,
/// `serious injury meaning`. The clause that defines a term of all its other words is meant then, however often others
/// use them.
final class DefinitionAsked {

    private static final Set<String> DEFINING =
            Set.of("definition", "definitions", "define", "defines", "defined", "mean", "means", "meaning");
    private static final Set<String> BEING = Set.of("is", "are");

    /// No term has more words.
    private static final int MOST_WORDS = 5;

    private static final float DEFINES = 4;

    private DefinitionAsked() {}

    /// What finds the definition.
    ///
    /// @param words of the question, in small letters
    static Optional<Query> of(List<String> words) {
        if (words.stream().noneMatch(DEFINING::contains) && !asksWhat(words)) return Optional.empty();
        var term = words.stream()
                .filter(w -> !DEFINING.contains(w) && !Vocabulary.isEmpty(w))
                .map(Terms::stem)
                .distinct()
                .toList();
        if (term.isEmpty() || term.size() > MOST_WORDS) return Optional.empty();
        var defined = new BooleanQuery.Builder();
        for (var stem : term) defined.add(new TermQuery(new Term(Columns.TERM, stem)), Occur.MUST);
        return Optional.of(new BoostQuery(defined.build(), DEFINES));
    }

    private static boolean asksWhat(List<String> words) {
        return IntStream.range(0, words.size() - 1)
                .anyMatch(i -> words.get(i).equals("what") && BEING.contains(words.get(i + 1)));
    }
}
