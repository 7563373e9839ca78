package org.whereas.alignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Reading;

/// Says of each claim of a version how it stands, after what persons said of it and of its model.
///
/// @param own whether the reader belongs to the organization, and is told who said what
record Judged(
        Reading reading, Aligned text, Catalogued catalogue, Map<Judgements.Key, Judgement> judgements, boolean own) {

    Coverage.By by(Claim claim) {
        var document = reading.summary();
        var alignment = claim.alignment();
        var subject = subject(document, claim, catalogue.words(alignment.recommendation()));
        var judgement = judgement(subject);
        var local = judgement.filter(j -> j.document == document.id());
        return new Coverage.By(
                document,
                alignment.clause(),
                text.places().getOrDefault(alignment.clause(), ""),
                alignment.recommendation(),
                claim.removed() ? "" : text.spelled().getOrDefault(alignment.clause(), ""),
                claim.removed() || claim.changed() ? claim.basis().words() : "",
                judgement.map(Judged::standing).orElseGet(() -> unjudged(claim)),
                text.undecided().contains(alignment.clause()),
                judgement.map(j -> said(j, own && local.isPresent())),
                tag(subject, local));
    }

    /// What is judged when somebody judges this claim.
    static Judgement.Subject subject(DocumentSummary document, Claim claim, String recommendation) {
        return new Judgement.Subject(
                document.organization().id(),
                document.id(),
                claim.alignment().clause(),
                claim.alignment().recommendation(),
                Judgements.fingerprint(claim.words()),
                Judgements.fingerprint(recommendation));
    }

    /// Names a subject as it stands: its words, and the last judgement of it.
    static String tag(Judgement.Subject subject, Optional<Judgement> last) {
        var stands = subject.clauseWords()
                + subject.recommendationWords()
                + last.map(j -> " " + j.id).orElse("");
        return Judgements.fingerprint(stands).substring(0, 16);
    }

    static Coverage.Said said(Judgement judgement, boolean own) {
        return new Coverage.Said(own ? judgement.authorName : "", judgement.at, own ? judgement.reason : "");
    }

    /// What a person last said of it for the words as they are now: of this document, or else of its model.
    private Optional<Judgement> judgement(Judgement.Subject subject) {
        var document = reading.summary();
        var looked = document.isCopy() ? List.of(document.id(), document.origin()) : List.of(document.id());
        for (var id : looked) {
            var found = judgements.get(new Judgements.Key(id, subject.clause(), subject.recommendation()));
            if (found == null || found.is(Verdict.WITHDRAWN)) continue;
            if (found.isFor(subject.clauseWords(), subject.recommendationWords())) return Optional.of(found);
        }
        return Optional.empty();
    }

    private static Standing standing(Judgement judgement) {
        return judgement.is(Verdict.CONFIRMED) ? Standing.CONFIRMED : Standing.DROPPED;
    }

    private Standing unjudged(Claim claim) {
        if (claim.removed()) return Standing.REMOVED;
        if (claim.changed()) return Standing.CHANGED;
        var recommendation = claim.alignment().recommendation();
        return catalogue.changedSince(recommendation, claim.basis().at()) ? Standing.RECOMMENDATION : Standing.KEPT;
    }
}
