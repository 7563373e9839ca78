package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.Reading;
import org.whereas.library.Texts;
import org.whereas.problem.Problem;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.TextRefused;

/// What a family says in a clause, and a new version of the model that begins with one of its wordings.
@ApplicationScoped
class FamilyWordings {

    @Inject
    Documents documents;

    @Inject
    Family family;

    @Inject
    Wordings wordings;

    @Inject
    Editor editor;

    /// The wordings of a clause in the family of a document that the caller has opened; refused as not found where the
    /// document does not have the clause.
    ClauseWordings of(Reading model, String clause) {
        var own = known(model, clause).text();
        var hashes = family.hashes(model.summary(), clause);
        var members = family.of(model.summary());
        var words = wordings.of(hashes.values());
        return ClauseWordings.of(own, Fields.of(model.text()), members, hashes, words);
    }

    /// Saves a new version of the document, a draft, in which the clause says what it says in a copy: nothing of it is
    /// left where the copy left it out. Whether the caller may is asked before.
    Editor.Saved start(DocumentSummary model, String clause, String from, int base, String message) {
        var newest = documents.version(model, model.newest());
        var own = known(newest, clause);
        var copy = family.of(model).stream()
                .filter(r -> r.address().equals(from))
                .findFirst()
                .flatMap(r -> documents.readable(r.id()))
                .map(documents::read)
                .orElseThrow(() -> new Problem.NotFound("document", from).asException());
        var wording = Clauses.find(copy.text(), clause)
                .map(c -> Drift.neutral(Clauses.markdown(copy.text(), clause), own.text(), Fields.of(copy.text())))
                .orElse("");
        try {
            var text = Markdown.write(Clauses.replace(newest.text(), clause, wording));
            return editor.save(model, new Editor.Change(text, base, message));
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    private static Clause known(Reading model, String clause) {
        return Clauses.find(model.text(), clause)
                .orElseThrow(
                        () -> new Problem.NotFound("clause", model.summary().address() + "#" + clause).asException());
    }
}
