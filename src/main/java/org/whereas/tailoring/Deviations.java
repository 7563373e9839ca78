package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Descent;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.Sha256;
import org.whereas.membership.Audit;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;
import org.whereas.text.Clause;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Numbering;
import org.whereas.text.Publication;

/// Where copies differ from their models, and why: the only way to the reasons. Runs inside its caller's transaction.
///
/// What is read is read as the caller may read it: a copy's own people see what was written for its newest version,
/// others what was written for the version they read.
@ApplicationScoped
public class Deviations {

    static final int LONGEST = 4000;

    @Inject
    Documents documents;

    @Inject
    Descent descent;

    @Inject
    DeviationReasons reasons;

    @Inject
    CounselNotes notes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// What somebody says of a deviation.
    ///
    /// @param kind        a word of [Deviation.Kind]; with an empty explanation, empty to take back what was said
    /// @param explanation for everybody
    /// @param counselNote for the few who may read it; empty takes one's own note back, null leaves it as it is
    public record Said(String kind, String explanation, String counselNote) {}

    /// Every clause of a version of a copy, and those it left out, in reading order: see [Deviation.State]. None where
    /// it is no copy, or where the version of the model on which it rests is not open to the caller.
    public List<Deviation> of(DocumentSummary document, int revision) {
        return of(documents.read(document, revision));
    }

    /// The same of a version that the caller has opened.
    public List<Deviation> of(Reading copy) {
        return descent.model(copy).map(model -> between(copy, model)).orElse(List.of());
    }

    /// One clause; empty where neither text has it.
    public Optional<Deviation> find(Reading copy, String clause) {
        return of(copy).stream().filter(d -> d.clause().equals(clause)).findFirst();
    }

    /// The public explanations of what differs in the newest version that the caller may read, by clause.
    public Map<String, String> publicExplanations(DocumentSummary document) {
        var explanations = new LinkedHashMap<String, String>();
        of(documents.read(document)).stream()
                .filter(d -> d.state().differs())
                .forEach(d -> d.reason()
                        .filter(r -> !r.words().isEmpty())
                        .ifPresent(r -> explanations.put(d.clause(), r.words())));
        return explanations;
    }

    /// Says why a clause of the newest version differs. Whether `who` may is asked before. Refused where it does not
    /// differ, where the words are too long, and where a kind comes without words or the other way round.
    public Deviation explain(DocumentSummary document, String clause, Said said, Who who) {
        return explain(documents.version(document, document.newest()), clause, said, who);
    }

    private Deviation explain(Reading copy, String clause, Said said, Who who) {
        var document = copy.summary();
        var model = descent.unchecked(copy).orElseThrow(() -> new Problem.WrongState("no-model").asException());
        var found = one(copy, model, clause);
        if (!found.state().differs()) throw new Problem.WrongState("as-model").asException();
        var checked = checked(said);
        var before = reasons.of(document.id(), document.newest()).get(clause);
        if (isNew(before, found, checked)) add(copy, found, checked, who);
        if (said.counselNote() != null) notes.write(document, clause, said.counselNote(), who);
        return one(copy, model, clause);
    }

    private void add(Reading copy, Deviation found, Said said, Who who) {
        var document = copy.summary();
        var number = copy.revision().number();
        var subject = new DeviationReason.Subject(
                document.id(), found.clause(), number, fingerprint(found.ourClause()), fingerprint(found.itsClause()));
        var turn = reasons.of(document.id(), found.clause()).size() + 1;
        reasons.add(new DeviationReason(subject, turn, said.kind(), said.explanation(), who, clock.instant()));
        audit.enter(Deed.DEVIATION_EXPLAINED, document.organization().id(), document.address(), number, found.clause());
    }

    private Deviation one(Reading copy, Reading model, String clause) {
        return between(copy, model).stream()
                .filter(d -> d.clause().equals(clause))
                .findFirst()
                .orElseThrow(
                        () -> new Problem.NotFound("clause", copy.summary().address() + "#" + clause).asException());
    }

    /// The same words again confirm a reason whose clause has changed, and are nothing new otherwise.
    private static boolean isNew(DeviationReason before, Deviation now, Said said) {
        if (before == null) return !said.kind().isEmpty();
        return now.isToCheck() || !before.kind.equals(said.kind()) || !before.explanation.equals(said.explanation());
    }

    private static Said checked(Said said) {
        var words = said.explanation() == null
                ? ""
                : said.explanation().replace("\0", "").strip();
        if (words.length() > LONGEST)
            throw Problem.Invalid.of("/explanation", "too-long", LONGEST).asException();
        var kind = said.kind() == null ? "" : said.kind();
        if (!kind.isEmpty() && Deviation.Kind.of(kind).isEmpty())
            throw Problem.Invalid.of("/kind", "deviation.kind", kind).asException();
        if (kind.isEmpty() && !words.isEmpty())
            throw Problem.Invalid.of("/kind", "required").asException();
        if (!kind.isEmpty() && words.isEmpty())
            throw Problem.Invalid.of("/explanation", "required").asException();
        return new Said(kind, words, said.counselNote());
    }

    private List<Deviation> between(Reading copy, Reading model) {
        var said = reasons.of(copy.summary().id(), copy.revision().number());
        var fields = Fields.of(copy.text());
        var numbers = numbers(copy.text());
        var theirNumbers = numbers(model.text().withFront(copy.text().front()));
        return Departures.of(copy.text(), model.text()).stream()
                .map(d -> {
                    var ours = fingerprint(d.ours());
                    var theirs = fingerprint(d.theirs());
                    var reason = Optional.ofNullable(said.get(d.clause()))
                            .filter(_ -> d.state().differs());
                    return new Deviation(
                            d.clause(),
                            (d.ours().isPresent() ? numbers : theirNumbers).getOrDefault(d.clause(), ""),
                            d.ours().or(d::theirs).orElseThrow().path(),
                            d.state(),
                            words(fields, d.ours()),
                            words(fields, d.theirs()),
                            d.ours(),
                            d.theirs(),
                            reason.map(r -> r.beside(ours, theirs)),
                            tag(d.state(), ours + theirs + reason.map(r -> r.id).orElse(0L)));
                })
                .toList();
    }

    private static String tag(Deviation.State state, String rest) {
        return Sha256.of(state + rest).substring(0, 20);
    }

    private static Map<String, String> numbers(Document text) {
        return Numbering.of(Publication.of(text));
    }

    private static String words(Fields fields, Optional<Clause> clause) {
        return clause.map(c -> fields.spelled(c.text())).orElse("");
    }

    private static String fingerprint(Optional<Clause> clause) {
        return Sha256.of(clause.map(Clause::text).orElse(""));
    }
}
