package org.whereas.word;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A long part of a file in the making, kept on the disk, so that it is never whole in memory.
final class Spool implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;

    Spool() throws IOException {
        file = Files.createTempFile("whereas", ".xml");
        writer = Files.newBufferedWriter(file);
    }

    void add(Xml xml) throws IOException {
        writer.append(xml.toString());
    }

    void add(Tag tag) throws IOException {
        add(Xml.of(tag));
    }

    /// Writes all that was added.
    void to(OutputStream out) throws IOException {
        writer.flush();
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            Files.deleteIfExists(file);
        }
    }
}
