package org.whereas.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.whereas.problem.Problem;

/// A page of a list as the API gives it: `items`, `total`, `page` (from 1), `size`, with `Link` headers to its
/// neighbours.
public record Listing<T>(List<T> items, long total, int page, int size) {

    public static final int LARGEST = 100;
    public static final int USUAL = 20;

    /// Four links of this length are well within what clients and proxies read of an answer's head.
    private static final int LONGEST_LINK = 1_500;

    /// Which page is asked for.
    ///
    /// @param page counted from 1
    public record Asked(int page, int size) {

        /// Reads `page` and `size` as they came in the address; empty means the first page of the usual size.
        public static Asked of(String page, String size) {
            return new Asked(number("page", page, 1, 1_000_000), number("size", size, USUAL, LARGEST));
        }

        public int offset() {
            return (page - 1) * size;
        }

        private static int number(String name, String given, int otherwise, int largest) {
            if (given == null || given.isEmpty()) return otherwise;
            if (!given.matches("[0-9]{1,7}")) throw refusal(name, largest);
            var value = Integer.parseInt(given);
            if (value < 1 || value > largest) throw refusal(name, largest);
            return value;
        }

        private static RuntimeException refusal(String name, int largest) {
            return Problem.Invalid.of(name, "number", name, 1, largest).asException();
        }
    }

    /// The page that is asked for of a list that is all there; empty where it is past the end.
    public static <T> Listing<T> of(List<T> all, Asked asked) {
        var items = all.stream().skip(asked.offset()).limit(asked.size()).toList();
        return new Listing<>(items, all.size(), asked.page(), asked.size());
    }

    /// The same page with what is told of each.
    public <R> Listing<R> map(Function<? super T, R> told) {
        return new Listing<>(items.stream().map(told).toList(), total, page, size);
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /// The answer, with `Link` headers as RFC 8288 has them; without where the address is too long to be said
    /// four times in the head of an answer.
    public Response answer(UriInfo uri) {
        var answer = Response.ok(this);
        link(answer, uri, "first", 1);
        if (page > 1) link(answer, uri, "prev", page - 1);
        if (page < pages()) link(answer, uri, "next", page + 1);
        link(answer, uri, "last", pages());
        return answer.build();
    }

    private void link(Response.ResponseBuilder answer, UriInfo uri, String relation, long number) {
        var address =
                uri.getRequestUriBuilder().replaceQueryParam("page", number).build();
        var path = address.getRawPath() + "?" + address.getRawQuery();
        if (path.length() > LONGEST_LINK) return;
        answer.header("Link", "<" + path + ">; rel=\"" + relation + "\"");
    }
}
