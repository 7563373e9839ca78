package org.whereas.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.text.Attributes;
import org.whereas.text.Metadata;

/// What stands under a resolution: who moved it, who voted how and when it was adopted, and lines to sign on, to
/// attest, approve and certify, each as far as the front matter asks for it.
final class Closing {

    private final Draft draft;
    private final Body body;

    Closing(Draft draft, Body body) {
        this.draft = draft;
        this.body = body;
    }

    void write() {
        var words = draft.words();
        var passage = draft.metadata().passage();
        fact(words.mover(), passage.mover());
        fact(words.seconder(), passage.seconder());
        rollCall(passage.votes());
        passage.totals().ifPresent(totals -> fact(words.vote(), vote(totals)));
        fact(words.adopted(), draft.dates().day(passage.adopted()));
        fact(words.signing().effective(), draft.dates().day(draft.metadata().effective()));
        passage.signatures().forEach(this::signature);
        execution(passage.execution());
    }

    private void execution(Metadata.Execution execution) {
        var words = draft.words().signing();
        execution.attest().ifPresent(clerk -> labelled(words.attest(), clerk));
        if (execution.seal()) line(Style.SEAL, words.seal());
        execution.form().ifPresent(attorney -> labelled(words.form(), attorney));
        execution.approval().ifPresent(this::approval);
        execution.certificate().ifPresent(this::certificate);
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) line(Style.OUTCOME, Words.put(label, value));
    }

    /// Who voted how, by their votes in the order in which they were cast.
    private void rollCall(List<Metadata.Vote> votes) {
        if (votes.isEmpty()) return;
        line(Style.OUTCOME, draft.words().signing().rollCall());
        var names = new LinkedHashMap<String, List<String>>();
        for (var vote : votes)
            names.computeIfAbsent(capital(vote.vote()), _ -> new ArrayList<>()).add(vote.name());
        for (Map.Entry<String, List<String>> vote : names.entrySet())
            line(Style.VOTE, vote.getKey() + "\t" + String.join(", ", vote.getValue()));
    }

    private static String capital(String word) {
        if (word.isEmpty()) return word;
        var end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(java.util.Locale.ROOT) + word.substring(end);
    }

    private void labelled(String label, Metadata.Signature signature) {
        line(Style.SIGNING_LABEL, label);
        signature(signature);
    }

    private void signature(Metadata.Signature signature) {
        line(Style.SIGNATURE, "\t\t\t");
        var title = signature.title();
        line(Style.SIGNER, signature.name() + "\t" + draft.words().date(), !title.isEmpty());
        line(Style.SIGNER, title);
    }

    private void approval(Metadata.Approval approval) {
        var words = draft.words().signing();
        line(Style.SIGNING_LABEL, Words.put(words.approval(), approval.title()));
        line(Style.OUTCOME, decision(approval));
        signature(new Metadata.Signature(approval.name(), approval.title()));
    }

    private String decision(Metadata.Approval approval) {
        var words = draft.words().signing();
        var day = draft.dates().day(approval.date());
        return switch (approval.action()) {
            case "approved" -> Words.put(words.approved(), day).strip();
            case "vetoed" -> Words.put(words.vetoed(), day).strip();
            case "unsigned" -> Words.put(words.unsigned(), day).strip();
            default -> words.decision();
        };
    }

    private void certificate(Metadata.Certificate certificate) {
        var words = draft.words().signing();
        line(Style.CERTIFICATE, words.certificate());
        var adopted = draft.dates().day(draft.metadata().passage().adopted());
        line(
                Style.BODY,
                Words.put(
                        adopted.isEmpty() ? words.certify() : words.certifyDay(),
                        certificate.name(),
                        certificate.title(),
                        draft.settings().organization(),
                        called(),
                        adopted),
                true);
        if (!certificate.date().isEmpty())
            line(Style.OUTCOME, Words.put(words.certified(), draft.dates().day(certificate.date())));
        signature(new Metadata.Signature(certificate.name(), certificate.title()));
        line(Style.SEAL, words.seal());
    }

    /// The text by its number, or by its title where it has none.
    private String called() {
        var number = Optional.of(draft.metadata().number()).filter(it -> !it.isEmpty());
        return number.map(it -> Words.put(draft.words().resolutionNumber(), it))
                .orElse(draft.metadata().title());
    }

    private void line(Style style, String text) {
        line(style, text, false);
    }

    private void line(Style style, String text, boolean withNext) {
        if (text.isEmpty()) return;
        var look = withNext ? Look.of(style).withNext() : Look.of(style);
        body.paragraph(look, Attributes.NONE, runs -> runs.text(text, Runs.Format.PLAIN));
    }

    /// The totals in words, what nobody voted left out but for ayes and nays.
    private String vote(Metadata.Totals totals) {
        var words = draft.words();
        var counts = new ArrayList<String>();
        counts.add(Words.put(words.ayes(), String.valueOf(totals.ayes())));
        counts.add(Words.put(words.nays(), String.valueOf(totals.nays())));
        add(counts, words.abstain(), totals.abstain());
        add(counts, words.recused(), totals.recused());
        add(counts, words.absent(), totals.absent());
        add(counts, words.excused(), totals.excused());
        add(counts, words.other(), totals.other());
        return String.join(", ", counts);
    }

    private static void add(List<String> counts, String label, int count) {
        if (count > 0) counts.add(Words.put(label, String.valueOf(count)));
    }
}
