package org.whereas.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.whereas.membership.Acting;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// The shelf of jobs. Runs inside its caller's transaction and never opens one.
///
/// The audit has their numbers and kinds, not their titles: those name documents that not everybody who reads the
/// audit may read.
@ApplicationScoped
public class Jobs {

    @Inject
    JobRows rows;

    @Inject
    Caller caller;

    @Inject
    Acting acting;

    @Inject
    Audit audit;

    @Inject
    Event<JobAsked> asked;

    /// What is asked for.
    ///
    /// @param kind         the name of a [JobKind]
    /// @param organization 0 where it is about none; else only who belongs to it sees the job
    /// @param title        what people call it, in their words; cut after 500 characters
    public record Request(String kind, long organization, String title, JsonObject parameters) {}

    /// An item that could not be done, and why.
    public record Failure(String name, String title, String reason) {}

    /// Enters a job for the caller, who must be signed in; it begins soon after the commit.
    public JobSummary ask(Request request) {
        caller.requireSignedIn();
        var id = rows.add(request, caller.member(), acting.scope());
        audit.enter(Deed.JOB_ASKED, request.organization(), String.valueOf(id), request.kind());
        asked.fire(new JobAsked());
        return rows.find(id).orElseThrow();
    }

    /// A job of the caller's; refused as not found where it is somebody else's, or about an
    /// organization that the caller has left.
    public JobSummary own(long id) {
        caller.require(Action.FOLLOW_JOBS);
        return rows.find(id)
                .filter(this::isOpen)
                .orElseThrow(() -> new Problem.NotFound("job", String.valueOf(id)).asException());
    }

    /// The caller's jobs, the newest first.
    public Listing<JobSummary> own(Listing.Asked page) {
        caller.require(Action.FOLLOW_JOBS);
        var all = rows.of(caller.member(), page.offset(), page.size());
        return new Listing<>(all, rows.count(caller.member()), page.page(), page.size());
    }

    /// A job of this kind for this organization that is under way, whoever asked.
    public Optional<JobSummary> underWay(String kind, long organization) {
        return rows.underWay(kind, organization);
    }

    /// The items that could not be done, the first so many.
    public List<Failure> failures(JobSummary job, int limit) {
        return rows.failures(job.id(), limit);
    }

    /// Ends a job of the caller's where it stands; what is done stays done. One that is over stays as
    /// it is.
    public void stop(long id) {
        var job = own(id);
        caller.require(Action.STOP_JOB);
        if (rows.stop(job.id()))
            audit.enter(Deed.JOB_STOPPED, job.organization(), String.valueOf(job.id()), job.kind());
    }

    private boolean isOpen(JobSummary job) {
        return job.member() == caller.member() && (job.organization() == 0 || caller.belongsTo(job.organization()));
    }
}
