package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whereas.library.FileReader;
import org.whereas.pdf.PdfRefused;
import org.whereas.pdf.PdfText;
import org.whereas.problem.Problem;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Finding;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Intake;
import org.whereas.web.Pages;

/// Reads the text of a PDF. A scan, or a file whose letters have no meaning, is held as a document whose text is not
/// held: that it exists is known, and no guess stands in its place.
@ApplicationScoped
class PdfFiles implements FileReader {

    private static final String UNTITLED = "PDF";

    @Inject
    Pages pages;

    @Override
    public boolean reads(Upload upload) {
        var bytes = upload.bytes();
        var isPdf = bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
        return isPdf
                || upload.mediaType().equals("application/pdf")
                || upload.ending().orElse("").equals("pdf");
    }

    @Override
    public Arrived read(Upload upload) {
        var pdf = opened(upload.bytes());
        return pdf.state() == PdfText.State.TEXT ? text(pdf) : notHeld(pdf, upload.name());
    }

    private static PdfText opened(byte[] file) {
        try {
            return PdfText.of(file);
        } catch (PdfRefused refused) {
            throw Problem.Invalid.of("", "pdf-" + refused.reason().name().toLowerCase(Locale.ROOT))
                    .asException();
        }
    }

    private Arrived text(PdfText pdf) {
        var result = Intake.printed(pdf.lines());
        var repaired = new ArrayList<Note>();
        for (var line : pdf.furniture()) repaired.add(note("pdf.furniture", line.words(), line.from(), line.times()));
        if (!pdf.contents().isEmpty()) repaired.add(note("pdf.contents", String.join("; ", pdf.contents())));
        repaired.addAll(notes(result.repaired()));
        var left = new ArrayList<Note>();
        for (var page : pdf.empty()) left.add(note("pdf.empty-page", page));
        for (var words : pdf.turned()) left.add(note("pdf.turned", words));
        if (pdf.unread() > 0) left.add(note("pdf.unread", pdf.unread()));
        left.add(note("pdf.look"));
        left.addAll(notes(result.left()));
        return new Arrived(titled(result, pdf.title()), notes(result.recognised()), repaired, left);
    }

    /// A title that was made up gives way to the one that is printed.
    private static List<Document> titled(Intake.Result result, String title) {
        var made = result.repaired().stream().anyMatch(f -> f.code().equals("title-made"));
        if (title.isEmpty() || !made || result.documents().size() != 1) return result.documents();
        var document = result.documents().getFirst();
        var blocks = new ArrayList<>(document.blocks());
        blocks.stream().filter(b -> says(b, title)).findFirst().ifPresent(blocks::remove);
        return List.of(new Document(document.front().with(title, "title"), blocks));
    }

    private static boolean says(Block block, String title) {
        return switch (block) {
            case Block.Heading it -> says(it.content(), title);
            case Block.Paragraph it -> says(it.content(), title);
            default -> false;
        };
    }

    private static boolean says(List<Inline> words, String title) {
        return words.size() == 1
                && words.getFirst() instanceof Inline.Text it
                && it.text().strip().equals(title);
    }

    private Arrived notHeld(PdfText pdf, String name) {
        var file = name.replaceAll("(?i)\\.pdf$", "")
                .replaceAll("[\\p{Cntrl}_]+", " ")
                .strip();
        var title = !pdf.title().isEmpty() ? pdf.title() : file.isEmpty() ? UNTITLED : file;
        var front = FrontMatter.NONE.with(title, "title").with("not-held", "text");
        var why = note(pdf.state() == PdfText.State.SCAN ? "pdf.scan" : "pdf.unlettered", pdf.pages());
        return new Arrived(List.of(new Document(front, List.of())), List.of(), List.of(), List.of(why));
    }

    private Note note(String key, Object... arguments) {
        return new Note(pages.words().say(key, arguments), 0);
    }

    /// Lines are counted in no PDF, so no line is named.
    private List<Note> notes(List<Finding> findings) {
        return findings.stream()
                .map(f -> new Note(pages.words().say(f.key(), f.words()), 0))
                .toList();
    }
}
