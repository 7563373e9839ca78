package org.whereas.export;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.whereas.library.Sha256;
import org.whereas.problem.Problem;

/// An archive that comes in, unpacked into a folder of its own and checked before anything of it is
/// used: how large it is and becomes, the names in it, and that every text is the one that its hash
/// names. What is made from the texts is not kept. Closed, it is gone.
final class UnpackedArchive implements AutoCloseable {

    private final Path folder;
    private final Set<String> names = new HashSet<>();
    private JsonObject manifest;

    private UnpackedArchive(Path folder) {
        this.folder = folder;
    }

    /// Refused with 413 what is too large, packed or unpacked, and with 422 what is no archive of ours.
    static UnpackedArchive of(InputStream packed) throws IOException {
        var archive = new UnpackedArchive(Files.createTempDirectory("whereas-archive"));
        try {
            archive.unpack(packed);
            archive.check();
            return archive;
        } catch (IOException
                | JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | DateTimeException
                | StackOverflowError broken) {
            // whatever is wrong in it, it is no archive of ours
            archive.close();
            throw broken();
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    /// What is known of each document; models of the archive itself come before their copies.
    List<JsonObject> documents() {
        var own = organization() + "/";
        var left = new ArrayList<>(manifest.getJsonArray("documents").getValuesAs(JsonObject.class));
        var ordered = new ArrayList<JsonObject>();
        while (!left.isEmpty()) {
            var waiting = new HashSet<String>();
            left.forEach(it -> waiting.add(own + it.getString("slug")));
            var next = left.stream().filter(it -> !waiting.contains(origin(it))).toList();
            if (next.isEmpty()) next = List.copyOf(left);
            ordered.addAll(next);
            left.removeAll(new HashSet<>(next));
        }
        return ordered;
    }

    /// The address of the organization that it was made for, where it was made.
    String organization() {
        return manifest.getString("organization");
    }

    String text(String slug, int number) {
        try {
            return Files.readString(folder.resolve(slug).resolve(number + ".md"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String origin(JsonObject document) {
        return document.containsKey("origin") ? document.getJsonObject("origin").getString("document") : "";
    }

    private void unpack(InputStream packed) throws IOException {
        var counted = new Counted(packed);
        var left = ArchiveFormat.UNPACKED;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(counted)) {
            var entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ArchiveFormat.ENTRIES) throw tooLarge();
                var bytes = wanted(entry.getName(), zip);
                left -= bytes;
                for (var read = zip.read(buffer); read >= 0 && left >= 0; read = zip.read(buffer)) {
                    left -= read;
                    refuseBomb(ArchiveFormat.UNPACKED - left, counted.read);
                }
                if (left < 0) throw tooLarge();
                refuseBomb(ArchiveFormat.UNPACKED - left, counted.read);
            }
        }
    }

    /// Keeps what is read again, and answers how many bytes that was.
    private long wanted(String name, InputStream in) throws IOException {
        var text = ArchiveFormat.TEXT.matcher(name);
        if (text.matches()) {
            if (!names.add(name)) throw broken();
            var target = Files.createDirectories(folder.resolve(text.group(1))).resolve(text.group(2) + ".md");
            var bytes = in.readNBytes(ArchiveFormat.LARGEST_TEXT);
            Files.write(target, bytes);
            return bytes.length;
        }
        if (name.equals(ArchiveFormat.MANIFEST)) {
            if (manifest != null) throw broken();
            var bytes = in.readNBytes(ArchiveFormat.LARGEST_MANIFEST);
            try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                manifest = reader.readObject();
            }
            return bytes.length;
        }
        if (!ArchiveFormat.isBeside(name)) throw broken();
        return 0;
    }

    private void check() {
        if (manifest == null || !manifest.getString("format").equals(ArchiveFormat.NAME)) throw broken();
        var slugs = new HashSet<String>();
        var texts = 0;
        for (var document : documents()) {
            var slug = document.getString("slug");
            if (!slugs.add(slug)) throw broken();
            Instant.parse(document.getString("created"));
            var versions = document.getJsonArray("versions").getValuesAs(JsonObject.class);
            if (versions.isEmpty()) throw broken();
            for (var i = 0; i < versions.size(); i++) check(slug, i + 1, versions.get(i));
            texts += versions.size();
        }
        if (texts != names.size()) throw broken();
    }

    private void check(String slug, int number, JsonObject version) {
        if (version.getInt("number") != number)
            throw Problem.Invalid.of("", "archive-order", slug, version.getInt("number"))
                    .asException();
        if (!names.contains(ArchiveFormat.text(slug, number))) throw broken();
        if (!Sha256.of(text(slug, number)).equals(version.getString("sha256")))
            throw Problem.Invalid.of("", "archive-hash", slug, number).asException();
    }

    /// Text is packed to a tenth of its size; what becomes a hundred times as large was made to do so.
    private static void refuseBomb(long unpacked, long packed) {
        if (unpacked > 20_000_000 && unpacked > packed * ArchiveFormat.RATIO) throw tooLarge();
    }

    private static RuntimeException tooLarge() {
        return new Problem.TooLarge(ArchiveFormat.UNPACKED).asException();
    }

    private static RuntimeException broken() {
        return Problem.Invalid.of("", "archive-broken").asException();
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var more = super.read(into, from, length);
            if (more > 0) count(more);
            return more;
        }

        private void count(int more) {
            read += more;
            if (read > ArchiveFormat.PACKED) throw new Problem.TooLarge(ArchiveFormat.PACKED).asException();
        }
    }
}
