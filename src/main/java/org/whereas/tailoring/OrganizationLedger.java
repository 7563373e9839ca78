package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Listing;

/// The deviations of all copies of an organization that the caller may read, with models that the caller may read.
@ApplicationScoped
class OrganizationLedger {

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    @Inject
    Deviations deviations;

    /// A copy and what is asked for of its deviations; `all` are those of every state.
    record Entry(Reading copy, List<Deviation> all, List<Deviation> rows) {}

    List<Entry> of(OrganizationSummary organization, DeviationsAsked asked) {
        var entries = new ArrayList<Entry>();
        for (var page = 1; ; page++) {
            var listed = catalogue.list(
                    Catalogue.Filter.of(organization.slug(), "title"), new Listing.Asked(page, Listing.LARGEST));
            listed.items().stream()
                    .filter(DocumentSummary::isCopy)
                    .map(document -> entry(documents.read(document), asked))
                    .filter(entry -> !entry.all().isEmpty())
                    .forEach(entries::add);
            if (page >= listed.pages()) return entries;
        }
    }

    private Entry entry(Reading copy, DeviationsAsked asked) {
        var all = deviations.of(copy);
        return new Entry(copy, all, asked.narrowed(all));
    }
}
