package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.whereas.job.JobFiles;
import org.whereas.job.JobItem;
import org.whereas.job.JobKind;
import org.whereas.job.JobPieces;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.job.Spool;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;

/// Makes the archive of an organization in the background: packs each document by itself, then puts
/// them together. Everything goes over the disk, so that no more than one document is held in memory.
@ApplicationScoped
class ArchiveJob implements JobKind {

    static final String NAME = "archive";

    /// No document can have this address.
    private static final String BIND = ":bind";

    @Inject
    ArchivePiece piece;

    @Inject
    ArchiveBinding binding;

    @Inject
    Organizations organizations;

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    @Inject
    Jobs jobs;

    @Inject
    JobPieces pieces;

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
        var items = new ArrayList<JobItem>();
        for (var document : all(organization(job))) items.add(new JobItem(document.slug(), document.title()));
        items.add(new JobItem(BIND, job.title()));
        return items;
    }

    private List<DocumentSummary> all(OrganizationSummary organization) {
        return catalogue.all(Catalogue.Filter.of(organization.slug(), "title"));
    }

    @Override
    public void work(JobSummary job, String item) {
        var organization = organization(job);
        try {
            if (item.equals(BIND)) bind(job, organization);
            else pack(job, documents.readable(organization.slug(), item));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Refused who may not take everything away, or may no longer.
    private OrganizationSummary organization(JobSummary job) {
        var organization = organizations.known(job.parameters().getString("organization"));
        caller.require(Action.EXPORT_ALL, organization.id());
        if (counsel(job)) caller.require(Action.INCLUDE_COUNSEL_NOTES, organization.id());
        return organization;
    }

    private static boolean counsel(JobSummary job) {
        return job.parameters().getBoolean("counsel", false);
    }

    @Override
    public void checkFile(JobSummary job) {
        organization(job);
    }

    private void pack(JobSummary job, DocumentSummary document) throws IOException {
        try (var packed = Spool.of(out -> piece.write(document, counsel(job), out))) {
            pieces.lay(job, document.slug(), packed);
        }
    }

    /// An archive from which a document is missing is none; documents that were made since it was begun
    /// are not in it.
    private void bind(JobSummary job, OrganizationSummary organization) throws IOException {
        for (var failure : jobs.failures(job, 1))
            throw Problem.Invalid.of("", "archive-incomplete", failure.title()).asException();
        var slugs = all(organization).stream().map(DocumentSummary::slug).toList();
        var there = pieces.names(job);
        var wanted = slugs.stream().filter(there::contains).toList();
        try (var bound = Spool.of(out -> binding.write(job, organization, wanted, out))) {
            files.keep(job, organization.slug() + "-archive.zip", "application/zip", bound);
        }
        there.forEach(name -> pieces.clear(job, name));
    }
}
