package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Metadata;

/// What the head of a resolution tells of its way through a body: who brought it in, who voted how, who
/// signed. Empty values and lists are left out of the text. `votes` is the roll call; `totals` counts
/// where there is none.
public record Proceedings(
        String title,
        String session,
        String committee,
        String introduced,
        String adopted,
        String effective,
        String mover,
        String seconder,
        List<String> sponsors,
        List<String> recipients,
        List<Vote> votes,
        Totals totals,
        List<Signature> signatures) {

    public record Vote(String name, String vote) {}

    /// The votes counted; 0 everywhere where nobody counted.
    public record Totals(int ayes, int nays, int abstain, int absent) {
        public static final Totals NONE = new Totals(0, 0, 0, 0);
    }

    public record Signature(String name, String title) {}

    public Proceedings {
        sponsors = filled(sponsors);
        recipients = filled(recipients);
        votes = votes == null ? List.of() : List.copyOf(votes);
        totals = totals == null ? Totals.NONE : totals;
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /// What the head of a document tells.
    public static Proceedings of(Document document) {
        var front = document.front();
        var passage = Metadata.of(document).passage();
        var votes =
                passage.votes().stream().map(v -> new Vote(v.name(), v.vote())).toList();
        var totals = passage.totals()
                .filter(t -> !t.derived())
                .map(t -> new Totals(t.ayes(), t.nays(), t.abstain(), t.absent()))
                .orElse(Totals.NONE);
        var signatures = passage.signatures().stream()
                .map(s -> new Signature(s.name(), s.title()))
                .toList();
        return new Proceedings(
                front.string("title").orElse(""),
                passage.session(),
                passage.committee(),
                front.string("introduced").orElse(""),
                front.string("adopted").orElse(""),
                front.string("effective").orElse(""),
                passage.mover(),
                passage.seconder(),
                passage.sponsors(),
                passage.recipients(),
                votes,
                totals,
                signatures);
    }

    /// The document with this in its head; what is the same there stays as it is written.
    public Document on(Document document) {
        var was = of(document);
        var front = document.front();
        front = said(front, "title", was.title, title);
        front = said(front, "session", was.session, session);
        front = said(front, "committee", was.committee, committee);
        front = said(front, "introduced", was.introduced, introduced);
        front = said(front, "adopted", was.adopted, adopted);
        front = said(front, "effective", was.effective, effective);
        front = said(front, "mover", was.mover, mover);
        front = said(front, "seconder", was.seconder, seconder);
        front = listed(front, "sponsors", was.sponsors, sponsors);
        front = listed(front, "recipients", was.recipients, recipients);
        front = listed(front, "votes", maps(was), maps(this));
        front = counted(front, was);
        front = listed(front, "signatures", signed(was), signed(this));
        return document.withFront(front);
    }

    private FrontMatter counted(FrontMatter front, Proceedings was) {
        if (!votes.isEmpty()) return front.without("vote");
        if (totals.equals(was.totals)) return front;
        if (totals.equals(Totals.NONE)) return front.without("vote");
        var counts = new LinkedHashMap<String, Object>();
        counts.put("ayes", totals.ayes());
        counts.put("nays", totals.nays());
        counts.put("abstain", totals.abstain());
        counts.put("absent", totals.absent());
        return front.with(counts, "vote");
    }

    private static FrontMatter said(FrontMatter front, String key, String was, String now) {
        var value = now == null ? "" : now.strip();
        if (value.equals(was)) return front;
        return value.isEmpty() ? front.without(key) : front.with(value, key);
    }

    private static FrontMatter listed(FrontMatter front, String key, List<?> was, List<?> now) {
        if (now.equals(was)) return front;
        return now.isEmpty() ? front.without(key) : front.with(now, key);
    }

    private static List<Map<String, Object>> maps(Proceedings told) {
        return told.votes.stream()
                .map(v -> pair("name", v.name(), "vote", v.vote()))
                .toList();
    }

    private static List<Map<String, Object>> signed(Proceedings told) {
        return told.signatures.stream()
                .map(s -> pair("name", s.name(), "title", s.title()))
                .toList();
    }

    private static Map<String, Object> pair(String one, String first, String other, String second) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put(one, first == null ? "" : first.strip());
        if (second != null && !second.isBlank()) pair.put(other, second.strip());
        return pair;
    }

    private static List<String> filled(List<String> given) {
        var kept = new ArrayList<String>();
        if (given != null)
            given.forEach(line -> {
                if (line != null && !line.isBlank()) kept.add(line.strip());
            });
        return List.copyOf(kept);
    }
}
