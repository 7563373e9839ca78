package org.whereas.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.whereas.text.Inline;

/// Reads the runs of the paragraphs of one part. A field that Word computes may begin in one paragraph and end in
/// another, so the paragraphs come in order.
final class Inlining {

    private static final Set<String> SAFE = Set.of("http", "https", "mailto");

    /// Fields that only make sense on a page of a file.
    private static final Set<String> PAGE = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION");

    private static final String PRINTED = "printednumber";

    private final Sources sources;
    private final Map<String, String> targets;
    private final Deque<FieldCode> fields = new ArrayDeque<>();
    private Spoken spoken;
    private String link = "";

    /// @param targets where the links of this part lead, by their ids
    Inlining(Sources sources, Map<String, String> targets) {
        this.sources = sources;
        this.targets = targets;
    }

    /// Whether the paragraph that comes next begins within a table of contents.
    boolean inContents() {
        return fields.stream().anyMatch(it -> it.kind().equals("TOC"));
    }

    Spoken read(Tag paragraph) {
        spoken = new Spoken();
        paragraph.content().forEach(this::inline);
        return spoken;
    }

    private void inline(Tag tag) {
        switch (tag.name()) {
            case "w:r" -> run(tag);
            case "w:hyperlink" -> hyperlink(tag);
            case "w:fldSimple" -> simpleField(tag);
            case "w:sdt" -> control(tag);
            case "w:bookmarkStart", "w:bookmarkEnd" -> {
                spoken.mark(tag.at("w:id"), tag.at("w:name"));
                sources.notes().mark(tag.at("w:id"), tag.at("w:name"));
                sources.showing().passes(tag.at("w:name"));
            }
            case "w:commentRangeStart" -> sources.comments().open(tag.at("w:id"));
            case "w:commentRangeEnd" -> sources.comments().close(tag.at("w:id"));
            case "m:oMath", "m:oMathPara" -> formula(tag);
            case "w:pPr", "w:rPr" -> {}
            case "w:ruby" ->
                tag.child("w:rubyBase").ifPresent(it -> it.content().forEach(this::inline));
            default -> tag.content().forEach(this::inline);
        }
    }

    private void run(Tag run) {
        var look = sources.look(run);
        if (look.hidden()) {
            var words = Visible.words(run);
            if (!words.isBlank()) sources.findings().left("hidden", words);
            return;
        }
        for (var it : run.content()) said(it, look);
    }

    private void said(Tag tag, Sources.RunLook look) {
        switch (tag.name()) {
            case "w:t", "w:delText" -> say(tag.text(), look);
            case "w:tab", "w:ptab" -> say(look.style().equals(PRINTED) ? " " : "\t", look);
            case "w:noBreakHyphen" -> say("\u2011", look);
            case "w:br", "w:cr" -> lineBreak(tag, look);
            case "w:sym" -> say(Symbols.of(tag, sources.findings()), look);
            case "w:footnoteReference" -> note("footnote", tag);
            case "w:endnoteReference" -> note("endnote", tag);
            case "w:commentReference" -> sources.comments().refer(tag.at("w:id"));
            case "w:fldChar" -> fieldMark(tag);
            case "w:instrText", "w:delInstrText" -> {
                if (!fields.isEmpty()) fields.peek().add(tag.text());
            }
            case "w:drawing", "w:pict", "w:object", "mc:AlternateContent" -> drawing(tag);
            case "w:softHyphen", "w:rPr", "w:annotationRef", "w:footnoteRef", "w:endnoteRef" -> {}
            default -> inline(tag);
        }
    }

    private void lineBreak(Tag tag, Sources.RunLook look) {
        var kind = tag.at("w:type");
        if (kind.equals("page") || kind.equals("column") || !isShown()) return;
        spoken.add(new Piece(new Inline.HardBreak(), look.setting(), link), false, 0);
    }

    private void say(String text, Sources.RunLook look) {
        if (text.isEmpty()) return;
        referAgain();
        if (!isShown()) return;
        if (look.style().equals(PRINTED)) {
            spoken.printed(text);
            return;
        }
        sources.comments().say(text);
        sources.notes().say();
        spoken.add(new Piece(new Inline.Text(text), look.setting(), link), look.underline(), look.size());
    }

    /// Not in the instruction of a field, and not what a field shows that the text has otherwise.
    private boolean isShown() {
        for (var field : fields) {
            if (!field.shows() || PAGE.contains(field.kind())) return false;
            if (field.kind().equals("NOTEREF") && sources.notes().known(field.argument())) return false;
        }
        return true;
    }

    private void fieldMark(Tag tag) {
        switch (tag.at("w:fldCharType")) {
            case "begin" -> fields.push(new FieldCode());
            case "separate" -> {
                if (!fields.isEmpty()) show(fields.peek());
            }
            case "end" -> {
                if (!fields.isEmpty() && fields.pop().kind().equals("HYPERLINK")) link = "";
            }
            default -> {}
        }
    }

    private void show(FieldCode field) {
        if (field.kind().equals("HYPERLINK")) link = kept(field.destination());
        field.show();
    }

    /// A note is referred to again where its number shows: LibreOffice leaves the field whose number was taken out.
    private void referAgain() {
        var field = fields.peek();
        if (field != null && field.kind().equals("NOTEREF") && field.says())
            sources.notes().again(field.argument()).ifPresent(this::refer);
    }

    private void simpleField(Tag tag) {
        var field = new FieldCode();
        field.add(tag.at("w:instr"));
        fields.push(field);
        show(field);
        tag.content().forEach(this::inline);
        fields.pop();
        if (field.kind().equals("HYPERLINK")) link = "";
    }

    private void hyperlink(Tag tag) {
        var before = link;
        var anchor = tag.at("w:anchor");
        var outside = targets.getOrDefault(tag.at("r:id"), "");
        link = kept(anchor.isEmpty() || !outside.isEmpty() && outside.contains("#") ? outside : outside + "#" + anchor);
        tag.content().forEach(this::inline);
        link = before;
    }

    /// Where a link leads in the text; empty for one that must not lead there.
    private String kept(String target) {
        if (target.startsWith("#")) return sources.anchor(target.substring(1));
        var colon = target.indexOf(':');
        var scheme = colon < 0 ? "" : PartNames.lower(target.substring(0, colon));
        if (SAFE.contains(scheme)) return sources.provenance().isOurs() ? Links.ascii(target.strip()) : target.strip();
        if (!target.isBlank()) sources.findings().left("link", target);
        return "";
    }

    private void note(String kind, Tag tag) {
        if (isShown()) sources.notes().refer(kind, tag.at("w:id")).ifPresent(this::refer);
    }

    private void refer(String label) {
        spoken.add(new Piece(new Inline.NoteReference(label), Piece.Setting.PLAIN, ""), false, 0);
    }

    private void control(Tag tag) {
        var name = sources.field(tag, spoken::marks);
        var content = tag.child("w:sdtContent").orElse(Tag.NONE);
        if (name.isEmpty()) {
            content.content().forEach(this::inline);
            return;
        }
        spoken.dropBreaks(sources.provenance().breaksBefore(name, Visible.words(content)));
        spoken.add(new Piece(new Inline.Field(name), sources.setting(content), link), false, 0);
    }

    private void formula(Tag tag) {
        var words = tag.words();
        sources.findings().left("formula", words);
        if (!words.isBlank()) say(words, Sources.RunLook.PLAIN);
    }

    private void drawing(Tag tag) {
        var drawn = tag.is("mc:AlternateContent") ? Drawings.shown(tag) : tag;
        var boxes = Drawings.boxes(drawn);
        boxes.forEach(spoken::box);
        if (boxes.isEmpty()) sources.findings().left(tag.is("w:object") ? "object" : "picture", Drawings.words(drawn));
    }
}
