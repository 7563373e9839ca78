package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.whereas.text.Document;
import org.whereas.text.Numbering;
import org.whereas.text.Publication;

/// Reads back the file of every text there is, and finds in it what the text says.
class WordTextsTest {

    @TestFactory
    Stream<DynamicTest> everyTextIsInItsFile() {
        return Samples.all().entrySet().stream().map(e -> dynamicTest(e.getKey(), () -> check(e.getValue())));
    }

    private static void check(Document document) {
        var published = Publication.keepingFields(document);
        var expected = Expected.of(published);
        var title = new Outline(published, Numbering.style(published)).title().isPresent() ? 1 : 0;
        var file = WordFile.read(Samples.docx(document, true));

        assertThat(file.words()).containsAll(expected.lines().subList(0, title));
        assertThat(firstMissing(expected.lines().subList(title, expected.lines().size()), file.words()))
                .isEmpty();
        assertThat(file.notes()).hasSize(expected.notes().size());
        assertThat(file.tags())
                .containsSubsequence(
                        expected.controls().stream().map(Controls::shortened).toList());
        assertThat(file.bookmarks())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,39}"));
        assertThat(file.markIds()).doesNotHaveDuplicates();
        assertThat(file.numbersByBookmark()).containsAllEntriesOf(file.named(expected.numbers()));
    }

    /// The first line that is not where it should be, with what stands there; empty when all lines are there in one
    /// run.
    static String firstMissing(List<String> expected, List<String> found) {
        if (Collections.indexOfSubList(found, expected) >= 0) return "";
        var best = 0;
        var from = 0;
        for (int start = 0; start < found.size(); start++) {
            var same = 0;
            while (same < expected.size()
                    && start + same < found.size()
                    && expected.get(same).equals(found.get(start + same))) same++;
            if (same <= best) continue;
            best = same;
            from = start;
        }
        return "after " + best + " lines expected <" + expected.get(best) + "> found <"
                + found.get(Math.min(from + best, found.size() - 1)) + ">";
    }
}
