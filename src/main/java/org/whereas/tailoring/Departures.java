package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whereas.tailoring.Deviation.State;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Options;

/// Finds how each clause of a copy stands to its model, from the two texts alone.
///
/// Clauses are known by their ids, and what they say is compared as readers of the copy see it: with its values filled
/// in and under the choices it made. So a filled field is no deviation, nor is a name written in the place of its
/// field; an alternative that was not chosen, a note to the drafter and a clause without words of its own say nothing.
final class Departures {

    /// What stands where a version in force had a clause that is gone.
    private static final String RESERVED = "[Reserved]";

    private final Document model;
    private final Fields fields;
    private final Options made;
    private final Set<String> chosen = new HashSet<>();
    private final Map<String, Clause> theirs = new LinkedHashMap<>();
    private final Map<String, Clause> ours = new LinkedHashMap<>();

    /// A clause and how it stands; one of `ours` and `theirs` may be empty.
    record Departure(String clause, State state, Optional<Clause> ours, Optional<Clause> theirs) {}

    private Departures(Document copy, Document model) {
        this.model = model;
        fields = Fields.of(copy);
        made = Options.of(copy);
        var offered = Options.of(model.withFront(copy.front()));
        var silent = silent(model, offered);
        leftWithoutWording(offered).forEach(silent::remove);
        collect(copy, silent(copy, made), ours);
        collect(model, silent, theirs);
        choose();
    }

    /// The clauses of a copy in reading order, each left out where it stood in the model.
    static List<Departure> of(Document copy, Document model) {
        return new Departures(copy, model).all();
    }

    private List<Departure> all() {
        var leftOut = new LinkedHashMap<String, List<Departure>>();
        var before = "";
        for (var clause : theirs.values()) {
            if (ours.containsKey(clause.id())) before = clause.id();
            else
                leftOut.computeIfAbsent(before, _ -> new ArrayList<>())
                        .add(new Departure(clause.id(), State.LEFT_OUT, Optional.empty(), Optional.of(clause)));
        }
        var all = new ArrayList<Departure>(leftOut.getOrDefault("", List.of()));
        ours.values().forEach(clause -> {
            all.add(departure(clause));
            all.addAll(leftOut.getOrDefault(clause.id(), List.of()));
        });
        return all;
    }

    private Departure departure(Clause clause) {
        var other = Optional.ofNullable(theirs.get(clause.id()))
                .or(() -> Clauses.find(model, clause.id()).filter(Departures::says));
        var state = other.map(it -> says(clause, it)).orElse(State.ADDED);
        return new Departure(clause.id(), state, Optional.of(clause), other);
    }

    private State says(Clause clause, Clause other) {
        if (!fields.spelled(clause.text()).equals(fields.spelled(other.text()))) return State.ADAPTED;
        return chosen.contains(clause.id()) ? State.CHOICE : State.AS_MODEL;
    }

    /// The clauses of alternatives that the copy chose, and not its model before it.
    private void choose() {
        var before = Options.of(model);
        for (var option : made.all()) {
            var same = before.named(option.name()).filter(o -> o.chosen().equals(option.chosen()));
            if (option.decided() && same.isEmpty())
                option.choice(option.chosen()).ifPresent(c -> chosen.addAll(c.clauses()));
        }
    }

    /// Where the copy wants wording of its own and has none, it left the question out: its first alternative tells so.
    private Set<String> leftWithoutWording(Options offered) {
        var left = new HashSet<String>();
        for (var option : offered.all()) {
            var own = made.named(option.name()).flatMap(o -> o.choice(Options.OWN));
            if (option.chosen().equals(Options.OWN) && own.isEmpty())
                left.addAll(option.choices().getFirst().clauses());
        }
        return left;
    }

    private static void collect(Document text, Set<String> silent, Map<String, Clause> into) {
        for (var clause : Clauses.of(text))
            if (says(clause) && !silent.contains(clause.id())) into.putIfAbsent(clause.id(), clause);
    }

    private static boolean says(Clause clause) {
        var words = clause.text().strip();
        return !words.isEmpty() && !words.equals(RESERVED);
    }

    /// Clauses that no reader of the text meets: alternatives not chosen, and notes to the drafter.
    private static Set<String> silent(Document text, Options options) {
        var silent = new HashSet<String>();
        options.all().stream()
                .filter(Options.Option::decided)
                .flatMap(o -> o.choices().stream().filter(c -> !c.name().equals(o.chosen())))
                .forEach(c -> silent.addAll(c.clauses()));
        var notes = new HashSet<String>();
        for (var clause : Clauses.of(text)) if (!clause.id().isEmpty() && isNote(clause, notes)) notes.add(clause.id());
        silent.addAll(notes);
        return silent;
    }

    private static boolean isNote(Clause clause, Set<String> notes) {
        return clause.node().attributes().hasClass("note") || notes.contains(clause.parent());
    }
}
