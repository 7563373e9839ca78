package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.whereas.job.JobPieces;
import org.whereas.job.JobSummary;
import org.whereas.job.Spool;
import org.whereas.library.Enclosure;
import org.whereas.membership.OrganizationSummary;

/// Puts the documents of an archive that were packed one by one into one file: first what is in it,
/// then the texts and Word files, then lists for a spreadsheet.
@ApplicationScoped
class ArchiveBinding {

    @Inject
    JobPieces pieces;

    @Inject
    ArchiveLists lists;

    @Inject
    Instance<Enclosure> enclosures;

    @Inject
    Houses houses;

    @Inject
    Clock clock;

    /// @param slugs the documents that are in it
    void write(JobSummary job, OrganizationSummary organization, List<String> slugs, OutputStream to)
            throws IOException {
        var manifest = Json.createArrayBuilder();
        for (var slug : slugs) describe(job, slug, manifest);
        var described = manifest.build();
        var zip = new ZipOutputStream(to);
        ArchivePiece.put(
                zip,
                ArchiveFormat.MANIFEST,
                ArchivePiece.bytes(whole(organization, described).toString()));
        for (var slug : slugs) copy(job, slug, zip);
        for (var list : lists.of(organization, described).entrySet())
            ArchivePiece.put(zip, list.getKey(), ArchivePiece.bytes(list.getValue()));
        for (var enclosure : enclosures.stream()
                .sorted(Comparator.comparing(Enclosure::name))
                .toList()) ArchivePiece.put(zip, enclosure.name(), ArchivePiece.bytes(enclosure.of(organization)));
        var house = houses.find(organization).filter(House::hasFile);
        if (house.isPresent()) ArchivePiece.put(zip, "house-style.docx", house.get().content);
        zip.finish();
    }

    private JsonObject whole(OrganizationSummary organization, JsonArray documents) {
        return Json.createObjectBuilder()
                .add("format", ArchiveFormat.NAME)
                .add("organization", organization.slug())
                .add("name", organization.name())
                .add("kind", organization.kind())
                .add("made", clock.instant().toString())
                .add("documents", documents)
                .build();
    }

    private void describe(JobSummary job, String slug, JsonArrayBuilder manifest) throws IOException {
        try (var zip = piece(job, slug)) {
            zip.getNextEntry();
            try (var reader = Json.createReader(new ByteArrayInputStream(zip.readAllBytes()))) {
                manifest.add(reader.readObject());
            }
        }
    }

    private void copy(JobSummary job, String slug, ZipOutputStream to) throws IOException {
        try (var zip = piece(job, slug)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(ArchiveFormat.DOCUMENT)) continue;
                to.putNextEntry(new ZipEntry(entry.getName()));
                zip.transferTo(to);
                to.closeEntry();
            }
        }
    }

    private ZipInputStream piece(JobSummary job, String slug) throws IOException {
        return new ZipInputStream(Spool.of(out -> pieces.take(job, slug, out)));
    }
}
