package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.whereas.library.DocumentSummary;
import org.whereas.library.StatusHistory;

/// How far-reaching the author of a model calls what has come since a version, and why it has come.
@ApplicationScoped
public class Grading {

    private static final List<String> GRAVITY = List.of("", "editorial", "substantive", "urgent");

    @Inject
    StatusHistory history;

    /// The gravest of the grades that were given, all reasons, the newest first, and since when it is
    /// there; `since` is null where nobody moved any of these versions.
    public record Grade(String grade, String why, Instant since) {}

    /// Of the versions after one and up to another, as far as the caller may know of them.
    Grade of(DocumentSummary model, int after, int upTo) {
        return of(history.moves(model), after, upTo);
    }

    /// The same from all moves of a model that the caller may know of, the newest first.
    static Grade of(List<StatusHistory.Move> all, int after, int upTo) {
        var moves = all.stream()
                .filter(move -> move.number() > after && move.number() <= upTo)
                .toList();
        var grade = moves.stream()
                .map(StatusHistory.Move::grade)
                .reduce("", (one, other) -> GRAVITY.indexOf(other) > GRAVITY.indexOf(one) ? other : one);
        var why = moves.stream()
                .filter(move ->
                        move.status().equals("in-force") || !move.grade().isEmpty())
                .map(StatusHistory.Move::why)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Grade(grade, why, moves.isEmpty() ? null : moves.getFirst().at());
    }
}
