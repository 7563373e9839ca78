package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.NamedVersion;
import org.whereas.library.Reading;
import org.whereas.library.Restoring;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;
import org.whereas.tailoring.DeviationRecords;

/// Brings one document of an archive into an organization, each version as it was, with what was said
/// of its deviations.
@ApplicationScoped
class ArchiveReader {

    private static final Optional<NamedVersion> NONE = Optional.empty();

    @Inject
    Restoring restoring;

    @Inject
    Documents documents;

    @Inject
    DeviationRecords deviations;

    /// @param from  the address that the organization had where the archive was made
    /// @param piece the document packed by itself: what is known of it, then its texts in order
    void restore(OrganizationSummary organization, String from, InputStream piece) throws IOException {
        try (var zip = new ZipInputStream(piece)) {
            zip.getNextEntry();
            restore(new Here(organization, from), described(zip.readAllBytes()), zip);
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException broken) {
            // whatever is wrong in a manifest, it is no archive of ours
            throw Problem.Invalid.of("", "archive-broken").asException();
        }
    }

    /// Where it is brought, and what that was called before.
    private record Here(OrganizationSummary organization, String from) {

        String address(String document) {
            return document.startsWith(from + "/") ? organization.slug() + document.substring(from.length()) : document;
        }
    }

    private static JsonObject described(byte[] json) {
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    private void restore(Here here, JsonObject document, ZipInputStream texts) {
        var named = named(document, "origin");
        var origin = named.flatMap(it -> find(here, it));
        var loose = origin.isPresent() ? Optional.<NamedVersion>empty() : named;
        var kept = new Restoring.Kept(
                document.getString("slug"),
                Instant.parse(document.getString("created")),
                versions(here, document, loose, texts),
                origin);
        var made = restoring.restore(here.organization(), kept).summary();
        restoreSaid(made, document);
    }

    /// @param loose what the document rests on, where that is not here: told of its first version
    private Iterator<Restoring.Version> versions(
            Here here, JsonObject document, Optional<NamedVersion> loose, ZipInputStream texts) {
        return document.getJsonArray("versions").getValuesAs(JsonObject.class).stream()
                .map(version -> {
                    var beside = named(version, "takenIn").or(() -> version.getInt("number") == 1 ? loose : NONE);
                    return version(version, beside.map(it -> beside(here, it)), next(texts));
                })
                .iterator();
    }

    private static String next(ZipInputStream texts) {
        try {
            texts.getNextEntry();
            return new String(texts.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Restoring.Version version(JsonObject version, Optional<Restoring.Beside> beside, String markdown) {
        return new Restoring.Version(
                version.getInt("number"),
                version.getInt("parent"),
                version.getString("sha256"),
                version.getString("author"),
                version.getString("message"),
                Instant.parse(version.getString("at")),
                markdown,
                beside);
    }

    private Restoring.Beside beside(Here here, NamedVersion named) {
        var found = find(here, named);
        return new Restoring.Beside(named, found.map(it -> it.revision().row()).orElse(0L));
    }

    private static Optional<NamedVersion> named(JsonObject whole, String member) {
        if (!whole.containsKey(member)) return Optional.empty();
        var named = whole.getJsonObject(member);
        if (named.isEmpty()) return Optional.of(NamedVersion.UNSHOWN);
        var document = named.getString("document");
        var hash = named.getString("sha256", "");
        if (!document.matches("[a-z0-9-]{1,120}/[a-z0-9-]{1,120}") || !hash.matches("|[0-9a-f]{64}"))
            throw Problem.Invalid.of("", "archive-broken").asException();
        return Optional.of(new NamedVersion(document, named.getInt("number"), hash));
    }

    /// The version where it is here with the same text: under its own address, or, of the same
    /// archive, in the organization that it is brought into.
    private Optional<Reading> find(Here here, NamedVersion named) {
        if (!named.isShown()) return Optional.empty();
        var address = here.address(named.document()).split("/");
        return documents
                .find(address[0], address[1])
                .filter(it -> named.number() > 0 && named.number() <= it.newest())
                .filter(it -> documents.mayRead(it, named.number()))
                .map(it -> documents.read(it, named.number()))
                .filter(it -> it.revision().sha256().equals(named.sha256()));
    }

    private void restoreSaid(DocumentSummary made, JsonObject document) {
        if (document.containsKey("deviations"))
            for (var it : document.getJsonArray("deviations").getValuesAs(JsonObject.class))
                deviations.restore(
                        made,
                        new DeviationRecords.Said(
                                it.getString("clause"),
                                it.getInt("turn"),
                                it.getInt("number"),
                                it.getString("kind"),
                                it.getString("explanation"),
                                it.getString("copyWords"),
                                it.getString("modelWords"),
                                it.getString("author"),
                                Instant.parse(it.getString("at"))));
        if (document.containsKey("counselNotes"))
            for (var it : document.getJsonArray("counselNotes").getValuesAs(JsonObject.class))
                deviations.restore(
                        made,
                        new DeviationRecords.Noted(
                                it.getString("clause"),
                                it.getString("note"),
                                it.getString("author"),
                                Instant.parse(it.getString("at"))));
    }
}
