package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.whereas.change.Forks;
import org.whereas.text.Document;

/// Files with changes to try, and what every one of them must hold.
final class Redlines {

    private Redlines() {}

    static WordChanges.Settings settings(WordChanges.Markup markup) {
        var author = new WordChanges.Author("Dana Reyes", Instant.parse("2026-11-20T17:05:11Z"));
        return new WordChanges.Settings(Samples.settings(true), markup, author, Map.of());
    }

    static byte[] docx(Document older, Document newer, WordChanges.Markup markup) {
        var out = new ByteArrayOutputStream();
        try {
            WordChanges.write(older, newer, settings(markup), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] tracked(Document older, Document newer) {
        return docx(older, newer, WordChanges.Markup.TRACKED);
    }

    /// The same with or without a table of contents.
    static byte[] tracked(Document older, Document newer, boolean contents) {
        var all = settings(WordChanges.Markup.TRACKED);
        var settings = new WordChanges.Settings(Samples.settings(contents), all.markup(), all.author(), all.authors());
        var out = new ByteArrayOutputStream();
        try {
            WordChanges.write(older, newer, settings, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Forks.Fork fork(int number) {
        var fork = Forks.of(number);
        return number % 3 == 0 ? fork : new Forks.Fork(fork.older(), Restructured.of(fork.newer(), number));
    }

    /// Accepting all gives the file of the newer text, rejecting all that of the older one.
    static void holds(Document older, Document newer) {
        var file = tracked(older, newer);
        same(Review.accepted(file), WordFile.read(Samples.docx(newer, true)));
        same(Review.rejected(file), WordFile.read(Samples.docx(older, true)));
        assertThat(WordFile.read(file).markIds()).doesNotHaveDuplicates();
    }

    private static void same(WordFile found, WordFile expected) {
        assertThat(lines(found)).isEqualTo(lines(expected));
        assertThat(found.notes()).isEqualTo(expected.notes());
        assertThat(found.tags()).isEqualTo(expected.tags());
        assertThat(found.bookmarks()).doesNotHaveDuplicates();
    }

    /// The words and numbers of the paragraphs, without the table of contents.
    static List<String> body(WordFile file) {
        return lines(file).stream()
                .map(line -> Expected.single(line.number() + " " + line.text()))
                .toList();
    }

    /// The paragraphs with style, number and words; the table of contents and empty lines are left out.
    private static List<WordFile.Line> lines(WordFile file) {
        return file.paragraphs().stream()
                .filter(line -> !line.style().startsWith("TOC"))
                .filter(line -> !(line.number() + line.text()).isEmpty())
                .toList();
    }
}
