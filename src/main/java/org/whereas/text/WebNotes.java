package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Finds the footnotes of a page: a short link that leads to a place of the page from which a link leads
/// back, as Word, Google Docs, MediaWiki, LibreOffice and Markdown converters write them.
record WebNotes(String label, Element element) {

    private static final Pattern MARK =
            Pattern.compile("[\\[(]?\\s*(\\d{1,4}|[ivxl]{1,6}|[a-z]|[*†‡§]+|note \\d+)\\s*[\\])]?");
    private static final Pattern TARGET =
            Pattern.compile("(?i)#(_?ftn|_?edn|fn|cite_note|ftnt|sdfootnote|footnote|note|_note|endnote).*");
    private static final String BACK = "a[href^=#]";

    /// Takes the definitions out of the page and marks the references in it.
    static List<WebNotes> taken(Element main, IntakeLog log) {
        var notes = new ArrayList<WebNotes>();
        var labels = new HashMap<String, String>();
        for (var link : main.select("a[href^=#]")) {
            var to = link.attr("href").substring(1);
            if (!isReference(link) || to.isEmpty()) continue;
            if (!labels.containsKey(to)) {
                var target = definition(main, to, link);
                if (target == null) continue;
                labels.put(to, String.valueOf(notes.size() + 1));
                notes.add(new WebNotes(labels.get(to), target));
            }
            var holder = link.closest("sup") == null ? link : link.closest("sup");
            holder.clearAttributes().empty().attr(WebRuns.NOTE, labels.get(to));
        }
        notes.forEach(note -> note.take());
        if (!notes.isEmpty()) log.recognised("notes", 0, notes.size());
        return notes;
    }

    private static boolean isReference(Element link) {
        var words = link.text().strip();
        return MARK.matcher(words).matches()
                && TARGET.matcher(link.attr("href")).matches()
                && link.closest("[data-whereas-note]") == null;
    }

    /// The block with that name or id that stands after the reference.
    private static Element definition(Element main, String name, Element link) {
        for (var found : main.getElementsByAttributeValue("id", name))
            if (holder(found, link) != null) return holder(found, link);
        for (var found : main.getElementsByAttributeValue("name", name))
            if (holder(found, link) != null) return holder(found, link);
        return null;
    }

    private static Element holder(Element found, Element link) {
        var holder = found.closest("li, p, div, td, dd");
        var inside = holder == null || link.parents().contains(holder) || holder == link;
        return inside ? null : holder;
    }

    /// The definition without its own number and its link back.
    private void take() {
        var parent = element.parent();
        element.select(BACK).stream()
                .filter(a -> a.text().strip().length() <= 12)
                .forEach(Element::remove);
        element.select(".mw-cite-backlink").remove();
        element.remove();
        while (parent != null && parent.parent() != null && parent.text().isBlank() && parent.childrenSize() == 0) {
            var next = parent.parent();
            parent.remove();
            parent = next;
        }
    }

    Block.Footnote definition(IntakeLog log) {
        var blocks = new WebBlocks(log).of(element);
        var empty = new Block.Paragraph(List.of(), Attributes.NONE, Position.NONE);
        return new Block.Footnote(label, blocks.isEmpty() ? List.of(empty) : blocks, Attributes.NONE, Position.NONE);
    }
}
