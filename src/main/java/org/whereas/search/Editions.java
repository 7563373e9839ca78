package org.whereas.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Definitions;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Publication;

/// What is found of a text: what is published of it, clause by clause. Alternatives that were not
/// chosen and notes to the drafter are not in it, undecided alternatives are.
final class Editions {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");

    private Editions() {}

    /// What readers meet of a text, in reading order.
    static List<Edition.Piece> pieces(Document text) {
        var published = Publication.of(text);
        var fields = Fields.of(text);
        var terms = new HashMap<String, String>();
        Definitions.of(published).forEach(d -> terms.putIfAbsent(d.clause(), d.term()));
        var pieces = new ArrayList<Edition.Piece>();
        for (var clause : Clauses.of(published)) {
            if (clause.id().isEmpty() || clause.text().isBlank()) continue;
            pieces.add(piece(clause, fields, terms));
        }
        return List.copyOf(pieces);
    }

    private static Edition.Piece piece(Clause clause, Fields fields, Map<String, String> terms) {
        var marks = clause.node().attributes();
        return new Edition.Piece(
                clause.id(),
                clause.path().stream().map(p -> labelled(p, fields)).toList(),
                clause.node() instanceof Block.Heading,
                clause.node() instanceof Block.Footnote,
                labelled(clause.text(), fields),
                terms.getOrDefault(clause.id(), ""),
                marks.value("rec").orElse("").strip(),
                Stream.of("meets", "restates")
                        .flatMap(m -> marks.words(m).stream())
                        .toList(),
                marks.words("topics"));
    }

    /// Blanks are found and shown by their label, as on the page.
    private static String labelled(String words, Fields fields) {
        return BLANK.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement("["
                        + fields.named(found.group(1)).map(Fields.Entry::label).orElse(found.group(1)) + "]"));
    }
}
