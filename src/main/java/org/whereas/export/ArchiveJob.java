package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.whereas.job.JobFiles;
import org.whereas.job.JobItem;
import org.whereas.job.JobKind;
import org.whereas.job.JobSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;

/// Makes the archive of an organization in the background. It is written to a file of its own
/// first, so that no more than one document is held in memory.
@ApplicationScoped
class ArchiveJob implements JobKind {

    static final String NAME = "archive";

    @Inject
    ArchiveWriter writer;

    @Inject
    Organizations organizations;

    @Inject
    JobFiles files;

    @Inject
    Caller caller;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<JobItem> items(JobSummary job) {
        return List.of(new JobItem(job.parameters().getString("organization"), job.title()));
    }

    @Override
    public void work(JobSummary job, String slug) {
        var organization = organizations.known(slug);
        caller.require(Action.EXPORT_ALL, organization.id());
        try {
            var archive = Files.createTempFile("whereas-archive", ".zip");
            try {
                try (var out = Files.newOutputStream(archive)) {
                    writer.write(organization, out);
                }
                try (var in = Files.newInputStream(archive)) {
                    files.keep(job, slug + "-archive.zip", "application/zip", in);
                }
            } finally {
                Files.deleteIfExists(archive);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
