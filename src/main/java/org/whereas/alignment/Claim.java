package org.whereas.alignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whereas.text.Alignments.Alignment;

/// One alignment of a text beside what it rests on.
///
/// @param words   what the clause says now, empty where it is gone
/// @param basis   what it said when the alignment was given
/// @param removed whether the model has the alignment and the text has lost it
record Claim(Alignment alignment, String words, Basis basis, boolean removed) {

    /// The words that an alignment was given for, and when.
    record Basis(String words, Instant at) {}

    /// Whether the clause says something else than what the alignment was given for.
    boolean changed() {
        return !removed && !words.equals(basis.words());
    }

    /// The alignments of a text, then those that its model has and it does not.
    ///
    /// @param bases  what each rests on: what the model says, or what it said when it was first written down
    /// @param model  the alignments of the model, none for a text that is no copy
    static List<Claim> of(Aligned text, Map<Alignment, Basis> bases, List<Alignment> model) {
        var claims = new ArrayList<Claim>();
        text.words()
                .forEach((alignment, words) -> claims.add(new Claim(alignment, words, bases.get(alignment), false)));
        model.stream()
                .filter(alignment -> !text.words().containsKey(alignment))
                .forEach(alignment -> claims.add(new Claim(alignment, "", bases.get(alignment), true)));
        return claims;
    }
}
