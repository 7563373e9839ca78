package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CanonicalTest {

    private static Canonical canonical(String text) {
        return Canonical.of(text, Optional.empty(), Set.of(), "");
    }

    private static Canonical over(String base, String text) {
        return Canonical.of(text, Optional.of(Markdown.parse(base)), Set.of(), "");
    }

    private static List<String> ids(Canonical canonical) {
        return Clauses.of(canonical.document()).stream().map(Clause::id).toList();
    }

    @Nested
    class Names {

        @Test
        void comeFromHeadingsAndFirstWords() {
            var text = """
                    # The Use of Force

                    Officers shall warn before they use any force at all.

                    - Café owners' rights
                    - *12 U.S.C.* § 5

                    | Who | When |
                    |---|---|
                    | Chief | March |

                    > Ask your attorney.

                    ```
                    code
                    ```
                    """;

            assertThat(ids(canonical(text)))
                    .containsExactly(
                            "use-force",
                            "officers-warn-before-use-force",
                            "cafe-owners-rights",
                            "12-u-s-c-5",
                            "table-who-chief-march",
                            "quote-ask-your-attorney",
                            "ask-your-attorney",
                            "code-code");
        }

        @Test
        void areNeverGivenTwice() {
            var text = "# Training\n\n# Training\n\nTraining\n";

            var named = Canonical.of(text, Optional.empty(), Set.of("training-2"), "");

            assertThat(ids(named)).containsExactly("training", "training-3", "training-4");
        }

        @Test
        void carryFourCharactersInALocalCopy() {
            var copy = Canonical.of("# Training\n", Optional.empty(), Set.of(), "northfield/de-escalation");

            assertThat(ids(copy).getFirst()).matches("training-[a-z0-9]{4}");
            assertThat(ids(Canonical.of("# Training\n", Optional.empty(), Set.of(), "other/de-escalation")))
                    .isNotEqualTo(ids(copy));
        }

        @Test
        void areFoundForWordsOfAnyScriptAndLength() {
            var text = "# 训练\n\n" + "a".repeat(500) + "\n\n# ???\n\n- \n- [ ] \n";

            assertThat(ids(canonical(text))).allMatch(ClauseNames::isValid).doesNotHaveDuplicates();
        }
    }

    @Nested
    class IdsThatAreThere {

        private static final String BASE = """
                # Force {#force}

                Officers shall warn before force. {#warn}

                Officers shall stop as soon as they can. {#stop}

                - one thing {#one}
                - another thing {#two}
                """;

        @Test
        void neverChange() {
            var edited = BASE.replace("warn before force", "say nothing").replace("# Force", "# Other");

            assertThat(over(BASE, edited).markdown()).isEqualTo(edited);
        }

        @Test
        void moveWithTheirClauses() {
            var moved = """
                    - another thing {#two}
                    - one thing {#one}

                    Officers shall stop as soon as they can. {#stop}

                    # Force {#force}

                    Officers shall warn before force. {#warn}
                    """;

            assertThat(over(BASE, moved).markdown()).isEqualTo(moved);
        }

        @Test
        void surviveBeingWrapped() {
            var wrapped = BASE.replace("before force. {#warn}", "before\nforce.\n{#warn}");

            assertThat(over(BASE, wrapped).markdown()).isEqualTo(BASE);
        }

        @Test
        void areFoundAgainWhenTheyWereDropped() {
            var dropped = BASE.replaceAll(" \\{#[a-z]+}", "").replace("warn before force", "warn people before force");

            var found = over(BASE, dropped);

            assertThat(found.markdown()).isEqualTo(BASE.replace("warn before force", "warn people before force"));
            assertThat(found.repairs()).isEmpty();
        }

        @Test
        void areNotTakenFromClausesThatStillHaveThem() {
            var added = BASE + "\nOfficers shall warn before force.\n";

            assertThat(ids(over(BASE, added)))
                    .endsWith("officers-warn-before-force")
                    .contains("warn");
        }

        @Test
        void areKeptByOneClauseWhenTheyStandTwice() {
            var twice = "New words. {#warn}\n\nOfficers shall warn before force. {#warn}\n";

            var repaired = over(BASE, twice);

            assertThat(ids(repaired)).containsExactly("new-words", "warn");
            assertThat(repaired.repairs()).singleElement().satisfies(it -> {
                assertThat(it.line()).isEqualTo(1);
                assertThat(it.id()).isEqualTo("new-words");
                assertThat(it.sentence()).contains("“warn”");
            });
        }

        @Test
        void arePutRightWhenTheyAreNone() {
            var repaired = canonical("One. {#Über_Uns!}\n\nTwo. {#" + "x".repeat(80) + "}\n");

            assertThat(ids(repaired)).containsExactly("uber-uns", "x".repeat(64));
            assertThat(repaired.repairs()).hasSize(2);
        }
    }

    @Nested
    class Footnotes {

        @Test
        void areCalledByWords() {
            var named = canonical("One[^1] two[^Smith] three[^2].\n\n[^1]: First.\n[^Smith]: Second.\n[^2]: Third.\n");

            assertThat(named.markdown())
                    .startsWith("One[^note-1] two[^smith] three[^note-2]. {#")
                    .contains("[^note-1]: First. {#first}\n", "[^smith]: Second. {#second}\n");
        }

        @Test
        void getTheirLabelsBackThoughNumbered() {
            var base = "Words.[^law] {#words}\n\n[^law]: A statute of the state. {#law-text}\n";

            var back = over(base, "Words.[^1]\n\n[^1]: A statute of the state.\n");

            assertThat(back.markdown()).isEqualTo(base);
        }

        @Test
        void keepTheirReferencesWhenALabelStandsTwice() {
            var named = canonical("Words.[^a]\n\n[^a]: First.\n\n[^a]: Second.\n");

            assertThat(named.markdown()).startsWith("Words.[^a] ").contains("[^a]: First.", "[^a-2]: Second.");
            assertThat(named.repairs()).hasSize(1);
        }
    }

    @Test
    void oneWordChangesOneLine() {
        for (var path : Realworld.shipped()) {
            var before = canonical(Realworld.read(path)).markdown();
            int at = before.indexOf(" shall ", before.length() / 2);
            if (at < 0) continue;
            var edited = before.substring(0, at) + " must always " + before.substring(at + 7);

            var after = over(before, edited).markdown();

            var changed = new ArrayList<>(after.lines().toList());
            changed.removeAll(before.lines().toList());
            assertThat(changed).as(path.toString()).hasSize(1);
        }
    }

    @Test
    void aTextOfTheLargestSizeIsNamedAndFoundAgain() {
        var random = new Random(1);
        var words = "officer shall report force record train review warn stop radio camera scene person order duty"
                .split(" ");
        var paragraphs = new ArrayList<String>();
        IntStream.range(0, 19_000)
                .forEach(i -> paragraphs.add(random.ints(12, 0, words.length)
                        .mapToObj(at -> words[at])
                        .reduce("Clause " + i, (a, b) -> a + " " + b)));
        var base = canonical(String.join("\n\n", paragraphs));
        Collections.shuffle(paragraphs, random);
        var edited = paragraphs.stream()
                .map(it -> it.replaceFirst("radio", "telephone"))
                .toList();

        var again = Canonical.of(String.join("\n\n", edited), Optional.of(base.document()), Set.of(), "");

        assertThat(ids(again)).doesNotHaveDuplicates();
        assertThat(ids(again).stream().filter(ids(base)::contains).count()).isGreaterThan(18_900);
    }
}
