package org.whereas.text;

import java.util.List;

/// A clause of a document as readers meet it: the smallest piece that has an id, can be cited, found, compared and
/// commented.
///
/// ```java
/// var text = Markdown.parse("# Force {#force}\n\n- Stop. {#stop}\n");
/// var stop = Clauses.find(text, "stop").orElseThrow();
/// stop.path(); // [Force]
/// stop.text(); // "Stop."
/// ```
///
/// @param id     its id, empty while the text is not canonical
/// @param node   the heading, paragraph, item, table, quote, code or footnote that it is
/// @param parent the id of the clause that holds it (the item around a nested item, the quote around a
///     paragraph), or
/// empty
/// @param path   the plain words of the headings above it, outermost first, its own heading not included
/// @param text   its own plain text, nested clauses excluded; fields as `{{name}}`
public record Clause(String id, Node node, String parent, List<String> path, String text) {

    public Clause {
        path = List.copyOf(path);
    }
}
