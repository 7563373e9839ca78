package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.whereas.change.Merge.Decision;
import org.whereas.change.Merge.Take;
import org.whereas.text.Markdown;

class MergeTest {

    @Test
    void aModelThatBringsNothingNewLeavesTheCopyAsItIs() {
        assertThat(merge("A. {#a}\n", "B. {#a}\n", "A. {#a}\n")).isEqualTo(new Merge.Unchanged());
    }

    @Test
    void wordsPutInBesideAReplacedWordAreAskedFor() {
        var merge = merge(
                "The officer may arrest the person. {#a}\n",
                "The officer shall arrest the person. {#a}\n",
                "The officer may not arrest the person. {#a}\n");

        assertThat(merge).isInstanceOf(Merge.Conflicting.class);
    }

    @Test
    void differentWordsOfOneSentenceMerge() {
        var merge = merge(
                "The officer may arrest the person. {#a}\n",
                "The deputy may arrest the person. {#a}\n",
                "The officer may arrest the suspect. {#a}\n");

        assertThat(text(merge)).isEqualTo("The deputy may arrest the suspect. {#a}\n");
        assertThat(((Merge.Clean) merge).notes().blended()).containsExactly("a");
    }

    @Test
    void wordsThatStandTwiceDoNotHideWhatWasReplaced() {
        var merge = merge(
                "With new officers, residents and supervisors, and shall propose changes. {#a}\n",
                "With new officers who ask, and shall propose changes. {#a}\n",
                "With new officers, residents or supervisors, and shall propose changes. {#a}\n");

        assertThat(merge).isInstanceOf(Merge.Conflicting.class);
    }

    @Test
    void aSmallWordThatHappensToStandInAPassageWrittenAnewKeepsNothing() {
        var merge = merge(
                "One woman jumped onto the tracks and was saved by a worker, who flagged down a train to prevent it from"
                        + " hitting her. {#a}\n",
                "The chief shall be told of it. {#a}\n",
                "One woman jumped onto the tracks and was saved by a worker, who flagged down a train to prevent it"
                        + " again from hitting her. {#a}\n");

        assertThat(merge).isInstanceOf(Merge.Conflicting.class);
    }

    @Test
    void aTextThatLostItsIdsGetsThemBack() {
        var merge = merge(
                "Officers shall wait for help. {#wait}\n\nThe chief decides. {#decides}\n",
                "Officers shall wait for more help.\n\nThe chief decides.\n",
                "Officers shall wait for help. {#wait}\n\nThe chief decides soon. {#decides}\n");

        assertThat(text(merge))
                .isEqualTo("Officers shall wait for more help. {#wait}\n\nThe chief decides soon. {#decides}\n");
    }

    @Nested
    class WhenBothAddedAClauseUnderOneId {

        private static final String BASE = "End. {#end}\n";
        private static final String SAID = "Officers shall call for help and wait for it.";

        @Test
        void likeWordsThatAreNotEqualAreAskedFor() {
            var asked = (Merge.Conflicting) added("Officers shall call for help and wait outside.", SAID);

            assertThat(asked.clashes())
                    .containsExactly(new Clash(
                            "help", java.util.List.of(), "", "Officers shall call for help and wait outside.", SAID));
            assertThat(decided(asked, "help", Take.MODEL)).startsWith(SAID + " {#help}\n");
            assertThat(decided(asked, "help", Take.BOTH))
                    .startsWith("Officers shall call for help and wait outside. {#help}\n\n" + SAID + "\n");
        }

        @Test
        void aWordThatOneHasMoreIsAskedFor() {
            assertThat(added("Officers shall call for help and not wait for it.", SAID))
                    .isInstanceOf(Merge.Conflicting.class);
        }

        @Test
        void wholeSentencesThatOneHasMoreStand() {
            assertThat(text(added(SAID + " They tell the dispatcher.", SAID)))
                    .startsWith(SAID + " They tell the dispatcher. {#help}\n");
            assertThat(text(added(SAID + " They log it.", "They tell the dispatcher. " + SAID)))
                    .startsWith("They tell the dispatcher. " + SAID + " They log it. {#help}\n");
        }

        @Test
        void otherFormattingIsAskedFor() {
            assertThat(added(SAID.replace("shall", "**shall**"), SAID)).isInstanceOf(Merge.Conflicting.class);
        }

        @Test
        void unlikeWordsAreTwoClausesAndTheCopysIsRenamed() {
            var merge = added("Each sergeant reads the log in March.", SAID);

            assertThat(text(merge)).startsWith(SAID + " {#help}\n\nEach sergeant reads the log in March. {#help-2}\n");
            assertThat(((Merge.Clean) merge).notes().renamed()).containsExactly(Map.entry("help", "help-2"));
        }

        @Test
        void attributesThatOnlyOneWroteStand() {
            var merge =
                    merge(BASE, SAID + " {#help meets=\"A/1\"}\n\n" + BASE, SAID + " {#help meets=\"A/2\"}\n\n" + BASE);

            assertThat(text(merge)).contains("meets=\"A/1 A/2\"");
        }

        @Test
        void rowsThatOneHasMoreStandAndOtherCellsAreAskedFor() {
            var table = "| What | When |\n| --- | --- |\n| Report | Five days |\n";
            var longer = table + "| Audit | March |\n";

            assertThat(text(merge(BASE, BASE + "\n" + table + "\n{#t}\n", BASE + "\n" + longer + "\n{#t}\n")))
                    .contains("| Audit | March |");
            assertThat(merge(
                            BASE,
                            BASE + "\n" + table.replace("Five", "Two") + "\n{#t}\n",
                            BASE + "\n" + table + "\n{#t}\n"))
                    .isInstanceOf(Merge.Conflicting.class);
        }

        @Test
        void aFootnoteUnderOneLabelIsAskedForToo() {
            var merge = merge(
                    BASE,
                    "End.[^law] {#end}\n\n[^law]: Title 4 of the code of the state. {#law-text}\n",
                    "End.[^law] {#end}\n\n[^law]: Title 5 of the code of the state. {#law-text}\n");

            assertThat(((Merge.Conflicting) merge).clashes())
                    .extracting(Clash::id)
                    .containsExactly("law-text");
        }

        private static Merge added(String local, String model) {
            return merge(BASE, local + " {#help}\n\n" + BASE, model + " {#help}\n\n" + BASE);
        }
    }

    @Nested
    class WhenSomethingIsAsked {

        private final Merge.Conflicting words = (Merge.Conflicting) merge(
                "Call safely. {#a meets=\"X/1\"}\n\nEnd. {#end}\n",
                "Call calmly. {#a meets=\"X/1\"}\n\nEnd. {#end}\n",
                "Call early. {#a meets=\"X/1\"}\n\nEnd. {#end}\n");
        private final Merge.Conflicting removal = (Merge.Conflicting) merge(
                "1. Speak. {#s}\n   1. Softly. {#t}\n1. Wait. {#w}\n",
                "1. Wait. {#w}\n",
                "1. Speak first. {#s}\n   1. Softly. {#t}\n1. Wait. {#w}\n");
        private final Merge.Conflicting front = (Merge.Conflicting) merge(
                "---\nreview: P1Y\n---\n\nA.\n", "---\nreview: P2Y\n---\n\nA.\n", "---\nreview: P3Y\n---\n\nA.\n");

        @Test
        void theThreeWordingsAreShown() {
            assertThat(words.clashes())
                    .containsExactly(
                            new Clash("a", java.util.List.of(), "Call safely.", "Call calmly.", "Call early."));
        }

        @Test
        void theModelIsTaken() {
            assertThat(decided(words, "a", Take.MODEL)).startsWith("Call early. {#a meets=\"X/1\"}\n");
        }

        @Test
        void theLocalWordingIsKept() {
            assertThat(decided(words, "a", Take.LOCAL)).startsWith("Call calmly. {#a meets=\"X/1\"}\n");
        }

        @Test
        void bothStandOneBehindTheOther() {
            assertThat(decided(words, "a", Take.BOTH))
                    .isEqualTo("Call calmly. {#a meets=\"X/1\"}\n\nCall early.\n\nEnd. {#end}\n");
        }

        @Test
        void ownWordsAreTaken() {
            var decided = Merge.decide(words, Map.of("a", new Decision(Take.TEXT, "Call *soon*.\n\nThen wait.")));

            assertThat(text(decided)).isEqualTo("Call *soon*. {#a meets=\"X/1\"}\n\nThen wait.\n\nEnd. {#end}\n");
        }

        @Test
        void anEmptyTextRemovesTheClause() {
            var decided = Merge.decide(words, Map.of("a", new Decision(Take.TEXT, " ")));

            assertThat(text(decided)).isEqualTo("End. {#end}\n");
        }

        @Test
        void whatIsNotDecidedIsAskedAgain() {
            assertThat(Merge.decide(words, Map.of())).isEqualTo(words);
        }

        @Test
        void aRemovedClauseComesBackWithWhatItHeldOrGoes() {
            assertThat(removal.clashes())
                    .singleElement()
                    .satisfies(clash -> assertThat(clash.isRemoval()).isTrue());
            assertThat(decided(removal, "s", Take.LOCAL)).isEqualTo("1. Wait. {#w}\n");
            assertThat(decided(removal, "s", Take.MODEL))
                    .isEqualTo("1. Speak first. {#s}\n   1. Softly. {#t}\n1. Wait. {#w}\n");
            assertThat(decided(removal, "s", Take.BOTH)).contains("Speak first", "Softly");
        }

        @Test
        void whatIsDecidedToStayOutlivesTheClauseThatHeldIt() {
            var asked = (Merge.Conflicting) merge(
                    "1. Speak. {#s}\n   1. Softly. {#t}\n   1. Clearly. {#u}\n1. Wait. {#w}\n",
                    "1. Speak first. {#s}\n   1. Softly. {#t}\n   1. Clearly. {#u meets=\"X/1\"}\n1. Wait. {#w}\n",
                    "1. Softly. {#t}\n1. Wait. {#w}\n");
            assertThat(asked.clashes()).extracting(Clash::id).containsExactlyInAnyOrder("s", "u");
            var removed = Decision.of(Take.MODEL);

            var stays = Merge.decide(asked, Map.of("s", removed, "u", Decision.of(Take.LOCAL)));
            assertThat(text(stays)).contains("Clearly", "Softly", "Wait").doesNotContain("Speak");

            var open = (Merge.Conflicting) Merge.decide(asked, Map.of("s", removed));
            assertThat(Markdown.write(open.partial())).contains("Clearly");
            assertThat(text(Merge.decide(asked, Map.of("s", removed, "u", removed))))
                    .doesNotContain("Clearly");
        }

        @Test
        void aValueOfTheFrontMatterIsDecided() {
            assertThat(decided(front, "@review", Take.MODEL)).contains("review: P3Y");
            assertThat(decided(front, "@review", Take.LOCAL)).contains("review: P2Y");
            assertThat(text(Merge.decide(front, Map.of("@review", new Decision(Take.TEXT, "P5Y")))))
                    .contains("review: P5Y");
        }
    }

    @Nested
    class WithTheFrontMatter {

        @Test
        void anAliasedKeyWithDotsIsNotTakenApart() {
            var merge = merge(
                    "---\nfields:\n  a.b: {label: One}\n---\n\nA.\n",
                    "---\nfields:\n  a.b: {label: Two}\n---\n\nA.\n",
                    "---\nfields:\n  a.b: {label: Three}\n---\n\nA.\n");

            var asked = (Merge.Conflicting) merge;
            assertThat(asked.clashes()).extracting(Clash::id).containsExactly("@fields.a.b.label");
            assertThat(decided(asked, "@fields.a.b.label", Take.MODEL)).contains("a.b: {label: Three}");
        }

        @Test
        void aValueFilledInStaysThoughTheModelDropsTheField() {
            var merge = merge(
                    "---\nfields:\n  a.b: {label: One}\n---\n\nA.\n",
                    "---\nfields:\n  a.b: {label: One, value: Filled}\n---\n\nA.\n",
                    "---\ntitle: T\n---\n\nA.\n");

            assertThat(text(merge)).contains("value: Filled", "title: T");
        }
    }

    private static Merge merge(String base, String local, String model) {
        return Merge.of(Markdown.parse(base), Markdown.parse(local), Markdown.parse(model));
    }

    private static String decided(Merge.Conflicting asked, String id, Take take) {
        return text(Merge.decide(asked, Map.of(id, Decision.of(take))));
    }

    private static String text(Merge merge) {
        assertThat(merge).isInstanceOf(Merge.Clean.class);
        return Markdown.write(((Merge.Clean) merge).document());
    }
}
