package org.whereas.text;

import java.util.List;
import java.util.regex.Pattern;

/// Writes inline runs. Markup goes in as it is, words go in with their place remembered; [Escapes] then sets a
/// backslash
/// before exactly those characters of the words that would be read as something else.
final class InlineWriter {

    private static final Pattern AUTOLINK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\\\\&|\\p{Cntrl}]*");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
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

    /// The info string of a code block.
    static String info(String info) {
        return info.replaceAll("\\\\(?=\\p{Punct})", "\\\\\\\\").replaceAll("&(?=[#A-Za-z0-9]+;)", "\\\\&");
    }

    private static String written(List<Inline> content, Draft.Place place) {
        var writer = new InlineWriter(place);
        writer.all(Inlines.block(content), null, false);
        return Escapes.apply(writer.draft);
    }

    private void all(List<Inline> content, Delimiter parent, boolean bracketed) {
        for (int i = 0; i < content.size(); i++) {
            var next = i + 1 < content.size() ? content.get(i + 1) : null;
            one(content.get(i), next, parent, bracketed);
        }
    }

    private void one(Inline inline, Inline next, Delimiter parent, boolean bracketed) {
        switch (inline) {
            case Inline.Text(var text) -> draft.words(text, bracketed);
            case Inline.Emphasis(var content) -> emphasis(content, 1, next, parent, bracketed);
            case Inline.Strong(var content) -> emphasis(content, 2, next, parent, bracketed);
            case Inline.Strikethrough(var content) -> struck(content, parent, bracketed);
            case Inline.Code(var code) -> code(code);
            case Inline.Link it -> link(it, parent);
            case Inline.Image(var source, var title, var content) -> target("![", content, source, title, parent);
            case Inline.NoteReference(var label) -> draft.markup("[^" + label + "]");
            case Inline.Field(var name) -> draft.markup("{{" + name + "}}");
            case Inline.HardBreak() -> draft.markup(draft.place().oneLine() ? " " : "\\\n");
            case Inline.Html(var html) -> draft.markup(html);
        }
    }

    /// An open emphasis and those around it.
    private record Delimiter(char mark, Delimiter around) {
        boolean isOpen(char other) {
            return mark == other || around != null && around.isOpen(other);
        }
    }

    private void emphasis(List<Inline> content, int count, Inline next, Delimiter parent, boolean bracketed) {
        char mark = draft.last() == '*' || parent != null && parent.mark == '*' && next == null ? '_' : '*';
        if (mark == '_' && Character.isLetterOrDigit(draft.last())) draft.markup(Tidying.PARTING);
        draft.delimiter(String.valueOf(mark).repeat(count));
        all(content, new Delimiter(mark, parent), bracketed);
        draft.delimiter(String.valueOf(mark).repeat(count));
    }

    private void struck(List<Inline> content, Delimiter parent, boolean bracketed) {
        draft.delimiter("~~");
        all(content, new Delimiter('~', parent), bracketed);
        draft.delimiter("~~");
    }

    private void code(String code) {
        int ticks = 1;
        while (code.matches("(?s)(?:.*[^`])?`{" + ticks + "}(?:[^`].*)?")) ticks++;
        boolean pad = code.startsWith("`")
                || code.endsWith("`")
                || code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        var fence = "`".repeat(ticks);
        var inner = pad ? " " + code + " " : code;
        draft.markup(fence + (draft.place() == Draft.Place.CELL ? inner.replace("|", "\\|") : inner) + fence);
    }

    private void link(Inline.Link link, Delimiter parent) {
        var words = Inlines.plain(link.content());
        boolean onlyWords = link.content().size() == 1 && link.content().getFirst() instanceof Inline.Text;
        if (onlyWords && link.title().isEmpty() && isAutolink(link.destination(), words))
            draft.markup("<" + words + ">");
        else target("[", link.content(), link.destination(), link.title(), parent);
    }

    private static boolean isAutolink(String destination, String words) {
        return destination.equals(words) && AUTOLINK.matcher(words).matches()
                || destination.equals("mailto:" + words) && MAIL.matcher(words).matches();
    }

    private void target(String open, List<Inline> content, String destination, String title, Delimiter parent) {
        draft.markup(open);
        all(content, parent, true);
        var named = title.isEmpty() ? "" : " \"" + escaped(title, "\"") + "\"";
        draft.markup("](" + destination(destination, named) + named + ")");
    }

    private String destination(String url, String title) {
        if (url.isEmpty()) return title.isEmpty() ? "" : "<>";
        if (PLAIN_URL.matcher(url).matches()) return draft.place() == Draft.Place.CELL ? url.replace("|", "\\|") : url;
        var safe = escaped(url, "<>");
        return "<" + safe.replace("\n", "&#10;").replace("\r", "&#13;") + ">";
    }

    /// Words in a place where only backslashes, entities and some closers have a meaning.
    private String escaped(String text, String closers) {
        var safe = text.replaceAll("\\\\", "\\\\\\\\").replaceAll("&(?=#?[A-Za-z0-9]+;)", "\\\\&");
        for (char c : closers.toCharArray()) safe = safe.replace(String.valueOf(c), "\\" + c);
        return draft.place() == Draft.Place.CELL ? safe.replace("|", "\\|") : safe;
    }
}
