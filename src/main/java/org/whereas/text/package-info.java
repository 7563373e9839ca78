/// The text of a document: one Markdown text with a YAML front matter, as docs/text-format.md describes it.
///
/// A text is parsed into a small immutable model ([org.whereas.text.Document]), written back by the one canonical
/// writer ([org.whereas.text.Markdown]), and shown as safe HTML or plain text. Every clause has an id that never
/// changes; fields, options, notes, alignments and printed numbers stand in the text itself.
///
/// ```java
/// var canonical = Canonical.of("Officers *shall*\nlisten first.", Optional.empty(), Set.of(), "");
/// canonical.markdown(); // "Officers *shall* listen first. {#officers-listen-first}\n"
/// var page = Html.render(Publication.of(canonical.document()), Html.Options.reading((key, values) -> key));
/// page.contains("id=\"officers-listen-first\""); // true
/// ```
///
/// Where to begin: [org.whereas.text.Markdown] reads and writes, [org.whereas.text.Canonical] gives ids,
/// [org.whereas.text.Clauses] finds and edits one clause, [org.whereas.text.Metadata] reads the head,
/// [org.whereas.text.Fields] and [org.whereas.text.Options] are answered at the desk,
/// [org.whereas.text.Publication] makes what is read, [org.whereas.text.Html] and [org.whereas.text.PlainText]
/// show it, [org.whereas.text.Resolution] reads recitals and resolving clauses,
/// [org.whereas.text.Numbering] counts, and [org.whereas.text.Intake] takes in what others wrote.
///
/// Plain Java: no server, no database, no network. Uses no other package of Whereas.
package org.whereas.text;
