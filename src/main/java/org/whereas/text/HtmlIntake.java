package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Takes an HTML page in: the words of its main part, without navigation, scripts and what is hidden.
final class HtmlIntake {

    private static final String MACHINERY =
            "script, style, template, noscript, iframe, object, svg, head > *:not(title)";
    private static final String FURNITURE =
            "nav, header[role=banner], footer[role=contentinfo], [role=navigation], [role=search],"
                    + " [hidden], [aria-hidden=true], [style*=display:none], [style*='display: none'], [style*='visibility:hidden'], [style*='mso-hide:all'],"
                    + " .mw-editsection, .navbox, .toc, #toc, .noprint, form, button, input, select, textarea";
    private static final String MAIN = "main, [role=main], article, #mw-content-text, #content";
    private static final String LOOKS = "font, center, [style*=color], [style*=font-family], [style*=font-size],"
            + " [style*=background], [style*=text-align]";
    private static final int DEEPEST = 200;

    private HtmlIntake() {}

    static Intake.Result of(String html) {
        var page = Jsoup.parse(html);
        return Unlettered.of(page.wholeText()).orElseGet(() -> of(page));
    }

    private static Intake.Result of(org.jsoup.nodes.Document page) {
        var log = new IntakeLog();
        var title = page.title().strip();
        drop(page.body(), MACHINERY, "html-machinery", false, log);
        drop(page.body(), FURNITURE, "html-furniture", true, log);
        if (depth(page) > DEEPEST) throw new TextRefused("nesting", "The page is nested deeper than 200 levels.", 0);
        var main = main(page.body(), log);
        var notes = WebNotes.taken(main, log);
        var blocks = new ArrayList<>(new WebBlocks(log).of(main));
        var content = blocks.size();
        for (var note : notes) blocks.add(note.definition(log));
        log.recognised("html", 0, content);
        return log.result(List.of(WebDocument.of(title, blocks, log)));
    }

    /// A piece of a page as it is pasted: no part of it is taken for a title, and none for the whole.
    static Pasting fragment(String html) {
        var log = new IntakeLog();
        var page = Jsoup.parse(html);
        looks(page.body(), log);
        drop(page.body(), MACHINERY, "html-machinery", false, log);
        drop(page.body(), FURNITURE, "html-furniture", true, log);
        if (depth(page) > DEEPEST) throw new TextRefused("nesting", "The page is nested deeper than 200 levels.", 0);
        var notes = WebNotes.taken(page.body(), log);
        var blocks = new ArrayList<>(new WebBlocks(log).of(page.body()));
        for (var note : notes) blocks.add(note.definition(log));
        var result = log.result(List.of());
        var dropped = new ArrayList<>(result.repaired());
        dropped.addAll(result.left());
        return new Pasting(Markdown.write(new Document(FrontMatter.NONE, blocks)), dropped);
    }

    /// What the text format has no way of saying: how words look, and underlining.
    private static void looks(Element body, IntakeLog log) {
        if (!body.select(LOOKS).isEmpty()) log.repaired("paste-look", 0, "");
        var underlined =
                body.select("u, [style*=text-decoration:underline], [style*='text-decoration: underline']").stream()
                        .filter(e -> e.closest("a") == null && !e.text().isBlank())
                        .map(Element::text)
                        .toList();
        if (!underlined.isEmpty()) log.repaired("paste-underline", 0, String.join("; ", underlined));
    }

    /// The page's own main part, where there is just one; what stands around it is listed.
    private static Element main(Element body, IntakeLog log) {
        var found = body.select(MAIN).stream()
                .filter(e -> e.parents().stream().noneMatch(p -> p.is(MAIN)))
                .toList();
        if (found.size() != 1) return body;
        var main = found.getFirst();
        main.remove();
        if (!body.text().isBlank()) log.repaired("html-furniture", 0, body.text());
        return main;
    }

    private static void drop(Element body, String selector, String code, boolean listed, IntakeLog log) {
        for (var element : body.select(selector)) {
            if (element.parent() == null) continue;
            var words = listed ? element.text() : "";
            if (!listed || !words.isBlank()) log.repaired(code, 0, listed ? words : element.normalName());
            element.remove();
        }
    }

    private static int depth(Element root) {
        var deepest = new int[1];
        root.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }
}
