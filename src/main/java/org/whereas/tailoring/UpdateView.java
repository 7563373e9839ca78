package org.whereas.tailoring;

import java.util.List;
import java.util.Map;
import org.whereas.change.Clash;
import org.whereas.change.DifferenceView;
import org.whereas.change.Differences;
import org.whereas.text.Markdown;

/// An update as the API shows it.
///
/// @param from    the version of the model that the copy rests on
/// @param to      the version to be taken in; equal to `from` where there is nothing to take in
/// @param grade   `editorial`, `substantive`, `urgent`, or empty where the model's author did not say
/// @param clauses what the model and the copy both changed, for a person to decide
/// @param open    how many of them are not decided yet
/// @param changes what becomes of the copy where nothing has to be decided, clause by clause
/// @param text    the copy with all that is certain
/// @param answer  that it was declined or put off, if it was
public record UpdateView(
        String document,
        String model,
        int from,
        int to,
        String grade,
        String why,
        List<ClauseView> clauses,
        int open,
        List<DifferenceView.Entry> changes,
        String text,
        AnswerView answer) {

    /// A clause that both changed, in three wordings (empty where that side does not have it), and what
    /// was decided.
    public record ClauseView(String id, String base, String local, String model, DecisionView decision) {}

    /// A decision that is kept until the update is taken in.
    public record DecisionView(String take, String text, String kind, String reason) {
        static DecisionView of(Take take) {
            return take == null ? null : new DecisionView(take.take(), take.text(), take.kind(), take.reason());
        }
    }

    /// That an update is not taken in now, and why.
    public record AnswerView(String answer, String reason, String until) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.answer(),
                    answer.reason(),
                    answer.until() == null ? null : answer.until().toString());
        }
    }

    static UpdateView none(String document, String model, int from) {
        return new UpdateView(document, model, from, from, "", "", List.of(), 0, List.of(), null, null);
    }

    static UpdateView of(Update update, Grading.Grade grade, Map<String, Take> decisions, AnswerView answer) {
        var preview = update.preview();
        var changes = DifferenceView.of(Differences.between(update.copy().text(), preview));
        return new UpdateView(
                update.copy().summary().address(),
                update.model().summary().address(),
                update.from(),
                update.to(),
                grade.grade(),
                grade.why(),
                update.clashes().stream()
                        .map(it -> clause(it, decisions.get(it.id())))
                        .toList(),
                update.clashes().size() - decisions.size(),
                changes.changes(),
                Markdown.write(preview),
                answer);
    }

    private static ClauseView clause(Clash clash, Take take) {
        return new ClauseView(clash.id(), clash.base(), clash.local(), clash.model(), DecisionView.of(take));
    }
}
