package org.whereas.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.whereas.problem.Problem;

/// What pages and API tell of the caller's jobs.
@RequestScoped
class Telling {

    private static final int FAILURES = 100;

    @Inject
    Jobs jobs;

    @Inject
    JobFiles files;

    @Inject
    Instance<JobKind> kinds;

    Told told(long id) {
        var job = jobs.own(id);
        var result = kind(job)
                .filter(_ -> job.isOver())
                .map(kind -> kind.result(job))
                .orElse("");
        return new Told(job, jobs.failures(job, FAILURES), files.find(job), result);
    }

    private Optional<JobKind> kind(JobSummary job) {
        return kinds.stream().filter(kind -> kind.name().equals(job.kind())).findFirst();
    }

    /// The file of a job; refused as not found where there is none, or none any more, and as its kind
    /// refuses it.
    Response file(long id) {
        var job = jobs.own(id);
        var kind = kind(job).orElseThrow(() -> missing(id));
        var file = files.find(job).orElseThrow(() -> missing(id));
        kind.checkFile(job);
        return Response.ok(content(job), file.type())
                .header("Content-Disposition", disposition(file.name()))
                .header("Content-Length", file.size())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static RuntimeException missing(long id) {
        return new Problem.NotFound("job-file", String.valueOf(id)).asException();
    }

    /// Read within the transaction of the request, which is over when the body is sent.
    private StreamingOutput content(JobSummary job) {
        try {
            var spooled = Spool.of(out -> files.write(job, out));
            return to -> {
                try (spooled) {
                    spooled.transferTo(to);
                }
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
