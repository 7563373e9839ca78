package org.whereas.text;

import java.util.List;

/// LooseLinks of a source that lead nowhere.
final class LooseLinks {

    private LooseLinks() {}

    static List<Inline> kept(Inline.Link link, List<Inline> content, int line, IntakeLog log) {
        var to = link.destination().strip();
        if (!to.isEmpty() && !to.startsWith("#")) return List.of(new Inline.Link(to, link.title(), content));
        log.repaired("link-to-nowhere", line, Runs.text(content));
        return content;
    }
}
