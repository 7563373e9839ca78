package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Publication;

/// A field in Word is a content control, wherever it stands.
class WordFieldsTest {

    private static final String TEXT = """
            ---
            title: Places
            kind: local-policy
            fields: {department.name: {label: Department}, site: {label: Site}}
            ---

            ## Duties of {{department.name}} {#heading}

            Read [the page of {{department.name}}](https://example.org/{{site}}) first.[^how] {#link}

            | {{department.name}} | Days |
            | --- | --- |
            | Leave | 5 |

            {#table}

            [^how]: Ask {{department.name}}. {#words}
            """;

    private static Map<String, String> parts(Map<String, String> values) throws IOException {
        var text = Fields.fill(Markdown.parse(TEXT), values);
        var parts = new HashMap<String, String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(Samples.docx(Publication.keepingFields(text), false)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    @Test
    void aHeadingALinkATableAndANoteHoldControls() throws IOException {
        var parts = parts(Map.of("department.name", "Northfield Police", "site", "north field"));

        assertThat(parts.get("word/document.xml").split("<w:sdt>", -1)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(parts.get("word/document.xml")).contains("Northfield Police").doesNotContain("{{");
        assertThat(parts.get("word/footnotes.xml")).contains("<w:sdt>", "Northfield Police");
        assertThat(parts.get("word/_rels/document.xml.rels")).contains("https://example.org/north%20field");
    }

    @Test
    void aBlankOneShowsItsLabelAndLeadsNowhere() throws IOException {
        var parts = parts(Map.of());

        assertThat(parts.get("word/document.xml")).contains("Department").doesNotContain("{{");
        assertThat(parts.get("word/_rels/document.xml.rels")).doesNotContain("example.org/");
    }
}
