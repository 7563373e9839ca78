package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where words were put in at the end of a paragraph and whole paragraphs behind it, marks all as one: the mark of the
/// first is put in, that of the last stays, as when somebody writes on. LibreOffice takes both for one change in any
/// case, and would join what stood before with what stands behind it when they are rejected.
final class Seams {

    private final Bookmarks marks;
    private final List<Tag> woven;

    private Seams(List<Tag> woven, Bookmarks marks) {
        this.woven = new ArrayList<>(woven);
        this.marks = marks;
    }

    /// The paragraphs with their marks moved where that is so.
    static List<Tag> closed(List<Tag> woven, Bookmarks marks) {
        var seams = new Seams(woven, marks);
        for (int i = 0; i < woven.size(); i++) if (seams.isOpen(i)) seams.close(i);
        return seams.woven;
    }

    private boolean isOpen(int at) {
        var tag = woven.get(at);
        return tag.is("w:p") && mark(tag) == Tag.NONE && endsPutIn(tag) && isPutIn(next(at));
    }

    /// The place of the next element that is no bookmark.
    private int next(int at) {
        int next = at + 1;
        while (next < woven.size() && woven.get(next).name().startsWith("w:bookmark")) next++;
        return next;
    }

    private boolean isPutIn(int at) {
        return at < woven.size() && mark(woven.get(at)).is("w:ins");
    }

    private static Tag mark(Tag paragraph) {
        return properties(paragraph)
                .child("w:rPr")
                .flatMap(it -> it.content().stream().findFirst())
                .orElse(Tag.NONE);
    }

    private static Tag properties(Tag paragraph) {
        return paragraph.child("w:pPr").orElse(Tag.of("w:pPr"));
    }

    private static boolean endsPutIn(Tag holder) {
        var last = holder.content().stream()
                .filter(it -> !it.name().startsWith("w:bookmark"))
                .reduce((_, it) -> it)
                .orElse(Tag.NONE);
        return last.is("w:ins") || last.is("w:hyperlink") && endsPutIn(last);
    }

    private void close(int first) {
        var now = properties(woven.get(first));
        var was = now.child("w:pPrChange").flatMap(it -> it.child("w:pPr")).orElse(now);
        int at = first;
        for (int next = next(at); isPutIn(next); next = next(at)) {
            set(at, Tag.of("w:rPr", mark(woven.get(next))));
            at = next;
        }
        var mark = mark(woven.get(at));
        var last = properties(woven.get(at)).without("w:rPr");
        if (last.equals(was)) set(at, Tag.NONE);
        else
            set(
                    at,
                    mark.named("w:pPrChange")
                            .with("w:id", String.valueOf(marks.next()))
                            .with(List.of(was)));
    }

    /// Gives the paragraph's properties another last element.
    private void set(int at, Tag last) {
        var paragraph = woven.get(at);
        var properties = properties(paragraph).without("w:rPr").without("w:pPrChange");
        var all = last == Tag.NONE
                ? properties
                : properties.with(Stream.concat(properties.content().stream(), Stream.of(last))
                        .toList());
        woven.set(
                at,
                paragraph.with(Stream.concat(
                                Stream.of(all), paragraph.content().stream().filter(it -> !it.is("w:pPr")))
                        .toList()));
    }
}
