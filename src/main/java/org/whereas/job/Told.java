package org.whereas.job;

import java.util.List;
import java.util.Optional;

/// A job with all that is told of it.
///
/// @param failures the first of the items that could not be done
/// @param result   the path of the page that shows what came of it; empty for none, and while it is
///     under way
public record Told(JobSummary job, List<Jobs.Failure> failures, Optional<JobFiles.Kept> file, String result) {

    /// How many items are through, whether they could be done or not.
    public int through() {
        return job.done() + job.failed();
    }
}
