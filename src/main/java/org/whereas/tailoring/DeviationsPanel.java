package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Catalogue;
import org.whereas.library.Comparing;
import org.whereas.library.Reading;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of a document: the way to where it departs from its model, and to its copies.
@RequestScoped
class DeviationsPanel implements Panel {

    @Inject
    Comparing comparing;

    @Inject
    Catalogue catalogue;

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
        var reading = (Reading) subject;
        var document = reading.summary();
        var copies = catalogue
                .list(Catalogue.Filter.copiesOf(document), new Listing.Asked(1, 1))
                .total();
        var copy = comparing.hasModel(reading);
        if (!copy && copies == 0) return Optional.empty();
        return Optional.of(pages.show("tailoring/facts", Map.of("document", document, "copy", copy, "copies", copies)));
    }
}
