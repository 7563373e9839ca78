package org.whereas.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// The passages of clauses in which something was found, as HTML with whole words in `<mark>` and everything else
/// escaped.
final class Passages {

    private static final int GOAL = 260;
    private static final int MOST = 2;
    private static final int READ_AT_MOST = 50_000;

    private final UnifiedHighlighter highlighter;
    private final Query query;

    Passages(IndexSearcher searcher, Query query) throws IOException {
        this.query = BegunPhrase.spelledOut(query, searcher.getIndexReader());
        this.highlighter = UnifiedHighlighter.builder(searcher, Analysis.WORDS)
                .withMaxLength(READ_AT_MOST)
                .withMaxNoHighlightPassages(1)
                .withWeightMatches(false)
                .withFieldMatcher(field ->
                        Set.of(Columns.TEXT, Columns.PATH, Columns.TERM).contains(field))
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(sentencesAndLines(), GOAL, 0.5f))
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .build();
    }

    /// A line of a table ends like a sentence: a table is not shown whole because none of its cells has a full stop.
    private static BreakIterator sentencesAndLines() {
        return new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.US), '\n');
    }

    /// The passage of each row.
    List<String> of(List<Integer> rows) throws IOException {
        if (rows.isEmpty()) return List.of();
        var ids = rows.stream().mapToInt(Integer::intValue).toArray();
        var found = highlighter.highlightFields(new String[] {Columns.TEXT}, query, ids, new int[] {MOST});
        return List.of(found.get(Columns.TEXT)).stream()
                .map(p -> p == null ? "" : p.strip())
                .toList();
    }
}
