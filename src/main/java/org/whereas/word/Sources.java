package org.whereas.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What the paragraphs of a file lean on while they are read: styles, lists, notes, comments, and what is told beside
/// the text.
final class Sources {

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

    /// Styles of letters that our own files have; how these look is not emphasis.
    private static final Set<String> OURS = Set.of(
            "leadingwords",
            "struckleadingwords",
            "printednumber",
            "hyperlink",
            "internetlink",
            "footnotereference",
            "footnoteanchor",
            "footnotecharacters",
            "endnotereference",
            "placeholdertext");

    private static final Set<String> CODE =
            Set.of("code", "verbatimchar", "htmlcode", "htmlsample", "htmltypewriter", "sourcetext", "codechar");

    private final Opened file;
    private final StyleSheet styles;
    private final NumberSheet numbers;
    private final NoteSheet notes;
    private final CommentSheet comments;
    private final Findings findings = new Findings();
    private final Provenance provenance;
    private final Answers answers;
    private final Origin origin;
    private final Showing showing;
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, Piece.Setting> characters = new HashMap<>();

    /// How a run is set.
    ///
    /// @param style the name of its character style, empty for none
    /// @param size  in half points, 0 where nothing says so
    record RunLook(Piece.Setting setting, boolean underline, boolean hidden, int size, String style) {

        static final RunLook PLAIN = new RunLook(Piece.Setting.PLAIN, false, false, 0, "");
    }

    Sources(Opened file, Origin origin) {
        this.file = file;
        styles = new StyleSheet(file.related("styles"));
        numbers = new NumberSheet(file.related("numbering"));
        provenance = Provenance.of(file, origin.made());
        this.origin = origin;
        notes = new NoteSheet(provenance, origin.kinds());
        comments = new CommentSheet(file.related("comments"), findings);
        answers = new Answers();
        showing = new Showing(origin.fields(), provenance);
    }

    Opened file() {
        return file;
    }

    StyleSheet styles() {
        return styles;
    }

    NumberSheet numbers() {
        return numbers;
    }

    NoteSheet notes() {
        return notes;
    }

    CommentSheet comments() {
        return comments;
    }

    Findings findings() {
        return findings;
    }

    /// Where the file comes from.
    Provenance provenance() {
        return provenance;
    }

    /// What stands in the content controls of fields.
    Answers answers() {
        return answers;
    }

    /// Where a link to a bookmark leads in the text. In a file of ours the bookmark is a clause; in others the clause
    /// is named after the bookmark once it is found.
    String anchor(String bookmark) {
        if (provenance.isOurs()) return "#" + provenance.id(bookmark);
        return "#"
                + anchors.computeIfAbsent(
                        bookmark,
                        it -> it.toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-")
                                .replaceAll("^[-0-9]+|-+$", ""));
    }

    /// The bookmarks to which links lead, with the ids that the clauses there get.
    Map<String, String> anchors() {
        return anchors;
    }

    /// The name of the field that a content control is, empty for another control.
    ///
    /// @param marks the bookmarks that began before it in its paragraph
    String field(Tag control, Supplier<List<String>> marks) {
        var properties = control.child("w:sdtPr").orElse(Tag.NONE);
        var words = Visible.words(control.child("w:sdtContent").orElse(Tag.NONE));
        var told = provenance.field(properties, words);
        var name = told.isEmpty() ? showing.field(words, marks) : told;
        if (!provenance.isOurs() || !FIELD.matcher(name).matches()) return "";
        var content = control.child("w:sdtContent").orElse(Tag.NONE);
        answers.add(
                name,
                provenance.answer(name, Visible.words(content)),
                properties.child("w:showingPlcHdr").isPresent());
        return name;
    }

    /// What is known by the words that fields showed.
    Showing showing() {
        return showing;
    }

    /// How a field is set, by its first run.
    Piece.Setting setting(Tag content) {
        if (origin.plainFields()) return Piece.Setting.PLAIN;
        return content.content().stream()
                .filter(it -> it.is("w:r"))
                .findFirst()
                .map(it -> look(it).setting())
                .orElse(Piece.Setting.PLAIN);
    }

    RunLook look(Tag run) {
        var properties = run.child("w:rPr");
        if (properties.isEmpty()) return RunLook.PLAIN;
        var own = properties.get();
        var style = own.value("w:rStyle");
        var name = style.isEmpty() ? "" : styles.name(style);
        var from = style.isEmpty() || OURS.contains(name) ? Piece.Setting.PLAIN : character(style, name);
        var setting = new Piece.Setting(
                on(own, "w:b", from.bold()),
                on(own, "w:i", from.italic()),
                on(own, "w:strike", from.strike()) || on(own, "w:dstrike", false),
                from.code());
        return new RunLook(
                setting,
                on(own, "w:u", false) && !name.contains("link"),
                on(own, "w:vanish", false),
                NumberSheet.number(own.value("w:sz"), 0),
                name);
    }

    private Piece.Setting character(String style, String name) {
        return characters.computeIfAbsent(
                style,
                _ -> new Piece.Setting(
                        StyleSheet.isOn(styles.says(style, "w:rPr", "w:b")),
                        StyleSheet.isOn(styles.says(style, "w:rPr", "w:i")),
                        StyleSheet.isOn(styles.says(style, "w:rPr", "w:strike")),
                        CODE.contains(name) || styles.is(style, "verbatimchar")));
    }

    private static boolean on(Tag properties, String name, boolean otherwise) {
        var property = properties.child(name);
        return property.isEmpty() ? otherwise : StyleSheet.isOn(property);
    }
}
