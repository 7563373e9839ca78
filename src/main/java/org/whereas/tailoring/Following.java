package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whereas.change.Section;
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

    /// Keeps how far somebody is, as [Pairings#keep] does; the text stays as it is. Refused where a section is
    /// named that is not there.
    String keep(Reading ours, Reading model, Paired paired, String turn) {
        var beside = beside(ours, model);
        check(beside, paired);
        return pairings.keep(ours.summary(), model.summary(), paired, turn);
    }

    /// From now on the policy follows the model: see [Beside#joined].
    ///
    /// @param paired the model's sections for sections of ours, as a person confirmed them
    /// @param turn   of [Pairings#turn], null where what others kept meanwhile does not matter
    Editor.Saved follow(Reading ours, int base, Reading model, Paired paired, String turn) {
        var beside = beside(ours, model);
        check(beside, paired);
        if (turn != null) pairings.require(ours.summary(), turn);
        if (base != ours.summary().newest())
            throw new Problem.Stale(String.valueOf(ours.summary().newest()), Map.of()).asException();
        try {
            var text = Markdown.write(beside.joined(paired.confirmed(), paired.taken()));
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

    private static void check(Beside beside, Paired paired) {
        var ours = beside.ours().stream().map(Section::id).toList();
        var theirs = beside.model().stream().map(Section::id).toList();
        paired.pairs().forEach((own, model) -> {
            if (!ours.contains(own) || !"".equals(model) && !theirs.contains(model))
                throw Problem.Invalid.of("/pairs/" + own, "beside.unknown", named(own), named(model))
                        .asException();
        });
        known("/take", paired.taken(), theirs);
        known("/checked", paired.checked(), ours);
    }

    private static void known(String field, Set<String> given, List<String> sections) {
        for (var section : given)
            if (!sections.contains(section))
                throw Problem.Invalid.of(field, "beside.no-section", named(section))
                        .asException();
    }

    private static String named(String given) {
        return given == null ? "null" : given;
    }
}
