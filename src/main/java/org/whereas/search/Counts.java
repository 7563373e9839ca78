package org.whereas.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// How many results have each value of a facet. A result that gathers several clauses counts once for
/// each of their values, so that a count is what choosing the value will show.
final class Counts {

    /// So many values of a facet are noted as bits of one number for each result.
    private static final int FEW = 64;

    /// Stands for a result that has no other row.
    static final int ALONE = -1;

    private static final int[] UNREAD = {-1};

    private final String facet;
    private final String column;
    private final Families families;
    private final Function<String, List<String>> meaning;
    private final Map<BytesRef, int[]> known = new HashMap<>();
    private final Map<String, Integer> numbered = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final LongIndex pairs = new LongIndex();
    private final BitSet once = new BitSet();
    private long[] few = new long[64];
    private long[] counts = new long[16];

    private SortedSetDocValues rows;
    private SortedDocValues single;
    private int[][] numbers = {};

    /// @param column what is read of a row
    /// @param meaning the values of the facet that it stands for
    Counts(String facet, String column, Families families, Function<String, List<String>> meaning) {
        this.facet = facet;
        this.column = column;
        this.families = families;
        this.meaning = meaning;
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
        rows = DocValues.getSortedSet(reader, column);
        single = DocValues.unwrapSingleton(rows);
        numbers = new int[(int) rows.getValueCount()][];
        Arrays.fill(numbers, UNREAD);
    }

    /// Counts a row that belongs to a result, which may be [#ALONE].
    void count(int row, int result) throws IOException {
        if (single != null) {
            if (single.advanceExact(row)) count(numbers(single.ordValue()), result);
            return;
        }
        if (!rows.advanceExact(row)) return;
        for (var i = rows.docValueCount(); i > 0; i--) count(numbers((int) rows.nextOrd()), result);
    }

    private void count(int[] some, int result) {
        for (var value : some) if (result == ALONE || once.get(value) || fresh(result, value)) counts[value]++;
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

    private int[] numbers(int ordinal) throws IOException {
        if (numbers[ordinal] == UNREAD) {
            var read = BytesRef.deepCopyOf(rows.lookupOrd(ordinal));
            numbers[ordinal] = known.computeIfAbsent(read, this::numbered);
        }
        return numbers[ordinal];
    }

    private int[] numbered(BytesRef read) {
        return meaning.apply(read.utf8ToString()).stream()
                .mapToInt(value -> numbered.computeIfAbsent(value, this::added))
                .toArray();
    }

    private int added(String value) {
        values.add(value);
        if (values.size() > counts.length) counts = Arrays.copyOf(counts, counts.length * 2);
        if (facet.equals(Columns.ORGANIZATION) && !families.several().contains(value)) once.set(values.size() - 1);
        return values.size() - 1;
    }
}
