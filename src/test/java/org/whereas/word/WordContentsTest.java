package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

/// The list of contents of a file from elsewhere.
class WordContentsTest {

    private static String paragraph(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void onlyTheWordOverItGoesWithIt() {
        var content = paragraph("Title", "Towing")
                + paragraph("BodyText", "Contents")
                + paragraph("TOC1", "Rules 1")
                + paragraph("TOC1", "Contents 2")
                + paragraph("Heading1", "Rules")
                + paragraph("BodyText", "Officers write down what a car holds.")
                + paragraph("Heading1", "Contents")
                + paragraph("BodyText", "What a car holds stays in it.");
        var file = Edited.of(Samples.docx("Officers stop. {#stop}\n"))
                .without("customXml/item1.xml")
                .without("docProps/custom.xml")
                .with(
                        Edited.MAIN,
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + content + "</w:body></w:document>");

        var read = WordImport.read(file.bytes());

        assertThat(Markdown.write(read.document()).lines().filter(it -> it.contains("Contents")))
                .hasSize(1);
        assertThat(read.recognised())
                .extracting(WordText.Told::key, WordText.Told::words)
                .contains(org.assertj.core.groups.Tuple.tuple("word.found.contents-word", "Contents"));
    }
}
