package org.whereas.library;

/// Fired when a transaction wrote to the change feed; observe it after success and read [Feed#after].
public record FeedAdvanced() {}
