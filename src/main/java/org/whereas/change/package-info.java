/// What differs between two texts, and what becomes of three: differences by clause and by word, and a
/// merge that asks only where both sides changed the same words.
///
/// A text is read into a tree of clauses under their ids, a heading with its section as a branch
/// (`Tree`). Differences and merge work on trees: [org.whereas.change.Differences] tells what became
/// of each clause, [org.whereas.change.Merge] puts two texts that were made from one together and
/// carries out what people decide about the rest. Words are compared by an algorithm of our own
/// (`Matching`: Myers in linear space, with anchors and a bound), so that an answer always comes.
///
///     var differences = Differences.between(older, newer);
///     DifferenceHtml.render(differences, DifferenceHtml.Options.ENGLISH);
///     Merge.of(base, local, model);
///
/// Plain Java on top of [org.whereas.text]: no server, no database, no network.
package org.whereas.change;
