/// Documents, their versions and where they come from: import, browsing, reading, and every save.
///
/// A save goes one way: [org.whereas.library.Documents#save] makes the text canonical, inserts
/// a version and its entry in the change feed in the caller's transaction; after the commit
/// [org.whereas.library.FeedAdvanced] tells who follows. What lies above adds to it through
/// [org.whereas.library.Panel] and [org.whereas.library.FileReader].
///
/// Decisions: ADR 0003 (one text), ADR 0008 (ids).
package org.whereas.library;
