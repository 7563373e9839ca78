package org.whereas.library;

/// Fired in the transaction that inserts a version, for what must change with it or not at all.
/// What may follow later observes [FeedAdvanced] after the commit.
public record RevisionSaved(Reading reading) {}
