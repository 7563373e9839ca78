package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// How many results have each value of a facet. A result that gathers several clauses counts once for
/// each of their values, so that a count is what choosing the value will show.
final class Counts {

    /// So many values of a facet are noted as bits of one number for each result.
    private static final int FEW = 64;

    private final String facet;
    private final Families families;
    private final Map<BytesRef, Integer> known = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final LongIndex pairs = new LongIndex();
    private final BitSet once = new BitSet();
    private long[] few = new long[64];
    private long[] counts = new long[16];

    private SortedSetDocValues rows;
    private int[] numbers = {};

    Counts(String facet, Families families) {
        this.facet = facet;
        this.families = families;
    }

    /// A value and how many results have it.
    record Count(String value, long count) {}

    String facet() {
        return facet;
    }

    /// The values with the most results first.
    List<Count> most(int number) {
        var all = new ArrayList<Count>();
        for (var i = 0; i < values.size(); i++) all.add(new Count(values.get(i), counts[i]));
        all.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
        return List.copyOf(all.subList(0, Math.min(number, all.size())));
    }

    /// Goes on to the next part of the index, whose values are numbered in another way.
    void next(LeafReader reader) throws IOException {
        rows = DocValues.getSortedSet(reader, facet);
        numbers = new int[(int) rows.getValueCount()];
        Arrays.fill(numbers, -1);
    }

    /// Counts a row that belongs to a result.
    void count(int row, int result) throws IOException {
        if (!rows.advanceExact(row)) return;
        for (var i = rows.docValueCount(); i > 0; i--) {
            var value = number((int) rows.nextOrd());
            if (once.get(value) || fresh(result, value)) counts[value]++;
        }
    }

    private boolean fresh(int result, int value) {
        if (value >= FEW) {
            var before = pairs.size();
            return pairs.at((long) result << 32 | value) == before && pairs.size() > before;
        }
        if (result >= few.length) few = Arrays.copyOf(few, Math.max(result + 1, few.length * 2));
        var bit = 1L << value;
        var fresh = (few[result] & bit) == 0;
        few[result] |= bit;
        return fresh;
    }

    private int number(int ordinal) throws IOException {
        if (numbers[ordinal] >= 0) return numbers[ordinal];
        var value = BytesRef.deepCopyOf(rows.lookupOrd(ordinal));
        var number = known.computeIfAbsent(value, this::added);
        if (number >= counts.length) counts = Arrays.copyOf(counts, counts.length * 2);
        numbers[ordinal] = number;
        return number;
    }

    private int added(BytesRef value) {
        var words = value.utf8ToString();
        values.add(words);
        if (facet.equals(Columns.ORGANIZATION) && !families.several().contains(words)) once.set(values.size() - 1);
        return values.size() - 1;
    }
}
