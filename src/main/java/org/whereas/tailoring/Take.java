package org.whereas.tailoring;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.change.Merge;
import org.whereas.problem.Problem;

/// What a person decides about a clause that the model and the copy both changed.
///
/// @param take   `model`, `local`, `both` or `text`
/// @param text   the own words, for `text`
/// @param kind   why the copy departs from the model: a word of [Deviation.Kind]; other where none is
///     named
/// @param reason the same in words that the public may read; required unless the model's wording is
///     taken
public record Take(String take, String text, String kind, String reason) {

    private static final int LONGEST_TEXT = 200_000;

    public Take {
        take = take == null ? "" : take.strip();
        text = take.equals("text") && text != null ? text.replace("\r\n", "\n").replace("\0", "") : "";
        reason = reason == null ? "" : reason.strip().replace("\0", "");
        kind = kind == null ? "" : kind.strip();
        if (kind.isEmpty() && !reason.isEmpty()) kind = Deviation.Kind.OTHER.word();
    }

    /// Refuses what is no decision; `pointer` is where it stands in what was sent.
    Take checked(String pointer) {
        var wording = wording().orElseThrow(() -> fault(pointer + "/take", "update.take"));
        if (!kind.isEmpty() && Deviation.Kind.of(kind).isEmpty()) throw fault(pointer + "/kind", "update.kind");
        if (wording != Merge.Take.MODEL && reason.isEmpty()) throw fault(pointer + "/reason", "update.reason");
        if (reason.length() > Deviations.LONGEST)
            throw Problem.Invalid.of(pointer + "/reason", "too-long", Deviations.LONGEST)
                    .asException();
        if (text.length() > LONGEST_TEXT)
            throw Problem.Invalid.of(pointer + "/text", "too-long", LONGEST_TEXT)
                    .asException();
        return this;
    }

    Merge.Decision decision() {
        return new Merge.Decision(wording().orElseThrow(), text);
    }

    private Optional<Merge.Take> wording() {
        return Stream.of(Merge.Take.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(take))
                .findFirst();
    }

    private static RuntimeException fault(String pointer, String reason) {
        return Problem.Invalid.of(pointer, reason).asException();
    }
}
