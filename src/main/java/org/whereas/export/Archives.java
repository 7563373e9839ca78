package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.whereas.job.JobPieces;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.job.Spool;
import org.whereas.library.Documents;
import org.whereas.library.Restoring;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;
import org.whereas.web.Pages;

/// Archives for those who administer an organization.
@RequestScoped
class Archives {

    @Inject
    Jobs jobs;

    @Inject
    JobPieces pieces;

    @Inject
    Documents documents;

    @Inject
    Restoring restoring;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Pages pages;

    /// What came of an archive.
    ///
    /// @param restored the addresses of the documents that were made
    /// @param there    those whose address was taken already, which are as they were
    /// @param loose    restored ones that are copies of something that is not here, so they rest on
    ///   nothing now
    record Restored(List<String> restored, List<String> there, List<String> loose) {}

    OrganizationSummary open(Action action, String slug) {
        caller.requireSignedIn();
        var organization = organizations.known(slug);
        caller.require(action, organization.id());
        return organization;
    }

    /// Asks for an archive; the one that is under way already where there is just such a one of the
    /// caller's.
    ///
    /// @param counsel whether counsel's notes go into it; refused who may not take them
    JobSummary make(String slug, boolean counsel) {
        var organization = open(Action.EXPORT_ALL, slug);
        if (counsel) caller.require(Action.INCLUDE_COUNSEL_NOTES, organization.id());
        var parameters = Json.createObjectBuilder()
                .add("organization", slug)
                .add("counsel", counsel)
                .build();
        var underWay = jobs.underWay(ArchiveJob.NAME, organization.id())
                .filter(it -> it.member() == caller.member() && it.parameters().equals(parameters));
        if (underWay.isPresent()) return underWay.get();
        audit.enter(Deed.ARCHIVE_MADE, organization.id(), organization.slug(), counsel ? "counsel" : "");
        var title = pages.words().say("archive.job", organization.name());
        return jobs.ask(new Jobs.Request(ArchiveJob.NAME, organization.id(), title, parameters));
    }

    /// Checks an archive as a whole and asks for its documents to be brought in; refused what is too
    /// large or no archive.
    JobSummary restore(String slug, InputStream packed) {
        var organization = open(Action.IMPORT_ALL, slug);
        try (var archive = UnpackedArchive.of(packed)) {
            var parameters = Json.createObjectBuilder()
                    .add("organization", slug)
                    .add("from", archive.organization())
                    .build();
            var title = pages.words().say("archive.restore.job", organization.name());
            var job = jobs.ask(new Jobs.Request(RestoreJob.NAME, organization.id(), title, parameters));
            var listed = Json.createArrayBuilder();
            for (var document : archive.documents()) {
                lay(job, archive, document);
                listed.add(Json.createObjectBuilder()
                        .add("slug", document.getString("slug"))
                        .add("title", document.getString("title")));
            }
            pieces.lay(
                    job,
                    ArchiveFormat.MANIFEST,
                    ArchivePiece.bytes(listed.build().toString()));
            return job;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void lay(JobSummary job, UnpackedArchive archive, JsonObject document) throws IOException {
        var slug = document.getString("slug");
        try (var piece = Spool.of(out -> pack(archive, document, slug, out))) {
            pieces.lay(job, slug, piece);
        }
    }

    private static void pack(UnpackedArchive archive, JsonObject document, String slug, OutputStream to)
            throws IOException {
        var zip = new ZipOutputStream(to);
        ArchivePiece.put(zip, ArchiveFormat.DOCUMENT, ArchivePiece.bytes(document.toString()));
        var versions = document.getJsonArray("versions").size();
        for (var number = 1; number <= versions; number++)
            ArchivePiece.put(zip, ArchiveFormat.text(slug, number), ArchivePiece.bytes(archive.text(slug, number)));
        zip.finish();
    }

    /// What came of an archive that the caller brought in, as far as that is through.
    Restored restored(String slug, long id) {
        var organization = open(Action.IMPORT_ALL, slug);
        var job = jobs.own(id);
        if (!job.kind().equals(RestoreJob.NAME) || job.organization() != organization.id())
            throw new Problem.NotFound("job", String.valueOf(id)).asException();
        var waiting = pieces.names(job);
        var result = new Restored(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var it : listed(pieces, job)) {
            var name = it.getString("slug");
            var found = documents.find(slug, name);
            if (found.isEmpty()) continue;
            var address = found.get().address();
            if (waiting.contains(name)) result.there().add(address);
            else result.restored().add(address);
            if (!waiting.contains(name) && restoring.isLoose(found.get()))
                result.loose().add(address);
        }
        return result;
    }

    /// The documents of an archive that is brought in, in the order in which they are.
    static List<JsonObject> listed(JobPieces pieces, JobSummary job) {
        var bytes = pieces.take(job, ArchiveFormat.MANIFEST);
        if (bytes.length == 0) return List.of();
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonArray all = reader.readArray();
            return all.getValuesAs(JsonObject.class);
        }
    }
}
