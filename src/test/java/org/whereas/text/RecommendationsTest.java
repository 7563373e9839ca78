package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final Document DOCUMENT = Markdown.parse("""
            ---
            kind: recommendations
            fields: {city.name: {label: Name of the city}}
            ---

            ## Force {#force}

            ### Limits {#limits}

            1. Use **less** force in {{city.name}}.[^a] {#less rec="USCM-2020/force/1" addressee="department cba-negotiators" modality=should topics="force training" elaborates="NLC-2020/1" restates="X/1 X/2" place="Page 3"}
            1. Plain. {#plain meets="USCM-2020/force/1  IACP-2020/1.b USCM-2020/force/1"}

            ## Words {#words}

            - **Deadly force:** force that can kill. {#deadly .defines}
            - A *fleeing* **person** runs. {#fleeing .defines}
            - Nothing bold. {#none .defines}

            Report all. {#report rec=USCM-2020/force/2}

            [^a]: Source.
            """);

    @Test
    void aRecommendationIsReadFromItsClause() {
        var found = Recommendations.of(DOCUMENT);

        assertThat(found)
                .containsExactly(
                        new Recommendations.Recommendation(
                                "USCM-2020/force/1",
                                "less",
                                List.of("department", "cba-negotiators"),
                                "should",
                                List.of("force", "training"),
                                List.of("NLC-2020/1"),
                                List.of("X/1", "X/2"),
                                "Page 3",
                                "Use less force in [Name of the city]."),
                        new Recommendations.Recommendation(
                                "USCM-2020/force/2",
                                "report",
                                List.of(),
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                "Words",
                                "Report all."));
    }

    @Test
    void alignmentsAreReadOnceEach() {
        assertThat(Alignments.of(DOCUMENT))
                .containsExactly(
                        new Alignments.Alignment("plain", "USCM-2020/force/1"),
                        new Alignments.Alignment("plain", "IACP-2020/1.b"));
    }

    @Test
    void aDefinitionIsOfItsFirstBoldWords() {
        assertThat(Definitions.of(DOCUMENT))
                .containsExactly(
                        new Definitions.Definition("Deadly force", "deadly", "Deadly force: force that can kill."),
                        new Definitions.Definition("person", "fleeing", "A fleeing person runs."));
    }

    @Test
    void plainTextHasNumbersAndItsNotesAtTheEnd() {
        assertThat(PlainText.of(DOCUMENT)).isEqualTo("""
                        Force

                        Limits

                        1. Use less force in [Name of the city].[1]

                        2. Plain.

                        Words

                        - Deadly force: force that can kill.

                        - A fleeing person runs.

                        - Nothing bold.

                        Report all.

                        [1] Source.
                        """);
    }

    @Test
    void plainTextKeepsListsTablesCodeAndTaskBoxesReadable() {
        var text = Markdown.parse(
                "---\ntitle: T\n---\n\n1. a\n   - [ ] b\n\n> q\n\n| x | y |\n| --- | --- |\n| 1 | 2 |\n\n```\ncode\n  more\n```\n\n---\n\none\\\ntwo\n");

        assertThat(PlainText.of(text))
                .isEqualTo("T\n\n1. a\n\n    - [ ] b\n\n  q\n\nx | y\n1 | 2\n\ncode\n  more\n\n* * *\n\none two\n");
    }
}
