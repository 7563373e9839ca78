package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListsTest {

    @TempDir
    Path folder;

    private static boolean knows(Vocabulary words, String stem) {
        return !words.synonyms().in(List.of(stem)).isEmpty();
    }

    @Test
    void withoutFilesThoseOfTheSoftwareCount() {
        assertThat(new WordLists(folder).look().synonyms().groups()).isGreaterThan(60);
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        Files.writeString(folder.resolve("synonyms.txt"), "crocodile, alligator | alike\n");
        var lists = new WordLists(folder);
        assertThat(knows(lists.look(), "zebra")).isFalse();

        Files.writeString(folder.resolve("synonyms.txt"), "crocodile, alligator, zebra | alike\n");

        assertThat(knows(lists.look(), "zebra")).isTrue();
        assertThat(lists.look()).isSameAs(lists.look());
    }

    @Test
    void theMarkThatSomeEditorsPutBeforeAFileIsNoPartOfIt() throws IOException {
        Files.writeString(folder.resolve("synonyms.txt"), "\uFEFF# Ours\r\ncrocodile, alligator | alike\r\n");

        var words = new WordLists(folder).look();

        assertThat(words.synonyms().groups()).isOne();
        assertThat(knows(words, "crocodile")).isTrue();
    }

    @Test
    void afterABrokenFileWhatWasKnownGoesOn() throws IOException {
        Files.writeString(folder.resolve("synonyms.txt"), "crocodile, alligator | alike\n");
        var lists = new WordLists(folder);
        lists.look();

        Files.writeString(folder.resolve("synonyms.txt"), "crocodile without a reason\n");

        assertThat(knows(lists.look(), "crocodile")).isTrue();
    }
}
