package org.whereas.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

/// Results that somebody has seen, each a number that stays the same: see [Results]. A result that was not there shares
/// its number with one of a thousand seen once in four million times.
final class Seen {

    /// So many are remembered; whoever finds more is not told what is new.
    static final int MOST = 100_000;

    static final Seen NOTHING = new Seen(new int[0], new int[0]);

    /// So many that were new at the last looks.
    private static final int LATELY = 300;

    private final int[] all;
    private final int[] lately;

    private Seen(int[] all, int[] lately) {
        this.all = all;
        this.lately = lately;
    }

    /// What was written; nothing where it is no such text.
    static Seen read(String written) {
        var parts = written.split(":", -1);
        if (parts.length != 2) return NOTHING;
        try {
            return new Seen(numbers(parts[0]), numbers(parts[1]));
        } catch (IllegalArgumentException noSuchText) {
            return NOTHING;
        }
    }

    String written() {
        return written(all) + ":" + written(lately);
    }

    boolean has(int result) {
        return Arrays.binarySearch(all, result) >= 0;
    }

    /// After a look at all that is found now.
    Seen now(int[] found) {
        var fresh = Arrays.stream(found).filter(r -> !has(r));
        var sorted = Arrays.stream(found).limit(MOST).sorted().distinct().toArray();
        return new Seen(
                sorted,
                IntStream.concat(fresh, Arrays.stream(lately)).limit(LATELY).toArray());
    }

    /// The first look, at which nothing is new.
    static Seen first(int[] found) {
        return new Seen(NOTHING.now(found).all, new int[0]);
    }

    /// Without what was new at the last looks: a feed goes on telling of it, for nobody knows when it is read.
    Seen beforeLately() {
        var late = Arrays.stream(lately).sorted().toArray();
        var before = Arrays.stream(all).filter(r -> Arrays.binarySearch(late, r) < 0);
        return new Seen(before.toArray(), new int[0]);
    }

    private static String written(int[] numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (var number : numbers) bytes.putInt(number);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static int[] numbers(String written) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written)).asIntBuffer();
        var numbers = new int[bytes.remaining()];
        bytes.get(numbers);
        return numbers;
    }
}
