package org.whereas.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The way through a long list: which page is open, how many there are, and the address of each.
///
/// @param before what stands in the address before the number of the page
public record Pager(String before, long number, long last) {

    /// The pager of a list that was asked for under this address; every other parameter of it is kept.
    public static Pager of(Listing<?> listing, UriInfo asked) {
        var uri = asked.getRequestUriBuilder().replaceQueryParam("page").build();
        var others = uri.getRawQuery() == null || uri.getRawQuery().isEmpty() ? "" : uri.getRawQuery() + "&";
        return new Pager(uri.getRawPath() + "?" + others + "page=", listing.page(), listing.pages());
    }

    public String address(long page) {
        return before + page;
    }

    /// The numbers to show: the first, the last and those around the open one; 0 stands for a gap.
    public List<Long> shown() {
        var numbers = new TreeSet<Long>();
        Stream.of(1L, number - 1, number, number + 1, last)
                .filter(n -> n >= 1 && n <= last)
                .forEach(numbers::add);
        return numbers.stream()
                .flatMap(n -> n > 1 && !numbers.contains(n - 1) ? Stream.of(0L, n) : Stream.of(n))
                .toList();
    }
}
