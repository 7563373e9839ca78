package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.whereas.text.Inline;

/// What one paragraph of a file says, with what stands in it beside its words.
final class Spoken {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Tag> boxes = new ArrayList<>();
    private String printed = "";
    private int underlined;
    private int letters;
    private double size;

    /// Where a bookmark begins (its name) or ends (empty name), and how many pieces stood before it in the paragraph.
    private record Mark(String id, String name, int at) {}

    void add(Piece piece, boolean underline, int halfPoints) {
        pieces.add(piece);
        int count = piece.text().strip().length();
        letters += count;
        if (underline) underlined += count;
        size = Math.max(size, count == 0 ? 0 : halfPoints);
    }

    void mark(String id, String name) {
        marks.add(new Mark(id, name, pieces.size()));
    }

    /// Takes out so many breaks at the end of what was said until here.
    void dropBreaks(int count) {
        for (int i = 0; i < count && !pieces.isEmpty() && pieces.getLast().says() instanceof Inline.HardBreak; i++)
            pieces.removeLast();
    }

    void box(Tag content) {
        boxes.add(content);
    }

    /// The number that was written out in front of the words.
    void printed(String number) {
        printed += number;
    }

    String printed() {
        return printed.strip();
    }

    /// The names of the bookmarks that begin in it. Those around no words come last: what they were around was taken
    /// out.
    List<String> marks() {
        var names = new ArrayList<String>();
        var emptied = new ArrayList<String>();
        var ends = new HashMap<String, Integer>();
        for (var mark : marks) if (mark.name().isEmpty()) ends.putIfAbsent(mark.id(), mark.at());
        var said = said();
        for (var mark : marks) {
            if (mark.name().isEmpty()) continue;
            var at = Math.min(mark.at(), pieces.size());
            var end = Math.min(ends.getOrDefault(mark.id(), -1), pieces.size());
            var isEmptied = end >= 0 && said[Math.max(at, end)] == said[at];
            (isEmptied ? emptied : names).add(mark.name());
        }
        names.addAll(emptied);
        return names;
    }

    /// How many pieces before each place say something.
    private int[] said() {
        var said = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++)
            said[i + 1] = said[i] + (pieces.get(i).isSpace() ? 0 : 1);
        return said;
    }

    List<Tag> boxes() {
        return boxes;
    }

    List<Inline> inlines() {
        return Piece.inlines(pieces);
    }

    boolean isEmpty() {
        return pieces.stream().allMatch(Piece::isSpace);
    }

    boolean isBold() {
        return all(it -> it.setting().bold());
    }

    boolean isItalic() {
        return all(it -> it.setting().italic());
    }

    boolean isUnderlined() {
        return letters > 0 && underlined == letters;
    }

    /// The largest letters, in half points; 0 where no run says so.
    double size() {
        return size;
    }

    private boolean all(java.util.function.Predicate<Piece> has) {
        return !isEmpty() && pieces.stream().filter(it -> !it.isSpace()).allMatch(has);
    }

    String text() {
        var out = new StringBuilder();
        pieces.forEach(it -> out.append(it.text()));
        return out.toString();
    }

    /// The words with every space and break, as code has them.
    String verbatim() {
        var out = new StringBuilder();
        pieces.forEach(it -> out.append(it.says() instanceof Inline.HardBreak ? "\n" : it.text()));
        return out.toString();
    }

    /// These words with those of another behind them.
    void join(Spoken other) {
        for (var mark : other.marks) marks.add(new Mark(mark.id(), mark.name(), mark.at() + pieces.size()));
        pieces.addAll(other.pieces);
        boxes.addAll(other.boxes);
    }
}
