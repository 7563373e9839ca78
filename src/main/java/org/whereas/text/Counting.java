package org.whereas.text;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.text.Numbering.Level;
import org.whereas.text.Numbering.Style;

/// Counts through a document: headings among their neighbours, items within their list.
final class Counting {

    private final Style style;
    private final Sections sections;
    private final Map<Node, String> numbers = new IdentityHashMap<>();

    private Counting(Document document, Style style) {
        this.style = style;
        this.sections = Sections.of(document.blocks());
    }

    /// The number of each numbered node.
    static Map<Node, String> of(Document document) {
        return of(document, Numbering.style(document));
    }

    static Map<Node, String> of(Document document, Style style) {
        var counting = new Counting(document, style);
        counting.headings(counting.sections.top(), "", 1);
        int depth = 0;
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading) depth = counting.sections.numbered(heading);
            counting.within(block, depth, 1);
        }
        Nodes.clauses(document.blocks(), (node, _) -> counting.written(node));
        return counting.numbers;
    }

    private void written(Node node) {
        node.attributes().value("no").filter(no -> !no.isBlank()).ifPresent(no -> numbers.put(node, no));
    }

    private void headings(List<Sections.Section> siblings, String parent, int depth) {
        var level = style.headings().isEmpty() ? null : style.headings().get(Math.min(depth, 9) - 1);
        var nodes = siblings.stream().map(section -> (Node) section.heading()).toList();
        series(nodes, level, 1, parent);
        for (var section : siblings) headings(section.inside(), numbers.getOrDefault(section.heading(), ""), depth + 1);
    }

    private void within(Node node, int headingDepth, int listDepth) {
        if (node instanceof Block.OrderedList list) {
            var nodes = list.items().stream().map(item -> (Node) item).toList();
            series(nodes, style.item(headingDepth, listDepth), list.start(), "");
            for (var item : list.items()) inside(item, headingDepth, listDepth + 1);
        } else if (node instanceof Block.BulletList list) {
            for (var item : list.items()) inside(item, headingDepth, listDepth);
        } else {
            inside(node, headingDepth, listDepth);
        }
    }

    private void inside(Node node, int headingDepth, int listDepth) {
        for (var block : Nodes.inside(node)) within(block, headingDepth, listDepth);
    }

    /// Numbers neighbours. Written numbers stay; those between and before them are inserted ones, those after
    /// the last go on from it. An empty `no` takes a clause out of the count.
    private void series(List<Node> nodes, Level level, int start, String parent) {
        var counted =
                nodes.stream().filter(node -> !"".equals(no(node).orElse(null))).toList();
        int last = -1;
        for (int i = 0; i < counted.size(); i++) if (no(counted.get(i)).isPresent()) last = i;
        if (level == null) return;
        var before = last < 0 ? null : Ordinals.before(no(firstWritten(counted)).orElseThrow());
        int inserted = 0;
        for (int i = 0; i < counted.size(); i++) {
            var node = counted.get(i);
            String number;
            if (no(node).isPresent()) {
                number = no(node).get();
                before = number;
                inserted = 0;
            } else if (i < last) {
                number = Ordinals.inserted(before, ++inserted);
            } else if (last >= 0) {
                number = Ordinals.next(before, level.format());
                before = number;
            } else {
                number = plain(level, start + i, parent);
            }
            numbers.put(node, number);
        }
    }

    private static Optional<String> no(Node node) {
        return node.attributes().value("no").map(String::strip);
    }

    private static Node firstWritten(List<Node> nodes) {
        return nodes.stream().filter(node -> no(node).isPresent()).findFirst().orElseThrow();
    }

    private static String plain(Level level, int number, String parent) {
        var written = Ordinals.write(level.format(), number);
        var pattern = level.pattern();
        int own = pattern.lastIndexOf('%');
        if (own < 0) return pattern;
        var after = pattern.substring(own + 2);
        if (pattern.indexOf('%') == own) return pattern.substring(0, own) + written + after;
        var above = parent.replaceAll("[^\\p{L}\\p{N})]+$", "");
        return above.isEmpty() ? written + after : above + "." + written + after;
    }
}
