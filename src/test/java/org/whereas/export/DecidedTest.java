package org.whereas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.word.Proposal.Kind.CHANGED;
import static org.whereas.word.Proposal.Kind.COMMENT;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.word.Proposal;

/// A half-decided file is read anew by a newer program.
class DecidedTest {

    private static final Proposal CARE = proposal(CHANGED, "care", "With great care.", "");
    private static final Proposal TOLD = proposal(CHANGED, "told", "Told at once.", "");
    private static final Proposal WASHED = proposal(CHANGED, "washed", "Dried.", "");

    private static Proposal proposal(Proposal.Kind kind, String clause, String after, String comment) {
        return new Proposal(clause, kind, "", after, "Dana", Instant.EPOCH, true, comment, "", "");
    }

    private static ReturnDecision decision(int place, Proposal about) {
        return new ReturnDecision(1, place, Decided.fingerprint(about), "take", 2);
    }

    @Test
    void aDecisionStaysWithItsProposalWhenOthersComeBeforeIt() {
        var care = decision(1, CARE);
        var washed = decision(2, WASHED);

        var places = Decided.places(List.of(TOLD, CARE, WASHED), List.of(care, washed));

        assertThat(places).hasSize(2).containsEntry(2, care).containsEntry(3, washed);
    }

    @Test
    void aDecisionWhoseProposalIsGoneIsAboutNoOther() {
        assertThat(Decided.places(List.of(TOLD, WASHED), List.of(decision(1, CARE))))
                .isEmpty();
    }

    @Test
    void anotherWordingOfTheSameClauseIsAnotherProposal() {
        var other = proposal(CHANGED, "care", "With the greatest care.", "");

        assertThat(Decided.places(List.of(other), List.of(decision(1, CARE)))).isEmpty();
    }

    @Test
    void aDecisionOfBeforeIsFoundByItsPlace() {
        var before = new ReturnDecision(1, 2, null, "leave", 0);

        assertThat(Decided.places(List.of(CARE, TOLD), List.of(before)))
                .hasSize(1)
                .containsEntry(2, before);
    }

    @Test
    void twoCommentsOnOneClauseAreTwoThings() {
        var first = proposal(COMMENT, "care", "", "Why?");
        var second = proposal(COMMENT, "care", "", "Really?");
        var decided = decision(1, second);

        assertThat(Decided.places(List.of(first, second), List.of(decided)))
                .hasSize(1)
                .containsEntry(2, decided);
    }

    @Test
    void ofEqualProposalsTheOneInItsPlaceWasDecided() {
        var second = decision(2, CARE);

        assertThat(Decided.places(List.of(CARE, CARE), List.of(second)))
                .hasSize(1)
                .containsEntry(2, second);
    }
}
