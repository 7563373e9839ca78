package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Finds the documents that a question names: all that it says stands in the title, and is all of a
/// title's one word or half of its words; or it is the document's number. Whoever asks for the duty to intervene may
/// want the policy of that name before any clause that mentions it.
final class ByTitle {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 20;
    private static final int SHORTEST_NUMBER = 3;
    private static final int MOST_BEFORE = 3;
    private static final Set<String> STORED = Set.of(
            Columns.ADDRESS, Columns.TITLE, Columns.KIND, Columns.ORGANIZATION, Columns.STATUS, Columns.EFFECTIVE);

    private final IndexSearcher searcher;
    private final Query filter;

    /// @param filter who asks, and what the search is narrowed to
    ByTitle(IndexSearcher searcher, Query filter) {
        this.searcher = searcher;
        this.filter = filter;
    }

    /// At most three, the shortest title first; local copies only where nothing else has the name.
    List<Found.Named> of(Question question) throws IOException {
        var number = number(question);
        if (number.isPresent()) return search(numbered(number.get(), isAnnounced(question)), filter, _ -> true);
        var stems = stems(question);
        if (stems.isEmpty()) return List.of();
        var all = new BooleanQuery.Builder();
        for (var stem : stems) all.add(Terms.term(Columns.TITLE, stem, 1), Occur.MUST);
        var leading = search(all.build(), Terms.constant(Columns.LEADS, "1", 1), t -> names(stems, t));
        return leading.isEmpty() ? search(all.build(), filter, t -> names(stems, t)) : leading;
    }

    /// The document's number that is asked for, alone or behind a word or a few that announce it: `Resolution No.
    /// 2014-0082`.
    private static Optional<String> number(Question question) {
        var parts = question.parts();
        if (parts.isEmpty() || parts.size() > MOST_BEFORE + 1) return Optional.empty();
        if (parts.size() > 2 && !isAnnounced(question)) return Optional.empty();
        var last = parts.getLast().text();
        var plain = parts.stream().allMatch(p -> p instanceof Question.Word && !p.excluded());
        return plain && Queries.isId(last) && !isPath(last) && last.length() >= SHORTEST_NUMBER
                ? Optional.of(last)
                : Optional.empty();
    }

    /// The id of a recommendation or a clause, and no number such as `14/0082`.
    private static boolean isPath(String id) {
        return id.indexOf('/') >= 0 && !id.matches("\\d+/\\d+");
    }

    private static boolean isAnnounced(Question question) {
        var before = question.parts().subList(0, question.parts().size() - 1);
        return before.stream().allMatch(p -> Numbers.isAnnounced(Analysis.words(p.text())));
    }

    /// The number as it is typed before the same with its year in full.
    private static Query numbered(String number, boolean alone) {
        var id = Numbers.plain(number);
        var ways = new BooleanQuery.Builder().add(Terms.constant(Columns.IDS, id, 2), Occur.SHOULD);
        Numbers.full(id, alone).forEach(way -> ways.add(Terms.constant(Columns.IDS, way, 1), Occur.SHOULD));
        return ways.build();
    }

    /// Empty where something is asked that a title cannot answer: a number among other words, the beginning of a
    /// word, or that something be left out.
    private static List<String> stems(Question question) {
        var stems = new ArrayList<String>();
        for (var part : question.parts()) {
            if (part.excluded() || isBegun(part) || Queries.isId(part.text())) return List.of();
            stems.addAll(stems(part.text()));
        }
        return stems.stream().distinct().toList();
    }

    private static boolean isBegun(Question.Part part) {
        return part instanceof Question.Prefix || part instanceof Question.Begun;
    }

    private static List<String> stems(String words) {
        return Analysis.words(words).stream()
                .filter(w -> !Vocabulary.isEmpty(w))
                .map(Terms::stem)
                .distinct()
                .toList();
    }

    /// One word of two is too little: "officer" does not name Officer Wellness.
    private static boolean names(List<String> asked, String title) {
        var words = stems(title).size();
        return asked.size() == 1 ? words == 1 : 2 * asked.size() >= words;
    }

    private List<Found.Named> search(Query asked, Query which, Predicate<String> fits) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(which, Occur.FILTER)
                .add(new FieldExistsQuery(Columns.FAMILY), Occur.FILTER)
                .add(asked, Occur.MUST);
        var named = new ArrayList<Found.Named>();
        var stored = searcher.storedFields();
        for (var row : searcher.search(query.build(), LOOKED_AT).scoreDocs) {
            var document = stored.document(row.doc, STORED);
            var title = document.get(Columns.TITLE);
            if (!fits.test(title)) continue;
            named.add(new Found.Named(
                    document.get(Columns.ADDRESS),
                    title,
                    Hits.text(document, Columns.KIND),
                    Hits.text(document, Columns.ORGANIZATION),
                    Hits.text(document, Columns.STATUS),
                    Hits.text(document, Columns.EFFECTIVE)));
            if (named.size() == MOST) break;
        }
        return named;
    }
}
