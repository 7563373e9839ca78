package org.whereas.job;

/// A job was entered; the workers of this node look after the commit.
record JobAsked() {}
