package org.whereas.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.whereas.problem.Problem;

/// Unpacks an archive into a folder, and measures while it does how large it is and becomes. Nothing in
/// it is looked into before all of it is measured.
final class ArchiveUnpacking {

    private final Path folder;
    private final Set<String> texts = new HashSet<>();
    private final byte[] buffer = new byte[64 * 1024];
    private boolean described;
    private long unpacked;

    private ArchiveUnpacking(Path folder) {
        this.folder = folder;
    }

    /// Unpacks the texts and the manifest and answers the names of the texts. Refused with 413 what is
    /// too large, packed or unpacked, and with 422 what has other names in it.
    static Set<String> unpack(InputStream packed, Path folder) throws IOException {
        var unpacking = new ArchiveUnpacking(folder);
        unpacking.all(new Counted(packed));
        return unpacking.texts;
    }

    private void all(Counted packed) throws IOException {
        try (var zip = new ZipInputStream(packed)) {
            var entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ArchiveFormat.ENTRIES) throw tooLarge(ArchiveFormat.UNPACKED);
                one(entry.getName(), zip, packed);
            }
        }
    }

    private void one(String name, InputStream in, Counted packed) throws IOException {
        var text = ArchiveFormat.TEXT.matcher(name);
        if (text.matches()) {
            if (!texts.add(name)) throw broken();
            Files.createDirectories(folder.resolve(text.group(1)));
            keep(in, packed, UnpackedArchive.file(folder, text.group(1), text.group(2)), ArchiveFormat.LARGEST_TEXT);
        } else if (name.equals(ArchiveFormat.MANIFEST)) {
            if (described) throw broken();
            described = true;
            keep(in, packed, folder.resolve(ArchiveFormat.MANIFEST), ArchiveFormat.LARGEST_MANIFEST);
        } else {
            if (!ArchiveFormat.isBeside(name)) throw broken();
            copy(in, packed, OutputStream.nullOutputStream(), ArchiveFormat.UNPACKED);
        }
    }

    private void keep(InputStream in, Counted packed, Path file, long most) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            copy(in, packed, out, most);
        }
    }

    private void copy(InputStream in, Counted packed, OutputStream out, long most) throws IOException {
        var left = most;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            unpacked += read;
            if (left < 0) throw tooLarge(most);
            if (unpacked > ArchiveFormat.UNPACKED) throw tooLarge(ArchiveFormat.UNPACKED);
            refuseBomb(packed.read);
            out.write(buffer, 0, read);
        }
    }

    /// Text is packed to a tenth of its size; what becomes a hundred times as large was made to do so.
    private void refuseBomb(long packed) {
        if (unpacked > ArchiveFormat.HARMLESS && unpacked > packed * ArchiveFormat.RATIO)
            throw tooLarge(ArchiveFormat.UNPACKED);
    }

    private static RuntimeException tooLarge(long most) {
        return new Problem.TooLarge(most).asException();
    }

    private static RuntimeException broken() {
        return Problem.Invalid.of("", "archive-broken").asException();
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
            if (read > ArchiveFormat.PACKED) throw tooLarge(ArchiveFormat.PACKED);
        }
    }
}
