package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The text as it is when some of its tracked changes are accepted and the others rejected. What comes out has no
/// tracked change any more.
final class Revisions {

    /// Elements that hold properties, with the element that says what these were before.
    private static final Map<String, String> FORMER = Map.of(
            "w:pPr", "w:pPrChange",
            "w:rPr", "w:rPrChange",
            "w:tblPr", "w:tblPrChange",
            "w:trPr", "w:trPrChange",
            "w:tcPr", "w:tcPrChange",
            "w:tblGrid", "w:tblGridChange",
            "w:tblPrEx", "w:tblPrExChange",
            "w:sectPr", "w:sectPrChange");

    /// Stands in the properties of a paragraph whose mark is gone, until it is joined.
    private static final Tag GONE = Tag.of("gone");

    private static final Set<String> PUT_IN = Set.of("w:ins", "w:moveTo");
    private static final Set<String> TAKEN_OUT = Set.of("w:del", "w:moveFrom");

    private final Predicate<Tag> accepts;
    private final boolean ours;
    private final Beside beside;

    /// @param accepts whether a change is accepted; it has `w:author` and `w:date`
    /// @param ours    whether what is set in our style for struck words is taken out
    /// @param beside  what LibreOffice did beside changes
    Revisions(Predicate<Tag> accepts, boolean ours, Beside beside) {
        this.accepts = accepts;
        this.ours = ours;
        this.beside = beside;
    }

    Tag of(Tag root) {
        return root.with(content((ours ? Struck.without(root) : root).content()));
    }

    private List<Tag> content(List<Tag> tags) {
        var out = new ArrayList<Tag>(tags.size());
        var waiting = new Waiting(out);
        for (var tag : tags) {
            var name = tag.name();
            if (PUT_IN.contains(name)) {
                if (accepts.test(tag)) waiting.addAll(content(tag.content()));
            } else if (TAKEN_OUT.contains(name)) {
                waiting.addAll(accepts.test(tag) ? beside.marks(tag) : content(tag.content()));
            } else if (!isRange(name)) {
                one(tag).ifPresent(waiting::add);
            }
        }
        waiting.end();
        return out;
    }

    /// The ends of moves and of changes around content controls; their words are marked themselves.
    private static boolean isRange(String name) {
        if (!name.startsWith("w:move") && !name.startsWith("w:customXml")) return false;
        return name.startsWith("w:moveFromRange")
                || name.startsWith("w:moveToRange")
                || name.startsWith("w:customXmlIns")
                || name.startsWith("w:customXmlDel")
                || name.startsWith("w:customXmlMove");
    }

    private Optional<Tag> one(Tag tag) {
        if (tag.content().isEmpty()) return Optional.of(tag);
        var former = FORMER.get(tag.name());
        if (former != null) return Optional.of(properties(tag, former));
        return switch (tag.name()) {
            case "w:p" -> Optional.of(tag.holding(content(tag.content())));
            case "w:tr" ->
                goes(tag, "w:trPr") || beside.wasTakenOut(tag)
                        ? Optional.empty()
                        : Optional.of(tag.holding(content(tag.content())));
            case "w:tc" -> goes(tag, "w:tcPr") ? Optional.empty() : Optional.of(tag.holding(content(tag.content())));
            case "w:tbl", "w:sdt", "w:sdtContent" -> held(tag);
            default -> Optional.of(tag.holding(content(tag.content())));
        };
    }

    /// A table or a content control goes with all that it held.
    private Optional<Tag> held(Tag tag) {
        var held = content(tag.content());
        var marker = tag.is("w:tbl") ? "w:tr" : "w:sdtContent";
        var empty = !tag.is("w:sdtContent")
                && tag.content().stream()
                        .anyMatch(it -> it.is(marker) && !it.content().isEmpty())
                && held.stream().noneMatch(it -> it.is(marker) && !it.content().isEmpty());
        return empty ? Optional.empty() : Optional.of(tag.holding(held));
    }

    private boolean goes(Tag tag, String properties) {
        return tag.child(properties).filter(this::gone).isPresent();
    }

    /// Whether the mark, row or cell that has these properties is not there: put in and rejected, or taken out and
    /// accepted.
    private boolean gone(Tag properties) {
        for (var mark : properties.content()) {
            var name = mark.name();
            if ((PUT_IN.contains(name) || name.equals("w:cellIns")) && !accepts.test(mark)) return true;
            if ((TAKEN_OUT.contains(name) || name.equals("w:cellDel")) && accepts.test(mark)) return true;
        }
        return false;
    }

    private Tag properties(Tag tag, String former) {
        var change = tag.child(former);
        if (change.isPresent() && !accepts.test(change.get())) return rejected(tag, change.get());
        var kept = new ArrayList<Tag>();
        for (var it : tag.content()) if (!it.is(former) && !isMark(it)) kept.add(inner(it));
        if (tag.is("w:pPr") && goes(tag, "w:rPr")) kept.add(GONE);
        return tag.holding(kept);
    }

    private Tag inner(Tag tag) {
        var former = FORMER.get(tag.name());
        return former == null ? tag.without("w:numberingChange") : properties(tag, former);
    }

    /// The properties as they were. Those of the paragraph's own mark are not part of them.
    private Tag rejected(Tag tag, Tag change) {
        var before = change.child(tag.name()).map(Tag::content).orElse(List.of());
        var kept = new ArrayList<>(before);
        for (var it : tag.content()) if (it.is("w:rPr") || it.is("w:sectPr")) kept.add(inner(it));
        if (tag.is("w:pPr") && goes(tag, "w:rPr")) kept.add(GONE);
        return tag.with(kept);
    }

    private static boolean isMark(Tag tag) {
        return PUT_IN.contains(tag.name())
                || TAKEN_OUT.contains(tag.name())
                || tag.is("w:cellIns")
                || tag.is("w:cellDel")
                || tag.is("w:cellMerge");
    }

    /// Joins a paragraph whose mark is gone with the one that follows, which gives it its properties.
    private final class Waiting {

        private final List<Tag> out;
        private final List<Tag> begun = new ArrayList<>();
        private Tag first;

        Waiting(List<Tag> out) {
            this.out = out;
        }

        void addAll(List<Tag> tags) {
            tags.forEach(this::add);
        }

        void add(Tag tag) {
            if (tag.is("w:p")) paragraph(tag);
            else {
                if (tag.is("w:tbl")) end();
                out.add(tag);
            }
        }

        private void paragraph(Tag tag) {
            var properties = tag.child("w:pPr");
            var words = tag.content().stream().filter(it -> !it.is("w:pPr")).toList();
            if (properties.flatMap(it -> it.child("gone")).isPresent()) {
                if (first == null) first = tag;
                begun.addAll(words);
                return;
            }
            if (first == null) {
                out.add(tag);
                return;
            }
            var all = new ArrayList<Tag>();
            properties.ifPresent(all::add);
            all.addAll(begun);
            all.addAll(words);
            out.add(beside.restored(tag.with(all)));
            first = null;
            begun.clear();
        }

        /// Nothing follows that could take the words in; what has none leaves.
        void end() {
            if (first == null) return;
            if (begun.stream().anyMatch(it -> !it.name().startsWith("w:bookmark"))) {
                var all = new ArrayList<Tag>();
                first.child("w:pPr").map(it -> it.without("gone")).ifPresent(all::add);
                all.addAll(begun);
                out.add(first.with(all));
            }
            first = null;
            begun.clear();
        }
    }
}
