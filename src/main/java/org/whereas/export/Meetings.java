package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import org.whereas.job.JobSummary;
import org.whereas.library.Catalogue;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Metadata;
import org.whereas.web.Listing;

/// The resolutions of an organization by meeting, and the books of them.
@RequestScoped
class Meetings {

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    @Inject
    Books books;

    @Inject
    Caller caller;

    /// Who certifies a book.
    record Clerk(String name, String title) {}

    /// The meetings that the resolutions name, the last first.
    List<String> sessions(OrganizationSummary organization) {
        return resolutions(organization).stream()
                .map(Meetings::session)
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    Meeting of(OrganizationSummary organization, String session) {
        return Meeting.of(resolutions(organization).stream()
                .filter(it -> !session.isEmpty() && session(it).equals(session))
                .toList());
    }

    JobSummary book(OrganizationSummary organization, String session, Clerk clerk) {
        caller.requireSignedIn();
        var addresses = of(organization, session).texts().stream()
                .map(Meeting.Text::address)
                .toList();
        var meeting = Json.createObjectBuilder()
                .add("session", session)
                .add("organization", organization.name())
                .add("clerk", clerk.name() == null ? "" : clerk.name().strip())
                .add("title", clerk.title() == null ? "" : clerk.title().strip());
        return books.ask(
                new Books.Wish(session, addresses, "text", organization.slug()),
                Json.createObjectBuilder().add("meeting", meeting).build());
    }

    private List<Reading> resolutions(OrganizationSummary organization) {
        var all = new java.util.ArrayList<Reading>();
        var filter = new Catalogue.Filter("resolution", organization.slug(), "", "", "", "title", 0);
        for (var page = 1; ; page++) {
            var found = catalogue.list(filter, new Listing.Asked(page, Listing.LARGEST));
            found.items().forEach(it -> all.add(documents.read(it)));
            if (found.items().isEmpty() || (long) page * Listing.LARGEST >= found.total()) return all;
        }
    }

    private static String session(Reading reading) {
        return Metadata.of(reading.text()).passage().session().strip();
    }
}
