package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.web.Pages;

/// Archives for those who administer an organization.
@RequestScoped
class Archives {

    @Inject
    Jobs jobs;

    @Inject
    ArchiveReader reader;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Pages pages;

    OrganizationSummary open(Action action, String slug) {
        caller.requireSignedIn();
        var organization = organizations.known(slug);
        caller.require(action, organization.id());
        return organization;
    }

    /// Asks for an archive; the one that is under way already where there is one of the caller's.
    JobSummary make(String slug) {
        var organization = open(Action.EXPORT_ALL, slug);
        audit.enter(Deed.ARCHIVE_MADE, organization.id(), organization.slug(), "");
        var parameters = Json.createObjectBuilder().add("organization", slug).build();
        var title = pages.words().say("archive.job", organization.name());
        return jobs.ask(new Jobs.Request(ArchiveJob.NAME, organization.id(), title, parameters));
    }

    ArchiveReader.Restored restore(String slug, byte[] archive) {
        return reader.read(open(Action.IMPORT_ALL, slug), archive);
    }
}
