package org.whereas.word;

/// Something said of a clause, shown beside it as a comment.
///
/// @param clause the id of the clause; one that the file does not show has its comment at the end of
/// the text
public record Remark(String clause, String author, String words) {}
