package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Inline;
import org.whereas.text.Position;

/// Reads the body of a file, or of a note, paragraph by paragraph.
final class Lines {

    /// Styles of paragraphs that our files make from the front matter and the headings.
    private static final Set<String> MADE = Set.of(
            "subtitle",
            "issuingbody",
            "resolutionnumber",
            "sponsor",
            "fact",
            "factlabel",
            "outcome",
            "signatureline",
            "signer",
            "optionlabel",
            "tocheading",
            "toc1",
            "toc2",
            "toc3",
            "aftertable");

    private static final Set<String> CONTENTS = Set.of(
            "toc1",
            "toc2",
            "toc3",
            "toc4",
            "toc5",
            "toc6",
            "toc7",
            "toc8",
            "toc9",
            "tocheading",
            "contentsheading",
            "contents1",
            "contents2",
            "contents3");

    /// So many paragraphs have some two thousand pages.
    private static final int MOST = 50_000;

    private final Sources sources;
    private final Paragraphs paragraphs;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private Optional<Spoken> dropCap = Optional.empty();

    Lines(Sources sources, Map<String, String> targets) {
        this.sources = sources;
        paragraphs = new Paragraphs(sources, new Inlining(sources, targets));
    }

    List<Line> read(Tag root) {
        blocks(root.content());
        if (!contents.isEmpty()) sources.findings().recognised("contents", contents.size() + "");
        return lines;
    }

    /// What stands in the file without being part of the text: title page and signature lines of a file of ours.
    List<String> made() {
        return made;
    }

    private void blocks(List<Tag> tags) {
        for (var tag : tags) {
            switch (tag.name()) {
                case "w:p" -> paragraph(tag);
                case "w:tbl" -> table(tag);
                case "w:sdt" -> control(tag);
                case "w:bookmarkStart" -> mark(tag.at("w:name"));
                case "w:commentRangeStart" -> sources.comments().open(tag.at("w:id"));
                case "w:commentRangeEnd" -> sources.comments().close(tag.at("w:id"));
                case "w:altChunk" -> sources.findings().left("chunk", "");
                case "w:bookmarkEnd", "w:sectPr" -> {}
                case "mc:AlternateContent" -> blocks(Drawings.shown(tag).content());
                default -> blocks(tag.content());
            }
        }
    }

    private void mark(String name) {
        if (!name.isEmpty() && !name.startsWith("_Toc") && !name.equals("_GoBack")) waiting.add(name);
    }

    private void control(Tag tag) {
        var gallery = tag.child("w:sdtPr")
                .flatMap(it -> it.child("w:docPartObj"))
                .map(it -> it.value("w:docPartGallery"))
                .orElse("");
        if (gallery.equals("Table of Contents")) contents(Visible.words(tag));
        else tag.child("w:sdtContent").ifPresent(it -> blocks(it.content()));
    }

    private void paragraph(Tag tag) {
        sources.findings().at(sources.findings().paragraph() + 1);
        var style = paragraphs.style(tag);
        var inContents = paragraphs.inContents();
        var spoken = paragraphs.words(tag);
        spoken.marks().forEach(this::mark);
        if (inContents || CONTENTS.contains(style)) {
            if (!spoken.text().isBlank()) contents(spoken.text());
        } else if (sources.provenance().isOurs() && MADE.contains(style)) {
            if (!spoken.text().isBlank()) made.add(spoken.text());
        } else said(tag, spoken);
        sources.comments().end();
        spoken.boxes().forEach(this::box);
    }

    /// A line of the list of contents. The word right over the list goes with it.
    private void contents(String words) {
        var first =
                contents.isEmpty() && !lines.isEmpty() && !sources.provenance().isOurs();
        contents.add(words);
        if (!first || !Title.isContents(lines.getLast())) return;
        var over = lines.removeLast();
        waiting.addAll(0, over.marks());
        sources.findings().recognised("contents-word", Plain.text(over.content()));
    }

    private void said(Tag tag, Spoken spoken) {
        if (isDropCap(tag)) {
            dropCap = Optional.of(spoken);
            return;
        }
        dropCap.ifPresent(it -> it.join(spoken));
        var line = paragraphs.line(tag, dropCap.orElse(spoken), waiting);
        dropCap = Optional.empty();
        if (line.isEmpty()) return;
        lines.add(line.get());
        if (lines.size() > MOST) throw new WordRefused(WordRefused.Reason.TOO_LARGE_UNPACKED, "");
        waiting.clear();
    }

    private static boolean isDropCap(Tag paragraph) {
        var frame = paragraph.child("w:pPr").flatMap(it -> it.child("w:framePr"));
        return frame.filter(it -> Set.of("drop", "margin").contains(it.at("w:dropCap")))
                .isPresent();
    }

    private void box(Tag content) {
        sources.findings().recognised("text-box", Visible.words(content));
        blocks(content.content());
    }

    private void table(Tag tag) {
        var style = sources.styles()
                .name(tag.child("w:tblPr").map(it -> it.value("w:tblStyle")).orElse(""));
        if (sources.provenance().isOurs() && style.equals("factstable")) {
            made.add(Visible.words(tag));
            return;
        }
        var grid = new Grid(sources, paragraphs, tag);
        if (grid.isLayout()) {
            sources.findings().recognised("layout-table", "");
            grid.cells().forEach(cell -> blocks(cell.content()));
            return;
        }
        var rows = grid.rows();
        waiting.addAll(
                grid.marks().stream().filter(it -> !it.startsWith("_Toc")).toList());
        if (rows.isEmpty()) return;
        var block = new Block.Table(grid.columns(), rows, Attributes.NONE, new Position(grid.first(), grid.first()));
        lines.add(new Line(
                grid.first(),
                Line.Kind.READY,
                0,
                List.<Inline>of(),
                List.copyOf(waiting),
                Optional.empty(),
                "",
                0,
                grid.indent(),
                Line.Look.NONE,
                Optional.of(block)));
        waiting.clear();
    }
}
