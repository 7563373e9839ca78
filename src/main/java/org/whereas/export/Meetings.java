package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Comparator;
import java.util.List;
import org.whereas.job.JobSummary;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;
import org.whereas.text.Metadata;

/// The resolutions of an organization by meeting, and the books of them.
@RequestScoped
class Meetings {

    /// A name or a title on a certificate.
    private static final int LONGEST = 200;

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
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    Meeting of(OrganizationSummary organization, String session) {
        return Meeting.of(resolutions(organization).stream()
                .filter(it -> !session.isEmpty() && session(it).equals(session))
                .map(Meetings::candidate)
                .toList());
    }

    private static Meeting.Candidate candidate(Reading reading) {
        var document = reading.summary();
        var number = reading.revision().number();
        return new Meeting.Candidate(
                document.address(), number, document.title(), number == document.inForce(), reading.text());
    }

    /// @param release whether nothing in the book may say who made it, and when
    JobSummary book(OrganizationSummary organization, String session, Clerk clerk, boolean release) {
        caller.requireSignedIn();
        var addresses = of(organization, session).texts().stream()
                .map(Meeting.Text::pinned)
                .toList();
        var meeting = Json.createObjectBuilder()
                .add("session", session)
                .add("organization", organization.name())
                .add("clerk", line("clerk", clerk.name()))
                .add("title", line("title", clerk.title()));
        return books.ask(
                new Books.Wish(session, addresses, "text", organization.slug(), release),
                Json.createObjectBuilder().add("meeting", meeting).build());
    }

    private static String line(String field, String words) {
        var line = words == null ? "" : words.strip();
        if (line.length() > LONGEST)
            throw Problem.Invalid.of(field, "too-long", LONGEST).asException();
        return line;
    }

    /// Each in the version that was adopted, where one was and the caller may read it; else in the
    /// newest.
    private List<Reading> resolutions(OrganizationSummary organization) {
        var filter = new Catalogue.Filter("resolution", organization.slug(), "", "", "", "title", 0);
        return catalogue.all(filter).stream().map(this::inBook).toList();
    }

    private Reading inBook(DocumentSummary document) {
        var adopted = document.inForce();
        return adopted > 0 && documents.mayRead(document, adopted)
                ? documents.read(document, adopted)
                : documents.read(document);
    }

    private static String session(Reading reading) {
        return Metadata.of(reading.text()).passage().session().strip();
    }
}
