package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

/// What a copy for release must not tell, looked for in every part of the file.
class WordReleaseTest {

    private static final String OLDER = """
            ---
            title: Towing
            fields:
              city.name: {label: City}
            ---

            Officers shall tow in {{city.name}}. {{city.name}} pays. {#tow}

            > Ask counsel before you change this. {#secret .note}
            """;

    @Test
    void noPartTellsWhoMadeItAndFromWhat() throws IOException {
        var parts = parts(released());

        assertThat(parts).doesNotContainKeys("word/comments.xml", "docProps/custom.xml", "customXml/item1.xml");
        parts.forEach((name, content) -> assertThat(content)
                .as(name)
                .doesNotContain(
                        "Dana Reyes",
                        "whereas.example",
                        "7c1f0e",
                        "Ask counsel",
                        "Local law asks for it",
                        "dc:creator",
                        "lastModifiedBy",
                        "dcterms:",
                        "<w:ins ",
                        "<w:del ",
                        "w:author",
                        "w:comment",
                        "w:rsid",
                        "pPrChange"));
        assertThat(parts.get("word/document.xml")).contains("may", "<w:u w:val=\"single\"/>");
    }

    @Test
    void theSameFileTellsAllOfItOtherwise() throws IOException {
        var all = String.join("", parts(file(false)).values());

        assertThat(all)
                .contains("Dana Reyes", "whereas.example", "7c1f0e", "Local law asks for it", "dc:creator", "<w:ins ");
    }

    static byte[] released() throws IOException {
        return file(true);
    }

    private static byte[] file(boolean release) throws IOException {
        var remarked = Samples.settings(false).with(List.of(new Remark("tow", "Dana Reyes", "Local law asks for it.")));
        var markup = release ? WordChanges.Markup.STATIC : WordChanges.Markup.TRACKED;
        var settings = new WordChanges.Settings(
                release ? remarked.released() : remarked,
                markup,
                Redlines.settings(markup).author(),
                Map.of());
        var out = new ByteArrayOutputStream();
        WordChanges.write(Markdown.parse(OLDER), Markdown.parse(OLDER.replace("shall tow", "may tow")), settings, out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
