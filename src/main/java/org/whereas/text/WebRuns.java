package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The runs of an HTML page: emphasis by element or by style, links, breaks, references to notes.
record WebRuns(IntakeLog log) {

    static final String NOTE = "data-whereas-note";

    List<Inline> of(List<Node> nodes) {
        var runs = new ArrayList<Inline>();
        for (var node : nodes) add(node, runs);
        return Runs.trimmed(runs);
    }

    private List<Inline> inner(Element e) {
        var runs = new ArrayList<Inline>();
        for (var node : e.childNodes()) add(node, runs);
        return runs;
    }

    private void add(Node node, List<Inline> runs) {
        if (node instanceof TextNode text) Runs.append(runs, text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
        else if (node instanceof Element e) element(e, runs);
    }

    private void element(Element e, List<Inline> runs) {
        if (e.hasAttr(NOTE)) {
            runs.add(new Inline.NoteReference(e.attr(NOTE)));
            return;
        }
        switch (e.normalName()) {
            case "br" -> runs.add(new Inline.HardBreak());
            case "a" -> link(e, runs);
            case "em", "i", "cite", "dfn", "var" -> wrapped(e, runs, false, true);
            case "strong", "b" -> wrapped(e, runs, true, false);
            case "del", "s", "strike" -> runs.add(new Inline.Strikethrough(inner(e)));
            case "code", "kbd", "samp", "tt" -> runs.add(new Inline.Code(e.text()));
            case "img" -> image(e, runs);
            case "ul", "ol", "table" -> Runs.append(runs, " " + e.text() + " ");
            default -> wrapped(e, runs, bold(e), italic(e));
        }
    }

    private void wrapped(Element e, List<Inline> runs, boolean bold, boolean italic) {
        var content = inner(e);
        var normal = e.attr("style").replace(" ", "").contains("font-weight:normal");
        if (Runs.text(content).isBlank() || !bold && !italic || bold && normal) {
            content.forEach(run -> Runs.append(runs, run));
            return;
        }
        var text = Runs.text(content);
        if (text.startsWith(" ")) Runs.append(runs, " ");
        var trimmed = Runs.trimmed(content);
        runs.add(
                bold && italic
                        ? new Inline.Strong(List.of(new Inline.Emphasis(trimmed)))
                        : bold ? new Inline.Strong(trimmed) : new Inline.Emphasis(trimmed));
        if (text.endsWith(" ")) Runs.append(runs, " ");
    }

    private static boolean bold(Element e) {
        return e.attr("style").replace(" ", "").matches("(?i).*font-weight:(bold|bolder|[6-9]00).*");
    }

    private static boolean italic(Element e) {
        return e.attr("style").replace(" ", "").matches("(?i).*font-style:(italic|oblique).*");
    }

    private void link(Element e, List<Inline> runs) {
        var content = Runs.trimmed(inner(e));
        if (Runs.isEmpty(content)) return;
        var to = unwrapped(e.attr("href").strip());
        if (to.isEmpty()) content.forEach(run -> Runs.append(runs, run));
        else
            LooseLinks.kept(new Inline.Link(to, e.attr("title"), content), content, 0, log)
                    .forEach(run -> Runs.append(runs, run));
    }

    /// Google Docs sends its links through its own address.
    private static String unwrapped(String to) {
        if (!to.matches("https?://(www\\.)?google\\.com/url\\?.*")) return to;
        for (var part : to.substring(to.indexOf('?') + 1).split("&")) {
            if (part.startsWith("q="))
                return java.net.URLDecoder.decode(part.substring(2), java.nio.charset.StandardCharsets.UTF_8);
        }
        return to;
    }

    private void image(Element e, List<Inline> runs) {
        var words = e.attr("alt").strip();
        log.repaired("html-image", 0, words.isEmpty() ? e.attr("src").split("\\?")[0] : words);
        if (!words.isEmpty()) Runs.append(runs, words);
    }
}
