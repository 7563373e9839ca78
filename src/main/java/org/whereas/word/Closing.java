package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Attributes;
import org.whereas.text.Metadata;

/// What stands under a resolution: who moved it, by what vote it was adopted and when, and lines to sign on, as
/// far as
/// the front matter says so.
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
        passage.totals().ifPresent(totals -> fact(words.vote(), vote(totals)));
        fact(words.adopted(), draft.dates().day(passage.adopted()));
        passage.signatures().forEach(this::signature);
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) line(Style.OUTCOME, Words.put(label, value));
    }

    private void signature(Metadata.Signature signature) {
        line(Style.SIGNATURE, "\t\t\t");
        line(Style.SIGNER, signature.name() + "\t" + draft.words().date());
        line(Style.SIGNER, signature.title());
    }

    private void line(Style style, String text) {
        if (text.isEmpty()) return;
        body.paragraph(Look.of(style), Attributes.NONE, runs -> runs.text(text, Runs.Format.PLAIN));
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
