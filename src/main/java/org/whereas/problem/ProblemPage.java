package org.whereas.problem;

/// Shows a refusal as a page; the web package has the one that exists.
public interface ProblemPage {

    /// The HTML page for a refusal at this address.
    String show(Rfc9457 refusal, String path);

    /// The words in the language of the person who asks.
    Words words();
}
