package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// A document holds no picture files: its images are links, and pictures of other files are told.
class WordPicturesTest {

    private static final String DRAWING = "<w:r><w:drawing xmlns:wp="
            + "\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:inline>"
            + "<wp:docPr id=\"1\" name=\"Picture 1\" descr=\"The beats of the city\"/></wp:inline></w:drawing></w:r>";

    @Test
    void anImageIsItsDescriptionLinkedToIt() {
        var file = WordFile.read(
                Samples.docx("---\ntitle: Beats\n---\n\nSee ![the beats](https://city.example/beats.png). {#beats}\n"));

        assertThat(file.words()).contains("See [Picture: the beats].");
        assertThat(file.links()).containsExactly("https://city.example/beats.png");
    }

    @Test
    void aPictureInAFileIsToldWithItsDescriptionAndItsPlace() throws IOException {
        var read = WordImport.read(withPicture(Samples.docx("---\ntitle: Beats\n---\n\nOne. {#one}\n\nTwo. {#two}\n")));

        var place = read.document().blocks().getLast().position().first();
        assertThat(place).isPositive();
        assertThat(read.left()).contains(new WordText.Told("word.left.picture", place, "The beats of the city"));
    }

    /// The file with a picture behind its second paragraph of text.
    private static byte[] withPicture(byte[] docx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("word/document.xml"))
                    content = content.replace("Two.</w:t></w:r>", "Two.</w:t></w:r>" + DRAWING);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
