package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final String TEXT = """
            ---
            title: Holds
            ---

            ## Ban {#ban option=holds choice=ban label="Ban outright"}

            No holds.[^ban-note] {#no-holds}

            1. None at all. {#none}
               1. Never. {#never option=never choice=yes}

            ### More {#more}

            Words. {#words}

            ## Limits {#limits option=holds choice=limit}

            Few holds.[^limit-note] {#few-holds}

            > A note of the drafter.[^drafter] {#note-text}

            {#note .note}

            ## After {#after}

            - first {#first option=warn choice=must label="Must warn"}
            - second {#second option=warn choice=may label="May warn"}
            - third {#third}

            Our own. {#ours option=holds choice=own}

            Both.[^both] {#both-text}

            [^ban-note]: Only for the ban, see [^deep]. {#ban-note-text}

            [^limit-note]: Only for limits. {#limit-note-text}

            [^drafter]: For drafters. {#drafter-text}

            [^both]: For both. {#both-note-text}

            [^deep]: Deeper. {#deep-text}
            """;

    private final Document document = Markdown.parse(TEXT);

    @Test
    void aHeadingCoversItsSection() {
        var holds = Options.of(document).named("holds").orElseThrow();

        assertThat(holds.choices()).extracting(Options.Choice::name).containsExactly("ban", "limit", "own");
        assertThat(holds.choice("ban").orElseThrow().clauses())
                .containsExactly("ban", "no-holds", "none", "never", "more", "words");
        assertThat(holds.choice("limit").orElseThrow().clauses())
                .containsExactly("limits", "few-holds", "note", "note-text");
        assertThat(holds.choice("ban").orElseThrow().label()).isEqualTo("Ban outright");
        assertThat(holds.choice("limit").orElseThrow().label()).isEqualTo("limit");
        assertThat(Options.of(document).undecided()).hasSize(3);
    }

    @Test
    void aChoiceIsWrittenIntoTheFrontMatter() {
        var chosen = Options.choose(document, Map.of("holds", "ban"));

        assertThat(chosen.front().source()).isEqualTo("title: Holds\nchoices: {holds: ban}");
        assertThat(Options.of(chosen).named("holds").orElseThrow().chosen()).isEqualTo("ban");
        assertThat(Options.choose(chosen, Map.of("holds", "")).front().string("choices", "holds"))
                .isEmpty();
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        assertThatThrownBy(() -> Options.choose(document, Map.of("holds", "maybe")))
                .isInstanceOf(TextRefused.class);
        assertThatThrownBy(() -> Options.choose(document, Map.of("nothing", "ban")))
                .isInstanceOf(TextRefused.class);
        assertThat(Options.choose(document, Map.of("warn", "own"))).isNotNull();
    }

    @Test
    void onlyTheChosenAlternativeIsPublished() {
        var published = Publication.of(Options.choose(document, Map.of("holds", "limit", "warn", "may")));

        assertThat(PlainText.of(published))
                .contains("Limits", "Few holds", "After", "second", "third", "Both", "Only for limits", "For both")
                .doesNotContain("No holds", "None", "Never", "More", "first", "Our own", "drafter", "Only for the ban")
                .doesNotContain("Deeper", "For drafters");
        assertThat(Options.of(published).all()).isEmpty();
        assertThat(Publication.of(published)).isEqualTo(published);
    }

    @Test
    void whileUndecidedAllAlternativesArePublishedWithTheirLabels() {
        var published = Publication.of(document);

        assertThat(PlainText.of(published)).contains("No holds", "Few holds", "first", "second", "Our own", "Deeper");
        assertThat(Options.of(published)
                        .named("holds")
                        .orElseThrow()
                        .choice("ban")
                        .orElseThrow()
                        .label())
                .isEqualTo("Ban outright");
        assertThat(PlainText.of(published)).doesNotContain("A note of the drafter", "For drafters");
    }

    @Test
    void ownWordingReplacesTheAlternatives() {
        var published = Publication.of(Options.choose(document, Map.of("holds", "own")));

        assertThat(PlainText.of(published)).contains("Our own").doesNotContain("No holds", "Few holds");
    }

    @Test
    void aChoiceThatIsNoLongerOfferedLetsNothingDisappear() {
        var stale = document.withFront(document.front().with("gone", "choices", "holds"));

        assertThat(Options.of(stale).named("holds").orElseThrow().decided()).isFalse();
        assertThat(PlainText.of(Publication.of(stale))).contains("No holds", "Few holds");
    }

    @Test
    void anOptionWithinAnAlternativeCountsOnlyThere() {
        var published = Publication.of(Options.choose(document, Map.of("holds", "ban", "never", "own")));

        assertThat(PlainText.of(published)).contains("None at all").doesNotContain("Never");
    }

    @Test
    void aListOfWhichNothingIsLeftGoes() {
        var list = Markdown.parse(
                "---\nchoices: {a: x}\n---\n\n1. One. {#one option=a choice=y}\n\nEnd. {#end option=a choice=x}\n");

        assertThat(Publication.of(list).blocks()).hasSize(1);
    }

    @Test
    void valuesReplaceFieldsWhereverTheyStand() {
        var filled = Fields.fill(Markdown.parse("""
                        ## {{a}} {#h}

                        *See [{{a}}](https://example.org)* ![{{a}}](/x.png)[^n] {#p}

                        | {{a}} | b |
                        | --- | --- |
                        | {{a}} | {{open}} |

                        {#t}

                        [^n]: {{a}} {#n-text}
                        """), Map.of("a", "*Not* <b>Markdown</b> {{open}}"));

        var text = Markdown.write(Publication.of(filled));

        assertThat(Markdown.parse(text).blocks())
                .isEqualTo(Publication.of(filled).blocks());
        assertThat(Fields.of(Publication.of(filled)).entries().stream()
                        .filter(e -> !e.uses().isEmpty()))
                .extracting(Fields.Entry::name)
                .containsExactly("open");
    }
}
