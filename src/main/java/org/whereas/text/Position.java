package org.whereas.text;

/// The lines of the parsed text on which a node stood, counted from 1, both ends included.
///
/// Where a block stood does not make it another block: all positions are equal, so that two
/// models compare by what they say.
///
/// ```java
/// var second = Markdown.parse("One.\n\nTwo.\n").blocks().get(1);
/// second.position().first(); // 3
/// ```
public final class Position {

    public static final Position NONE = new Position(0, 0);

    private final int first;
    private final int last;

    public Position(int first, int last) {
        this.first = first;
        this.last = last;
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
