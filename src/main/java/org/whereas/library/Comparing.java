package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.whereas.change.Differences;
import org.whereas.problem.Problem;
import org.whereas.text.Numbering;

/// Finds the two texts that somebody wants compared.
@ApplicationScoped
public class Comparing {

    @Inject
    Documents documents;

    @Inject
    Descent descent;

    /// Two opened versions; `withModel` where the first is the model's.
    public record Pair(Reading from, Reading to, boolean withModel) {

        /// What differs between them. A copy and its model are each cited by printed numbers of their own: those
        /// are no difference between the two.
        public Differences differences() {
            return withModel
                    ? Differences.between(Numbering.unprinted(from.text()), Numbering.unprinted(to.text()))
                    : Differences.between(from.text(), to.text());
        }
    }

    /// The pair of versions asked for.
    ///
    /// @param from a number, `model` for the version of the model that it rests on, or empty for the one before; of
    ///     the first version that is the model's, and where it has none that the caller may read, itself
    /// @param to   a number, or empty for the newest that the caller may read
    public Pair pair(DocumentSummary document, String from, String to) {
        var after = isEmpty(to) ? documents.read(document) : documents.read(document, number("to", to));
        if ("model".equals(from)) return new Pair(model(after), after, true);
        if (!isEmpty(from)) return new Pair(documents.read(document, number("from", from)), after, false);
        var before = documents.versions(document).stream()
                .filter(r -> r.number() < after.revision().number())
                .findFirst();
        if (before.isPresent())
            return new Pair(documents.read(document, before.get().number()), after, false);
        return descent.model(after)
                .map(model -> new Pair(model, after, true))
                .orElseGet(() -> new Pair(after, after, false));
    }

    /// The version of the model on which an opened version of a copy rests; refused as [#model(DocumentSummary)] does.
    public Reading model(Reading copy) {
        if (!copy.summary().isCopy()) throw new Problem.WrongState("no-model").asException();
        return descent.model(copy)
                .orElseThrow(() -> new Problem.NotFound("model", copy.summary().address()).asException());
    }

    /// Whether an opened version rests on one of a model that the caller may read.
    public boolean hasModel(Reading copy) {
        var document = copy.summary();
        if (!document.isCopy()) return false;
        var number = descent.restsOn(document, copy.revision().number());
        return number > 0
                && documents
                        .readable(document.origin())
                        .filter(model -> documents.mayRead(model, number))
                        .isPresent();
    }

    /// The version of the model that a copy rests on: refused as not found, without naming it, to whom it is not open.
    public Reading model(DocumentSummary copy) {
        if (!copy.isCopy()) throw new Problem.WrongState("no-model").asException();
        var model = documents.any(copy.origin()).orElseThrow();
        if (!documents.mayRead(model, copy.originNumber()))
            throw new Problem.NotFound("model", copy.address()).asException();
        return documents.version(model, copy.originNumber());
    }

    private static int number(String name, String given) {
        if (!given.matches("[0-9]{1,9}"))
            throw Problem.Invalid.of(name, "number", name, 1, 999_999_999).asException();
        return Integer.parseInt(given);
    }

    private static boolean isEmpty(String given) {
        return given == null || given.isEmpty();
    }
}
