package org.whereas.search;

/// A search as somebody asks for it.
///
/// @param typed what stands in the box
/// @param copies whether the clauses of one line of descent are shown one by one
/// @param of only the line of descent of this clause, as `organization/slug/clause`; empty for all
/// @param asTyped whether nothing is corrected
/// @param newest whether the newest stand first, and not the best
record Asked(
        String typed, Filters filters, boolean copies, String of, boolean asTyped, boolean newest, int page, int size) {

    /// The furthest result that can be paged to.
    static final int DEEPEST = 10_000;

    Asked {
        typed = typed == null ? "" : typed;
        of = of == null ? "" : of.strip();
    }

    static Asked of(String typed) {
        return new Asked(typed, Filters.NONE, false, "", false, false, 1, 10);
    }

    Asked narrowed(Filters other) {
        return new Asked(typed, other, copies, of, asTyped, newest, page, size);
    }

    /// The first page of the same, with or without correction.
    Asked corrected(boolean not) {
        return new Asked(typed, filters, copies, of, not, newest, 1, size);
    }

    /// The first page of the same, its copies one by one, of one line of descent or of all.
    Asked copies(boolean apart, String line) {
        return new Asked(typed, filters, apart, line, asTyped, newest, 1, size);
    }

    /// The first page of the same in the other order.
    Asked sorted(boolean newestFirst) {
        return new Asked(typed, filters, copies, of, asTyped, newestFirst, 1, size);
    }

    /// A page of the same.
    Asked at(int number, int results) {
        return new Asked(typed, filters, copies, of, asTyped, newest, number, results);
    }

    int offset() {
        return Math.min(DEEPEST, (page - 1) * size);
    }
}
