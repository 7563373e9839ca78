package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

class RemarksTest {

    private static final String TEXT =
            "## One {#one}\n\nFirst {#first}\n\n| a |\n| - |\n| b |\n\n{#table}\n\nLast {#last}\n";

    @Test
    void aRemarkIsACommentAtItsClause() throws IOException {
        var parts = WordFile.parts(docx(
                new Remark("first", "City", "Local law asks for it."),
                new Remark("table", "City", "Shorter here."),
                new Remark("gone", "City", "Not needed.")));
        var document = parts.get("word/document.xml");
        var starts = document.getElementsByTagName("w:commentRangeStart");
        var comments = parts.get("word/comments.xml").getElementsByTagName("w:comment");

        assertThat(starts.getLength()).isEqualTo(3);
        assertThat(starts.item(0).getParentNode().getTextContent()).isEqualTo("First");
        assertThat(starts.item(1).getParentNode().getTextContent()).isEqualTo("a");
        assertThat(starts.item(2).getParentNode().getTextContent()).isEqualTo("Last");
        assertThat(comments.getLength()).isEqualTo(3);
        assertThat(comments.item(0).getTextContent()).isEqualTo("Local law asks for it.");
        assertThat(comments.item(2).getTextContent())
                .isEqualTo("Of the clause \"gone\", which is not in this text: Not needed.");
    }

    @Test
    void withoutRemarksThereAreNoComments() throws IOException {
        assertThat(WordFile.parts(docx())).doesNotContainKey("word/comments.xml");
    }

    static byte[] docx(Remark... remarks) throws IOException {
        var out = new ByteArrayOutputStream();
        WordExport.write(Markdown.parse(TEXT), Samples.settings(false).with(List.of(remarks)), out);
        return out.toByteArray();
    }
}
