package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Sha256;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;
import org.whereas.text.Alignments.Alignment;

/// The acts of a person: confirming or dropping an alignment, saying that a recommendation does not apply, and taking
/// any of it back. Each names what it saw by its tag, and is refused when that has changed since.
@ApplicationScoped
class Judging {

    @Inject
    Documents documents;

    @Inject
    Coverages coverages;

    @Inject
    Judgements judgements;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /// An alignment as it stands in the newest version that the caller may read; refused as not found where there is
    /// none.
    Coverage.By alignment(DocumentSummary document, Alignment alignment) {
        return coverages.of(documents.read(document)).rows().stream()
                .flatMap(row -> row.by().stream())
                .filter(b -> b.clause().equals(alignment.clause())
                        && b.recommendation().equals(alignment.recommendation()))
                .findFirst()
                .orElseThrow(() -> missing(alignment.recommendation()));
    }

    /// A recommendation as it stands for an organization.
    Coverage.Row row(OrganizationSummary organization, String recommendation) {
        return coverages.of(organization).rows().stream()
                .filter(row -> row.id().equals(recommendation))
                .findFirst()
                .orElseThrow(() -> missing(recommendation));
    }

    /// Says of an alignment whether it holds. Where the clause is gone, confirming needs a reason: where the
    /// recommendation is carried out now.
    Coverage.By judge(DocumentSummary document, Alignment alignment, Verdict verdict, String reason, String tag) {
        caller.require(Action.JUDGE_COVERAGE, document.organization().id());
        var seen = alignment(document, alignment);
        if (!seen.tag().equals(tag)) throw stale(document);
        var subject = coverages
                .subject(documents.read(document), alignment)
                .orElseThrow(() -> missing(alignment.recommendation()));
        var gone = subject.clauseWords().equals(Sha256.of(""));
        judgements.add(subject, verdict, reason, verdict == Verdict.CONFIRMED && gone);
        record(document.organization(), document.address(), alignment.recommendation(), verdict);
        return alignment(document, alignment);
    }

    /// Says that a recommendation does not apply to an organization, with the reason, or takes that back.
    Coverage.Row exempt(
            OrganizationSummary organization, String recommendation, Verdict verdict, String reason, String tag) {
        caller.require(Action.JUDGE_COVERAGE, organization.id());
        var seen = row(organization, recommendation);
        if (!seen.tag().equals(tag)) throw stale(seen.entry().document());
        var subject = new Judgement.Subject(
                organization.id(),
                0,
                "",
                recommendation,
                Judgements.fingerprint(""),
                Judgements.fingerprint(seen.entry().recommendation().text()));
        judgements.add(subject, verdict, reason, verdict == Verdict.NOT_APPLICABLE);
        record(organization, organization.slug(), recommendation, verdict);
        return row(organization, recommendation);
    }

    /// The tag that an If-Match header names; refused where it names none.
    static String tag(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*"))
            throw new Problem.ConditionMissing().asException();
        return ifMatch.strip().replace("W/", "").replace("\"", "");
    }

    private static RuntimeException stale(DocumentSummary document) {
        return new Problem.Stale(String.valueOf(document.newest()), Map.of()).asException();
    }

    private static RuntimeException missing(String recommendation) {
        return new Problem.NotFound("recommendation", recommendation).asException();
    }

    private void record(OrganizationSummary organization, String subject, String recommendation, Verdict verdict) {
        var details = recommendation + ": " + verdict.name().toLowerCase(java.util.Locale.ROOT);
        audit.enter(Deed.COVERAGE_JUDGED, organization.id(), subject, details);
    }
}
