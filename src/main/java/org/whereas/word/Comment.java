package org.whereas.word;

import java.time.Instant;

/// A comment in the margin of a file.
///
/// @param at        [Instant#EPOCH] where the file does not say
/// @param text      what it says, its paragraphs parted by line feeds
/// @param about     the words that it is about, empty where it stands at a point
/// @param paragraph the paragraph at which it stands, from 1; 0 where the text does not refer to it
/// @param clause    the clause of the exported text there, empty where none is known
public record Comment(String author, Instant at, String text, String about, int paragraph, String clause) {}
