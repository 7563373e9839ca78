package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.change.WordEdit.Kind.DELETED;
import static org.whereas.change.WordEdit.Kind.INSERTED;
import static org.whereas.change.WordEdit.Kind.KEPT;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whereas.text.Inline;

class WordEditTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "An officer shall wait.|An officer may wait.|An officer [-shall-]{+may+} wait.",
                "An officer shall wait.|An officer shall always wait.|An officer shall {+always +}wait.",
                "All officers wait.|Officers wait.|[-All officers-]{+Officers+} wait.",
                "Wait.|Stop. Wait.|{+Stop. +}Wait.",
                "Stop. Wait.|Wait.|[-Stop. -]Wait.",
                "Call for help. Wait there.|Call for help. Keep distance. Wait there.|Call for help. {+Keep distance. +}Wait there.",
                "the cats and dogs;|the cats and dogs; and|the cats and dogs;{+ and+}",
                "de-escalation first|de-escalating first|[-de-escalation-]{+de-escalating+} first",
            })
    void aChangeReadsAsAPersonWouldTellIt(String from, String to, String told) {
        assertThat(told(edits(from, to))).isEqualTo(told);
    }

    @Test
    void aSentenceWrittenAnewIsOneChangeNotCrumbs() {
        var edits = edits(
                "The chief of police shall review every report of force within ten working days of the event.",
                "Each quarter the board for public safety reads all of the reports and asks the city for what it needs.");

        assertThat(edits).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void wordsSetInBoldAreSeen() {
        var edits = WordEdit.between(
                Texts.words("Officers shall wait."),
                List.of(
                        new Inline.Text("Officers "),
                        new Inline.Strong(Texts.words("shall")),
                        new Inline.Text(" wait.")));

        assertThat(edits)
                .containsExactly(
                        new WordEdit(KEPT, Texts.words("Officers ")),
                        new WordEdit(DELETED, Texts.words("shall")),
                        new WordEdit(INSERTED, List.of(new Inline.Strong(Texts.words("shall")))),
                        new WordEdit(KEPT, Texts.words(" wait.")));
    }

    @Test
    void aFieldIsOneWord() {
        var edits = WordEdit.between(
                List.of(new Inline.Text("The "), new Inline.Field("chief.title"), new Inline.Text(" decides.")),
                Texts.words("The mayor decides."));

        assertThat(told(edits)).isEqualTo("The [-{{chief.title}}-]{+mayor+} decides.");
    }

    @Property(tries = 2000, seed = "20261122")
    void keptAndDeletedIsTheOldWordingKeptAndInsertedTheNew(
            @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> from,
            @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> to) {
        var old = inlines(from);
        var fresh = inlines(to);

        var edits = WordEdit.between(old, fresh);

        assertThat(WordEdit.content(edits, KEPT, DELETED)).isEqualTo(old);
        assertThat(WordEdit.content(edits, KEPT, INSERTED)).isEqualTo(fresh);
    }

    private static List<Inline> inlines(List<Integer> choices) {
        var tokens = choices.stream()
                .map(c -> switch (c) {
                    case 0 -> new Token(new Inline.Text("the"), List.of(), Token.ONE_SPACE);
                    case 1 -> new Token(new Inline.Text("."), List.of(), List.<Token.Space>of());
                    case 2 -> new Token(new Inline.Field("a.b"), List.of(), Token.ONE_SPACE);
                    case 3 ->
                        new Token(
                                new Inline.Text("bold"),
                                List.of(new Span(Span.Kind.STRONG, "", "", false)),
                                Token.ONE_SPACE);
                    case 4 ->
                        new Token(
                                new Inline.Text("link"),
                                List.of(new Span(Span.Kind.LINK, "/x", "", false)),
                                Token.ONE_SPACE);
                    default -> new Token(new Inline.Text("w" + c), List.of(), Token.ONE_SPACE);
                })
                .toList();
        return Tokens.inlines(tokens);
    }

    private static List<WordEdit> edits(String from, String to) {
        return WordEdit.between(Texts.words(from), Texts.words(to));
    }

    private static String told(List<WordEdit> edits) {
        return DifferencePlain.told(edits);
    }
}
