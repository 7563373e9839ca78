package org.whereas.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/// Looks whether the files of an open index are as they were written. No file of an index is ever written
/// twice, so a size or a date that changes tells of somebody else; and searches go on reading files that are
/// gone, so nothing else would tell of those.
final class Watch {

    private final Directory directory;
    private final Optional<Path> folder;
    private final Map<String, Stamp> known = new HashMap<>();
    private String commit;
    private int next;

    private record Stamp(long size, FileTime written, Object key) {
        static Stamp of(Path file) throws IOException {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
        }
    }

    Watch(Directory directory) {
        this.directory = directory;
        this.folder = directory instanceof FSDirectory files ? Optional.of(files.getDirectory()) : Optional.empty();
    }

    /// Says that there is a new commit, whose file has to stay from now on.
    synchronized void committed() throws IOException {
        if (commit != null) known.remove(commit);
        commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
    }

    /// The first file that is gone or changed since it was first seen.
    synchronized Optional<String> damage(DirectoryReader reader) throws IOException {
        if (folder.isEmpty()) return Optional.empty();
        var files = files(reader);
        known.keySet().retainAll(files);
        for (var file : files) {
            try {
                var now = Stamp.of(folder.get().resolve(file));
                var before = known.putIfAbsent(file, now);
                if (before != null && !before.equals(now)) return Optional.of(file);
            } catch (NoSuchFileException gone) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// Reads the next file to its end; its name where its checksum is not that of its bytes.
    synchronized Optional<String> proofread(DirectoryReader reader) throws IOException {
        var files = files(reader);
        if (files.isEmpty()) return Optional.empty();
        var file = files.get(next++ % files.size());
        try (var in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            return Optional.empty();
        } catch (CorruptIndexException | NoSuchFileException damaged) {
            return Optional.of(file);
        }
    }

    private List<String> files(DirectoryReader reader) throws IOException {
        var files = new ArrayList<String>();
        for (var file : reader.getIndexCommit().getFileNames())
            if (!file.startsWith(IndexFileNames.SEGMENTS)) files.add(file);
        if (commit != null) files.add(commit);
        return files;
    }
}
