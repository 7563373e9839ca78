package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.whereas.text.Inline;

/// A bit of a paragraph as it was read: what it says, how it is set, where it leads to (empty for nowhere).
record Piece(Inline says, Setting setting, String link) {

    /// How a run is set, by itself or by the style of its letters.
    record Setting(boolean bold, boolean italic, boolean strike, boolean code) {

        static final Setting PLAIN = new Setting(false, false, false, false);
    }

    private record Wrap(Predicate<Piece> has, Function<List<Inline>, Inline> around) {}

    private static final List<Wrap> WRAPS = List.of(
            new Wrap(it -> it.setting().strike(), Inline.Strikethrough::new),
            new Wrap(it -> it.setting().bold(), Inline.Strong::new),
            new Wrap(it -> it.setting().italic(), Inline.Emphasis::new));

    boolean isSpace() {
        return says instanceof Inline.HardBreak || says instanceof Inline.Text(var text) && isBlank(text);
    }

    /// Whether a reader sees nothing of it: spaces of any width.
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF);
    }

    String text() {
        return says instanceof Inline.Text(var text) ? text : "";
    }

    /// The runs of a paragraph, as few as say the same; spaces stand outside of emphasis.
    static List<Inline> inlines(List<Piece> pieces) {
        var all = trimmed(joined(bridged(pieces)));
        var out = new ArrayList<Inline>();
        for (int i = 0; i < all.size(); ) {
            var link = all.get(i).link();
            int end = i;
            while (end < all.size() && all.get(end).link().equals(link)) end++;
            if (link.isEmpty()) out.addAll(wrapped(all.subList(i, end), 0));
            else outside(all.subList(i, end), words -> new Inline.Link(link, "", wrapped(words, 0)), out);
            i = end;
        }
        return out;
    }

    private static List<Inline> wrapped(List<Piece> pieces, int from) {
        var out = new ArrayList<Inline>();
        if (from == WRAPS.size()) {
            for (var piece : pieces) out.add(piece.coded());
            return out;
        }
        var wrap = WRAPS.get(from);
        for (int i = 0; i < pieces.size(); ) {
            var has = wrap.has().test(pieces.get(i));
            int end = i;
            while (end < pieces.size() && wrap.has().test(pieces.get(end)) == has) end++;
            var stretch = pieces.subList(i, end);
            if (!has) out.addAll(wrapped(stretch, from + 1));
            else outside(stretch, words -> wrap.around().apply(wrapped(words, from + 1)), out);
            i = end;
        }
        return out;
    }

    /// Puts words into what holds them, and the spaces and breaks at their ends before and behind it.
    private static void outside(List<Piece> stretch, Function<List<Piece>, Inline> around, List<Inline> out) {
        var words = new ArrayList<>(stretch);
        while (!words.isEmpty() && words.getFirst().isSpace())
            out.add(words.removeFirst().says());
        var behind = new ArrayList<Inline>();
        while (!words.isEmpty() && words.getLast().isSpace())
            behind.addFirst(words.removeLast().says());
        if (!words.isEmpty()) {
            var first = words.getFirst().text();
            var last = words.getLast().text();
            if (first.startsWith(" ")) out.add(new Inline.Text(" "));
            if (last.endsWith(" ")) behind.addFirst(new Inline.Text(" "));
            words.set(0, words.getFirst().with(first.stripLeading()));
            words.set(
                    words.size() - 1,
                    words.getLast().with(words.getLast().text().stripTrailing()));
            out.add(around.apply(words));
        }
        out.addAll(behind);
    }

    private Inline coded() {
        return setting.code() && says instanceof Inline.Text(var text) ? new Inline.Code(text) : says;
    }

    private Piece with(String other) {
        return says instanceof Inline.Text ? new Piece(new Inline.Text(other), setting, link) : this;
    }

    /// Spaces between two stretches that are set alike are set so too.
    private static List<Piece> bridged(List<Piece> pieces) {
        var out = new ArrayList<Piece>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (!piece.isSpace()) {
                out.add(piece);
                continue;
            }
            var before = out.isEmpty() ? null : out.getLast();
            int next = i + 1;
            while (next < pieces.size() && pieces.get(next).isSpace()) next++;
            var after = next < pieces.size() ? pieces.get(next) : null;
            var like = before != null && after != null ? shared(before.setting(), after.setting()) : Setting.PLAIN;
            var link = before != null && after != null && before.link().equals(after.link()) ? before.link() : "";
            out.add(new Piece(piece.says(), like, link));
        }
        return out;
    }

    private static Setting shared(Setting one, Setting other) {
        return new Setting(
                one.bold() && other.bold(),
                one.italic() && other.italic(),
                one.strike() && other.strike(),
                one.code() && other.code());
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var out = new ArrayList<Piece>(pieces.size());
        for (var piece : pieces) {
            var last = out.isEmpty() ? null : out.getLast();
            if (last != null
                    && last.says() instanceof Inline.Text
                    && piece.says() instanceof Inline.Text
                    && last.setting().equals(piece.setting())
                    && last.link().equals(piece.link())) out.set(out.size() - 1, last.with(last.text() + piece.text()));
            else out.add(piece);
        }
        return out;
    }

    /// Without spaces at the ends and beside breaks, and with single spaces where several stood.
    private static List<Piece> trimmed(List<Piece> pieces) {
        var out = new ArrayList<Piece>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var first = out.isEmpty() || out.getLast().says() instanceof Inline.HardBreak;
            var last = i + 1 == pieces.size() || pieces.get(i + 1).says() instanceof Inline.HardBreak;
            if (piece.says() instanceof Inline.Text(var text)) {
                var even = single(text);
                even = first ? even.stripLeading() : even;
                even = last ? even.stripTrailing() : even;
                if (!even.isEmpty()) out.add(piece.with(even));
            } else if (!(piece.says() instanceof Inline.HardBreak) || !out.isEmpty()) out.add(piece);
        }
        while (!out.isEmpty() && out.getLast().says() instanceof Inline.HardBreak) out.removeLast();
        return out;
    }

    private static String single(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) out.append(c);
            else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') out.append(' ');
        }
        return out.toString();
    }
}
