package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Asks the index what others say, for one circle of readers.
final class Hearing {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final IndexSearcher searcher;
    private final Readers readers;
    private final Vocabulary vocabulary;

    Hearing(IndexReader reader, Readers readers, Vocabulary vocabulary) {
        this(reader, readers, vocabulary, LONGEST);
    }

    /// @param longest how much work a question may make
    Hearing(IndexReader reader, Readers readers, Vocabulary vocabulary, Duration longest) {
        this.searcher = new IndexSearcher(reader);
        this.readers = readers;
        this.vocabulary = vocabulary;
        searcher.setSimilarity(Ranking.SIMILARITY);
        searcher.setTimeout(TimeLimit.of(longest));
    }

    /// @param shown     what was looked for
    /// @param corrected whether a word of the question was corrected
    /// @param partial   whether the time was up before everything was looked through
    record Heard(String shown, boolean corrected, SideBySide.Answer answer, boolean partial) {}

    /// @param shown     what was looked for
    /// @param corrected whether a word of the question was corrected
    /// @param clauses   how many clauses of each organization are on the question
    /// @param partial   whether the time was up before all were counted
    record Counted(String shown, boolean corrected, Map<String, Integer> clauses, boolean partial) {
        static final Counted NOTHING = new Counted("", false, Map.of(), false);
    }

    private record Understood(Question question, boolean corrected) {}

    /// How many clauses of each organization are on the question.
    Counted counts(Others.Wanted wanted) throws IOException {
        var understood = understood(wanted);
        var asked = asked(understood.question());
        var coverage = new Coverage(searcher, asked, readers.filter());
        var counts = new ByOrganization(coverage.least());
        var query = new BooleanQuery.Builder()
                .add(asked.matching(MatchAllDocsQuery.INSTANCE), Occur.FILTER)
                .add(coverage.worth(), Occur.SHOULD)
                .add(filter(wanted), Occur.FILTER)
                .add(new TermQuery(new Term(Columns.SAYS, "1")), Occur.FILTER)
                .build();
        searcher.search(query, new ByOrganization.Manager(counts));
        return new Counted(understood.question().typed(), understood.corrected(), counts.counts(), searcher.timedOut());
    }

    Heard of(Others.Wanted wanted) throws IOException {
        var understood = understood(wanted);
        var question = understood.question();
        var asked = question.isEmpty() ? null : asked(question);
        var side = new SideBySide(searcher, question, asked, vocabulary.synonyms(), readers.filter(), filter(wanted));
        var answer = side.of(wanted.organizations());
        return new Heard(question.typed(), understood.corrected(), answer, searcher.timedOut());
    }

    private Understood understood(Others.Wanted wanted) throws IOException {
        var question = Question.of(wanted.question());
        if (wanted.asTyped()) return new Understood(question, false);
        return new Spelling(searcher, readers.filter(), vocabulary)
                .corrected(question)
                .map(q -> new Understood(q, true))
                .orElse(new Understood(question, false));
    }

    private Queries.Made asked(Question question) {
        return new Queries(vocabulary).of(question);
    }

    /// Who asks, and what they want to hear of.
    private Query filter(Others.Wanted wanted) {
        var query = new BooleanQuery.Builder().add(readers.filter(), Occur.FILTER);
        if (!wanted.kind().isEmpty()) query.add(new TermQuery(new Term(Columns.KIND, wanted.kind())), Occur.FILTER);
        if (!wanted.instrument().isEmpty())
            query.add(new TermQuery(new Term(Columns.INSTRUMENT, Rows.id(wanted.instrument()))), Occur.FILTER);
        if (wanted.status().equals("superseded")) query.add(over(), Occur.FILTER);
        else if (!wanted.status().isEmpty())
            query.add(new TermQuery(new Term(Columns.STATUS, wanted.status())), Occur.FILTER);
        return query.build();
    }

    private static Query over() {
        return new TermInSetQuery(Columns.STATUS, List.of(new BytesRef("superseded"), new BytesRef("rescinded")));
    }
}
