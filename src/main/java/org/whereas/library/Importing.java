package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;
import org.whereas.text.Markdown;
import org.whereas.text.TextRefused;

/// Brings files in: finds who reads them, gives each document in them an address, and saves it.
/// Runs inside its caller's transaction, so that a packet comes in whole or not at all.
@ApplicationScoped
public class Importing {

    private static final Pattern FRONT =
            Pattern.compile("(?s)(?:\u00EF\u00BB\u00BF)?---[ \\t]*\\r?\\n(.*?)\\n(?:---|\\.\\.\\.)\\s");
    private static final Pattern STATED_KIND = Pattern.compile("(?m)^kind[ \\t]*:[ \\t]*\\S");

    /// What a reader calls a text that has no words for a title.
    private static final String UNTITLED = "Untitled";

    static final int LARGEST_FILE = 25_000_000;

    @Inject
    @Any
    Instance<FileReader> readers;

    @Inject
    Editor editor;

    @Inject
    Addresses addresses;

    @Inject
    Organizations organizations;

    /// Where the documents of a file go; `slug` and `kind` are empty where nobody said.
    public record Target(String organization, String slug, String kind, String message) {}

    /// What came of a file.
    public record Imported(
            List<Reading> documents,
            List<FileReader.Note> recognised,
            List<FileReader.Note> repaired,
            List<FileReader.Note> left) {}

    public Imported bring(FileReader.Upload upload, Target target) {
        var organization = organizations.known(target.organization());
        var arrived = read(upload);
        var own = ownFront(upload);
        if (own.isEmpty() && arrived.documents().stream().allMatch(Importing::isEmpty))
            throw Problem.Invalid.of("", "empty").asException();
        var readings = new ArrayList<Reading>();
        var repaired = new ArrayList<>(arrived.repaired());
        for (var document : arrived.documents()) {
            var stated = STATED_KIND.matcher(own).find() || arrived.documents().size() > 1;
            var saved = save(organization, target, document, stated, readings);
            readings.add(saved.reading());
            saved.repaired().forEach(r -> repaired.add(new FileReader.Note(r.sentence(), r.line())));
        }
        return new Imported(readings, arrived.recognised(), repaired, arrived.left());
    }

    /// A file may be a title and nothing else, but not nothing at all.
    private static boolean isEmpty(org.whereas.text.Document document) {
        return document.blocks().isEmpty()
                && document.front()
                        .string("title")
                        .filter(t -> !t.isBlank() && !t.equals(UNTITLED))
                        .isEmpty();
    }

    /// What stands between the first two lines of hyphens; empty where a file has no front matter of its own.
    private static String ownFront(FileReader.Upload upload) {
        var front = FRONT.matcher(new String(upload.bytes(), StandardCharsets.ISO_8859_1));
        return front.lookingAt() ? front.group(1) : "";
    }

    private FileReader.Arrived read(FileReader.Upload upload) {
        if (upload.bytes().length > LARGEST_FILE) throw new Problem.TooLarge(LARGEST_FILE).asException();
        var reader = readers.stream().filter(r -> r.reads(upload)).findFirst();
        if (reader.isEmpty()) throw new Problem.Unsupported(kindOf(upload)).asException();
        try {
            return reader.get().read(upload);
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    private Editor.Saved save(
            OrganizationSummary organization,
            Target target,
            org.whereas.text.Document document,
            boolean stated,
            List<Reading> before) {
        var described = described(document, target, stated);
        var front = described.front();
        var draft = new Editor.Draft(
                organization.id(),
                slug(organization, target, front.string("title").orElse(""), before),
                Markdown.write(described),
                target.message(),
                Optional.empty());
        return editor.create(draft);
    }

    /// The first document of a packet has the slug asked for, the others `slug-2` and so on.
    private String slug(OrganizationSummary organization, Target target, String title, List<Reading> before) {
        if (target.slug().isEmpty()) return addresses.free(organization.id(), Addresses.slug(title));
        if (before.isEmpty()) return addresses.checkedFree(organization, target.slug());
        return addresses.free(organization.id(), target.slug());
    }

    /// The text with a kind and a title, which every document needs. A kind that was asked for holds where the text
    /// does not state its own: what a reader guessed does not count, except within a packet.
    private static org.whereas.text.Document described(
            org.whereas.text.Document document, Target target, boolean stated) {
        var front = document.front();
        if (!target.kind().isEmpty() && !Described.KINDS.contains(target.kind()))
            throw Problem.Invalid.of(
                            "kind",
                            "kind",
                            target.kind(),
                            String.join(", ", Described.KINDS.stream().sorted().toList()))
                    .asException();
        var kind = front.string("kind").filter(Described.KINDS::contains);
        if (kind.isEmpty() || !stated && !target.kind().isEmpty())
            front = front.with(target.kind().isEmpty() ? "guidance" : target.kind(), "kind");
        if (front.string("title").isEmpty()) front = front.with(Titles.of(document), "title");
        return document.withFront(front);
    }

    private static String kindOf(FileReader.Upload upload) {
        return upload.ending().map(e -> "." + e).orElse(upload.mediaType());
    }
}
