package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.whereas.job.JobSummary;
import org.whereas.library.DocumentSummary;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;
import org.whereas.web.Pages;

/// What the caller does with the inbox of an organization, by page or by API.
@RequestScoped
class InboxDesk {

    @Inject
    Inbox inbox;

    @Inject
    UpdateJob job;

    @Inject
    Pages pages;

    /// Begins to take in the updates of these copies, none for all that wait; refused where no update
    /// waits for one.
    JobSummary takeIn(OrganizationSummary organization, List<String> documents) {
        var waiting =
                inbox.waiting(organization.id()).stream().map(Inbox.Entry::copy).toList();
        var chosen = documents.stream().map(name -> named(waiting, name)).collect(Collectors.toSet());
        if (waiting.isEmpty()) throw Updates.nothing();
        var count = chosen.isEmpty() ? waiting.size() : chosen.size();
        return job.ask(organization, chosen, pages.words().say("update.job", organization.name(), count));
    }

    private static long named(List<DocumentSummary> waiting, String name) {
        return waiting.stream()
                .filter(copy -> copy.slug().equals(name) || copy.address().equals(name))
                .map(DocumentSummary::id)
                .findFirst()
                .orElseThrow(() -> new Problem.WrongState("no-update").asException());
    }
}
