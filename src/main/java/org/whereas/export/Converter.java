package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.whereas.library.Sha256;
import org.whereas.problem.Problem;

/// Makes PDF files of Word files with LibreOffice, where it is installed: one at a time, each with a profile of its
/// own, and never for longer than a minute.
///
/// The last few are kept by the hash of the Word file, which is the same for the same text.
@ApplicationScoped
public class Converter {

    private static final int SECONDS = 60;
    private static final int KEPT = 8;
    private static final int LARGEST_KEPT = 4_000_000;
    private static final int WAITING = 4;

    private final Semaphore turn = new Semaphore(1, true);

    private final Map<String, byte[]> made = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    @Inject
    ExportSettings settings;

    /// Whether PDF files can be made here.
    public boolean isThere() {
        return settings.soffice().isPresent();
    }

    /// The Word file as PDF; refused where no program is installed, or where too many wait for theirs.
    public byte[] pdf(byte[] word) {
        var program = settings.soffice().orElseThrow(() -> new Problem.NotInstalled("pdf").asException());
        var hash = Sha256.of(word);
        var kept = kept(hash);
        if (kept.isPresent()) return kept.get();
        if (turn.getQueueLength() >= WAITING) throw busy();
        try {
            if (!turn.tryAcquire(SECONDS, TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            var pdf = kept(hash).orElseGet(() -> converted(program, word));
            keep(hash, pdf);
            return pdf;
        } finally {
            turn.release();
        }
    }

    private Optional<byte[]> kept(String hash) {
        synchronized (made) {
            return Optional.ofNullable(made.get(hash));
        }
    }

    private void keep(String hash, byte[] pdf) {
        if (pdf.length > LARGEST_KEPT) return;
        synchronized (made) {
            made.put(hash, pdf);
        }
    }

    private static RuntimeException busy() {
        return new Problem.Unavailable("pdf", SECONDS).asException();
    }

    private static byte[] converted(Path program, byte[] word) {
        try {
            var folder = Files.createTempDirectory("whereas-pdf");
            try {
                var source = Files.write(folder.resolve("document.docx"), word);
                run(program, folder, source);
                var pdf = folder.resolve("document.pdf");
                if (!Files.isRegularFile(pdf)) throw busy();
                return Files.readAllBytes(pdf);
            } finally {
                remove(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void run(Path program, Path folder, Path source) throws IOException {
        var process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--nolockcheck",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            // soffice is a script that starts the program proper
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
