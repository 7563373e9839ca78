package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Catalogue;
import org.whereas.library.Comparing;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.RevisionSummary;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// "Download for Word" on the page of a document, with or without what changed, and the other formats.
@RequestScoped
class WordPanel implements Panel {

    /// Older ones are reached from the page of versions.
    private static final int MOST_VERSIONS = 50;

    @Inject
    Pages pages;

    @Inject
    Documents documents;

    @Inject
    Catalogue catalogue;

    @Inject
    Comparing comparing;

    @Inject
    Converter converter;

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
        var older = documents.versions(reading.summary()).stream()
                .map(RevisionSummary::number)
                .filter(number -> number < reading.revision().number())
                .limit(MOST_VERSIONS)
                .toList();
        return Optional.of(pages.show(
                "export/acts",
                Map.of(
                        "reading",
                        reading,
                        "model",
                        comparing.hasModel(reading),
                        "older",
                        older,
                        "others",
                        others(reading),
                        "pdf",
                        converter.isThere())));
    }

    /// Documents of the same organization and kind, which are the likeliest to be compared with.
    private List<DocumentSummary> others(Reading reading) {
        var document = reading.summary();
        var filter =
                new Catalogue.Filter(document.kind(), document.organization().slug(), "", "", "", "title", 0);
        return catalogue.list(filter, new Listing.Asked(1, Listing.LARGEST)).items().stream()
                .filter(it -> it.id() != document.id())
                .toList();
    }
}
