package org.whereas.change;

import java.util.List;
import org.whereas.text.Document;

/// Copies of the shipped texts, edited by chance as a person would, for those who show or carry changes.
public final class Forks {

    private static final List<Document> SHIPPED = Policies.shipped();
    private static final int MOST_EDITS = 14;

    private Forks() {}

    /// A text and what became of it.
    public record Fork(Document older, Document newer) {}

    /// The fork of a number: the same number gives the same fork.
    public static Fork of(int number) {
        var older = SHIPPED.get(number % SHIPPED.size());
        var newer =
                new Editor(older, number, "x").edited(1 + number % MOST_EDITS).document();
        return new Fork(older, newer);
    }
}
