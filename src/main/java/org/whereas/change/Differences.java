package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whereas.text.Document;

/// What differs between two texts: first the values of the front matter, then the clauses in the
/// reading order of the newer text, removed ones at the place where they stood.
///
/// A clause is known by its id; where ids are missing, by its place and the likeness of its words.
/// A section that moved is one move of its heading; what it holds counts as kept.
///
/// ```java
/// var older = Markdown.parse("Officers may wait. {#wait}\n\nOld rule. {#old}\n");
/// var newer = Markdown.parse("Officers shall wait. {#wait}\n");
/// var differences = Differences.between(older, newer);
/// differences.summary().changed(); // 1
/// differences.changes().size(); // 2
/// boolean shown = differences.wording("wait").isPresent(); // true
/// ```
public record Differences(List<Change> changes, Summary summary) {

    public Differences {
        changes = List.copyOf(changes);
    }

    /// The differences that lead from one text to another.
    public static Differences between(Document from, Document to) {
        var changes = new ArrayList<Change>(FrontDiff.between(from.front(), to.front()));
        var before = TreeReader.read(from);
        var after = Pairing.named(before, TreeReader.read(to), "+");
        changes.addAll(SplitsAndJoins.found(new TreeDiff(before, after).changes()));
        return new Differences(changes, Summary.of(changes));
    }

    /// What a clause of the newer text says, with what differs; empty where nothing is told of it word by word.
    public Optional<Wording> wording(String clause) {
        for (var change : changes) {
            switch (change) {
                case Change.Kept it
                when it.to().id().equals(clause) -> {
                    return Optional.of(it.wording());
                }
                case Change.Changed it
                when it.to().id().equals(clause) -> {
                    return Optional.of(it.wording());
                }
                case Change.Moved it
                when it.to().id().equals(clause) -> {
                    return Optional.of(it.wording());
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /// Whether the two texts say the same in every respect.
    public boolean isEmpty() {
        return summary.isEmpty();
    }
}
