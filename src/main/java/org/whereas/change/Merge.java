package org.whereas.change;

import java.util.List;
import java.util.Map;
import org.whereas.text.Document;

/// What becomes of a copy when the text it was made from moves on, or of any two texts that were
/// made from one.
///
/// Clauses are known by their ids. A clause that only one side changed, moved, added or removed is
/// as that side has it; one that both changed is merged word by word. Only where both changed the
/// same words, or one removed what the other changed, a person is asked.
///
/// ```java
/// var base = Markdown.parse("The officer may arrest the person. {#a}\n");
/// var local = Markdown.parse("The deputy may arrest the person. {#a}\n");
/// var model = Markdown.parse("The officer may arrest the suspect. {#a}\n");
/// String text = switch (Merge.of(base, local, model)) {
///     case Merge.Unchanged() -> Markdown.write(local);
///     case Merge.Clean(var merged, var notes) -> Markdown.write(merged);
///     case Merge.Conflicting asked -> asked.clashes() + " wait for a person";
/// }; // "The deputy may arrest the suspect. {#a}\n"
/// ```
public sealed interface Merge {

    /// Rises whenever some three texts merge otherwise than before: what is kept of earlier results is then made anew.
    int EDITION = 1;

    /// The model brings nothing that the copy does not have.
    record Unchanged() implements Merge {}

    /// Everything merged.
    record Clean(Document document, Notes notes) implements Merge {}

    /// Some places wait for a person. In `partial` all that is certain is done; a clause in
    /// question stands in it as the local side has it or, where the local side removed it, as the
    /// model has it.
    record Conflicting(Document partial, List<Clash> clashes, Notes notes) implements Merge {
        public Conflicting {
            clashes = List.copyOf(clashes);
        }
    }

    /// What a person may want to know about a merge.
    ///
    /// @param renamed ids that both sides had given to different new clauses: the copy's old id and its new one
    /// @param blended ids of clauses that both sides changed and that merged without a question
    record Notes(Map<String, String> renamed, List<String> blended) {
        public Notes {
            renamed = Map.copyOf(renamed);
            blended = List.copyOf(blended);
        }
    }

    /// A person's answer to a clash; `text` is Markdown (YAML for a value of the front matter) and used with
    /// [Take#TEXT] only.
    record Decision(Take take, String text) {

        public static Decision of(Take take) {
            return new Decision(take, "");
        }
    }

    /// Which wording is taken. Both means the local wording, and the model's as a clause of its own behind it.
    enum Take {
        MODEL,
        LOCAL,
        BOTH,
        TEXT
    }

    /// Merges two texts that were made from `base`.
    static Merge of(Document base, Document local, Document model) {
        if (model.equals(base) || model.equals(local)) return new Unchanged();
        if (local.equals(base)) return new Clean(model, new Notes(Map.of(), List.of()));
        return ThreeWay.merge(base, local, model);
    }

    /// Carries decisions out, by the ids of the clashes. Clean when all clashes are decided; else
    /// what is still to decide.
    ///
    /// @throws org.whereas.text.TextRefused when a text of a decision cannot be read
    static Merge decide(Conflicting asked, Map<String, Decision> decisions) {
        return Decisions.carriedOut(asked, decisions);
    }
}
