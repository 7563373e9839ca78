package org.whereas.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The shipped library and local copies of its policies as departments make them: names filled in, one
/// clause in ten reworded, much of the model left off, one added. The same number makes the same copies
/// each time.
final class Copies {

    private static final List<UnaryOperator<String>> REWORDINGS = List.of(
            t -> t.replace(" shall ", " will "),
            t -> t.replace("officer", "member"),
            t -> t.replace("supervisor", "sergeant"),
            t -> t.replace("as soon as", "once"),
            t -> t + " A supervisor may direct otherwise in writing.",
            t -> "Unless state law provides otherwise: " + t);

    /// So many clauses of its model a copy keeps: a short policy of a small department.
    private static final int CLAUSES = 19;

    private final List<Edition> shipped = Shelf.editions();
    private final List<Edition> models;

    Copies() {
        models = shipped.stream().filter(e -> e.kind().endsWith("policy")).toList();
    }

    List<Edition> shipped() {
        return shipped;
    }

    Edition copy(int number) {
        var model = models.get(number % models.size());
        var random = new Random(number);
        var town = "Town" + number / models.size();
        var from = number / models.size() % Math.max(1, model.pieces().size() - CLAUSES);
        var pieces = model.pieces().stream()
                .skip(from)
                .limit(CLAUSES)
                .map(p -> worded(p, town, random))
                .collect(Collectors.toCollection(ArrayList::new));
        var added = "In " + town + " the chief reviews this policy in May with the council.";
        pieces.add(piece(pieces.getLast(), "local-" + number, added));
        return new Edition(
                1_000 + number,
                Edition.EVERYONE,
                0,
                town.toLowerCase(java.util.Locale.ROOT) + "-pd",
                model.slug(),
                model.title(),
                model.summary(),
                "local-policy",
                "policy",
                model.source(),
                model.topics(),
                number % 5 == 0 ? "superseded" : "in-force",
                "",
                List.of(town + " Police Department"),
                "20" + (10 + number % 16) + "-05-01",
                java.time.LocalDate.of(2010 + number % 16, 5, 1),
                model.root(),
                true,
                pieces);
    }

    private static Edition.Piece worded(Edition.Piece piece, String town, Random random) {
        var text = piece.text().replace("[Name of the department]", town + " Police Department");
        if (random.nextInt(10) > 0) return piece(piece, piece.clause(), text);
        return piece(
                piece,
                piece.clause(),
                REWORDINGS.get(random.nextInt(REWORDINGS.size())).apply(text));
    }

    private static Edition.Piece piece(Edition.Piece like, String clause, String text) {
        return new Edition.Piece(
                clause,
                like.path(),
                like.heading(),
                like.note(),
                text,
                like.term(),
                like.rec(),
                like.meets(),
                like.topics());
    }
}
