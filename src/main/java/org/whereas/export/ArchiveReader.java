package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.Restoring;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;

/// Brings the documents of an archive into an organization, each version as it was. A document
/// whose address is taken is left as it is here and told.
@ApplicationScoped
class ArchiveReader {

    private static final long UNPACKED = 200_000_000;
    private static final int ENTRIES = 100_000;

    @Inject
    Restoring restoring;

    @Inject
    Documents documents;

    /// What came of an archive.
    ///
    /// @param restored the addresses of the documents that were made
    /// @param there    those whose address was taken already, which are as they were
    /// @param loose    restored ones that are copies of something that is not here, so they rest on nothing now
    public record Restored(List<String> restored, List<String> there, List<String> loose) {}

    Restored read(OrganizationSummary organization, byte[] archive) {
        try {
            var files = unpacked(archive);
            var manifest = manifest(files);
            var result = new Restored(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var document : inOrder(manifest)) restore(organization, manifest, document, files, result);
            return result;
        } catch (IOException | JsonException | ClassCastException | NullPointerException | DateTimeException broken) {
            // whatever is wrong in a manifest, it is no archive of ours
            throw Problem.Invalid.of("", "archive-broken").asException();
        }
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        var left = UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.size() >= ENTRIES) throw new Problem.TooLarge(UNPACKED).asException();
                var wanted = entry.getName().endsWith(".md") || entry.getName().equals("archive.json");
                var bytes = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8) + 1);
                left -= bytes.length;
                if (left < 0) throw new Problem.TooLarge(UNPACKED).asException();
                if (wanted) files.put(entry.getName(), bytes);
            }
        }
        return files;
    }

    private static JsonObject manifest(Map<String, byte[]> files) {
        var json = files.get("archive.json");
        if (json == null) throw Problem.Invalid.of("", "archive-broken").asException();
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            var manifest = reader.readObject();
            if (!manifest.getString("format").equals(ArchiveWriter.FORMAT))
                throw Problem.Invalid.of("", "archive-broken").asException();
            return manifest;
        }
    }

    /// Models of the archive itself come before their copies.
    private static List<JsonObject> inOrder(JsonObject manifest) {
        var own = manifest.getString("organization") + "/";
        var left = new ArrayList<>(manifest.getJsonArray("documents").getValuesAs(JsonObject.class));
        var ordered = new ArrayList<JsonObject>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(it -> left.stream().noneMatch(other -> origin(it).equals(own + other.getString("slug"))))
                    .toList();
            if (next.isEmpty()) next = List.copyOf(left);
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private static String origin(JsonObject document) {
        return document.containsKey("origin") ? document.getJsonObject("origin").getString("document") : "";
    }

    private void restore(
            OrganizationSummary organization,
            JsonObject manifest,
            JsonObject document,
            Map<String, byte[]> files,
            Restored result) {
        var slug = document.getString("slug");
        var address = organization.slug() + "/" + slug;
        if (documents.find(organization.slug(), slug).isPresent()) {
            result.there().add(address);
            return;
        }
        var versions = new ArrayList<Restoring.Version>();
        for (var version : document.getJsonArray("versions").getValuesAs(JsonObject.class)) {
            var number = version.getInt("number");
            versions.add(new Restoring.Version(
                    number,
                    version.getInt("parent"),
                    version.getString("sha256"),
                    version.getString("author"),
                    version.getString("message"),
                    Instant.parse(version.getString("at")),
                    new String(files.get("documents/" + slug + "/" + number + ".md"), StandardCharsets.UTF_8)));
        }
        if (versions.isEmpty()) throw Problem.Invalid.of("", "archive-broken").asException();
        var origin = origin(organization, manifest, document);
        var kept = new Restoring.Kept(slug, Instant.parse(document.getString("created")), versions, origin);
        restoring.restore(organization, kept);
        result.restored().add(address);
        if (document.containsKey("origin") && origin.isEmpty()) result.loose().add(address);
    }

    /// The version that a copy rests on, where it is here with the same text: under its own address, or, for a model of
    /// the same archive, in the organization that it is brought into.
    private Optional<Reading> origin(OrganizationSummary organization, JsonObject manifest, JsonObject document) {
        var address = origin(document).split("/");
        if (address.length != 2) return Optional.empty();
        var named = document.getJsonObject("origin");
        var own = address[0].equals(manifest.getString("organization"));
        return documents
                .find(own ? organization.slug() : address[0], address[1])
                .filter(it -> named.getInt("number") <= it.newest() && documents.mayRead(it, named.getInt("number")))
                .map(it -> documents.read(it, named.getInt("number")))
                .filter(it -> it.revision().sha256().equals(named.getString("sha256", "")));
    }
}
