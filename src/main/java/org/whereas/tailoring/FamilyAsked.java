package org.whereas.tailoring;

import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import org.whereas.membership.Status;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// Which copies of a family are asked for, and in which order.
public class FamilyAsked {

    static final List<String> SIZES = List.of("small", "medium", "large", "largest", "unknown");
    static final List<String> SORTS = List.of("name", "clauses", "words", "lost", "behind");

    @QueryParam("q")
    String q;

    @QueryParam("state")
    String state;

    @QueryParam("size-of")
    String sizeOf;

    @QueryParam("status")
    String status;

    @QueryParam("behind")
    String behind;

    @QueryParam("sort")
    String sort;

    @QueryParam("format")
    String format;

    @QueryParam("page")
    String page;

    @QueryParam("size")
    String size;

    /// What is asked for, with everything filled in; empty asks for any.
    public record Filter(String q, String state, String sizeOf, String status, boolean behind, String sort) {

        /// Whether anything is asked for but all.
        public boolean narrows() {
            return !(q + state + sizeOf + status).isEmpty() || behind;
        }

        boolean wants(Relative it) {
            return (state.isEmpty() || state.equalsIgnoreCase(it.state()))
                    && (sizeOf.isEmpty() || sizeOf.equals(it.size()))
                    && (status.isEmpty() || status.equals(it.status()))
                    && (!behind || it.behind());
        }
    }

    /// Refuses a size, status or order that there is not.
    Filter filter() {
        if (!text(sizeOf).isEmpty() && !SIZES.contains(sizeOf)) throw refusal("size-of", String.join(", ", SIZES));
        if (!text(status).isEmpty() && Status.of(status).isEmpty()) throw refusal("status", "draft, …, in-force");
        if (!text(sort).isEmpty() && !SORTS.contains(sort)) throw refusal("sort", String.join(", ", SORTS));
        var words = text(q).strip();
        return new Filter(
                words.length() > 200 ? words.substring(0, 200) : words,
                text(state),
                text(sizeOf),
                text(status),
                "yes".equals(behind) || "true".equals(behind),
                text(sort).isEmpty() ? "name" : sort);
    }

    String format() {
        return text(format).isEmpty() ? "json" : format;
    }

    Listing.Asked paging() {
        return Listing.Asked.of(page, size);
    }

    /// The copies asked for, in order; those that differ most come first.
    static List<Relative> narrowed(List<Relative> family, Filter filter) {
        Comparator<Relative> order = switch (filter.sort()) {
            case "clauses" -> Comparator.comparing(r -> -r.drift().clauses());
            case "words" -> Comparator.comparing(r -> -r.drift().words());
            case "lost" -> Comparator.comparing(r -> -r.drift().lost());
            case "behind" -> Comparator.comparing(r -> r.rests() - r.newest());
            default -> (_, _) -> 0;
        };
        return family.stream().filter(filter::wants).sorted(order).toList();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static RuntimeException refusal(String name, String known) {
        return Problem.Invalid.of(name, "family", name, known).asException();
    }
}
