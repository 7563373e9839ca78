package org.whereas.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whereas.text.Alignments.Alignment;
import org.whereas.text.Markdown;

/// What a local edit does to the alignments that a copy has from its model.
class ClaimTest {

    private static final String MODEL = """
            ---
            fields:
              department.name: {label: Name}
            ---

            Officers of {{department.name}} shall wait. {#wait meets="M-1/wait"}

            Stop it. {#ban option=holds choice=ban label="Ban" meets="M-1/ban"}

            Limit it. {#limit option=holds choice=limit label="Limit" meets="M-1/limit"}

            1. Parent. {#parent meets="M-1/parent"}
               1. Child. {#child}
            """;

    private static List<Claim> claims(String copy) {
        var model = Markdown.parse(MODEL);
        var text = Markdown.parse(copy);
        var theirs = Aligned.of(model, text);
        var bases = new HashMap<Alignment, Claim.Basis>();
        theirs.words().forEach((a, words) -> bases.put(a, new Claim.Basis(words, Instant.EPOCH)));
        var local = Aligned.of(text);
        local.words().forEach((a, words) -> bases.putIfAbsent(a, new Claim.Basis(words, Instant.EPOCH)));
        return Claim.of(local, bases, theirs.alignments());
    }

    private static List<String> toCheck(String copy) {
        return claims(copy).stream()
                .filter(c -> c.removed() || c.changed())
                .map(c -> c.alignment().clause())
                .toList();
    }

    private static String chosen(String choice) {
        return MODEL.replace("fields:\n", "choices: {holds: " + choice + "}\nfields:\n");
    }

    @Test
    void aCopyHasTheAlignmentsOfItsModel() {
        assertThat(claims(MODEL))
                .extracting(c -> c.alignment().recommendation())
                .containsExactly("M-1/wait", "M-1/ban", "M-1/limit", "M-1/parent");
        assertThat(toCheck(MODEL)).isEmpty();
    }

    @Test
    void formattingAndAValueFilledInChangeNothing() {
        assertThat(toCheck(MODEL.replace("shall wait", "**shall** *wait*"))).isEmpty();
        assertThat(toCheck(MODEL.replace("{label: Name}", "{label: Name, value: Northfield}")))
                .isEmpty();
        assertThat(toCheck(MODEL.replace("Child.", "Another child."))).isEmpty();
    }

    @Test
    void changedWordsHaveToBeChecked() {
        assertThat(toCheck(MODEL.replace("shall wait", "should wait"))).containsExactly("wait");
    }

    @Test
    void aRemovedClauseOrMarkHasToBeChecked() {
        var gone = MODEL.replace("Officers of {{department.name}} shall wait. {#wait meets=\"M-1/wait\"}\n\n", "");

        assertThat(toCheck(gone)).containsExactly("wait");
        assertThat(toCheck(MODEL.replace(" meets=\"M-1/wait\"", ""))).containsExactly("wait");
        assertThat(claims(gone).getLast().words()).isEmpty();
    }

    @Test
    void anAlternativeThatWasNotChosenSaysNothingAndIsNotMissed() {
        assertThat(claims(chosen("ban")))
                .extracting(c -> c.alignment().clause())
                .containsExactly("wait", "ban", "parent");
        assertThat(toCheck(chosen("ban"))).isEmpty();
    }

    @Test
    void wordingOfOnesOwnLeavesTheAlternativesOfTheModelToBeChecked() {
        assertThat(toCheck(chosen("own") + "\nOurs. {#ours option=holds choice=own}\n"))
                .containsExactly("ban", "limit");
    }

    @Test
    void clausesOfAnOpenChoiceAreKnown() {
        assertThat(Aligned.of(Markdown.parse(MODEL)).undecided()).containsExactlyInAnyOrder("ban", "limit");
        assertThat(Aligned.of(Markdown.parse(chosen("ban"))).undecided()).isEmpty();
    }

    @Test
    void aClauseIsCitedByItsSectionAndItsNumber() {
        var places = Aligned.of(Markdown.parse("""
                        ---
                        kind: model-policy
                        ---

                        # Scope {#scope}

                        All officers. {#all}

                        1. On duty. {#on-duty}
                           1. In uniform. {#uniform}
                        """)).places();

        assertThat(places)
                .containsEntry("scope", "1")
                .containsEntry("all", "1")
                .containsEntry("on-duty", "1(a)")
                .containsEntry("uniform", "1(a)(i)");
    }

    @Test
    void anAlignmentOfOnesOwnRestsOnItsOwnWords() {
        var text = Aligned.of(Markdown.parse("Walk. {#walk meets=\"M-1/walk\"}"));
        var alignment = new Alignment("walk", "M-1/walk");

        var kept = Claim.of(text, Map.of(alignment, new Claim.Basis("Walk.", Instant.EPOCH)), List.of());
        var changed = Claim.of(text, Map.of(alignment, new Claim.Basis("Run.", Instant.EPOCH)), List.of());

        assertThat(kept.getFirst().changed()).isFalse();
        assertThat(changed.getFirst().changed()).isTrue();
    }
}
