package org.whereas.web;

/// An answer with a secret in it that nobody gets to see again. What is kept of it for a repeated request is
/// [#lasting].
public interface ShownOnce {

    /// The same answer without its secret.
    Object lasting();
}
