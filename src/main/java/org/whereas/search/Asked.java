package org.whereas.search;

/// A search as somebody asks for it.
///
/// @param typed   what stands in the box
/// @param copies  whether the clauses of one line of descent are shown one by one
/// @param of      only the line of descent of this clause, as `organization/slug/clause`; empty for all
/// @param asTyped whether nothing is corrected
record Asked(String typed, Filters filters, boolean copies, String of, boolean asTyped, int page, int size) {

    /// The furthest result that can be paged to.
    static final int DEEPEST = 10_000;

    Asked {
        typed = typed == null ? "" : typed;
        of = of == null ? "" : of.strip();
    }

    static Asked of(String typed) {
        return new Asked(typed, Filters.NONE, false, "", false, 1, 10);
    }

    Asked narrowed(Filters other) {
        return new Asked(typed, other, copies, of, asTyped, page, size);
    }

    int offset() {
        return Math.min(DEEPEST, (page - 1) * size);
    }
}
