package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /// What comparing two texts that never change has shown, by their hashes.
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

    /// The update to the version in force: what is in the inbox.
    public Optional<Update> inForce(DocumentSummary copy) {
        var base = comparing.model(copy);
        var model = documents.readable(copy.origin()).orElseThrow();
        return to(copy, base, issued(model));
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
        if (!brings(base, model)) return Optional.empty();
        return Optional.of(Update.of(documents.version(copy, copy.newest()), base, model));
    }

    private static int issued(DocumentSummary model) {
        return model.inForce() > 0 ? model.inForce() : model.posted();
    }

    /// Whether a later version of a model says anything else than an earlier one, apart from its
    /// printed numbers.
    boolean brings(Reading from, Reading to) {
        var key = from.revision().sha256() + to.revision().sha256();
        return known.computeIfAbsent(
                        key, _ -> Numbering.unprinted(from.text()).equals(Numbering.unprinted(to.text())) ? 0 : 1)
                == 1;
    }

    /// How many clauses wait for a person in an update of these three texts.
    int clashes(Reading copy, Reading from, Reading to) {
        var key = copy.revision().sha256()
                + from.revision().sha256()
                + to.revision().sha256();
        return known.computeIfAbsent(
                key, _ -> Update.of(copy, from, to).clashes().size());
    }

    /// The refusal where there is nothing to take in.
    static RuntimeException nothing() {
        return new Problem.WrongState("no-update").asException();
    }
}
