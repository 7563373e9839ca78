package org.whereas.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Where the index lies: in numbered folders of which the file `current` names the one that counts.
///
/// A rebuild writes a fresh folder beside it and moves the name last, so at every moment there is one whole
/// index or none.
final class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());
    private static final String CURRENT = "current";

    private final Path folder;
    private final Space space;

    IndexFolder(Path folder) {
        this(folder, path -> Files.getFileStore(path).getUsableSpace());
    }

    IndexFolder(Path folder, Space space) {
        this.folder = folder;
        this.space = space;
    }

    /// How many bytes may still be written into a folder.
    interface Space {
        long in(Path folder) throws IOException;
    }

    /// There is no room for another index.
    static final class Full extends IOException {
        private static final long serialVersionUID = 1;

        Full(long needed, long free) {
            super("Another search index needs " + needed + " bytes, and " + free + " are free");
        }
    }

    /// The index that counts, if it is there, undamaged to the last byte, and of the right making.
    Optional<SearchIndex> opened(String library) throws IOException {
        var current = current();
        if (current.isEmpty()) return Optional.empty();
        try (var directory = FSDirectory.open(current.get())) {
            if (!isWhole(directory)) return rejected("is damaged");
            if (!SearchIndex.Made.of(directory).fits(library)) return rejected("is of another making");
        } catch (IOException | RuntimeException | InternalError damaged) {
            return rejected("cannot be read: " + damaged);
        }
        return Optional.of(SearchIndex.open(FSDirectory.open(current.get())));
    }

    /// Refuses where another index would not find room beside the one that counts.
    ///
    /// @throws Full where that one is larger than what is free
    void needRoom() throws IOException {
        var current = current();
        if (current.isEmpty()) return;
        var needed = 0L;
        try (var files = Files.newDirectoryStream(current.get())) {
            for (var file : files) needed += size(file);
        }
        var free = space.in(folder);
        if (free <= needed) throw new Full(needed, free);
    }

    /// The writer may remove a file at any moment.
    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /// An empty index beside the one that counts, begun at a number of the change feed.
    Fresh fresh(String library, long begun) throws IOException {
        Files.createDirectories(folder);
        var next = Files.createTempDirectory(folder, "index-");
        return new Fresh(next, SearchIndex.create(FSDirectory.open(next), library, begun));
    }

    /// An index that is being built, and the folder it will be found under.
    record Fresh(Path path, SearchIndex index) {}

    /// Makes a freshly built and committed index the one that counts; the others go with the next [#tidy].
    void adopt(Fresh fresh) throws IOException {
        var name = fresh.path().getFileName().toString();
        var draft = folder.resolve(CURRENT + ".new");
        Files.writeString(draft, name);
        Files.move(draft, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Removes an index that was given up, unless it counts already.
    void drop(Fresh fresh) throws IOException {
        if (!fresh.path().equals(current().orElse(null))) remove(fresh.path());
    }

    /// Removes what no longer counts, such as a rebuild that a crash cut short.
    void tidy() throws IOException {
        var current = current().orElse(null);
        if (!Files.isDirectory(folder)) return;
        try (var all = Files.newDirectoryStream(folder, "index-*")) {
            for (var path : all) if (!path.equals(current)) remove(path);
        }
    }

    private Optional<Path> current() throws IOException {
        try {
            var name = new String(Files.readAllBytes(folder.resolve(CURRENT)), StandardCharsets.ISO_8859_1).strip();
            if (!name.matches("index-[0-9]{1,30}")) return Optional.empty();
            return Optional.of(folder.resolve(name)).filter(Files::isDirectory);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Directory directory) throws IOException {
        try (var check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setThreadCount(1);
            return check.checkIndex().clean;
        }
    }

    private static Optional<SearchIndex> rejected(String why) {
        LOG.log(Level.WARNING, "The search index {0}; it is built anew from the documents", why);
        return Optional.empty();
    }

    private static void remove(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failed) throws IOException {
                Files.deleteIfExists(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
