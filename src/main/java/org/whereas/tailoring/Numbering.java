package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;

/// The acts of an administrator upon the numbers of an organization. Runs inside its caller's
/// transaction.
@ApplicationScoped
public class Numbering {

    private static final int LARGEST = 999_999;

    @Inject
    Numbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /// The pattern, such as `{year}-{n:4}`; the count that comes next, and how it will read.
    public record SeriesView(String pattern, int next, String reads) {}

    SeriesView of(String organization) {
        return view(known(organization));
    }

    /// Sets the pattern; `next` is the count to go on with, null to go on as it is.
    SeriesView set(String organization, String written, Integer next) {
        var owner = known(organization);
        var count = next == null ? 0 : next;
        if (next != null && (count < 1 || count > LARGEST))
            throw Problem.Invalid.of("/next", "number", count, 1, LARGEST).asException();
        var pattern = NumberPattern.checked(written);
        numbers.set(owner.id(), pattern, count);
        audit.enter(Deed.NUMBERING_SET, owner.id(), owner.slug(), pattern.pattern());
        return view(owner);
    }

    private SeriesView view(OrganizationSummary owner) {
        var series = numbers.series(owner.id());
        return new SeriesView(series.pattern().pattern(), series.next(), numbers.next(owner.id()));
    }

    private OrganizationSummary known(String organization) {
        var owner = organizations.known(organization);
        caller.require(Action.DESCRIBE_ORGANIZATION, owner.id());
        return owner;
    }
}
