package org.whereas.export;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.whereas.library.Sha256;
import org.whereas.problem.Problem;

/// An archive that comes in, unpacked into a folder of its own and checked before anything of it is
/// used: how large it is and becomes, the names in it, and that every text is the one that its hash
/// names. What is made from the texts is not kept. Closed, it is gone.
final class UnpackedArchive implements AutoCloseable {

    private final Path folder;
    private String organization;
    private List<JsonObject> documents;

    private UnpackedArchive(Path folder) {
        this.folder = folder;
    }

    /// Refused with 413 what is too large, packed or unpacked, and with 422 what is no archive of ours.
    static UnpackedArchive of(InputStream packed) throws IOException {
        var archive = new UnpackedArchive(Files.createTempDirectory("whereas-archive"));
        try {
            archive.check(ArchiveUnpacking.unpack(packed, archive.folder));
            return archive;
        } catch (IOException
                | JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | DateTimeException
                | StackOverflowError broken) {
            // whatever is wrong in it, it is no archive of ours
            archive.close();
            throw broken();
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    /// What is known of each document; models of the archive itself come before their copies.
    List<JsonObject> documents() {
        return documents;
    }

    /// The address of the organization that it was made for, where it was made.
    String organization() {
        return organization;
    }

    /// @throws java.nio.charset.MalformedInputException where it is no UTF-8
    String text(String slug, int number) throws IOException {
        return Files.readString(file(folder, slug, String.valueOf(number)));
    }

    static Path file(Path folder, String slug, String number) {
        return folder.resolve(slug).resolve(number + ".md");
    }

    private void check(Set<String> texts) throws IOException {
        var manifest = manifest();
        if (!manifest.getString("format").equals(ArchiveFormat.NAME)) throw broken();
        organization = manifest.getString("organization");
        var all = manifest.getJsonArray("documents").getValuesAs(JsonObject.class);
        // each has a text of its own
        if (all.size() > texts.size()) throw broken();
        documents = ordered(all, organization + "/");
        var versions = 0;
        for (var document : documents) versions += check(document, texts);
        if (versions != texts.size()) throw broken();
    }

    private JsonObject manifest() throws IOException {
        var file = folder.resolve(ArchiveFormat.MANIFEST);
        if (!Files.exists(file)) throw broken();
        try (var parser = Json.createParser(Files.newInputStream(file))) {
            measure(parser);
        }
        try (var reader = Json.createReader(Files.newInputStream(file))) {
            return reader.readObject();
        }
    }

    /// Reads on without keeping anything.
    private static void measure(JsonParser parser) {
        var depth = 0;
        for (var said = 1; parser.hasNext(); said++) {
            if (said > ArchiveFormat.MOST_SAID)
                throw new Problem.TooLarge(ArchiveFormat.LARGEST_MANIFEST).asException();
            depth += switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> 1;
                case END_OBJECT, END_ARRAY -> -1;
                default -> 0;
            };
            if (depth > ArchiveFormat.DEEPEST) throw broken();
        }
    }

    /// The documents with each model before its copies, in one pass; where they are copies of one
    /// another in a circle, somewhere in it.
    static List<JsonObject> ordered(List<JsonObject> all, String own) {
        var left = new HashMap<String, JsonObject>();
        for (var document : all) if (left.put(own + document.getString("slug"), document) != null) throw broken();
        var ordered = new ArrayList<JsonObject>();
        for (var document : all) {
            var above = new ArrayDeque<JsonObject>();
            for (var next = left.remove(own + document.getString("slug"));
                    next != null;
                    next = left.remove(origin(next))) above.push(next);
            ordered.addAll(above);
        }
        return ordered;
    }

    private static String origin(JsonObject document) {
        return document.containsKey("origin") ? document.getJsonObject("origin").getString("document", "") : "";
    }

    private int check(JsonObject document, Set<String> texts) throws IOException {
        Instant.parse(document.getString("created"));
        var versions = document.getJsonArray("versions").getValuesAs(JsonObject.class);
        if (versions.isEmpty()) throw broken();
        for (var i = 0; i < versions.size(); i++) check(document.getString("slug"), i + 1, versions.get(i), texts);
        return versions.size();
    }

    private void check(String slug, int number, JsonObject version, Set<String> texts) throws IOException {
        if (version.getInt("number") != number)
            throw Problem.Invalid.of("", "archive-order", slug, version.getInt("number"))
                    .asException();
        if (!texts.contains(ArchiveFormat.text(slug, number))) throw broken();
        if (!Sha256.of(text(slug, number)).equals(version.getString("sha256")))
            throw Problem.Invalid.of("", "archive-hash", slug, number).asException();
    }

    private static RuntimeException broken() {
        return Problem.Invalid.of("", "archive-broken").asException();
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
