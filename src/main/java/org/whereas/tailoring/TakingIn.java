package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.Clash;
import org.whereas.change.Merge;
import org.whereas.library.Editor;
import org.whereas.library.Reading;
import org.whereas.library.Texts;
import org.whereas.membership.Caller;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;
import org.whereas.text.Markdown;
import org.whereas.text.TextRefused;

/// Takes an update into a copy. Runs inside its caller's transaction.
@ApplicationScoped
public class TakingIn {

    @Inject
    UpdateNotes notes;

    @Inject
    Grading grading;

    @Inject
    Deviations deviations;

    @Inject
    Caller caller;

    @Inject
    Editor editor;

    /// Takes the update in with the decisions that were kept and with these, which go before them, as a
    /// new version of the copy that rests on the new version of its model. Refused with
    /// [Problem.Undecided] while a clause waits.
    ///
    /// @param base the version of the copy that the caller has seen; not the newest one is refused with
    ///     [Problem.Stale]
    public Editor.Saved takeIn(Update update, Map<String, Take> now, int base, String message) {
        var all = new HashMap<>(notes.decisions(update));
        all.putAll(now);
        var decided = decided(update, all);
        if (!decided.clashes().isEmpty()) throw undecided(update, decided);
        var model = update.model();
        var words = message.isBlank() ? message(update) : message;
        var saved = editor.save(
                update.copy().summary(),
                new Editor.Change(
                        Markdown.write(decided.preview()),
                        base,
                        words,
                        model.revision().row(),
                        model.revision().number()));
        notes.settle(update.copy().summary().id());
        update.clashes().forEach(clash -> explain(saved.reading(), clash, all.get(clash.id())));
        return saved;
    }

    /// What was given as the reason for departing from the model stands with the clause from now on, if
    /// it does depart.
    private void explain(Reading copy, Clash clash, Take take) {
        if (clash.isFront() || take == null || take.reason().isEmpty()) return;
        var found = deviations.find(copy, clash.id());
        if (found.isEmpty() || !found.get().state().differs()) return;
        var said = new Deviations.Said(take.kind(), take.reason(), null);
        deviations.explain(copy.summary(), clash.id(), said, Who.of(caller));
    }

    /// The update after decisions; one that cannot be read is refused.
    Update decided(Update update, Map<String, Take> decisions) {
        var carried = new HashMap<String, Merge.Decision>();
        decisions.forEach((clause, take) -> carried.put(clause, take.decision()));
        try {
            return update.after(carried);
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    private static String message(Update update) {
        return Words.ENGLISH.say("update.message", update.model().summary().title(), update.to());
    }

    private RuntimeException undecided(Update update, Update decided) {
        var grade = grading.of(update.model().summary(), update.from(), update.to());
        var members = new LinkedHashMap<String, Object>();
        members.put("from", update.from());
        members.put("to", update.to());
        members.put("grade", grade.grade());
        members.put("why", grade.why());
        members.put("clauses", listed(decided.clashes()));
        return new Problem.Undecided(decided.clashes().size(), members).asException();
    }

    private static List<Map<String, Object>> listed(List<Clash> clashes) {
        return clashes.stream()
                .map(clash -> {
                    var map = new LinkedHashMap<String, Object>();
                    map.put("id", clash.id());
                    map.put("base", clash.base());
                    map.put("local", clash.local());
                    map.put("model", clash.model());
                    return (Map<String, Object>) map;
                })
                .toList();
    }
}
