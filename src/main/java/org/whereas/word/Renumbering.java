package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Gives what one text of a book calls things names of their own in the book: bookmarks, notes,
/// lists, links, controls.
final class Renumbering {

    private static final Pattern FIELD = Pattern.compile("((?:PAGEREF|NOTEREF|REF) )(\\S+)");
    private static final Set<String> MARKS = Set.of("w:bookmarkStart", "w:bookmarkEnd");
    private static final int LONGEST = 40;

    private final int place;
    private final int marks;
    private final int notes;
    private final int lists;
    private final int controls;
    private int lastMark;
    private int lastNote;
    private int lastList;
    private int lastControl;

    /// Before the first text; the front of the book has the first marks.
    Renumbering() {
        this(0, 10_000, 0, 0, 10_000);
    }

    private Renumbering(int place, int marks, int notes, int lists, int controls) {
        this.place = place;
        this.marks = marks;
        this.notes = notes;
        this.lists = lists;
        this.controls = controls;
        lastMark = marks;
        lastNote = notes;
        lastList = lists;
        lastControl = controls;
    }

    /// The names of the text after this one.
    Renumbering after() {
        return new Renumbering(place + 1, lastMark, lastNote, lastList, lastControl);
    }

    /// The bookmark of the title of this text.
    String mark() {
        return mark(place);
    }

    static String mark(int place) {
        return "text_" + (place + 1);
    }

    String link(String id) {
        return "t" + (place + 1) + "-" + id;
    }

    /// A title with its bookmark.
    Tag marked(Tag paragraph) {
        var id = String.valueOf(++lastMark);
        var content = new ArrayList<>(paragraph.content());
        var at = !content.isEmpty() && content.getFirst().is("w:pPr") ? 1 : 0;
        content.add(at, new Tag("w:bookmarkStart", List.of("w:id", id, "w:name", mark()), List.of(), ""));
        content.add(new Tag("w:bookmarkEnd", List.of("w:id", id), List.of(), ""));
        return paragraph.with(content);
    }

    Tag renamed(Tag root) {
        return root.map(this::one);
    }

    /// A definition of a list, or the number that uses it; headings do not take theirs from a style in
    /// a book.
    Tag numbering(Tag tag) {
        return tag.map(it -> switch (it.name()) {
            case "w:abstractNum" -> it.with("w:abstractNumId", list(it.at("w:abstractNumId")));
            case "w:num" -> it.with("w:numId", list(it.at("w:numId")));
            case "w:abstractNumId" -> it.with("w:val", list(it.at("w:val")));
            case "w:nsid", "w:tmpl" -> it.with("w:val", unlike(it.at("w:val")));
            case "w:lvl" -> it.without("w:pStyle");
            default -> it;
        });
    }

    private String unlike(String hex) {
        return "%08X".formatted((int) Long.parseLong(hex, 16) + 0x10000 + lists);
    }

    private Tag one(Tag tag) {
        if (tag.attributes().isEmpty()) {
            return tag.is("w:instrText") || tag.is("w:sdtPr") ? fielded(tag) : tag;
        }
        if (MARKS.contains(tag.name())) return bookmark(tag);
        return switch (tag.name()) {
            case "w:hyperlink" ->
                tag.at("r:id").isEmpty()
                        ? tag.with("w:anchor", name(tag.at("w:anchor")))
                        : tag.with("r:id", link(tag.at("r:id")));
            case "w:numId" -> tag.at("w:val").equals("0") ? tag : tag.with("w:val", list(tag.at("w:val")));
            case "w:footnoteReference", "w:footnote" -> tag.with("w:id", note(tag.at("w:id")));
            case "w:instrText" -> fielded(tag);
            default -> tag;
        };
    }

    private Tag bookmark(Tag tag) {
        var id = marks + Integer.parseInt(tag.at("w:id"));
        lastMark = Math.max(lastMark, id);
        var numbered = tag.with("w:id", String.valueOf(id));
        return tag.is("w:bookmarkStart") ? numbered.with("w:name", name(tag.at("w:name"))) : numbered;
    }

    private Tag fielded(Tag tag) {
        if (tag.is("w:sdtPr")) return control(tag);
        var text = FIELD.matcher(tag.text()).replaceAll(found -> found.group(1) + name(found.group(2)));
        return new Tag(tag.name(), tag.attributes(), tag.content(), text);
    }

    /// Controls have numbers of their own; their placeholders stay with the file of one text.
    private Tag control(Tag properties) {
        var bare = properties.without("w:placeholder");
        return bare.with(bare.content().stream()
                .map(tag -> tag.is("w:id") ? tag.with("w:val", String.valueOf(control(tag.at("w:val")))) : tag)
                .toList());
    }

    private int control(String id) {
        var own = controls + Integer.parseInt(id);
        lastControl = Math.max(lastControl, own);
        return own;
    }

    private String note(String id) {
        var own = notes + Integer.parseInt(id);
        lastNote = Math.max(lastNote, own);
        return String.valueOf(own);
    }

    private String list(String id) {
        var own = lists + Integer.parseInt(id);
        lastList = Math.max(lastList, own);
        return String.valueOf(own);
    }

    /// A bookmark of this text, as long as Word lets it be.
    private String name(String mark) {
        var own = (mark.startsWith("_") ? "_t" : "t") + (place + 1) + "_" + mark;
        return own.length() <= LONGEST ? own : own.substring(0, LONGEST - 9) + "_" + "%08x".formatted(mark.hashCode());
    }
}
