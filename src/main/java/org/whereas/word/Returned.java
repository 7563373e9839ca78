package org.whereas.word;

import java.util.List;

/// What a file proposes that came back, in the order of the text, and what could not be understood.
public record Returned(List<Proposal> proposals, List<WordText.Told> left) {

    public Returned {
        proposals = List.copyOf(proposals);
        left = List.copyOf(left);
    }
}
