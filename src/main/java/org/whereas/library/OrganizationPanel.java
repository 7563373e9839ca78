package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Status;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of an organization: its documents by status, and how to bring in the next one.
@RequestScoped
public class OrganizationPanel implements Panel {

    @Inject
    Catalogue catalogue;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    /// The documents in one status, by title.
    public record Shelf(String status, List<DocumentSummary> documents) {}

    @Override
    public String place() {
        return "organization";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> show(Object subject) {
        var organization = (OrganizationSummary) subject;
        var filter = Catalogue.Filter.of(organization.slug(), "title");
        var found = catalogue.list(filter, new Listing.Asked(1, Listing.LARGEST));
        return Optional.of(pages.show(
                "library/holdings",
                Map.of(
                        "organization", organization,
                        "shelves", shelves(found.items()),
                        "total", found.total(),
                        "drafts", caller.drafts(organization.id()))));
    }

    private static List<Shelf> shelves(List<DocumentSummary> documents) {
        var shelves = documents.stream()
                .collect(Collectors.groupingBy(
                        DocumentSummary::status,
                        () -> new TreeMap<>(Comparator.comparing(OrganizationPanel::rank)),
                        Collectors.toList()));
        return shelves.entrySet().stream()
                .map(shelf -> new Shelf(shelf.getKey(), shelf.getValue()))
                .toList();
    }

    private static int rank(String status) {
        return Status.of(status).map(Enum::ordinal).orElse(Status.values().length);
    }
}
