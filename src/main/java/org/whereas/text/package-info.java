/// The text of a document: one Markdown text with a YAML front matter, as docs/text-format.md describes it.
///
/// A text is parsed into a small immutable model ([org.whereas.text.Document]), written back by the one canonical
/// writer
/// ([org.whereas.text.Markdown]), and shown as safe HTML or plain text. Every clause has an id that never changes;
/// fields,
/// options, notes and alignments stand in the text itself.
///
/// Plain Java: no server, no database, no network. Uses no other package of Whereas.
package org.whereas.text;
