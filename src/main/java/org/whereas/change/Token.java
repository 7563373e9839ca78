package org.whereas.change;

import java.util.List;
import java.util.Map;
import org.whereas.text.Inline;

/// The smallest piece that is compared: a word, a mark of punctuation, a field, a note, a break;
/// with the formatting around it and the space before it.
///
/// Two tokens stand for each other when their cores are equal. Formatting and space are compared
/// after that, so that a word set in bold is still the same word.
record Token(Inline core, List<Span> style, List<Space> gap) {

    static final List<Space> ONE_SPACE = List.of(new Space(" ", List.of()));

    /// White space, with the formatting in which it stands.
    record Space(String text, List<Span> style) {}

    /// Whether it is read aloud as a word: letters, digits, or anything that is neither text nor a line break.
    boolean isWord() {
        return switch (core) {
            case Inline.Text(var text) -> !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
            case Inline.HardBreak() -> false;
            default -> true;
        };
    }

    /// Whether it ends a sentence, or a part of one that can stand alone.
    boolean endsSentence() {
        return core instanceof Inline.Text(var text) && ".!?:;".contains(text) && !text.isEmpty()
                || core instanceof Inline.HardBreak
                || Folds.isCut(this);
    }

    Token withStyle(List<Span> other) {
        return new Token(core, other, gap);
    }

    /// The same with some formattings replaced by others, in the space before it too.
    Token restyled(Map<List<Span>, List<Span>> others) {
        if (others.isEmpty()) return this;
        var spaces = gap.stream()
                .map(space -> new Space(space.text, others.getOrDefault(space.style, space.style)))
                .toList();
        return new Token(core, others.getOrDefault(style, style), spaces);
    }

    Token withGap(List<Space> other) {
        return new Token(core, style, other);
    }
}
