package org.whereas.tailoring;

import java.util.List;
import java.util.Map;
import org.whereas.change.Clash;
import org.whereas.change.Merge;
import org.whereas.library.Reading;
import org.whereas.text.Document;
import org.whereas.text.Numbering;

/// What a later version of the model would make of a copy. Each is cited by printed numbers of its own,
/// so the three texts are merged without numbers and the copy's are carried over.
///
/// @param copy  the copy as it stands
/// @param base  the version of the model that it rests on
/// @param model the version that is to be taken in
/// @param merge what becomes of the copy
public record Update(Reading copy, Reading base, Reading model, Merge merge) {

    static Update of(Reading copy, Reading base, Reading model, ModelTexts models) {
        var merge = Merge.of(models.unprinted(base), Numbering.unprinted(copy.text()), models.unprinted(model));
        return new Update(copy, base, model, merge);
    }

    /// The number of the version that it rests on.
    public int from() {
        return base.revision().number();
    }

    /// The number of the version that is to be taken in.
    public int to() {
        return model.revision().number();
    }

    /// What a person has to decide.
    public List<Clash> clashes() {
        return clashes(merge);
    }

    static List<Clash> clashes(Merge merge) {
        return merge instanceof Merge.Conflicting asked ? asked.clashes() : List.of();
    }

    /// The copy with everything done that is certain.
    public Document preview() {
        return switch (merge) {
            case Merge.Unchanged _ -> copy.text();
            case Merge.Clean clean -> numbered(clean.document());
            case Merge.Conflicting asked -> numbered(asked.partial());
        };
    }

    /// The same update after these decisions.
    Update after(Map<String, Merge.Decision> decisions) {
        if (!(merge instanceof Merge.Conflicting asked) || decisions.isEmpty()) return this;
        return new Update(copy, base, model, Merge.decide(asked, decisions));
    }

    private Document numbered(Document merged) {
        return Numbering.carried(merged, copy.text());
    }
}
