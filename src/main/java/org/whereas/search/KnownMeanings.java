package org.whereas.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.util.StringHelper;

/// The directions of texts as far as they have been worked out, in a file beside the index that is only
/// written at its end. What a crash left half written there is cut off at the next start, so the work
/// goes on where it stopped; without the file it begins anew.
final class KnownMeanings implements Closeable {

    private static final int SEED = 104729;
    private static final int KEY = Long.BYTES;
    private static final int CHECK = Integer.BYTES;

    private final FileChannel file;
    private final int dimensions;
    private final LongIndex keys = new LongIndex();

    private KnownMeanings(FileChannel file, int dimensions) {
        this.file = file;
        this.dimensions = dimensions;
    }

    /// What is known in a file, which is made where there is none.
    static KnownMeanings in(Path path, int dimensions) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var known = new KnownMeanings(file, dimensions);
        known.read();
        return known;
    }

    private void read() throws IOException {
        var record = ByteBuffer.allocate(size());
        while (filled(record, (long) keys.size() * size())) {
            if (record.getInt(size() - CHECK) != check(record)) break;
            var before = keys.size();
            if (keys.at(record.getLong(0)) < before) break;
        }
        file.truncate((long) keys.size() * size());
    }

    private boolean filled(ByteBuffer record, long at) throws IOException {
        record.clear();
        while (record.hasRemaining()) if (file.read(record, at + record.position()) < 0) return false;
        return true;
    }

    private int size() {
        return KEY + dimensions + CHECK;
    }

    private int check(ByteBuffer record) {
        var crc = new CRC32();
        crc.update(record.array(), 0, KEY + dimensions);
        return (int) crc.getValue();
    }

    /// The direction of a text, if it is known.
    synchronized Optional<byte[]> of(String text) throws IOException {
        var number = keys.find(key(text));
        if (number < 0) return Optional.empty();
        var direction = new byte[dimensions];
        file.read(ByteBuffer.wrap(direction), (long) number * size() + KEY);
        return Optional.of(direction);
    }

    /// Keeps the direction of a text.
    synchronized void keep(String text, byte[] direction) throws IOException {
        if (keys.find(key(text)) >= 0) return;
        var record = ByteBuffer.allocate(size());
        record.putLong(key(text)).put(direction).putInt(check(record)).flip();
        var at = (long) keys.size() * size();
        while (record.hasRemaining()) file.write(record, at + record.position());
        keys.at(key(text));
    }

    /// How many texts are known.
    synchronized int count() {
        return keys.size();
    }

    private static long key(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, SEED)[0];
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
