package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.whereas.library.Comparing;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Audit;
import org.whereas.membership.Deed;
import org.whereas.pdf.PdfBinding;
import org.whereas.problem.Problem;
import org.whereas.text.Markdown;
import org.whereas.web.Arrival;
import org.whereas.web.Pages;
import org.whereas.word.WordChanges;
import org.whereas.word.WordExport;

/// What goes to a council in one act: a staff report to fill in, the resolution, the policy clean and
/// as a redline.
@RequestScoped
class Packet {

    /// Fixed, so that the same documents give the same archive.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    @Inject
    Downloads downloads;

    @Inject
    Against against;

    @Inject
    Converter converter;

    @Inject
    Arrival arrival;

    @Inject
    Pages pages;

    @Inject
    Audit audit;

    /// The archive for a policy. `resolution` is the address of the resolution that adopts it,
    /// empty for none yet; `changes` is what the redline runs against, as in downloads; empty
    /// for the model, where there is one. `wish` is for all of its files: released, they say nothing of
    /// who made them, and the redline is underlined and struck words.
    byte[] of(Reading policy, String resolution, String changes, Downloads.Wish wish) {
        var files = files(policy, resolution, changes, wish);
        if (converter.isThere()) {
            var pdfs = files.values().stream().map(converter::pdf).toList();
            files.put("packet.pdf", PdfBinding.of(pdfs));
        }
        return archived(files);
    }

    private Map<String, byte[]> files(Reading policy, String resolution, String changes, Downloads.Wish wish) {
        var words = pages.words();
        var resolving = resolution(resolution);
        var older = against.older(policy, changes.isEmpty() && comparing.hasModel(policy) ? "model" : changes);
        var attached = new ArrayList<String>();
        resolving.ifPresent(
                it -> attached.add(words.say("packet.resolution", it.summary().title())));
        attached.add(words.say("packet.exhibit-a", policy.summary().title()));
        older.ifPresent(
                _ -> attached.add(words.say("packet.exhibit-b", policy.summary().title())));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("1-staff-report.docx", report(policy, attached, wish));
        resolving.ifPresent(it -> files.put("2-resolution.docx", word(it, wish)));
        files.put("3-exhibit-a-clean.docx", word(policy, wish.as(words.say("packet.a"))));
        older.ifPresent(it -> {
            record(it.version());
            files.put(
                    "4-exhibit-b-redline.docx",
                    downloads.changes(
                            policy,
                            address(policy),
                            it,
                            wish.marked(WordChanges.Markup.TRACKED),
                            wish.as(words.say("packet.b"))));
        });
        return files;
    }

    private Optional<Reading> resolution(String address) {
        if (address.isBlank()) return Optional.empty();
        var parts = address.strip().split("/");
        if (parts.length != 2)
            throw Problem.Invalid.of("resolution", "book.address", address).asException();
        return Optional.of(documents.read(documents.readable(parts[0], parts[1])));
    }

    private byte[] word(Reading reading, Downloads.Wish wish) {
        record(reading);
        return downloads.word(reading, address(reading), wish);
    }

    private URI address(Reading reading) {
        return URI.create(arrival.link(reading.summary().path()));
    }

    private void record(Reading reading) {
        var document = reading.summary();
        var number = reading.revision().number();
        if (!documents.isOpen(document, number))
            audit.enter(Deed.UNPOSTED_FILE_MADE, document.organization().id(), document.address(), number, "packet");
    }

    /// The staff report with its blanks, in the organization's house style.
    private byte[] report(Reading policy, List<String> attached, Downloads.Wish wish) {
        var words = pages.words();
        var settings = downloads.settings(policy, address(policy), Downloads.Wish.NONE);
        var own = new WordExport.Settings(
                settings.organization(),
                "",
                "",
                false,
                new WordExport.Source(
                        "",
                        "",
                        "",
                        settings.organization(),
                        settings.source().created(),
                        settings.source().modified()),
                settings.words(),
                settings.house(),
                List.of());
        var list = new StringBuilder();
        attached.forEach(it -> list.append("1. ").append(escaped(it)).append('\n'));
        var text = template()
                .replace("SUBJECT", escaped(policy.summary().title()))
                .replace("ATTACHMENTS", list.toString());
        var parsed = Markdown.parse(text);
        var titled = parsed.withFront(parsed.front().with(words.say("packet.report"), "title"));
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(titled, wish.release() ? own.released() : own, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Words as they stand, whatever signs they hold.
    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
    }

    private static String template() {
        try (var in = Packet.class.getResourceAsStream("staff-report.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] archived(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
