package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final String TEXT = """
            ---
            title: Pursuits
            fields:
              department.name: {label: Name of the department, example: Northfield PD, required: true}
              chief.title: {label: Head, default: Chief of Police, required: true} # keep
              old.name: {label: No longer used}
              address: {label: Address, lines: true}
            ---

            ## Duties in {{department.name}} {#duties}

            The {{chief.title}} of [the {{department.name}}](https://example.org) answers.[^a] {#answers}

            | Who | When |
            | --- | --- |
            | {{unit}} | daily |

            {#table}

            1. Write to {{address}}. {#write}
               1. Or to **{{department.name}}**. {#or}

            [^a]: See {{unit}}. {#a-text}
            """;

    private final Document document = Markdown.parse(TEXT);
    private final Fields fields = Fields.of(document);

    @Test
    void aFieldIsFoundInHeadingsLinksTablesItemsAndFootnotes() {
        assertThat(fields.named("department.name").orElseThrow().uses()).containsExactly("duties", "answers", "or");
        assertThat(fields.named("unit").orElseThrow().uses()).containsExactly("table", "a-text");
        assertThat(fields.named("address").orElseThrow().uses()).containsExactly("write");
    }

    @Test
    void declaredOnesComeFirstAndInTheirOrder() {
        assertThat(fields.entries())
                .extracting(Fields.Entry::name)
                .containsExactly("department.name", "chief.title", "old.name", "address", "unit");
        assertThat(fields.undeclared()).extracting(Fields.Entry::label).containsExactly("Unit");
        assertThat(fields.unused()).extracting(Fields.Entry::name).containsExactly("old.name");
    }

    @Test
    void whatIsRequiredOrUndeclaredAndHasNoValueIsStillBlank() {
        assertThat(fields.blanks()).extracting(Fields.Entry::name).containsExactly("department.name", "unit");
        assertThat(fields.named("chief.title").orElseThrow().shown()).contains("Chief of Police");
    }

    @Test
    void fillingWritesTheValueAndLeavesEverythingElse() {
        var filled = Fields.fill(document, Map.of("chief.title", " Marshal "));

        assertThat(Markdown.write(filled))
                .isEqualTo(Markdown.write(document)
                        .replace(
                                "Chief of Police, required: true}",
                                "Chief of Police, required: true, value: Marshal}"));
        assertThat(Fields.of(filled).named("chief.title").orElseThrow().shown()).contains("Marshal");
    }

    @Test
    void anUndeclaredFieldCanBeFilled() {
        assertThat(Fields.of(Fields.fill(document, Map.of("unit", "Patrol"))).blanks())
                .extracting(Fields.Entry::name)
                .containsExactly("department.name");
    }

    @Test
    void anEmptyValueTakesTheAnswerBack() {
        var filled = Fields.fill(document, Map.of("chief.title", "Marshal"));

        assertThat(Markdown.write(Fields.fill(filled, Map.of("chief.title", " "))))
                .isEqualTo(Markdown.write(document));
    }

    @Test
    void aFieldOfSeveralLinesMustSaySo() {
        var filled = Fields.fill(document, Map.of("address", "1 Main Street\r\nNorthfield"));

        assertThat(Fields.of(filled).named("address").orElseThrow().value()).isEqualTo("1 Main Street\nNorthfield");
        assertThatThrownBy(() -> Fields.fill(document, Map.of("chief.title", "a\nb")))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining("Head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "a\tb", "a\u202Eb", "a\u2028b", "\uD800", "a\u2066b", "a\u0085b"})
    void aValueWithWhatCannotBeSeenIsRefused(String value) {
        assertThatThrownBy(() -> Fields.fill(document, Map.of("unit", value))).isInstanceOf(TextRefused.class);
        assertThatThrownBy(() -> Fields.fill(document, Map.of("address", value)))
                .isInstanceOf(TextRefused.class);
    }

    @Test
    void namesAndLengthsAreHeld() {
        for (var name : List.of("Unit", "1a", "a b", "", "nobody", "x".repeat(101)))
            assertThatThrownBy(() -> Fields.fill(document, Map.of(name, "x"))).isInstanceOf(TextRefused.class);
        assertThatThrownBy(() -> Fields.fill(document, Map.of("unit", "x".repeat(2_001))))
                .isInstanceOf(TextRefused.class);
        assertThat(Fields.fill(document, Map.of("unit", "x".repeat(2_000)))).isNotNull();
    }

    @Test
    void aMalformedDeclarationIsReadAsFarAsItGoes() {
        var odd =
                Markdown.parse("---\nfields: {a: Name, b: [1], c: {label: {x: y}, default: 5}}\n---\n\n{{a}} {{c}}\n");

        assertThat(Fields.of(odd).entries()).extracting(Fields.Entry::label).containsExactly("Name", "B", "C");
        assertThat(Fields.of(odd).named("c").orElseThrow().shown()).contains("5");
        assertThat(Fields.of(Markdown.parse("---\nfields: [a]\n---\n\n{{a}}\n")).undeclared())
                .hasSize(1);
    }
}
