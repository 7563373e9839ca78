package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// In the head of a document: which version is in force where it is not the one shown, and how it came to stand there.
@RequestScoped
public class StatusPanel implements Panel {

    @Inject
    StatusHistory history;

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
        var reading = (Reading) subject;
        var document = reading.summary();
        var moves = history.moves(document);
        if (moves.isEmpty()) return Optional.empty();
        var inForce = moves.stream()
                .filter(m -> m.number() == document.inForce() && m.status().equals("in-force"))
                .reduce((_, earliest) -> earliest);
        return Optional.of(pages.show(
                "library/standing",
                Map.of("document", document, "number", reading.revision().number(), "inForce", inForce)));
    }
}
