/// Texts and their changes as Word files, and Word files as texts. The only place for docx4j,
/// which says how the styles of a file from outside look.
///
/// Plain Java on top of [org.whereas.text] and [org.whereas.change]: no server, no database, no network.
package org.whereas.word;
