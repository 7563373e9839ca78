package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Reading;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// "Download for Word" on the page of a document.
@RequestScoped
class WordPanel implements Panel {

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "document.acts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> show(Object subject) {
        var reading = (Reading) subject;
        if (!reading.summary().held()) return Optional.empty();
        return Optional.of(pages.show("export/acts", Map.of("reading", reading)));
    }
}
