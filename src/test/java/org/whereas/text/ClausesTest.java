package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {

    private static final String POLICY = """
            # Force {#force}

            Officers shall *listen*.[^law] {#listen}

            1. Before force: {#before meets="A/1"}
               1. warn; and {#warn}
               1. wait. {#wait}

            > Ask your attorney. {#ask}

            {#note-law .note}

            ## Records {#records}

            | Who | When |
            | --- | --- |
            | Chief | March |

            {#deadlines}

            [^law]: A statute. {#law-text}
            """;

    private final Document document = Markdown.parse(POLICY);

    @Test
    void theyComeInReadingOrderWithWhatHoldsThem() {
        var clauses = Clauses.of(document);

        assertThat(clauses)
                .extracting(Clause::id)
                .containsExactly(
                        "force",
                        "listen",
                        "before",
                        "warn",
                        "wait",
                        "note-law",
                        "ask",
                        "records",
                        "deadlines",
                        "law",
                        "law-text");
        assertThat(Clauses.find(document, "warn"))
                .get()
                .extracting(Clause::parent, Clause::path, Clause::text)
                .containsExactly("before", List.of("Force"), "warn; and");
        assertThat(Clauses.find(document, "deadlines"))
                .get()
                .extracting(Clause::path, Clause::text)
                .containsExactly(List.of("Force", "Records"), "Who | When\nChief | March");
        assertThat(Clauses.find(document, "law-text"))
                .get()
                .extracting(Clause::path, Clause::parent)
                .containsExactly(List.of(), "law");
    }

    @Test
    void oneIsEditedWithoutItsAttributes() {
        assertThat(Clauses.markdown(document, "listen")).isEqualTo("Officers shall *listen*.[^law]\n");
        assertThat(Clauses.markdown(document, "before")).isEqualTo("Before force:\n");
        assertThat(Clauses.markdown(document, "records")).isEqualTo("## Records\n");
        assertThat(Clauses.markdown(document, "note-law")).isEqualTo("> Ask your attorney. {#ask}\n");
    }

    @Test
    void writingAClauseBackChangesNothing() {
        for (var clause : Clauses.of(document)) {
            var same = Clauses.replace(document, clause.id(), Clauses.markdown(document, clause.id()));

            assertThat(Markdown.write(same)).as(clause.id()).isEqualTo(POLICY);
        }
    }

    @Test
    void aParagraphBecomesSeveralBlocks() {
        var edited =
                Clauses.replace(document, "listen", "Officers listen.[^law][^new]\n\nAnd wait.\n\n[^new]: Another.");

        assertThat(Markdown.write(edited))
                .contains(
                        "Officers listen.[^law][^new] {#listen}\n\nAnd wait.\n\n1. Before force: {#before meets=\"A/1\"}\n")
                .endsWith("[^law]: A statute. {#law-text}\n\n[^new]: Another.\n");
    }

    @Test
    void anItemKeepsWhatIsNestedInIt() {
        var edited = Clauses.replace(document, "before", "Before any force:");

        assertThat(Markdown.write(edited))
                .contains("1. Before any force: {#before meets=\"A/1\"}\n   1. warn; and {#warn}\n");
    }

    @Test
    void anItemBecomesSeveralItems() {
        var edited = Clauses.replace(document, "warn", "- warn;\n- ask; and");

        assertThat(Markdown.write(edited)).contains("   1. warn; {#warn}\n   1. ask; and\n   1. wait. {#wait}\n");
    }

    @Test
    void aClauseWithoutWordsGoes() {
        assertThat(Markdown.write(Clauses.replace(document, "wait", " \n"))).doesNotContain("wait");
    }
}
