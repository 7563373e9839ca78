package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.whereas.library.Enclosure;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Words;

/// The deviations of all local copies of an organization beside its documents.
@ApplicationScoped
class LedgerEnclosure implements Enclosure {

    @Inject
    OrganizationLedger ledger;

    @Override
    public String name() {
        return "deviations.csv";
    }

    @Override
    public String of(OrganizationSummary organization) {
        return LedgerCsv.of(ledger.of(organization, new DeviationsAsked()), Words.ENGLISH);
    }
}
