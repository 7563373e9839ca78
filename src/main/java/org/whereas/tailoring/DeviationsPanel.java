package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Comparing;
import org.whereas.library.Reading;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of a copy: the way to where it departs from its model.
@RequestScoped
class DeviationsPanel implements Panel {

    @Inject
    Comparing comparing;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "document.facts";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<String> show(Object subject) {
        var document = ((Reading) subject).summary();
        if (!comparing.hasModel(document)) return Optional.empty();
        return Optional.of(pages.show("tailoring/facts", Map.of("document", document)));
    }
}
