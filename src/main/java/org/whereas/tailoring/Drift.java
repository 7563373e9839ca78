package org.whereas.tailoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.tailoring.Departures.Departure;
import org.whereas.tailoring.Deviation.State;
import org.whereas.text.Alignments;
import org.whereas.text.Clause;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Publication;

/// How far a version of a copy is from the version of the model on which it rests.
///
/// @param adapted clauses with other words
/// @param words   words put in or taken out
/// @param lost    alignments of the model that the copy no longer has
public record Drift(int adapted, int added, int leftOut, int words, int lost) {

    /// The shortest value that is taken for the field it fills; shorter ones are words of any text.
    private static final int NAME = 4;

    /// Clauses that differ.
    public int clauses() {
        return adapted + added + leftOut;
    }

    static Drift of(Document copy, Document model, List<Departure> departures) {
        var fields = Fields.of(copy);
        var words = departures.stream()
                .filter(d -> d.state().asksWhy())
                .mapToInt(d -> WordEdits.changed(words(fields, d.theirs()), words(fields, d.ours())))
                .sum();
        return new Drift(
                count(departures, State.ADAPTED),
                count(departures, State.ADDED),
                count(departures, State.LEFT_OUT),
                words,
                lost(copy, model));
    }

    /// What each clause says, as it is compared with the same clause in other copies: a name
    /// that stands in the place of a field is that field, and a clause that was left out says
    /// nothing.
    static Map<String, String> wordings(Document copy, List<Departure> departures) {
        var fields = Fields.of(copy);
        var wordings = new LinkedHashMap<String, String>();
        for (var it : departures) wordings.put(it.clause(), wording(it, fields));
        return wordings;
    }

    private static String wording(Departure it, Fields fields) {
        var theirs = it.theirs().map(Clause::text).orElse("");
        if (!it.state().asksWhy()) return theirs;
        var ours = it.ours().map(Clause::text).orElse("");
        return neutral(ours, theirs, fields);
    }

    /// A wording with the field in the place of its value, for fields that the other wording has.
    static String neutral(String ours, String theirs, Fields fields) {
        var words = ours;
        for (var field : fields.entries()) {
            var mention = "{{" + field.name() + "}}";
            var value = field.shown().orElse("");
            if (value.length() >= NAME && theirs.contains(mention)) words = words.replace(value, mention);
        }
        return words;
    }

    private static int count(List<Departure> all, State state) {
        return (int) all.stream().filter(d -> d.state() == state).count();
    }

    /// What the model would carry out under the copy's choices, without what the copy does.
    private static int lost(Document copy, Document model) {
        var theirs = new HashSet<>(Alignments.of(Publication.of(model.withFront(copy.front()))));
        Alignments.of(Publication.of(copy)).forEach(theirs::remove);
        return theirs.size();
    }

    private static String words(Fields fields, Optional<Clause> clause) {
        return clause.map(c -> fields.spelled(c.text())).orElse("");
    }
}
