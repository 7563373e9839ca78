package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a crash, a faulty disk or another version leaves behind is either the last commit, whole, or nothing.
class DamageTest {

    @TempDir
    Path directory;

    private IndexFolder built() throws IOException {
        var folder = new IndexFolder(directory);
        var fresh = folder.fresh("library-1", 0);
        try (var index = fresh.index()) {
            index.put(1, List.of(edition(1)));
            index.refresh(5);
            index.commit();
            folder.adopt(fresh);
        }
        return folder;
    }

    private static Edition edition(long document) {
        return Shelf.edition(document, 0, "x", "d" + document, "---\ntitle: D\n---\n\nThe crocodile sleeps. {#a}\n");
    }

    @Test
    void whatWasCommittedIsThereAgain() throws IOException {
        var folder = built();

        try (var index = folder.opened("library-1").orElseThrow()) {
            assertThat(index.feed()).isEqualTo(5);
            assertThat(index.clauses()).isEqualTo(1);
        }
    }

    @Test
    void afterACrashItGoesOnWhereItsCommitSays() throws IOException {
        var folder = built();
        try (var index = folder.opened("library-1").orElseThrow()) {
            index.put(2, List.of(edition(2)));
            index.refresh(6);
        }

        try (var index = folder.opened("library-1").orElseThrow()) {
            assertThat(index.feed()).isEqualTo(5);
            assertThat(index.clauses()).isEqualTo(1);
            index.put(2, List.of(edition(2)));
            index.put(2, List.of(edition(2)));
            index.refresh(6);
            assertThat(index.clauses()).isEqualTo(2);
        }
    }

    @Test
    void aFlippedByteInAnyFileIsNoticed() throws IOException {
        built();
        for (var file : files()) {
            var sound = Files.readAllBytes(file);
            var broken = sound.clone();
            broken[broken.length / 2] ^= 0x10;
            Files.write(file, broken);

            assertThat(new IndexFolder(directory).opened("library-1"))
                    .as(file.toString())
                    .isEmpty();

            Files.write(file, sound);
        }
        try (var index = new IndexFolder(directory).opened("library-1").orElseThrow()) {
            assertThat(index.clauses()).isEqualTo(1);
        }
    }

    @Test
    void anIndexOfAnotherLibraryIsNotOpened() throws IOException {
        assertThat(built().opened("library-2")).isEmpty();
    }

    /// One that an older version made, whose rows lie in another order.
    @Test
    void anIndexOfAnotherMakingIsNotOpened() throws IOException {
        Files.writeString(directory.resolve("current"), "index-old");
        try (var folder = FSDirectory.open(directory.resolve("index-old"));
                var writer = new IndexWriter(folder, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(
                    Map.of("making", "9", "library", "library-1", "feed", "5").entrySet());
            writer.commit();
        }

        assertThat(new IndexFolder(directory).opened("library-1")).isEmpty();
    }

    @Test
    void withoutFolderThereIsNoIndex() throws IOException {
        var folder = new IndexFolder(directory.resolve("none"));

        folder.tidy();

        assertThat(folder.opened("library-1")).isEmpty();
    }

    @Test
    void aRebuildCutShortChangesNothingAndIsTidiedUp() throws IOException {
        var folder = built();
        try (var unfinished = folder.fresh("library-1", 0).index()) {
            unfinished.put(9, List.of(edition(9)));
            unfinished.refresh(9);
            unfinished.commit();
        }

        folder.tidy();

        try (var index = folder.opened("library-1").orElseThrow();
                var left = Files.list(directory)) {
            assertThat(index.feed()).isEqualTo(5);
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void aFileThatIsDeletedOrChangedUnderAnOpenIndexIsNoticed() throws IOException {
        try (var index = built().opened("library-1").orElseThrow()) {
            assertThat(index.damage()).isEmpty();
            for (var file : files().stream().filter(f -> !f.endsWith("current")).toList()) {
                var sound = Files.readAllBytes(file);
                var written = Files.getLastModifiedTime(file);
                Files.write(file, sound);
                Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() + 5));
                assertThat(index.damage())
                        .as(file.toString())
                        .contains(file.getFileName().toString());
                Files.setLastModifiedTime(file, written);
                assertThat(index.damage()).isEmpty();
            }
            Files.delete(files().stream()
                    .filter(f -> f.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow());
            assertThat(index.damage()).isPresent();
        }
    }

    @Test
    void aByteThatFlipsUnderAnOpenIndexIsFoundByReadingOneFileAfterTheOther() throws IOException {
        try (var index = built().opened("library-1").orElseThrow()) {
            var files = files().stream().filter(f -> !f.endsWith("current")).toList();
            for (var i = 0; i < files.size(); i++) assertThat(index.proofread()).isEmpty();
            var broken = files.stream()
                    .filter(f -> f.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            try (var file = FileChannel.open(broken, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(new byte[] {'!'}), file.size() / 2);
            }

            var found = new ArrayList<String>();
            for (var i = 0; i < files.size(); i++) index.proofread().ifPresent(found::add);

            assertThat(found).containsExactly(broken.getFileName().toString());
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }
}
