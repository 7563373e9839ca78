package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.whereas.text.Finding;
import org.whereas.text.Intake;
import org.whereas.web.Pages;

/// Reads Markdown, plain text and HTML.
@ApplicationScoped
class PlainFiles implements FileReader {

    private static final Set<String> MARKDOWN = Set.of("text/markdown", "text/x-markdown");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    /// A ZIP archive begins so, and with it every .docx, .odt and .pages file, whatever it is called.
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    @Inject
    Pages pages;

    private enum Kind {
        MARKDOWN,
        HTML,
        PLAIN,
        OTHER
    }

    @Override
    public boolean reads(Upload upload) {
        return kind(upload) != Kind.OTHER;
    }

    @Override
    public Arrived read(Upload upload) {
        var text = Utf8.decoded(upload.bytes());
        var result = switch (kind(upload)) {
            case MARKDOWN -> Intake.markdown(text);
            case HTML -> Intake.html(text);
            default -> Intake.plain(text);
        };
        return new Arrived(
                result.documents(), notes(result.recognised()), notes(result.repaired()), notes(result.left()));
    }

    private static Kind kind(Upload upload) {
        if (startsWith(upload.bytes(), ARCHIVE) || startsWith(upload.bytes(), PDF)) return Kind.OTHER;
        return switch (upload.ending().orElse("")) {
            case "md", "markdown" -> Kind.MARKDOWN;
            case "html", "htm", "xhtml" -> Kind.HTML;
            case "txt", "text" -> Kind.PLAIN;
            case "docx", "doc", "pdf" -> Kind.OTHER;
            default -> byType(upload.mediaType());
        };
    }

    private static Kind byType(String type) {
        if (MARKDOWN.contains(type)) return Kind.MARKDOWN;
        if (HTML.contains(type)) return Kind.HTML;
        return type.equals("text/plain") ? Kind.PLAIN : Kind.OTHER;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) return false;
        for (var i = 0; i < start.length; i++) if (bytes[i] != start[i]) return false;
        return true;
    }

    private List<Note> notes(List<Finding> findings) {
        return findings.stream()
                .map(f -> new Note(pages.words().say(f.key(), f.words()), f.line()))
                .toList();
    }
}
