package org.whereas.word;

import java.util.Set;

/// Tells what a file has beside its text: what runs along head and foot, what it would fetch from elsewhere, what is
/// embedded in it.
final class Surroundings {

    private static final Set<String> RUNNING = Set.of("header", "footer");
    private static final Set<String> EMBEDDED =
            Set.of("oleObject", "package", "control", "chart", "diagramData", "aFChunk", "subDocument", "video");

    private final Opened file;
    private final Findings findings;

    Surroundings(Opened file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void tell() {
        findings.at(0);
        for (var link : file.links(file.main())) {
            if (link.outside() && !link.kind().equals("hyperlink")) findings.left("elsewhere", link.target());
            else if (RUNNING.contains(link.kind())) running(link.target());
            else if (EMBEDDED.contains(link.kind())) findings.left("embedded", link.target());
        }
    }

    private void running(String part) {
        var words = Visible.words(file.part(part));
        if (!words.isEmpty()) findings.left("running", words);
    }
}
