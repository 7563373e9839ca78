package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// In the head of a copy of a copy: the whole line from which it comes.
@RequestScoped
class Descent implements Panel {

    /// A line is followed no further than this.
    private static final int LONGEST = 50;

    @Inject
    Documents documents;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "document.facts";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<String> show(Object subject) {
        var line = line(((Reading) subject).summary());
        if (line.size() < 2) return Optional.empty();
        return Optional.of(pages.show("tailoring/descent", Map.of("line", line)));
    }

    /// What a document is a copy of, and what that is a copy of, the nearest first; it ends where the
    /// caller may not read on.
    List<DocumentSummary> line(DocumentSummary document) {
        var line = new ArrayList<DocumentSummary>();
        var at = document;
        while (at.isCopy() && line.size() < LONGEST) {
            var origin = documents.readable(at.origin());
            if (origin.isEmpty()) break;
            at = origin.get();
            line.add(at);
        }
        return line;
    }
}
