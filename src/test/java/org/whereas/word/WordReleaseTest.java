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

    @Test
    void aCleanFileInAHouseStyleTellsNothingOfItEither() throws IOException {
        var out = new ByteArrayOutputStream();
        WordExport.write(
                Markdown.parse(OLDER),
                Samples.settings(false).in(HouseStyle.read(house())).released(),
                out);
        var parts = parts(out.toByteArray());

        assertThat(parts.get("word/header-house-default.xml"))
                .contains("Letterhead", "r:embed=\"p1\"", "descr=\"The seal of the city\"");
        assertThat(parts.keySet()).noneMatch(it -> it.startsWith("customXml") || it.contains("custom.xml"));
        parts.forEach((name, content) -> assertThat(content)
                .as(name)
                .doesNotContain("rsid", "paraId", "textId", "dreyes", "Dana Reyes", "dataBinding", "whereas.example"));
    }

    /// A file with a letterhead, as Word saves one.
    private static byte[] house() {
        var file = Edited.of(HouseStyleTest.docx(HouseStyle.USUAL));
        var paragraph = "<w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w:rsidR=\"00AB12CD\""
                + " w14:paraId=\"1A2B3C4D\" w14:textId=\"77777777\"><w:r w:rsidRPr=\"00AB12CD\"><w:t>Letterhead</w:t></w:r>"
                + "<w:r>" + picture("C:\\Users\\dreyes\\seal.png") + picture("The seal of the city")
                + "</w:r></w:p></w:hdr>";
        file.replace("word/header.xml", "</w:hdr>", paragraph);
        file.with("word/_rels/header.xml.rels", RELATIONSHIP);
        file.with("word/media/seal.png", "not really a picture");
        var style = "<w:name w:val=\"Title\"/>";
        file.replace("word/styles.xml", style, style + "<w:rsid w:val=\"00AB12CD\"/>");
        return file.replace("<w:sectPr>", "<w:sectPr w:rsidR=\"00AB12CD\" w:rsidSect=\"00AB12CD\">")
                .bytes();
    }

    private static final String RELATIONSHIP =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"p1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                    + " Target=\"media/seal.png\"/></Relationships>";

    private static String picture(String description) {
        return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                + "<wp:docPr id=\"1\" name=\"seal_dreyes.png\" descr=\"" + description + "\"/>"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
                + "<pic:cNvPr id=\"1\" name=\"seal_dreyes.png\"/></pic:nvPicPr><pic:blipFill>"
                + "<a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"p1\"/>"
                + "</pic:blipFill></pic:pic></wp:inline></w:drawing>";
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
