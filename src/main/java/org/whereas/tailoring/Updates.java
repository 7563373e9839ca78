package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.whereas.change.Differences;
import org.whereas.library.Comparing;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.problem.Problem;
import org.whereas.text.Numbering;

/// Finds out what a copy's model has become since the version that the copy rests on. Runs inside its
/// caller's transaction, for the caller.
@ApplicationScoped
public class Updates {

    private static final int KEPT = 20_000;

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    @Inject
    ModelTexts models;

    /// What comparing versions has shown, which never change, by the documents and their numbers.
    private final Map<String, Integer> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > KEPT;
        }
    });

    /// The update to the version that the caller is offered: the newest one where the caller sees the
    /// model's drafts, else the one in force. Empty where that brings nothing new; refused where there
    /// is no model, or none that the caller may read.
    public Optional<Update> offered(DocumentSummary copy) {
        var base = comparing.model(copy);
        var model = documents.readable(copy.origin()).orElseThrow();
        return to(copy, base, documents.seesDrafts(model) ? model.newest() : issued(model));
    }

    /// The update to the version in force: what is in the inbox. Empty where none is in force that the caller may
    /// read, whatever else is posted for comment.
    public Optional<Update> inForce(DocumentSummary copy) {
        var base = comparing.model(copy);
        var model = documents.readable(copy.origin()).orElseThrow();
        return model.inForce() == 0 ? Optional.empty() : to(copy, base, model.inForce());
    }

    /// The update to a certain version of the model, 0 for the one that is offered. Refused as not
    /// found where the caller may not read that version.
    public Optional<Update> to(DocumentSummary copy, int number) {
        if (number == 0) return offered(copy);
        return to(copy, comparing.model(copy), number);
    }

    private Optional<Update> to(DocumentSummary copy, Reading base, int number) {
        if (number <= copy.originNumber()) return Optional.empty();
        var model = documents.read(base.summary(), number);
        if (!brings(model.summary(), base.revision().number(), number)) return Optional.empty();
        return Optional.of(Update.of(documents.version(copy, copy.newest()), base, model, models));
    }

    private static int issued(DocumentSummary model) {
        return model.inForce() > 0 ? model.inForce() : model.posted();
    }

    /// Whether a later version of a model says anything else than an earlier one, apart from its
    /// printed numbers.
    boolean brings(DocumentSummary model, int from, int to) {
        return known("brings " + model.id() + " " + from + " " + to, () -> {
                    var before =
                            Numbering.unprinted(documents.version(model, from).text());
                    return before.equals(Numbering.unprinted(
                                    documents.version(model, to).text()))
                            ? 0
                            : 1;
                })
                == 1;
    }

    /// How many clauses of a model are not any more in a version what they were in an earlier one.
    int changed(DocumentSummary model, int from, int to) {
        return known("changed " + model.id() + " " + from + " " + to, () -> {
            var before = Numbering.unprinted(documents.version(model, from).text());
            var after = Numbering.unprinted(documents.version(model, to).text());
            var summary = Differences.between(before, after).summary();
            return summary.changed() + summary.added() + summary.removed();
        });
    }

    /// Two who ask at once may both find it out; nobody waits for the other.
    private int known(String what, IntSupplier found) {
        var kept = known.get(what);
        if (kept != null) return kept;
        var fresh = found.getAsInt();
        known.put(what, fresh);
        return fresh;
    }

    /// The refusal where there is nothing to take in.
    static RuntimeException nothing() {
        return new Problem.WrongState("no-update").asException();
    }
}
