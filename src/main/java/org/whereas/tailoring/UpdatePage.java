package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.change.Clash;
import org.whereas.change.Differences;
import org.whereas.library.DifferenceLabels;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Showing;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Numbering;
import org.whereas.web.Markup;
import org.whereas.web.Pages;

/// The page on which an update is reviewed.
@RequestScoped
public class UpdatePage {

    @Inject
    Documents documents;

    @Inject
    UpdateNotes notes;

    @Inject
    CounselNotes counsel;

    @Inject
    Grading grading;

    @Inject
    Showing showing;

    @Inject
    DifferenceLabels labels;

    @Inject
    Pages pages;

    /// What somebody typed that was refused, to be shown again; `clause` is empty for an answer to the
    /// whole update.
    public record Typed(String clause, String way, String text, String kind, String reason, String note, String wrong) {
        static final Typed NONE = new Typed("", "", "", "", "", "", "");

        public Typed {
            text = text == null ? "" : text.replace("\r\n", "\n");
            kind = kind == null ? "" : kind;
            reason = reason == null ? "" : reason;
            note = note == null ? "" : note;
        }

        /// An answer to the whole update, whose day stands in `text`.
        static Typed answer(String reason, String until) {
            return new Typed("", "answer", until, "", reason, "", "");
        }

        Typed wrong(String sentence) {
            return new Typed(clause, way, text, kind, reason, note, sentence);
        }

        Take take() {
            return new Take(way, text, kind, reason);
        }
    }

    /// A clause that waits for a person, or waited.
    ///
    /// @param where    the headings above it
    /// @param model    what the model says now, with what differs from what both started from; likewise
    ///     `local`
    /// @param decided  what was decided, if anything was
    /// @param take     what the form begins with
    /// @param outdated whether a decision was made before the model changed the clause again
    /// @param turn     names what is decided now, see [UpdateNotes#turns]
    /// @param note     the caller's own note for counsel
    /// @param notes    what the caller may read of others' notes for counsel
    public record Question(
            Clash clash,
            String where,
            Markup model,
            Markup local,
            Optional<Take> decided,
            Take take,
            boolean outdated,
            String turn,
            String note,
            List<CounselNotes.Note> notes,
            String wrong) {

        /// A name for the form's fields, of letters that an id may have.
        public String key() {
            return clash.id().replaceAll("[^A-Za-z0-9_-]", "-");
        }
    }

    /// What has just been done, and to which clause where it was one.
    record Done(String act, String clause) {
        static final Done NOTHING = new Done("", "");
    }

    String show(DocumentSummary copy, Optional<Update> offered, Typed typed, Done done) {
        var model = new HashMap<String, Object>();
        model.put("copy", copy);
        model.put("done", done.act());
        if (offered.isEmpty()) {
            model.put("model", documents.readable(copy.origin()).orElseThrow());
            return pages.show("tailoring/updateNone", model);
        }
        var update = offered.get();
        var questions = questions(update, typed);
        var certain = Differences.between(update.copy().text(), update.preview());
        model.put("decided", done.clause());
        model.put("update", update);
        model.put("grade", grading.of(update.model().summary(), update.from(), update.to()));
        model.put("questions", questions);
        model.put(
                "open", questions.stream().filter(it -> it.decided().isEmpty()).count());
        model.put(
                "next",
                questions.stream()
                        .filter(it -> it.decided().isEmpty() || !it.wrong().isEmpty())
                        .map(it -> it.clash().id())
                        .findFirst()
                        .orElse(""));
        model.put("certain", showing.differences(certain, update.preview()));
        model.put("sentence", labels.sentence(certain.summary()));
        model.put("answer", notes.answer(copy.id(), update.to()));
        model.put("typed", typed);
        model.put("tomorrow", notes.today().plusDays(1).toString());
        return pages.show("tailoring/update", model);
    }

    private List<Question> questions(Update update, Typed typed) {
        var base = Numbering.unprinted(update.base().text());
        var theirs =
                Differences.between(base, Numbering.unprinted(update.model().text()));
        var ours = Differences.between(base, Numbering.unprinted(update.copy().text()));
        var decided = notes.decisions(update);
        var outdated = notes.outdated(update);
        var turns = notes.turns(update.copy().summary());
        var said = counsel.of(update.copy().summary());
        var all = new ArrayList<Question>();
        for (var clash : update.clashes()) {
            var mine = typed.clause().equals(clash.id());
            var begin = mine ? typed.take() : begin(clash, decided, outdated);
            all.add(new Question(
                    clash,
                    where(update, clash),
                    wording(theirs, clash, update.model().text()),
                    wording(ours, clash, update.copy().text()),
                    Optional.ofNullable(decided.get(clash.id())),
                    begin,
                    outdated.containsKey(clash.id()),
                    turns.getOrDefault(clash.id(), ""),
                    mine ? typed.note() : own(said, clash),
                    said.stream()
                            .filter(note -> isOn(note, clash) && !note.own())
                            .toList(),
                    mine ? typed.wrong() : ""));
        }
        return all;
    }

    private static String own(List<CounselNotes.Note> said, Clash clash) {
        return said.stream()
                .filter(note -> isOn(note, clash) && note.own())
                .map(CounselNotes.Note::words)
                .findFirst()
                .orElse("");
    }

    private static boolean isOn(CounselNotes.Note note, Clash clash) {
        return note.clause().equals(clash.id());
    }

    private static String where(Update update, Clash clash) {
        return Clauses.find(update.copy().text(), clash.id())
                .or(() -> Clauses.find(update.model().text(), clash.id()))
                .map(clause -> String.join(" › ", clause.path()))
                .orElse("");
    }

    private static Take begin(Clash clash, Map<String, Take> decided, Map<String, Take> outdated) {
        var known = decided.getOrDefault(clash.id(), outdated.get(clash.id()));
        return known == null ? new Take("", "", "", "") : known;
    }

    private Markup wording(Differences differences, Clash clash, Document text) {
        if (clash.isFront()) return Markup.NONE;
        return differences
                .wording(clash.id())
                .map(it -> showing.wording(it, text))
                .orElse(Markup.NONE);
    }
}
