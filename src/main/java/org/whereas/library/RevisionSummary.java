package org.whereas.library;

import java.time.Instant;

/// A version without its text.
///
/// @param row          the id of its row, which a merge names as its second parent
/// @param number       counted from 1 in each document
/// @param parent       the number it was made from, 0 for the first
/// @param secondParent the row of the other version that was taken in, 0 for none
public record RevisionSummary(
        long row,
        long document,
        int number,
        int parent,
        long secondParent,
        String sha256,
        String author,
        String message,
        Instant at) {}
