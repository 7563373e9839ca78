package org.whereas.text;

/// Roman numbers up to 399.
final class Roman {

    private static final String LETTERS = "ivxlc";
    private static final int[] VALUES = {1, 5, 10, 50, 100};
    private static final String[] HUNDREDS = {"", "c", "cc", "ccc"};
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private Roman() {}

    /// Its value, or 0 where the letters are no roman number as people write them.
    static int value(String label) {
        var letters = label.toLowerCase(java.util.Locale.ROOT);
        var sum = 0;
        for (var i = 0; i < letters.length(); i++) {
            var place = LETTERS.indexOf(letters.charAt(i));
            if (place < 0) return 0;
            var next = i + 1 < letters.length() ? LETTERS.indexOf(letters.charAt(i + 1)) : -1;
            sum += next > place ? -VALUES[place] : VALUES[place];
        }
        return sum > 0 && sum < 400 && written(sum).equals(letters) ? sum : 0;
    }

    private static String written(int value) {
        return HUNDREDS[value / 100] + TENS[value / 10 % 10] + ONES[value % 10];
    }
}
