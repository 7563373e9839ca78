package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.whereas.job.JobItem;
import org.whereas.job.JobKind;
import org.whereas.job.JobPieces;
import org.whereas.job.JobSummary;
import org.whereas.job.Spool;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;

/// Brings the documents of an archive in, one by one in the background. The archive was checked as a
/// whole before; a document whose address is taken stays as it is here and is told.
@ApplicationScoped
class RestoreJob implements JobKind {

    static final String NAME = "restore";

    @Inject
    ArchiveReader reader;

    @Inject
    Organizations organizations;

    @Inject
    JobPieces pieces;

    @Inject
    Caller caller;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<JobItem> items(JobSummary job) {
        return Archives.listed(pieces, job).stream()
                .map(it -> new JobItem(it.getString("slug"), it.getString("title")))
                .toList();
    }

    @Override
    public void work(JobSummary job, String slug) {
        var organization = organization(job.parameters());
        try (var piece = Spool.of(out -> pieces.take(job, slug, out))) {
            reader.restore(organization, job.parameters().getString("from"), piece);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        pieces.clear(job, slug);
    }

    private OrganizationSummary organization(JsonObject parameters) {
        var organization = organizations.known(parameters.getString("organization"));
        caller.require(Action.IMPORT_ALL, organization.id());
        return organization;
    }

    @Override
    public String result(JobSummary job) {
        return "/organizations/" + job.parameters().getString("organization") + "/archive?restored=" + job.id();
    }
}
