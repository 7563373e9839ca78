package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whereas.change.Merge;
import org.whereas.platform.DemoTexts;
import org.whereas.text.Alignments;
import org.whereas.text.Block;
import org.whereas.text.Canonical;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Numbering;
import org.whereas.text.Publication;

/// The texts that departments make of a model, with all that follows from them, made once for many departments: a
/// name and a number in them stand for those of the department.
///
/// Each is edited as `./whereas demo` does it and put through what every save goes through; the same variant of two
/// departments differs by their names and, in every third, by a sentence of their own.
final class BenchTexts {

    static final String CITY = "Qzxcity";
    static final String NUMBER = "Qzxnumber";
    static final int VARIANTS = 30;

    private BenchTexts() {}

    /// A version of a copy.
    ///
    /// @param rests    the version of the model on which it rests, `takenIn` that one where it was taken in by this
    /// @param meetings clauses and the recommendations that they carry out
    /// @param wordings what each clause says
    record Version(
            String markdown,
            int rests,
            int takenIn,
            Set<List<String>> meetings,
            Drift drift,
            Map<String, String> wordings,
            List<String> departed) {}

    /// The three versions of a copy; the second or the third is in force and posted.
    record Variant(List<Version> versions, int inForce, String usedIds) {}

    /// @param texts the versions of the model by their numbers; copies are made from the first of them, and the last
    ///     is in force
    static List<Variant> of(Map<Integer, Document> texts) {
        var numbers = texts.keySet().stream().sorted().toList();
        var made = new ArrayList<Variant>();
        for (var v = 0; v < VARIANTS; v++) made.add(variant(texts, numbers.getFirst(), numbers.getLast(), v));
        return made;
    }

    /// The clause that departments word most differently.
    static String worded(Document model) {
        return Clauses.of(model).stream()
                .filter(c -> isRunning(model, c))
                .findFirst()
                .map(Clause::id)
                .orElseThrow();
    }

    private static boolean isRunning(Document text, Clause clause) {
        var isQuoted = Clauses.find(text, clause.parent())
                .filter(parent -> parent.node() instanceof Block.Quote)
                .isPresent();
        return clause.node() instanceof Block.Paragraph && clause.text().length() >= 40 && !isQuoted;
    }

    private static Variant variant(Map<Integer, Document> texts, int base, int newest, int v) {
        var edits = new DemoTexts(v);
        var model = texts.get(base);
        var values = edits.values(model, CITY + " Police Department", CITY);
        var copy = canonical(Fields.fill(Copying.local(model), values), model);
        var adapted = canonical(own(edits.adapted(edits.chosen(copy), 1 + v % 6), worded(model), v), copy);
        var taken = newest > base && v % 3 > 0 ? merged(model, adapted, texts.get(newest)) : Optional.<Document>empty();
        var rests = taken.isPresent() ? newest : base;
        var second = canonical(taken.orElse(adapted), copy);
        var numbered = canonical(Numbering.fixed(second), second);
        var drafted = v % 10 == 9;
        var versions = new ArrayList<Version>();
        versions.add(version(copy, model, base, base));
        if (!drafted) versions.add(version(second, texts.get(rests), rests, taken.isPresent() ? rests : 0));
        versions.add(version(numbered, texts.get(rests), rests, drafted && taken.isPresent() ? rests : 0));
        if (drafted) versions.add(version(canonical(edits.adapted(numbered, 2), numbered), texts.get(rests), rests, 0));
        return new Variant(versions, drafted ? 2 : 3, used(versions));
    }

    private static Document own(Document text, String clause, int v) {
        if (v % 3 != 0) return text;
        var words = Clauses.markdown(text, clause).strip();
        return Clauses.replace(text, clause, words + " In this department it is order " + NUMBER + ".");
    }

    private static Optional<Document> merged(Document base, Document copy, Document model) {
        var merge = Merge.of(Numbering.unprinted(base), Numbering.unprinted(copy), Numbering.unprinted(model));
        return merge instanceof Merge.Clean clean
                ? Optional.of(Numbering.carried(clean.document(), copy))
                : Optional.empty();
    }

    private static Document canonical(Document text, Document base) {
        return Canonical.of(text, Optional.of(base), Set.of(), "bench/copy").document();
    }

    private static Version version(Document text, Document model, int rests, int takenIn) {
        var meetings = new LinkedHashSet<List<String>>();
        for (var it : Alignments.of(Publication.of(text))) meetings.add(List.of(it.clause(), it.recommendation()));
        var departures = Departures.of(text, model);
        var wordings = new LinkedHashMap<>(Drift.wordings(text, departures));
        wordings.remove("");
        var departed = departures.stream()
                .filter(it -> it.state().asksWhy() && !it.clause().isEmpty())
                .map(Departures.Departure::clause)
                .toList();
        return new Version(
                Markdown.write(text), rests, takenIn, meetings, Drift.of(text, model, departures), wordings, departed);
    }

    private static String used(List<Version> versions) {
        var used = new LinkedHashSet<String>();
        for (var it : versions) Clauses.of(Markdown.parse(it.markdown())).forEach(c -> used.add(c.id()));
        used.remove("");
        return String.join(" ", used);
    }
}
