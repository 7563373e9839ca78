/// The text layer of a PDF, as lines of running text that [org.whereas.text.Intake] takes in.
///
/// A PDF knows letters and places, no paragraphs. Here letters become lines, lines that stand at the same place of
/// many pages are taken out and listed, lines of one paragraph are joined, and lines set larger or bolder than the text
/// are marked as headings. A scan, or a file whose letters have no meaning, is told apart and never read as text.
///
/// Files come from strangers: what is packed in them is unpacked against a limit before anything reads it.
///
/// Plain Java: no server, no database, no network, no font of the machine. The only home of PDFBox (ADR 0032).
package org.whereas.pdf;
