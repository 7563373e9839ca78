package org.whereas.word;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells what a file has beside its text: what runs along head and foot, what it would fetch from elsewhere, what is
/// embedded in it.
final class Surroundings {

    private static final Set<String> RUNNING = Set.of("header", "footer");
    private static final Set<String> EMBEDDED =
            Set.of("oleObject", "package", "control", "chart", "diagramData", "aFChunk", "subDocument", "video");

    private final Opened file;
    private final Provenance provenance;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    Surroundings(Opened file, Provenance provenance, Findings findings) {
        this.file = file;
        this.provenance = provenance;
        this.findings = findings;
    }

    /// Marks of the heads and feet among the parts of a file.
    static Set<String> marks(List<Part> parts) {
        var marks = new LinkedHashSet<String>();
        for (var part : parts)
            if (RUNNING.contains(part.kind())) marks.add(mark(Visible.words(Tag.read(part.content()))));
        return marks;
    }

    /// Numbers of pages are counted anew by every program.
    private static String mark(String words) {
        return Signatures.mark(words.replaceAll("[\\s\\d\\p{Z}]+", ""));
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
        if (!words.isEmpty() && !provenance.ran(mark(words)) && told.add(mark(words))) findings.left("running", words);
    }
}
