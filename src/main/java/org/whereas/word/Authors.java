package org.whereas.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whose tracked changes a file has, and which of them can only be read together: who writes in what another put in,
/// or strikes it, says nothing without it.
final class Authors {

    /// So many are told apart; what others did is told together.
    private static final int APART = 12;

    private static final Set<String> PUT_IN = Set.of("w:ins", "w:moveTo");

    private final Provenance provenance;
    private final Map<String, String> withWhom = new LinkedHashMap<>();

    /// Who put in the mark of the paragraph before, null where nobody did.
    private String before;

    private Authors(Provenance provenance) {
        this.provenance = provenance;
    }

    /// Those whose changes are read together, in the order of the file; our own markings have none.
    ///
    /// @return groups of names; the last holds all who are more than can be told apart
    static List<Set<String>> of(Opened file, Provenance provenance) {
        var authors = new Authors(provenance);
        authors.walk(file.document(), null);
        authors.walk(file.related("footnotes"), null);
        authors.walk(file.related("endnotes"), null);
        return authors.groups();
    }

    private List<Set<String>> groups() {
        var together = new LinkedHashMap<String, Set<String>>();
        for (var name : withWhom.keySet())
            together.computeIfAbsent(first(name), _ -> new LinkedHashSet<>()).add(name);
        var all = new ArrayList<>(together.values());
        if (all.size() <= APART) return all;
        var rest = new LinkedHashSet<String>();
        all.subList(APART, all.size()).forEach(rest::addAll);
        var groups = new ArrayList<>(all.subList(0, APART));
        groups.add(rest);
        return groups;
    }

    /// @param within who put in what this stands in, null where nobody did
    private void walk(Tag tag, String within) {
        var inside = within;
        if (isChange(tag)) {
            var author = tag.at("w:author");
            withWhom.putIfAbsent(author, author);
            if (within != null) join(within, author);
            if (PUT_IN.contains(tag.name())) inside = author;
        }
        if (tag.is("w:p")) inside = paragraph(tag, inside);
        if (tag.is("w:tr")) inside = putIn(tag.child("w:trPr").orElse(Tag.NONE), inside);
        for (var it : tag.content()) walk(it, inside);
    }

    private boolean isChange(Tag tag) {
        return Tracked.isChange(tag.name()) && !provenance.marked(tag);
    }

    /// Who put in the paragraph: its mark, or where it has no words but those that were put in, the first of these or
    /// the mark before them.
    private String paragraph(Tag paragraph, String within) {
        var properties =
                paragraph.child("w:pPr").flatMap(it -> it.child("w:rPr")).orElse(Tag.NONE);
        var mark = putIn(properties, null);
        var begun = before;
        before = mark;
        if (mark != null) return meets(within, mark);
        var first = paragraph.content().stream()
                .filter(it -> PUT_IN.contains(it.name()) && isChange(it))
                .findFirst();
        if (first.isEmpty() || hasOwnWords(paragraph)) return within;
        return meets(begun, meets(within, first.get().at("w:author")));
    }

    private String meets(String one, String other) {
        withWhom.putIfAbsent(other, other);
        if (one != null) join(one, other);
        return other;
    }

    private String putIn(Tag properties, String otherwise) {
        for (var it : properties.content()) if (PUT_IN.contains(it.name()) && isChange(it)) return it.at("w:author");
        return otherwise;
    }

    private static boolean hasOwnWords(Tag tag) {
        if (PUT_IN.contains(tag.name())) return false;
        if (tag.is("w:t") || tag.is("w:delText")) return true;
        return tag.content().stream().anyMatch(Authors::hasOwnWords);
    }

    private void join(String one, String other) {
        var to = first(one);
        var from = first(other);
        if (!to.equals(from)) withWhom.put(from, to);
    }

    private String first(String name) {
        var at = name;
        while (!withWhom.get(at).equals(at)) at = withWhom.get(at);
        return at;
    }
}
