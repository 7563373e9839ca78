package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.OrganizationSummary;

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
        return catalogue.all(Catalogue.Filter.of(organization.slug(), "title")).stream()
                .filter(DocumentSummary::isCopy)
                .map(document -> entry(documents.read(document), asked))
                .filter(entry -> !entry.all().isEmpty())
                .toList();
    }

    private Entry entry(Reading copy, DeviationsAsked asked) {
        var all = deviations.of(copy);
        return new Entry(copy, all, asked.narrowed(all));
    }
}
