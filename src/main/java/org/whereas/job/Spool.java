package org.whereas.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What is written before it is read, over the disk, because it may be larger than what memory holds.
public final class Spool {

    private Spool() {}

    /// Writes something that is to be read.
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// What was written, to be read once; its file is gone when the stream is closed, and where the
    /// writing fails.
    public static InputStream of(Writing writing) throws IOException {
        return of(Path.of(System.getProperty("java.io.tmpdir")), writing);
    }

    static InputStream of(Path folder, Writing writing) throws IOException {
        var file = Files.createTempFile(folder, "whereas-spool", "");
        try {
            try (var out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (Throwable broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }
}
