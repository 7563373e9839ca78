package org.whereas.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be said of a run of inline content as a whole.
///
/// ```java
/// var below = new Inline.Strong(List.of(new Inline.Text("below")));
/// Inlines.plain(List.of(new Inline.Text("See "), below)); // "See below"
/// ```
public final class Inlines {

    private Inlines() {}

    /// The words as plain text: no emphasis, a link by its words, a field as `{{name}}`, a hard break as a line
    /// feed, no marks of footnotes, no raw HTML.
    ///
    /// `plain(List.of(new Text("See "), new Strong(List.of(new Text("below")))))` is `See below`.
    public static String plain(List<Inline> content) {
        return content.stream().map(Inlines::plain).collect(Collectors.joining());
    }

    private static String plain(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> text;
            case Inline.Code(var code) -> code;
            case Inline.Field(var name) -> "{{" + name + "}}";
            case Inline.HardBreak() -> "\n";
            case Inline.NoteReference _, Inline.Html _ -> "";
            default -> plain(inside(inline));
        };
    }

    /// What an inline run holds; empty for one that holds nothing.
    static List<Inline> inside(Inline inline) {
        return switch (inline) {
            case Inline.Emphasis(var content) -> content;
            case Inline.Strong(var content) -> content;
            case Inline.Strikethrough(var content) -> content;
            case Inline.Link(var _, var _, var content) -> content;
            case Inline.Image(var _, var _, var content) -> content;
            default -> List.of();
        };
    }

    /// Whether a line ends somewhere in some content, however deep.
    static boolean hasBreak(List<Inline> content) {
        return content.stream().anyMatch(it -> it instanceof Inline.HardBreak || hasBreak(inside(it)));
    }

    /// The same run with other content.
    static Inline with(Inline inline, List<Inline> content) {
        return switch (inline) {
            case Inline.Emphasis _ -> new Inline.Emphasis(content);
            case Inline.Strong _ -> new Inline.Strong(content);
            case Inline.Strikethrough _ -> new Inline.Strikethrough(content);
            case Inline.Link(var to, var title, var _) -> new Inline.Link(to, title, content);
            case Inline.Image(var source, var title, var _) -> new Inline.Image(source, title, content);
            default -> inline;
        };
    }

    /// The same content in its simplest form: neighbouring words joined, white space single, none at the edge
    /// of an emphasis, nothing empty.
    static List<Inline> tidy(List<Inline> content) {
        if (content.size() == 1 && content.getFirst() instanceof Inline.Text(var text)) {
            var words = singleSpaced(withoutMarks(text));
            return words.isEmpty() ? List.of() : List.of(new Inline.Text(words));
        }
        var parts = new ArrayList<Inline>();
        for (var inline : content) parts.addAll(tidyOne(inline));
        var tidied = new ArrayList<Inline>();
        var words = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Inline.Text(var text)) words.append(withoutMarks(text));
            else {
                endWords(words, tidied);
                append(tidied, part);
            }
        }
        endWords(words, tidied);
        return hasOwnBreak(tidied) ? aroundBreaks(tidied) : List.copyOf(tidied);
    }

    private static boolean hasOwnBreak(List<Inline> content) {
        return content.stream().anyMatch(it -> it instanceof Inline.HardBreak);
    }

    /// No white space around a break. Raw HTML that would begin a block after a break stands before it; nobody
    /// sees either.
    private static List<Inline> aroundBreaks(List<Inline> content) {
        var tidied = new ArrayList<Inline>();
        for (var inline : content) {
            boolean broken = !tidied.isEmpty() && tidied.getLast() instanceof Inline.HardBreak;
            if (inline instanceof Inline.HardBreak) dropSpaceAtEnd(tidied);
            if (broken && inline instanceof Inline.Html(var html) && RawHtml.beginsBlock(html))
                tidied.add(tidied.size() - 1, inline);
            else if (broken && inline instanceof Inline.Text(var text)) {
                if (!blankStart(text).isEmpty()) tidied.add(new Inline.Text(blankStart(text)));
            } else tidied.add(inline);
        }
        return List.copyOf(tidied);
    }

    private static void endWords(StringBuilder words, List<Inline> to) {
        if (!words.isEmpty()) to.add(new Inline.Text(singleSpaced(words)));
        words.setLength(0);
    }

    private static List<Inline> tidyOne(Inline inline) {
        return switch (inline) {
            case Inline.Strikethrough(var content) -> edgesOutside(new Inline.Strikethrough(unstruck(content)));
            case Inline.Emphasis _, Inline.Strong _, Inline.Link _, Inline.Image _ -> edgesOutside(inline);
            default -> List.of(inline);
        };
    }

    /// What is struck is struck once.
    private static List<Inline> unstruck(List<Inline> content) {
        if (content.stream().allMatch(it -> inside(it).isEmpty())) return content;
        var once = new ArrayList<Inline>();
        for (var inline : content) {
            var inner = unstruck(inside(inline));
            if (inline instanceof Inline.Strikethrough) once.addAll(inner);
            else once.add(with(inline, inner));
        }
        return once;
    }

    /// The same without an emphasis in another of its kind, which nobody sees.
    static List<Inline> emphasizedOnce(List<Inline> content) {
        return emphasizedOnce(content, Set.of());
    }

    private static List<Inline> emphasizedOnce(List<Inline> content, Set<Class<?>> open) {
        var once = new ArrayList<Inline>();
        for (var inline : content) {
            var kinds = new HashSet<>(open);
            boolean emphasis = inline instanceof Inline.Emphasis || inline instanceof Inline.Strong;
            boolean again = emphasis && !kinds.add(inline.getClass());
            var inner = emphasizedOnce(inside(inline), kinds);
            if (again) once.addAll(inner);
            else once.add(with(inline, inner));
        }
        return once;
    }

    private static List<Inline> edgesOutside(Inline inline) {
        var inner = new ArrayList<>(tidy(inside(inline)));
        var before = new ArrayList<Inline>();
        var after = new ArrayList<Inline>();
        while (!inner.isEmpty() && inner.getFirst() instanceof Inline.HardBreak) before.add(inner.removeFirst());
        while (!inner.isEmpty() && inner.getLast() instanceof Inline.HardBreak) after.addFirst(inner.removeLast());
        if (!inner.isEmpty() && inner.getFirst() instanceof Inline.Text(var text)) {
            int words = leadingSpace(text);
            before.add(new Inline.Text(text.substring(0, words)));
            inner.set(0, new Inline.Text(text.substring(words)));
        }
        if (!inner.isEmpty() && inner.getLast() instanceof Inline.Text(var text)) {
            int words = text.length() - trailingSpace(text);
            after.addFirst(new Inline.Text(text.substring(words)));
            inner.set(inner.size() - 1, new Inline.Text(text.substring(0, words)));
        }
        inner.removeIf(it -> it instanceof Inline.Text(var text) && text.isEmpty());
        if (!inner.isEmpty() || inline instanceof Inline.Link || inline instanceof Inline.Image)
            before.add(with(inline, inner));
        before.addAll(after);
        return before;
    }

    private static void append(List<Inline> to, Inline next) {
        if (next instanceof Inline.Strikethrough(var more)
                && !to.isEmpty()
                && to.getLast() instanceof Inline.Strikethrough(var first)) {
            var both = new ArrayList<>(first);
            both.addAll(more);
            to.set(to.size() - 1, new Inline.Strikethrough(tidy(both)));
        } else to.add(next);
    }

    /// The content of a block: tidy, without white space at its edges, and without a break at its end.
    static List<Inline> block(List<Inline> content) {
        var tidied = new ArrayList<Inline>();
        for (var inline : tidy(content)) {
            if (inline instanceof Inline.Text(var text) && tidied.isEmpty()) {
                if (!blankStart(text).isEmpty()) tidied.add(new Inline.Text(blankStart(text)));
            } else tidied.add(inline);
        }
        dropSpaceAtEnd(tidied);
        var unseen = new ArrayDeque<Inline>();
        while (!tidied.isEmpty() && endsUnseen(tidied)) {
            if (tidied.getLast() instanceof Inline.Html) unseen.addFirst(tidied.getLast());
            tidied.removeLast();
            dropSpaceAtEnd(tidied);
        }
        tidied.addAll(unseen);
        return List.copyOf(tidied);
    }

    /// Whether the last run is a break, or raw HTML behind one: nobody sees that a line ends there.
    private static boolean endsUnseen(List<Inline> content) {
        int last = content.size() - 1;
        while (last >= 0 && content.get(last) instanceof Inline.Html) last--;
        return last >= 0 && content.get(last) instanceof Inline.HardBreak;
    }

    private static String blankStart(String text) {
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    private static void dropSpaceAtEnd(List<Inline> content) {
        if (content.isEmpty() || !(content.getLast() instanceof Inline.Text(var text)) || !text.endsWith(" ")) return;
        content.removeLast();
        if (text.length() > 1) content.add(new Inline.Text(text.substring(0, text.length() - 1)));
    }

    /// Without byte order marks: at the head of a text they say how it is encoded, elsewhere they say nothing.
    static String withoutMarks(String text) {
        return text.indexOf('\uFEFF') < 0 ? text : text.replace("\uFEFF", "");
    }

    /// With every run of white space as one space.
    static String singleSpaced(CharSequence text) {
        if (isSingleSpaced(text)) return text.toString();
        var words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBreakingSpace(c)) words.append(c);
            else if (words.isEmpty() || words.charAt(words.length() - 1) != ' ') words.append(' ');
        }
        return words.toString();
    }

    private static boolean isSingleSpaced(CharSequence text) {
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreakingSpace(c) && (space || c != ' ')) return false;
            space = c == ' ';
        }
        return true;
    }

    private static int leadingSpace(String text) {
        int at = 0;
        while (at < text.length() && isAnySpace(text.charAt(at))) at++;
        return at;
    }

    private static int trailingSpace(String text) {
        int count = 0;
        while (count < text.length() && isAnySpace(text.charAt(text.length() - 1 - count))) count++;
        return count;
    }

    /// White space that is one space in a text, whatever it was; a no-break space is not.
    static boolean isBreakingSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isAnySpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
