package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Puts the styles of an organization's own file in the place of ours, style by style, by the
/// names that people see. What it lacks stays ours, in the letters of that file.
final class HouseStyles {

    private static final Set<String> REFERENCES =
            Set.of("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link");

    /// What stands before the number in the properties of a paragraph.
    private static final Set<String> BEFORE_NUMBER =
            Set.of("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl");

    private final Tag house;
    private final Sheet sheet;
    private final Map<String, String> names = new HashMap<>();

    /// @param house the root of the file's styles
    HouseStyles(Tag house, Sheet sheet) {
        this.house = house;
        this.sheet = sheet;
        var known = new HashMap<String, String>();
        var ids = new HashSet<String>();
        for (var ours : List.of(Styles.POLICY, Styles.RESOLUTION))
            for (var style : styles(ours.root())) {
                known.put(key(style), style.at("w:styleId"));
                ids.add(style.at("w:styleId"));
            }
        for (var style : styles(house)) {
            var id = style.at("w:styleId");
            names.put(id, known.getOrDefault(key(style), ids.contains(id) ? "House" + id : id));
        }
    }

    /// The name that a style of the file has in what we write.
    Tag renamed(Tag tag) {
        return tag.map(it -> {
            if (REFERENCES.contains(it.name()))
                return it.with("w:val", names.getOrDefault(it.at("w:val"), it.at("w:val")));
            return it.is("w:style")
                    ? it.with("w:styleId", names.getOrDefault(it.at("w:styleId"), it.at("w:styleId")))
                    : it;
        });
    }

    /// The names of the styles that the file lacks, as Word shows them.
    Set<String> missing() {
        var there = keys(house);
        var missing = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (var ours : List.of(Styles.POLICY, Styles.RESOLUTION))
            for (var style : styles(ours.root()))
                if (!there.contains(key(style)) && style.child("w:qFormat").isPresent())
                    missing.add(style.value("w:name"));
        return missing;
    }

    /// The styles of the file, and of ours those it lacks.
    Styles over(Styles ours) {
        var there = keys(house);
        var defaults = new HashSet<String>();
        var all = new ArrayList<Tag>();
        for (var tag : house.content()) {
            if (!tag.is("w:style")) all.add(tag.is("w:docDefaults") ? spoken(tag) : tag);
        }
        for (var style : styles(house)) {
            if (style.at("w:default").equals("1")) defaults.add(style.at("w:type"));
            all.add(numbered(renamed(style)));
        }
        for (var style : styles(ours.root()))
            if (!there.contains(key(style))) all.add(numbered(plain(style, defaults)));
        var xml = new Xml();
        house.with(all).write(xml);
        return new Styles(placed(xml.toString()), sheet);
    }

    /// The same styles on pages of another size: what stands at the right end of a line stays there.
    static Styles moved(Styles styles, Sheet sheet, Styles ours) {
        var from = styles.sheet().width();
        var moved = styles.root().map(tag -> {
            if (!tag.is("w:tab") || !tag.at("w:pos").matches("[0-9]{1,6}")) return tag;
            var at = Integer.parseInt(tag.at("w:pos"));
            return at * 2 < from ? tag : tag.with("w:pos", String.valueOf(at * sheet.width() / from));
        });
        return new HouseStyles(moved, sheet).over(ours);
    }

    /// One of ours in a file that has letters, colours and a width of its own.
    private Tag plain(Tag style, Set<String> defaults) {
        var kept = style.at("w:styleId").startsWith("Code")
                ? style
                : style.map(tag -> tag.is("w:rPr") ? tag.without("w:rFonts").without("w:color") : tag);
        var fitted = kept.map(tag -> tag.is("w:tab") ? sheet.fitted(tag) : tag);
        return defaults.contains(style.at("w:type")) && !style.at("w:default").isEmpty()
                ? fitted.with("w:default", "0")
                : fitted;
    }

    /// The defaults with a place for the language of the text.
    private static Tag spoken(Tag defaults) {
        return defaults.map(
                tag -> tag.is("w:lang") ? new Tag("w:lang", List.of("w:val", "${language}"), List.of(), "") : tag);
    }

    /// A style without the numbers of its file; headings have a mark where their number goes.
    private static Tag numbered(Tag style) {
        var bare = style.map(tag -> tag.is("w:pPr") ? tag.without("w:numPr") : tag);
        var id = bare.at("w:styleId");
        if (!id.matches("Heading[1-6]")) return bare;
        var mark = Tag.val("w:numberHere", id.substring(7));
        var properties = bare.child("w:pPr").orElse(null);
        if (properties == null) return withProperties(bare, Tag.of("w:pPr", mark));
        var content = new ArrayList<>(properties.content());
        var at = 0;
        while (at < content.size() && BEFORE_NUMBER.contains(content.get(at).name())) at++;
        content.add(at, mark);
        return bare.with(bare.content().stream()
                .map(tag -> tag == properties ? tag.with(content) : tag)
                .toList());
    }

    private static Tag withProperties(Tag style, Tag properties) {
        var content = new ArrayList<>(style.content());
        var at = content.size();
        while (at > 0
                && List.of("w:rPr", "w:tblPr").contains(content.get(at - 1).name())) at--;
        content.add(at, properties);
        return style.with(content);
    }

    private static String placed(String xml) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + xml.replaceAll("<w:numberHere w:val=\"([1-6])\"\\s*/>", "<!--heading $1-->");
    }

    private static Set<String> keys(Tag root) {
        var keys = new HashSet<String>();
        for (var style : styles(root)) keys.add(key(style));
        return keys;
    }

    private static String key(Tag style) {
        return style.at("w:type") + " " + style.value("w:name").toLowerCase(Locale.ROOT);
    }

    private static List<Tag> styles(Tag root) {
        return root.content().stream().filter(tag -> tag.is("w:style")).toList();
    }
}
