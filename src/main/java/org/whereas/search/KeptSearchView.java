package org.whereas.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A kept search with what it finds now.
///
/// @param question the part of a search's address behind the question mark
/// @param total    how many results there are
/// @param fresh    how many of the results were not there when its keeper last looked
/// @param tooMany  whether there are too many results to know which are new
/// @param feed     whether it has a feed
/// @param results  the first of the new ones, then the best of the others
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
        boolean tooMany,
        List<Result> results) {

    /// So many results at most.
    static final int SHOWN = 100;

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

    /// @param best the best of what is found now, new or not
    static KeptSearchView of(KeptSearch kept, News news, List<Found.Hit> best) {
        var fresh = news.hits().stream().map(hit -> result(hit, true)).toList();
        var known = fresh.stream().map(Result::href).collect(Collectors.toSet());
        var others = best.stream().map(hit -> result(hit, false)).filter(r -> !known.contains(r.href()));
        return new KeptSearchView(
                kept.id,
                kept.name,
                kept.question,
                "/search?" + kept.question,
                kept.created.toString(),
                kept.looked.toString(),
                kept.feed != null,
                news.total(),
                news.fresh(),
                news.tooMany(),
                Stream.concat(fresh.stream(), others).limit(SHOWN).toList());
    }

    /// Without its results, for a list.
    static KeptSearchView of(KeptSearch kept, News news) {
        return of(kept, news, List.of());
    }

    /// The new ones, and a page of the others below.
    public List<Result> freshFirst() {
        return Stream.concat(
                        results.stream().filter(Result::fresh),
                        results.stream().filter(r -> !r.fresh()).limit(PAGE))
                .toList();
    }

    private static Result result(Found.Hit hit, boolean fresh) {
        return new Result(
                hit.address(),
                hit.clause(),
                hit.title(),
                hit.path(),
                hit.snippet(),
                hit.organization(),
                hit.status(),
                fresh,
                Address.of(hit.address(), hit.clause(), ""));
    }
}
