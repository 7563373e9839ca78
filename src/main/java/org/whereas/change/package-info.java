/// What differs between two texts, and what becomes of three: differences by clause and by word,
/// and a merge that asks only where both sides changed the same words.
///
/// Plain Java on top of [org.whereas.text]: no server, no database, no network.
package org.whereas.change;
