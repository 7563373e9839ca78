package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.whereas.library.Descent;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Moving;
import org.whereas.library.NamedVersion;
import org.whereas.library.Reading;
import org.whereas.library.RevisionSummary;
import org.whereas.problem.Words;
import org.whereas.tailoring.DeviationRecords;
import org.whereas.word.WordExport;

/// One document of an archive, packed by itself: what is known of it, every version of its text byte
/// for byte, and the newest as a Word file.
@ApplicationScoped
class ArchivePiece {

    @Inject
    Documents documents;

    @Inject
    Moving moving;

    @Inject
    Descent descent;

    @Inject
    DeviationRecords deviations;

    @Inject
    Houses houses;

    /// @param counsel whether counsel's notes go into it; refused who may not take them
    void write(DocumentSummary document, boolean counsel, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        put(zip, ArchiveFormat.DOCUMENT, bytes(described(document, counsel).toString()));
        for (var version : documents.versions(document).reversed()) {
            var markdown = documents.markdown(document, version.number());
            put(zip, ArchiveFormat.text(document.slug(), version.number()), bytes(markdown));
        }
        if (document.held()) put(zip, ArchiveFormat.word(document.slug()), word(documents.read(document)));
        zip.finish();
    }

    private JsonObject described(DocumentSummary document, boolean counsel) {
        var whole = Json.createObjectBuilder()
                .add("slug", document.slug())
                .add("kind", document.kind())
                .add("title", document.title())
                .add("status", document.status())
                .add("posted", document.posted())
                .add("inForce", document.inForce())
                .add("created", document.created().toString());
        origin(document).ifPresent(origin -> whole.add("origin", named(origin)));
        whole.add("versions", versions(document));
        var said = said(document);
        if (!said.isEmpty()) whole.add("deviations", said);
        if (counsel && document.isCopy()) counsel(document, whole);
        return whole.build();
    }

    /// What it rests on: here, though it may not be open to the caller, or, of a copy that came without its model, what
    /// its first version was
    /// made from.
    private Optional<NamedVersion> origin(DocumentSummary document) {
        if (!document.isCopy())
            return documents.versions(document).stream()
                    .filter(version -> version.number() == 1)
                    .findFirst()
                    .flatMap(descent::named);
        var shown = documents.readable(document.origin()).map(model -> {
            var number = document.originNumber();
            var hash = documents.mayRead(model, number)
                    ? documents.read(model, number).revision().sha256()
                    : "";
            return new NamedVersion(model.address(), number, hash);
        });
        return shown.or(() -> Optional.of(NamedVersion.UNSHOWN));
    }

    private JsonArray versions(DocumentSummary document) {
        var versions = Json.createArrayBuilder();
        for (var version : documents.versions(document).reversed()) {
            var one = Json.createObjectBuilder()
                    .add("number", version.number())
                    .add("parent", version.parent())
                    .add("sha256", version.sha256())
                    .add("author", author(version))
                    .add("message", version.message())
                    .add("at", version.at().toString())
                    .add("status", moving.stands(document, version.number()).word());
            descent.named(version).ifPresent(beside -> one.add("takenIn", named(beside)));
            versions.add(one);
        }
        return versions.build();
    }

    private JsonArray said(DocumentSummary document) {
        var all = Json.createArrayBuilder();
        for (var it : deviations.said(document))
            all.add(Json.createObjectBuilder()
                    .add("clause", it.clause())
                    .add("turn", it.turn())
                    .add("number", it.number())
                    .add("kind", it.kind())
                    .add("explanation", it.explanation())
                    .add("copyWords", it.copyWords())
                    .add("modelWords", it.modelWords())
                    .add("author", it.author())
                    .add("at", it.at().toString()));
        return all.build();
    }

    private void counsel(DocumentSummary document, JsonObjectBuilder whole) {
        var all = Json.createArrayBuilder();
        for (var it : deviations.noted(document))
            all.add(Json.createObjectBuilder()
                    .add("clause", it.clause())
                    .add("note", it.words())
                    .add("author", it.author())
                    .add("at", it.at().toString()));
        var notes = all.build();
        if (!notes.isEmpty()) whole.add("counselNotes", notes);
    }

    /// Empty where it may not be said which it is.
    private static JsonObjectBuilder named(NamedVersion version) {
        if (!version.isShown()) return Json.createObjectBuilder();
        var named =
                Json.createObjectBuilder().add("document", version.document()).add("number", version.number());
        return version.sha256().isEmpty() ? named : named.add("sha256", version.sha256());
    }

    private static String author(RevisionSummary version) {
        return version.author() == null ? "" : version.author();
    }

    private byte[] word(Reading reading) throws IOException {
        var document = reading.summary();
        var words = Words.ENGLISH;
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
                        org.whereas.word.Words.of(words::pattern))
                .in(houses.style(Optional.of(document.organization())));
        var out = new ByteArrayOutputStream();
        WordExport.write(reading.text(), settings, out);
        return out.toByteArray();
    }

    static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
