package org.whereas.search;

import java.util.List;
import java.util.stream.Stream;

/// A kept search with what it finds now.
///
/// @param question the part of a search's address behind the question mark
/// @param total    how many results there are
/// @param fresh    how many of the results were not there when its keeper last looked
/// @param feed     whether it has a feed
public record KeptSearchView(
        long id,
        String name,
        String question,
        String href,
        String created,
        String looked,
        boolean feed,
        long total,
        int fresh,
        List<Result> results) {

    private static final int SHOWN = 100;
    private static final int PAGE = 20;

    /// A clause that is found.
    ///
    /// @param fresh whether it was not there when its keeper last looked
    public record Result(
            String document,
            String clause,
            String title,
            List<String> path,
            String snippet,
            String organization,
            String status,
            boolean fresh,
            String href) {}

    static KeptSearchView of(KeptSearch kept, Found found) {
        var results =
                found.hits().stream().limit(SHOWN).map(hit -> result(kept, hit)).toList();
        return new KeptSearchView(
                kept.id,
                kept.name,
                kept.question,
                "/search?" + kept.question,
                kept.created.toString(),
                kept.looked.toString(),
                kept.feed != null,
                found.total(),
                (int) results.stream().filter(Result::fresh).count(),
                results);
    }

    /// The same without its results, for a list.
    KeptSearchView listed() {
        return new KeptSearchView(id, name, question, href, created, looked, feed, total, fresh, List.of());
    }

    /// The new ones, and a page of the others below.
    public List<Result> freshFirst() {
        return Stream.concat(
                        results.stream().filter(Result::fresh),
                        results.stream().filter(r -> !r.fresh()).limit(PAGE))
                .toList();
    }

    private static Result result(KeptSearch kept, Found.Hit hit) {
        return new Result(
                hit.address(),
                hit.clause(),
                hit.title(),
                hit.path(),
                hit.snippet(),
                hit.organization(),
                hit.status(),
                !kept.knows(KeptSearches.key(hit)),
                Address.of(hit.address(), hit.clause(), ""));
    }
}
