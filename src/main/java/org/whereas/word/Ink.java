package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.change.WordEdit.Kind;

/// How what was put in and taken out is marked: as tracked changes, each with who and when, or by formatting alone.
final class Ink {

    private final boolean tracked;
    private final Bookmarks marks;
    private WordChanges.Author author;

    Ink(boolean tracked, Bookmarks marks, WordChanges.Author author) {
        this.tracked = tracked;
        this.marks = marks;
        this.author = author;
    }

    boolean tracked() {
        return tracked;
    }

    /// What is marked from here on is this person's.
    void by(WordChanges.Author other) {
        author = other;
    }

    /// A run; its words that were taken out stay readable.
    List<Tag> run(Kind kind, Tag run) {
        if (kind == Kind.KEPT) return List.of(run);
        if (!tracked) return List.of(run.with(formatted(kind, run)));
        return List.of(mark(name(kind), kind == Kind.DELETED ? run.map(Ink::deleted) : run));
    }

    /// A content control as a whole.
    List<Tag> control(Kind kind, Tag control) {
        if (kind == Kind.KEPT) return List.of(control);
        if (!tracked) return List.of(content(control, runs(kind, control)));
        var range = kind == Kind.INSERTED ? "w:customXmlInsRange" : "w:customXmlDelRange";
        var outer = mark(range + "Start");
        var inner = mark(range + "Start");
        var held = new ArrayList<Tag>();
        held.add(end(range, outer));
        held.addAll(runs(kind, control));
        held.add(inner);
        return List.of(outer, content(control, held), end(range, inner));
    }

    /// A content control whose answer changed.
    Tag answered(Tag was, Tag is) {
        var held = new ArrayList<>(runs(Kind.DELETED, was));
        held.addAll(runs(Kind.INSERTED, is));
        return content(is.map(tag -> tag.is("w:sdtPr") ? tag.without("w:showingPlcHdr") : tag), held);
    }

    /// The properties of a paragraph that was put in or taken out with its mark.
    Tag paragraph(Kind kind, Tag properties) {
        if (kind == Kind.KEPT || !tracked) return properties;
        return added(properties, Tag.of("w:rPr", mark(name(kind))));
    }

    /// The properties of a paragraph that is set otherwise than it was.
    Tag changed(Tag was, Tag is) {
        return was.equals(is) || !tracked ? is : added(is, mark("w:pPrChange", was));
    }

    Tag row(Kind kind, Tag properties) {
        return kind == Kind.KEPT || !tracked ? properties : added(properties, mark(name(kind)));
    }

    private List<Tag> runs(Kind kind, Tag control) {
        var runs = new ArrayList<Tag>();
        for (var run : control.child("w:sdtContent").orElseThrow().content()) runs.addAll(run(kind, run));
        return runs;
    }

    private static Tag content(Tag control, List<Tag> held) {
        return control.with(control.content().stream()
                .map(tag -> tag.is("w:sdtContent") ? tag.with(held) : tag)
                .toList());
    }

    private static Tag added(Tag tag, Tag last) {
        var all = new ArrayList<>(tag.content());
        all.add(last);
        return tag.with(all);
    }

    private static String name(Kind kind) {
        return kind == Kind.INSERTED ? "w:ins" : "w:del";
    }

    private Tag mark(String name, Tag... content) {
        var who = List.of(
                "w:id",
                String.valueOf(marks.next()),
                "w:author",
                author.name(),
                "w:date",
                author.at().toString());
        return new Tag(name, who, List.of(content), "");
    }

    private static Tag end(String range, Tag start) {
        return new Tag(range + "End", List.of("w:id", start.at("w:id")), List.of(), "");
    }

    private static Tag deleted(Tag tag) {
        return switch (tag.name()) {
            case "w:t" -> tag.named("w:delText");
            case "w:instrText" -> tag.named("w:delInstrText");
            default -> tag;
        };
    }

    /// What the run holds, underlined or struck.
    private static List<Tag> formatted(Kind kind, Tag run) {
        var content = new ArrayList<>(run.without("w:rPr").content());
        var underlined = run.child("w:rPr").orElse(Tag.of("w:rPr"));
        content.addFirst(kind == Kind.DELETED ? Struck.format(run) : added(underlined, Tag.val("w:u", "single")));
        return content;
    }
}
