package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Puts what several organizations say on one question side by side, for one circle of readers: first what answers it
/// best, then clauses of one line of descent beside each other, those on the same recommendation, and those that say
/// much the same; then the others.
final class SideBySide {

    /// So many organizations at most.
    static final int MOST = 6;

    private static final int CLAUSES = 6;
    private static final int SECTIONS = 12;

    /// More than words alone can be worth: what stands in a document that the question names comes first.
    private static final float NAMED = 100;

    /// Clauses that share so much of their words are on the same point; under the same heading less will do.
    private static final double ALIKE = 0.25;

    private static final double ALIKE_UNDER_ONE_HEADING = 0.12;

    /// What is alike only in other words has to be more so.
    private static final double ALIKE_IN_OTHER_WORDS = 0.3;

    private static final Set<String> STORED = Set.of(
            Columns.ADDRESS,
            Columns.CLAUSE,
            Columns.TITLE,
            Columns.PATH,
            Columns.TEXT,
            Columns.KIND,
            Columns.SOURCE,
            Columns.STATUS,
            Columns.POINTS);

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Query question;
    private final Coverage coverage;
    private final Query visible;
    private final Query filter;
    private final Question typed;
    private final Synonyms synonyms;

    /// @param searcher with the limit of time that goes for all of it
    /// @param typed    what is asked, by which documents may be named
    /// @param question the same as queries; null for nothing
    /// @param synonyms words that mean the same
    /// @param visible  who asks
    /// @param filter   who asks, and what they want to hear of
    SideBySide(
            IndexSearcher searcher,
            Question typed,
            Queries.Made question,
            Synonyms synonyms,
            Query visible,
            Query filter)
            throws IOException {
        this.reader = searcher.getIndexReader();
        this.searcher = searcher;
        this.question = question == null ? null : question.ranked(MatchAllDocsQuery.INSTANCE);
        this.coverage = question == null ? null : new Coverage(searcher, question, visible);
        this.visible = visible;
        this.filter = filter;
        this.typed = typed;
        this.synonyms = synonyms;
    }

    /// Why a clause stands beside the first one of its section.
    enum Tie {
        FIRST,
        DESCENT,
        RECOMMENDATION,
        LIKENESS,
        QUESTION
    }

    /// A clause of an organization.
    ///
    /// @param line   its line of descent
    /// @param points the ids of the recommendations that it states, restates or carries out
    record Said(
            long line,
            String address,
            String clause,
            String title,
            List<String> path,
            String words,
            String kind,
            String source,
            String status,
            Set<String> points,
            float score,
            Tie tie) {

        Said tied(Tie other) {
            return new Said(line, address, clause, title, path, words, kind, source, status, points, score, other);
        }

        String heading() {
            return path.isEmpty() ? title : path.getLast();
        }
    }

    /// Clauses on one point by the organization that says them, each in the order asked for; who says nothing is left
    /// out.
    record Section(String heading, Map<String, Said> said) {}

    /// @param sections what at least two of them say, best first
    /// @param alone    what else is on the question, by organization
    /// @param holding  the organizations of which there is any text
    record Answer(List<Section> sections, Map<String, List<Said>> alone, Set<String> holding) {}

    Answer of(List<String> organizations) throws IOException {
        var said = new LinkedHashMap<String, List<Said>>();
        var holding = new HashSet<String>();
        for (var organization : organizations) {
            said.put(organization, question == null ? List.of() : best(organization));
            if (holds(organization)) holding.add(organization);
        }
        var shown = new HashSet<Said>();
        var sections = sections(said, shown);
        var alone = new LinkedHashMap<String, List<Said>>();
        said.forEach((organization, all) -> {
            var left = all.stream().filter(s -> !shown.contains(s)).toList();
            if (!left.isEmpty()) alone.put(organization, left);
        });
        return new Answer(sections, alone, Set.copyOf(holding));
    }

    private boolean holds(String organization) throws IOException {
        var any = new BooleanQuery.Builder()
                .add(visible, Occur.FILTER)
                .add(new TermQuery(new Term(Columns.SAYS, "1")), Occur.FILTER)
                .add(new TermQuery(new Term(Columns.ORGANIZATION, organization)), Occur.FILTER)
                .build();
        return searcher.count(any) > 0;
    }

    private List<Section> sections(Map<String, List<Said>> said, Set<Said> shown) throws IOException {
        var taken = new HashSet<Said>();
        var sections = new ArrayList<Section>();
        var seeds = said.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Said::score).reversed())
                .toList();
        for (var seed : seeds) {
            if (sections.size() == SECTIONS) break;
            if (taken.contains(seed)) continue;
            var beside = beside(seed, said, taken);
            if (sections.isEmpty()) fill(beside, said);
            if (beside.size() < 2) continue;
            sections.add(new Section(seed.heading(), beside));
            for (var one : beside.values()) {
                shown.addAll(same(one, said));
                if (one.tie() != Tie.QUESTION) taken.addAll(same(one, said));
            }
        }
        return List.copyOf(sections);
    }

    /// Puts the best of those who have nothing like it beside the best of all, for both answer the question. It may
    /// stand beside what is like it too.
    private static void fill(Map<String, Said> beside, Map<String, List<Said>> said) {
        said.forEach((organization, all) -> {
            if (!all.isEmpty()) beside.putIfAbsent(organization, all.getFirst().tied(Tie.QUESTION));
        });
    }

    /// The same clause where it was found for itself.
    private static List<Said> same(Said one, Map<String, List<Said>> said) {
        return said.values().stream()
                .flatMap(List::stream)
                .filter(s -> s.address().equals(one.address()) && s.clause().equals(one.clause()))
                .toList();
    }

    private Map<String, Said> beside(Said seed, Map<String, List<Said>> said, Set<Said> taken) throws IOException {
        var beside = new LinkedHashMap<String, Said>();
        var own = said.values().stream()
                .filter(all -> all.contains(seed))
                .findFirst()
                .orElse(List.of());
        for (var entry : said.entrySet()) {
            if (entry.getValue().contains(seed)) beside.put(entry.getKey(), seed.tied(Tie.FIRST));
            else {
                var tied = descended(seed, entry.getKey());
                if (tied.isEmpty()) tied = related(seed, strangers(entry.getValue(), own, taken));
                tied.ifPresent(s -> beside.put(entry.getKey(), s));
            }
        }
        return beside;
    }

    private Optional<Said> descended(Said seed, String organization) throws IOException {
        var line = new TermQuery(new Term(Columns.DESCENT, Long.toHexString(seed.line())));
        var rows = searcher.search(under(line, organization), 1).scoreDocs;
        return said(Arrays.asList(rows)).stream().findFirst().map(s -> s.tied(Tie.DESCENT));
    }

    /// What is free to stand beside a clause for its words: descent from another clause of the same organization
    /// goes before likeness.
    private static List<Said> strangers(List<Said> others, List<Said> own, Set<Said> taken) {
        var lines = own.stream().map(Said::line).collect(Collectors.toSet());
        return others.stream()
                .filter(o -> !taken.contains(o) && !lines.contains(o.line()))
                .toList();
    }

    private Optional<Said> related(Said seed, List<Said> others) {
        return others.stream()
                .filter(o -> o.points().stream().anyMatch(seed.points()::contains))
                .findFirst()
                .map(s -> s.tied(Tie.RECOMMENDATION))
                .or(() -> alike(seed, others));
    }

    private Optional<Said> alike(Said seed, List<Said> others) {
        var shares = new HashMap<Said, Double>();
        for (var other : others) {
            var share = share(seed, other);
            if (share > 0) shares.put(other, share);
        }
        return shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey().tied(Tie.LIKENESS));
    }

    /// How much two clauses have in common; 0 where that is too little for one point.
    private double share(Said one, Said other) {
        var words = Likeness.of(one.words()).to(Likeness.of(other.words()));
        var least = other.heading().equalsIgnoreCase(one.heading()) ? ALIKE_UNDER_ONE_HEADING : ALIKE;
        if (words >= least) return words;
        var meant = Likeness.of(one.words(), synonyms).to(Likeness.of(other.words(), synonyms));
        return meant >= ALIKE_IN_OTHER_WORDS ? meant : 0;
    }

    private List<Said> best(String organization) throws IOException {
        var lines = new HashSet<Long>();
        var rows = searcher.search(under(namedFirst(organization), organization), CLAUSES * 2).scoreDocs;
        return said(coverage.about(rows)).stream()
                .filter(s -> lines.add(s.line()))
                .limit(CLAUSES)
                .toList();
    }

    /// The question, by which the documents that it names stand before all others.
    private Query namedFirst(String organization) throws IOException {
        var own = new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(new TermQuery(new Term(Columns.ORGANIZATION, organization)), Occur.FILTER)
                .build();
        var query = new BooleanQuery.Builder().add(question, Occur.MUST);
        for (var named : new ByTitle(searcher, own).of(typed))
            query.add(Terms.constant(Columns.ADDRESS, named.address(), NAMED), Occur.SHOULD);
        return query.build();
    }

    private List<Said> said(List<ScoreDoc> rows) throws IOException {
        var said = new ArrayList<Said>();
        for (var row : rows)
            said.add(said(
                    searcher.storedFields().document(row.doc, STORED), Lines.of(reader, row.doc) & ~1L, row.score));
        return said;
    }

    private Query under(Query query, String organization) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .add(new TermQuery(new Term(Columns.SAYS, "1")), Occur.FILTER)
                .add(new TermQuery(new Term(Columns.ORGANIZATION, organization)), Occur.FILTER)
                .build();
    }

    private static Said said(Document row, long line, float score) {
        return new Said(
                line,
                row.get(Columns.ADDRESS),
                row.get(Columns.CLAUSE),
                row.get(Columns.TITLE),
                Arrays.asList(row.getValues(Columns.PATH)),
                row.get(Columns.TEXT),
                orEmpty(row.get(Columns.KIND)),
                orEmpty(row.get(Columns.SOURCE)),
                orEmpty(row.get(Columns.STATUS)),
                Set.of(row.getValues(Columns.POINTS)),
                score,
                Tie.FIRST);
    }

    private static String orEmpty(String text) {
        return Stream.ofNullable(text).findFirst().orElse("");
    }
}
