package org.whereas.search;

import java.util.Arrays;

/// Numbers keys from 0 in the order in which they are first asked for.
final class LongIndex {

    private long[] keys = new long[256];
    private int[] numbers = new int[256];
    private int size;

    LongIndex() {
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    /// The number of a key, a new one where it is new.
    int at(long key) {
        if (size * 2 >= keys.length) grow();
        var slot = slot(key);
        if (numbers[slot] < 0) {
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /// The number of a key, -1 where nobody asked for it yet.
    int find(long key) {
        return numbers[slot(key)];
    }

    private int slot(long key) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        var slot = (int) (mixed >>> 32) & keys.length - 1;
        while (numbers[slot] >= 0 && keys[slot] != key) slot = slot + 1 & keys.length - 1;
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] < 0) continue;
            var slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            numbers[slot] = oldNumbers[i];
        }
    }
}
