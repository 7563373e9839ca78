package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.Reading;
import org.whereas.library.Texts;
import org.whereas.problem.Problem;
import org.whereas.text.Markdown;
import org.whereas.text.TextRefused;

/// Lets a policy that a department had before follow a model. Runs inside its caller's transaction.
@ApplicationScoped
class Following {

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @Inject
    Pairings pairings;

    /// The policy beside the model, in the versions that the caller is offered; refused where the
    /// policy follows one already, and where the two are one line.
    Beside beside(Reading ours, Reading model) {
        require(ours.summary(), model.summary());
        return new Beside(ours.text(), model.text());
    }

    /// The proposal with what was kept of it.
    Paired paired(Reading ours, Reading model, Beside beside) {
        return pairings.kept(ours.summary(), model.summary()).over(beside);
    }

    /// Keeps how far somebody is; the text stays as it is.
    void keep(Reading ours, Reading model, Paired paired) {
        check(beside(ours, model), paired.confirmed());
        pairings.keep(ours.summary(), model.summary(), paired);
    }

    /// From now on the policy follows the model: see [Beside#joined].
    ///
    /// @param pairs the model's section for a section of ours, as a person confirmed them
    Editor.Saved follow(Reading ours, int base, Reading model, Map<String, String> pairs, Set<String> taken) {
        var beside = beside(ours, model);
        check(beside, pairs);
        if (base != ours.summary().newest())
            throw new Problem.Stale(String.valueOf(ours.summary().newest()), Map.of()).asException();
        try {
            var text = Markdown.write(beside.joined(pairs, taken));
            pairings.settle(ours.summary());
            return editor.follow(ours.summary(), model, new Editor.Change(text, base, ""));
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    private void require(DocumentSummary ours, DocumentSummary model) {
        if (ours.isCopy()) throw new Problem.WrongState("follows").asException();
        if (ours.id() == model.id() || model.root() == ours.root())
            throw new Problem.WrongState("one-line").asException();
    }

    private static void check(Beside beside, Map<String, String> pairs) {
        pairs.forEach((ours, model) -> {
            var known = beside.ours().stream().anyMatch(s -> s.id().equals(ours))
                    && beside.model().stream().anyMatch(s -> s.id().equals(model));
            if (!known)
                throw Problem.Invalid.of("/pairs/" + ours, "beside.unknown", ours, model)
                        .asException();
        });
    }
}
