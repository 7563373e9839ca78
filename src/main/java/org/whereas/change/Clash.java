package org.whereas.change;

import java.util.List;

/// A place that both sides changed, for a person to decide.
///
/// The three wordings are Markdown, without the clause's id; empty where that side does not have
/// the clause. For a value of the front matter they are YAML.
///
/// ```java
/// var merge = Merge.of(
///         Markdown.parse("Call safely. {#a}\n"),
///         Markdown.parse("Call calmly. {#a}\n"),
///         Markdown.parse("Call early. {#a}\n"));
/// Clash clash = ((Merge.Conflicting) merge).clashes().getFirst();
/// clash.id(); // "a"
/// clash.local(); // "Call calmly."
/// clash.model(); // "Call early."
/// ```
///
/// @param id    the id of the clause; `@` and the keys joined by dots for a value of the front
/// matter
/// @param path  the keys of a value of the front matter, none for a clause
/// @param base  what both started from
/// @param local what the copy says
/// @param model what the model says
public record Clash(String id, List<String> path, String base, String local, String model) {

    public Clash {
        path = List.copyOf(path);
    }

    /// Whether it is about a value of the front matter.
    public boolean isFront() {
        return !path.isEmpty();
    }

    /// Whether one side took away what the other changed.
    public boolean isRemoval() {
        return local.isEmpty() != model.isEmpty();
    }
}
