package org.whereas.text;

import java.util.List;
import java.util.regex.Pattern;

/// Writes inline runs. Markup goes in as it is, words go in with their place remembered;
/// [Escapes] then sets a backslash before exactly those characters of the words that would be
/// read as something else.
final class InlineWriter {

    private static final int TRIES = 3;
    private static final Pattern AUTOLINK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\\\\&|\\p{Cntrl}]*");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]");
    private static final Pattern PLAIN_URL = Pattern.compile("[^\\s<>()\\\\&\\p{Cntrl}]+");

    private final Draft draft;

    private InlineWriter(Draft.Place place) {
        draft = new Draft(place);
    }

    /// The words of a paragraph; at the head of an item they could be taken for a task box.
    static String paragraph(List<Inline> content, boolean headOfItem) {
        return written(content, headOfItem ? Draft.Place.ITEM : Draft.Place.PARAGRAPH);
    }

    static String heading(List<Inline> content) {
        return written(content, Draft.Place.HEADING);
    }

    static String cell(List<Inline> content) {
        return written(content, Draft.Place.CELL);
    }

    /// The info string of a code block, which may not hold the mark of the fence.
    static String info(String info, char mark) {
        return info.replaceAll("\\\\(?=\\p{Punct})", "\\\\\\\\")
                .replaceAll("&(?=[#A-Za-z0-9]+;)", "\\\\&")
                .replace(String.valueOf(mark), "&#" + (int) mark + ";");
    }

    private static String written(List<Inline> content, Draft.Place place) {
        return written(Inlines.block(place.oneLine() ? unbroken(content) : content), place, TRIES);
    }

    /// Where it is not certain how the marks will be read, they are read, with more and more backslashes; what
    /// cannot be said in Markdown is said without an emphasis in another of its kind, or as it reads in the end.
    private static String written(List<Inline> meant, Draft.Place place, int tries) {
        if (meant.isEmpty()) return "";
        var writer = new InlineWriter(place);
        writer.all(meant, Around.BLOCK);
        var escapes = Escapes.of(writer.draft, Escapes.Care.NEEDED);
        if (!escapes.leaveDoubt()) return escapes.text();
        List<Inline> read = List.of();
        for (var care : Escapes.Care.values()) {
            escapes = Escapes.of(writer.draft, care);
            read = Rereading.of(escapes.text(), meant, place);
            if (Rereading.isSame(read, meant)) return escapes.text();
        }
        var once = Inlines.block(Inlines.emphasizedOnce(meant));
        if (!once.equals(meant)) return written(once, place, tries);
        return read.isEmpty() || tries == 0 ? escapes.text() : written(Inlines.block(read), place, tries - 1);
    }

    private static List<Inline> unbroken(List<Inline> content) {
        return content.stream()
                .map(it -> it instanceof Inline.HardBreak
                        ? new Inline.Text(" ")
                        : Inlines.with(it, unbroken(Inlines.inside(it))))
                .toList();
    }

    /// What is open around some content: the marks of emphases, and the character that will follow its end.
    private record Around(String open, int after, char closing, boolean bracketed) {
        static final Around BLOCK = new Around("", '\n', (char) 0, false);

        Around inside(char mark) {
            return new Around(open + mark, mark, mark, bracketed);
        }

        Around inBrackets(char kind) {
            return new Around(open + kind, ']', (char) 0, true);
        }
    }

    private void all(List<Inline> content, Around around) {
        for (int i = 0; i < content.size(); i++) one(content.get(i), content.subList(i + 1, content.size()), around);
    }

    private void one(Inline inline, List<Inline> rest, Around around) {
        switch (inline) {
            case Inline.Text(var text) -> draft.words(text, around.bracketed());
            case Inline.Emphasis(var content) -> emphasis("*_", 1, content, rest, around);
            case Inline.Strong(var content) -> emphasis("*_", 2, content, rest, around);
            case Inline.Strikethrough(var content) -> emphasis("~", 2, content, rest, around);
            case Inline.Code(var code) -> code(code);
            case Inline.Link it -> link(it, around);
            case Inline.Image(var source, var title, var content) -> target("![", content, source, title, around);
            case Inline.NoteReference(var label) -> draft.markup("[^" + label + "]");
            case Inline.Field(var name) -> draft.markup("{{" + name + "}}");
            case Inline.HardBreak() -> draft.markup("\\\n");
            case Inline.Html(var html) -> draft.markup(html);
        }
    }

    private void emphasis(String marks, int count, List<Inline> content, List<Inline> rest, Around around) {
        var place = new Delimiters.Place(
                draft.last(),
                Delimiters.edge(content, false, ' '),
                Delimiters.edge(content, true, ' '),
                Delimiters.edge(rest, false, around.after()),
                draft.lastDelimiter(),
                rest.isEmpty() ? around.closing() : 0,
                around.open());
        var chosen = Delimiters.choose(marks, place);
        if (chosen == null || !chosen.isPlain(place)) draft.doubt();
        if (chosen == null) {
            all(content, around);
            return;
        }
        var run = String.valueOf(chosen.mark()).repeat(count);
        if (chosen.before()) draft.markup(Tidying.PARTING);
        draft.delimiter(run);
        all(content, around.inside(chosen.mark()));
        draft.delimiter(run);
        if (chosen.after()) draft.markup(Tidying.PARTING);
    }

    private void code(String code) {
        int ticks = 1;
        while (code.matches("(?s)(?:.*[^`])?`{" + ticks + "}(?:[^`].*)?")) ticks++;
        boolean pad = code.startsWith("`")
                || code.endsWith("`")
                || code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        if (draft.endsWithMarkup('`')) draft.markup(Tidying.PARTING);
        var fence = "`".repeat(ticks);
        var inner = pad ? " " + code + " " : code;
        draft.markup(fence + (draft.place() == Draft.Place.CELL ? inner.replace("|", "\\|") : inner) + fence);
    }

    /// A link in a link cannot be written; its words stay.
    private void link(Inline.Link link, Around around) {
        if (around.open().indexOf('[') >= 0) {
            all(link.content(), around);
            return;
        }
        var words = Inlines.plain(link.content());
        boolean onlyWords = link.content().size() == 1 && link.content().getFirst() instanceof Inline.Text;
        if (onlyWords && link.title().isEmpty() && isAutolink(link.destination(), words))
            draft.markup("<" + words + ">");
        else target("[", link.content(), link.destination(), link.title(), around);
    }

    private static boolean isAutolink(String destination, String words) {
        return destination.equals(words) && AUTOLINK.matcher(words).matches()
                || destination.equals("mailto:" + words) && MAIL.matcher(words).matches();
    }

    private void target(String open, List<Inline> content, String destination, String title, Around around) {
        draft.markup(open);
        all(content, around.inBrackets(open.charAt(0)));
        var named = title.isEmpty() ? "" : " \"" + escaped(title, "\"") + "\"";
        draft.markup("](" + destination(destination, named) + named + ")");
    }

    /// White space in an address is written as browsers send it.
    private String destination(String url, String title) {
        if (url.isEmpty()) return title.isEmpty() ? "" : "<>";
        var spaces = SPACE.matcher(url)
                .replaceAll(it -> "%%%02X".formatted((int) it.group().charAt(0)));
        if (PLAIN_URL.matcher(spaces).matches())
            return draft.place() == Draft.Place.CELL ? spaces.replace("|", "\\|") : spaces;
        return escaped(spaces, "()<>");
    }

    /// Words in a place where only backslashes, entities and some closers have a meaning.
    private String escaped(String text, String closers) {
        var safe = text.replaceAll("\\\\", "\\\\\\\\").replaceAll("&(?=#?[A-Za-z0-9]+;)", "\\\\&");
        for (char c : closers.toCharArray()) safe = safe.replace(String.valueOf(c), "\\" + c);
        return draft.place() == Draft.Place.CELL ? safe.replace("|", "\\|") : safe;
    }
}
