package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.whereas.library.Enclosure;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Words;

/// The coverage of an organization beside its documents.
@ApplicationScoped
class CoverageEnclosure implements Enclosure {

    @Inject
    Coverages coverages;

    @Override
    public String name() {
        return "coverage.csv";
    }

    @Override
    public String of(OrganizationSummary organization) {
        return CoverageCsv.of(coverages.of(organization), Words.ENGLISH);
    }
}
