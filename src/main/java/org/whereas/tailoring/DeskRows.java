package org.whereas.tailoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Numbering;
import org.whereas.text.Options;

/// The clauses of a copy as the desk lists them.
public final class DeskRows {

    private static final int SHOWN = 160;

    private DeskRows() {}

    /// A clause on the desk.
    ///
    /// @param number its printed number, empty for none
    /// @param words  its first words
    /// @param state  `same` as the model, `adapted`, `added`, or `left` where it belongs to an
    ///     alternative not
    ///     chosen
    public record Row(String id, String number, String words, String state, boolean heading) {}

    static List<Row> of(Document text, List<Clause> model) {
        var theirs = model.stream().collect(Collectors.toMap(Clause::id, Clause::text, (first, _) -> first));
        var numbers = Numbering.of(text);
        var fields = Fields.of(text);
        var left = notChosen(text);
        Function<Clause, String> state = c -> {
            if (left.contains(c.id())) return "left";
            if (model.isEmpty()) return "same";
            var theirWords = theirs.get(c.id());
            if (theirWords == null) return "added";
            return theirWords.equals(c.text()) ? "same" : "adapted";
        };
        return Clauses.of(text).stream()
                .filter(c -> !c.text().isBlank())
                .map(c -> new Row(
                        c.id(),
                        numbers.getOrDefault(c.id(), ""),
                        shortened(fields.spelled(c.text())),
                        state.apply(c),
                        c.node() instanceof Block.Heading))
                .toList();
    }

    /// Whether something is left to do in a section: at its heading, or at a clause up to the next one.
    public static boolean leaves(List<Row> rows, Row heading, java.util.Set<String> clauses) {
        var at = rows.indexOf(heading);
        if (clauses.contains(heading.id())) return true;
        for (var i = at + 1; i < rows.size() && !rows.get(i).heading(); i++)
            if (clauses.contains(rows.get(i).id())) return true;
        return false;
    }

    /// The first words of each clause, by id.
    static Map<String, String> titles(Document text) {
        var titles = new LinkedHashMap<String, String>();
        var fields = Fields.of(text);
        Clauses.of(text).forEach(c -> titles.put(c.id(), shortened(fields.spelled(c.text()))));
        return titles;
    }

    private static java.util.Set<String> notChosen(Document text) {
        return Options.of(text).all().stream()
                .filter(Options.Option::decided)
                .flatMap(o -> o.choices().stream().filter(c -> !c.name().equals(o.chosen())))
                .flatMap(c -> c.clauses().stream())
                .collect(Collectors.toSet());
    }

    static String shortened(String words) {
        if (words.length() <= SHOWN) return words;
        var space = words.lastIndexOf(' ', SHOWN);
        return words.substring(0, space > 80 ? space : SHOWN) + " …";
    }
}
