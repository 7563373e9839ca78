package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.RevisionSummary;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Fields;
import org.whereas.web.Csv;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.word.WordExport;
import org.whereas.word.Words;

/// Writes everything that an organization owns into one ZIP file: each document with all of its versions as Markdown
/// byte for byte, who wrote them and when, the newest as a Word file, and lists for a spreadsheet.
///
/// `archive.json` says what is in it; [ArchiveReader] reads it again.
@ApplicationScoped
class ArchiveWriter {

    static final String FORMAT = "whereas-archive/1";

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    void write(OrganizationSummary organization, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        var rows = new ArrayList<List<?>>();
        var versions = new ArrayList<List<?>>();
        var fields = new ArrayList<List<?>>();
        rows.add(
                List.of("document", "title", "kind", "status", "versions", "posted", "in force", "copy of", "changed"));
        versions.add(List.of("document", "version", "sha-256", "author", "at", "message"));
        fields.add(List.of("document", "field", "label", "value"));
        var manifest = Json.createArrayBuilder();
        for (var document : all(organization)) {
            var newest = documents.read(document);
            manifest.add(document(document, versions, zip));
            rows.add(row(document));
            for (var field : Fields.of(newest.text()).entries())
                fields.add(List.of(document.slug(), field.name(), field.label(), field.value()));
            if (document.held())
                put(zip, "documents/" + document.slug() + "/" + document.slug() + ".docx", word(newest));
        }
        text(zip, "documents.csv", Csv.of(rows));
        text(zip, "versions.csv", Csv.of(versions));
        text(zip, "fields.csv", Csv.of(fields));
        var whole = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("organization", organization.slug())
                .add("name", organization.name())
                .add("made", clock.instant().toString())
                .add("documents", manifest)
                .build();
        text(zip, "archive.json", whole.toString());
        zip.finish();
    }

    private List<DocumentSummary> all(OrganizationSummary organization) {
        var all = new ArrayList<DocumentSummary>();
        var filter = Catalogue.Filter.of(organization.slug(), "title");
        for (var page = 1; ; page++) {
            var found = catalogue.list(filter, new Listing.Asked(page, Listing.LARGEST));
            all.addAll(found.items());
            if (found.items().isEmpty() || all.size() >= found.total()) return all;
        }
    }

    private JsonObject document(DocumentSummary document, List<List<?>> rows, ZipOutputStream zip) throws IOException {
        var versions = Json.createArrayBuilder();
        for (var version : documents.versions(document).reversed()) {
            var reading = documents.read(document, version.number());
            text(zip, "documents/" + document.slug() + "/" + version.number() + ".md", reading.markdown());
            rows.add(List.of(
                    document.slug(),
                    version.number(),
                    version.sha256(),
                    author(version),
                    version.at(),
                    version.message()));
            versions.add(Json.createObjectBuilder()
                    .add("number", version.number())
                    .add("parent", version.parent())
                    .add("sha256", version.sha256())
                    .add("author", author(version))
                    .add("message", version.message())
                    .add("at", version.at().toString())
                    .add("status", reading.summary().status()));
        }
        var whole = Json.createObjectBuilder()
                .add("slug", document.slug())
                .add("kind", document.kind())
                .add("title", document.title())
                .add("status", document.status())
                .add("posted", document.posted())
                .add("inForce", document.inForce())
                .add("created", document.created().toString());
        if (document.isCopy())
            documents.readable(document.origin()).ifPresent(origin -> whole.add("origin", origin(document, origin)));
        return whole.add("versions", versions).build();
    }

    private JsonObject origin(DocumentSummary document, DocumentSummary origin) {
        var number = document.originNumber();
        var named = Json.createObjectBuilder().add("document", origin.address()).add("number", number);
        if (documents.mayRead(origin, number))
            named.add("sha256", documents.read(origin, number).revision().sha256());
        return named.build();
    }

    private static String author(RevisionSummary version) {
        return version.author() == null ? "" : version.author();
    }

    private List<?> row(DocumentSummary document) {
        var origin = document.isCopy()
                ? documents
                        .readable(document.origin())
                        .map(DocumentSummary::address)
                        .orElse("")
                : "";
        return List.of(
                document.slug(),
                document.title(),
                document.kind(),
                document.status(),
                document.newest(),
                document.posted(),
                document.inForce(),
                origin,
                document.changed());
    }

    private byte[] word(Reading reading) throws IOException {
        var document = reading.summary();
        var words = pages.words();
        var source = new WordExport.Source(
                "https://whereas.invalid" + document.path(),
                reading.tag(),
                String.valueOf(reading.revision().number()),
                document.organization().name(),
                document.created(),
                reading.revision().at());
        var settings = new WordExport.Settings(
                document.organization().name(),
                words.say("kind." + document.kind()),
                words.say("status." + document.status()),
                false,
                source,
                Words.of(words::pattern));
        var out = new ByteArrayOutputStream();
        WordExport.write(reading.text(), settings, out);
        return out.toByteArray();
    }

    private static void text(ZipOutputStream zip, String name, String words) throws IOException {
        put(zip, name, words.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
