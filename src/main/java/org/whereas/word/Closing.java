package org.whereas.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Attributes;

/// What stands under a resolution: when it was adopted, by what vote, and lines to sign on, as far as the front matter
/// says so.
final class Closing {

    private static final List<String> COUNTED = List.of("ayes", "nays", "abstain", "recused", "absent", "excused");

    private final Draft draft;
    private final Body body;

    Closing(Draft draft, Body body) {
        this.draft = draft;
        this.body = body;
    }

    void write() {
        var front = draft.front();
        fact(draft.words().mover(), TitleBlock.value(front, "mover"));
        fact(draft.words().seconder(), TitleBlock.value(front, "seconder"));
        fact(draft.words().vote(), vote());
        fact(draft.words().adopted(), TitleBlock.date(front, "adopted"));
        if (front.values().get("signatures") instanceof List<?> signatures) signatures.forEach(this::signature);
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) line(Style.OUTCOME, label.replace("{0}", value));
    }

    private void signature(Object signature) {
        if (!(signature instanceof Map<?, ?> signer)) return;
        line(Style.SIGNATURE, "\t\t\t");
        line(Style.SIGNER, text(signer, "name") + "\t" + draft.words().date());
        line(Style.SIGNER, text(signer, "title"));
    }

    private void line(Style style, String text) {
        if (text.isEmpty()) return;
        body.paragraph(Look.of(style), Attributes.NONE, runs -> runs.text(text, Runs.Format.PLAIN));
    }

    /// The totals, counted from the single votes or as they are written: "Ayes 7, Nays 2".
    private String vote() {
        var totals = new LinkedHashMap<String, Integer>();
        var values = draft.front().values();
        if (values.get("votes") instanceof List<?> votes) votes.forEach(v -> count(v, totals));
        else if (values.get("vote") instanceof Map<?, ?> vote) {
            vote.forEach((k, n) -> totals.put(String.valueOf(k), n instanceof Number number ? number.intValue() : 0));
        }
        var shown = new ArrayList<String>();
        for (var kind : COUNTED) {
            if (totals.containsKey(kind)) shown.add(label(kind).replace("{0}", String.valueOf(totals.remove(kind))));
        }
        totals.forEach((kind, n) -> shown.add(kind + " " + n));
        return String.join(", ", shown);
    }

    private static void count(Object vote, Map<String, Integer> totals) {
        if (!(vote instanceof Map<?, ?> single)) return;
        var word = text(single, "vote");
        totals.merge(word.equals("aye") || word.equals("nay") ? word + "s" : word, 1, Integer::sum);
    }

    private String label(String kind) {
        var words = draft.words();
        return switch (kind) {
            case "ayes" -> words.ayes();
            case "nays" -> words.nays();
            case "abstain" -> words.abstain();
            case "recused" -> words.recused();
            case "absent" -> words.absent();
            default -> words.excused();
        };
    }

    private static String text(Map<?, ?> values, String key) {
        var value = values.get(key);
        return value == null ? "" : String.valueOf(value);
    }
}
