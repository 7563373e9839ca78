package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A field wherever it may stand: read, listed with its clause, filled in, and shown in every form.
class FieldPlacesTest {

    private static final String TEXT = """
            ---
            title: Places
            kind: local-policy
            fields:
              department.name: {label: Department, required: true}
              site: {label: Site}
            ---

            ## Duties of {{department.name}} {#heading}

            Read [the page of {{department.name}}](https://example.org/{{site}}/policies) first.[^how] {#link}

            | {{department.name}} | Days |
            | --- | --- |
            | Leave at {{department.name}} | 5 |

            {#table}

            - **{{department.name}} member.** One of them. {#defined .defines}

            > Quoted by {{department.name}}. {#quoted}

            [^how]: Ask {{department.name}}. {#note-words}
            """;

    private static final Document BLANK = Markdown.parse(TEXT);
    private static final Document FILLED =
            Fields.fill(BLANK, Map.of("department.name", "Northfield Police", "site", "north-field"));

    @Test
    void everyPlaceIsListed() {
        var fields = Fields.of(BLANK);

        assertThat(fields.named("department.name").orElseThrow().uses())
                .containsExactly("heading", "link", "table", "defined", "quoted", "note-words");
        assertThat(fields.named("site").orElseThrow().uses()).containsExactly("link");
        assertThat(fields.unused()).isEmpty();
        assertThat(Markdown.write(Markdown.parse(Markdown.write(FILLED)))).isEqualTo(Markdown.write(FILLED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heading | Duties of Northfield Police",
                "link | the page of Northfield Police</a>",
                "address | href=\"https://example.org/north-field/policies\"",
                "header | <th scope=\"col\">Northfield Police</th>",
                "cell | Leave at Northfield Police",
                "definition | Northfield Police member",
                "quote | Quoted by Northfield Police",
                "footnote | Ask Northfield Police"
            })
    void everyPlaceIsFilledOnThePage(String place, String shown) {
        var page = Html.render(Publication.of(FILLED), Html.Options.reading((key, _) -> key));

        assertThat(page.replaceAll("<span class=\"filled\">([^<]*)</span>", "$1"))
                .as(place)
                .contains(shown);
        assertThat(page).doesNotContain("{{");
    }

    @Test
    void everyPlaceIsFilledInPlainText() {
        assertThat(PlainText.of(Publication.of(FILLED)))
                .contains("Duties of Northfield Police", "the page of Northfield Police")
                .contains("Northfield Police | Days", "Leave at Northfield Police | 5", "Quoted by Northfield Police")
                .contains("Ask Northfield Police")
                .doesNotContain("{{");
    }

    @Test
    void whileBlankItIsMarkedWhereverItStands() {
        var page = Html.render(Publication.of(BLANK), Html.Options.reading((key, _) -> key));

        assertThat(page.split("<span class=\"blank\">Department</span>", -1)).hasSize(8);
        assertThat(PlainText.of(Publication.of(BLANK))).contains("Duties of [Department]", "Ask [Department]");
    }

    @Test
    void anAddressWithABlankIsNoLink() {
        var page = Html.render(Publication.of(BLANK), Html.Options.reading((key, _) -> key));

        assertThat(page).contains("the page of").doesNotContain("example.org");
    }

    @Test
    void theTermOfADefinitionIsFilledToo() {
        assertThat(Definitions.of(FILLED))
                .extracting(Definitions.Definition::term)
                .containsExactly("Northfield Police member");
    }

    @Test
    void aValueInAnAddressCannotTurnItIntoAnother() {
        var hostile = Fields.fill(
                Markdown.parse("---\nfields: {x: {label: X}}\n---\n\n[a]({{x}}) [b](https://e.org/{{x}})\n"),
                Map.of("x", "javascript:alert(1)\"><b>"));
        var page = Html.render(Publication.of(hostile), Html.Options.reading((key, _) -> key));

        assertThat(page).doesNotContain("javascript:alert(1)\"", "<b>").doesNotContain("href=\"javascript");
    }
}
