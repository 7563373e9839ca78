package org.whereas.alignment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.text.Alignments;
import org.whereas.text.Alignments.Alignment;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Numbering;
import org.whereas.text.Options;
import org.whereas.text.PlainText;
import org.whereas.text.Publication;

/// What a text says that it carries out, as it is issued: clauses of an alternative that was not chosen say nothing.
///
/// @param words     the plain words of the clause of each alignment, fields by their names, so that neither formatting
///     nor a value filled in makes a difference
/// @param spelled   the same as a reader sees them, with values in their places
/// @param places    how clauses are cited, by id: `5.2(a)`, or the number of the section for one without a number
/// @param undecided the clauses that stand in an alternative still to be chosen
record Aligned(
        Map<Alignment, String> words, Map<String, String> spelled, Map<String, String> places, Set<String> undecided) {

    static Aligned of(Document text) {
        var issued = Publication.keepingFields(text);
        var clauses = Clauses.of(issued).stream().collect(Collectors.toMap(Clause::id, c -> c, (first, _) -> first));
        var words = new LinkedHashMap<Alignment, String>();
        for (var alignment : Alignments.of(issued)) words.put(alignment, said(clauses.get(alignment.clause())));
        var shown = Clauses.of(Publication.of(text)).stream()
                .collect(Collectors.toMap(Clause::id, Aligned::said, (first, _) -> first));
        var spelled = new LinkedHashMap<String, String>();
        words.keySet().forEach(a -> spelled.put(a.clause(), shown.getOrDefault(a.clause(), "")));
        var open = Options.of(text).undecided().stream()
                .flatMap(o -> o.choices().stream())
                .flatMap(c -> c.clauses().stream())
                .collect(Collectors.toSet());
        return new Aligned(words, spelled, places(issued), open);
    }

    /// What a model says under the choices of its copy. Where the copy has wording of its own, the model's
    /// alternatives all stand: each of them is then missing from the copy.
    static Aligned of(Document model, Document copy) {
        var front = copy.front();
        for (var option : Options.of(copy).all()) {
            if (option.chosen().equals(Options.OWN)) front = front.without("choices", option.name());
        }
        return of(model.withFront(front));
    }

    private static Map<String, String> places(Document issued) {
        var numbers = Numbering.of(issued);
        var places = new HashMap<String, String>();
        var section = "";
        for (var clause : Clauses.of(issued)) {
            var number = numbers.getOrDefault(clause.id(), "");
            if (clause.node() instanceof Block.Footnote) section = "";
            if (clause.node() instanceof Block.Heading) section = number;
            var around = clause.parent().isEmpty() ? section : places.getOrDefault(clause.parent(), section);
            places.put(clause.id(), number.isEmpty() || number.startsWith("(") ? around + number : number);
        }
        return places;
    }

    List<Alignment> alignments() {
        return List.copyOf(words.keySet());
    }

    private static String said(Clause clause) {
        if (clause == null) return "";
        var own = clause.text().isBlank() ? PlainText.of(clause) : clause.text();
        return Normalizer.normalize(own, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
