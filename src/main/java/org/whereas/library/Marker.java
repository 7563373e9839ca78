package org.whereas.library;

/// Marks in a shown text what somebody looked for. `search` does it, which this feature does not know.
public interface Marker {

    /// The HTML with `<mark>` around what the words ask for, otherwise as it was.
    ///
    /// @param words a question as it stands in the search box
    String marked(String html, String words);
}
