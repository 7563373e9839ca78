package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.whereas.change.Clash;
import org.whereas.library.Comparing;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.problem.Problem;

/// What the caller does with the update of one copy, by page or by API.
@RequestScoped
class UpdateDesk {

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    @Inject
    Updates updates;

    @Inject
    UpdateNotes notes;

    @Inject
    CounselNotes counsel;

    @Inject
    Caller caller;

    @Inject
    TakingIn taking;

    /// The copy, where the caller may write it and it has a model.
    DocumentSummary copy(String organization, String slug) {
        var copy = documents.open(Action.WRITE, organization, slug);
        if (!copy.isCopy()) throw new Problem.WrongState("no-model").asException();
        return copy;
    }

    Optional<Update> update(DocumentSummary copy) {
        return updates.offered(copy);
    }

    /// The update, refused where there is none.
    Update known(DocumentSummary copy) {
        return update(copy).orElseThrow(Updates::nothing);
    }

    /// Keeps a decision, once it is known that it can be carried out; refused where the clause does not
    /// wait for one.
    ///
    /// @param note for counsel: kept apart from the decision, which others who draft see; empty takes one's
    ///     own note back, null leaves it as it is
    /// @param turn see [UpdateNotes#decide]
    void decide(DocumentSummary copy, String clause, Take take, String note, String turn) {
        var update = known(copy);
        var clash = clash(update, clause);
        taking.decided(update, java.util.Map.of(clause, take));
        notes.decide(copy, clash, take, turn);
        note(copy, update, clause, note);
    }

    /// Keeps a note for counsel beside a clause that waits for a decision.
    void note(DocumentSummary copy, Update update, String clause, String note) {
        if (note == null || clash(update, clause).isFront()) return;
        caller.require(Action.EXPLAIN_DEVIATION, copy.organization().id());
        counsel.write(copy, clause, note, Who.of(caller));
    }

    private static Clash clash(Update update, String clause) {
        return update.clashes().stream()
                .filter(it -> it.id().equals(clause))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("clause", clause).asException());
    }

    /// Declines the update or puts it off.
    void answer(DocumentSummary copy, String answer, String reason, String until) {
        var update = known(copy);
        notes.answer(copy, update.to(), Answer.checked(answer, reason, until, notes.today()));
    }
}
