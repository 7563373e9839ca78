package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What LibreOffice does to a file beside what was taken out as a tracked change, and what undoes it. A paragraph that
/// stands behind one that goes is set like that one, and a row that goes stays, without its words.
final class Beside {

    static final Beside NOTHING = new Beside(Map.of(), new StyleSheet(Tag.NONE), Provenance.NONE);

    private final Map<String, Look> looks;
    private final StyleSheet styles;
    private final Provenance provenance;

    /// How a paragraph is set where nobody touched the file.
    ///
    /// @param style the name of its style
    record Look(String style, boolean listed) {}

    /// @param looks  from [#looks]; empty where the file did not come from LibreOffice
    /// @param styles of the file that came back
    Beside(Map<String, Look> looks, StyleSheet styles, Provenance provenance) {
        this.looks = looks;
        this.styles = styles;
        this.provenance = provenance;
    }

    /// How the paragraphs of a file are set, by their bookmarks and by their words.
    static Map<String, Look> looks(Opened fresh) {
        var styles = new StyleSheet(fresh.related("styles"));
        var looks = new HashMap<String, Look>();
        fresh.document().all().filter(it -> it.is("w:p")).forEach(paragraph -> {
            var properties = paragraph.child("w:pPr").orElse(Tag.NONE);
            var look = new Look(
                    styles.name(properties.value("w:pStyle")),
                    properties.child("w:numPr").isPresent());
            keys(paragraph).forEach(key -> looks.putIfAbsent(key, look));
        });
        return looks;
    }

    private static List<String> keys(Tag paragraph) {
        var keys = new ArrayList<String>();
        for (var tag : paragraph.content()) if (tag.is("w:bookmarkStart")) keys.add("#" + tag.at("w:name"));
        keys.add(Visible.words(paragraph));
        return keys;
    }

    /// A paragraph behind one that went, set as it was.
    Tag restored(Tag paragraph) {
        if (looks.isEmpty()) return paragraph;
        var keys = keys(paragraph);
        var look = keys.reversed().stream()
                .map(looks::get)
                .filter(it -> it != null)
                .findFirst();
        return look.flatMap(it -> with(paragraph, it)).orElse(paragraph);
    }

    private Optional<Tag> with(Tag paragraph, Look look) {
        var properties = paragraph.child("w:pPr").orElse(Tag.of("w:pPr"));
        if (styles.name(properties.value("w:pStyle")).equals(look.style())) return Optional.empty();
        return styles.named(look.style()).map(id -> {
            var all = new ArrayList<Tag>();
            all.add(Tag.val("w:pStyle", id));
            for (var it : properties.content())
                if (!it.is("w:pStyle") && !it.is("w:outlineLvl") && (look.listed() || !it.is("w:numPr"))) all.add(it);
            return paragraph.with(paragraph.content().stream()
                    .map(it -> it.is("w:pPr") ? it.with(all) : it)
                    .toList());
        });
    }

    /// The bookmarks of clauses that stay which begin in words that were taken out: LibreOffice has moved them there.
    List<Tag> marks(Tag gone) {
        if (looks.isEmpty()) return List.of();
        return gone.content().stream()
                .filter(it -> it.is("w:bookmarkStart") && looks.containsKey("#" + it.at("w:name")))
                .toList();
    }

    /// Whether all words of a row were taken out by changes of ours: it went with them.
    boolean wasTakenOut(Tag row) {
        return !looks.isEmpty()
                && row.all().anyMatch(this::isOurs)
                && row.content().stream().allMatch(this::holdsNothingElse);
    }

    private boolean isOurs(Tag tag) {
        return (tag.is("w:del") || tag.is("w:moveFrom")) && !tag.content().isEmpty() && provenance.marked(tag);
    }

    private boolean holdsNothingElse(Tag tag) {
        if (isOurs(tag)) return true;
        if (tag.is("w:t") || tag.is("w:footnoteReference") || tag.is("w:drawing")) return false;
        return tag.content().stream().allMatch(this::holdsNothingElse);
    }
}
