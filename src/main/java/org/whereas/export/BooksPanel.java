package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// The ways from an organization to books of its documents, for those who are signed in.
@RequestScoped
class BooksPanel implements Panel {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Override
    public String place() {
        return "organization";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<String> show(Object subject) {
        if (!caller.signedIn()) return Optional.empty();
        return Optional.of(pages.show("export/booksLink", Map.of("organization", (OrganizationSummary) subject)));
    }
}
