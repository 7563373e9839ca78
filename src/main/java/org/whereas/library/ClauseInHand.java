package org.whereas.library;

import org.whereas.text.Clause;

/// One clause of an opened version: what a panel at the place `clause` is given.
public record ClauseInHand(Reading reading, Clause clause) {}
