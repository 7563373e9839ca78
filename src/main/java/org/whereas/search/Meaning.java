package org.whereas.search;

/// What turns words into a direction in which texts of like meaning lie, whatever their words.
interface Meaning {

    /// What tells its directions apart from those of every other: short, of small letters and digits.
    String name();

    /// The direction of a text, one byte for each dimension; only its direction counts, not its length.
    byte[] of(String text);

    /// Directions as bytes: the longest of them uses all that a byte can hold.
    static byte[] bytes(float[] direction) {
        var most = Float.MIN_NORMAL;
        for (var value : direction) most = Math.max(most, Math.abs(value));
        var bytes = new byte[direction.length];
        for (var i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(direction[i] / most * Byte.MAX_VALUE);
        return bytes;
    }

    /// How alike two directions are: 1 the same, 0 nothing in common.
    static float likeness(byte[] one, byte[] other) {
        var dot = 0L;
        var ones = 0L;
        var others = 0L;
        for (var i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return ones == 0 || others == 0 ? 0 : (float) (dot / Math.sqrt((double) ones * others));
    }
}
