package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Reading;
import org.whereas.text.Block;
import org.whereas.text.PlainText;
import org.whereas.web.Pages;
import org.whereas.word.WordChanges;
import org.whereas.word.WordExport;
import org.whereas.word.Words;

/// Makes Word files of opened versions, in the words of the reader's language.
@RequestScoped
public class Downloads {

    /// From so many headings on, a file begins with a table of contents.
    private static final int HEADINGS_FOR_CONTENTS = 4;

    /// So many characters fit on about three pages: what is shorter is read through.
    private static final int LENGTH_FOR_CONTENTS = 8_000;

    @Inject
    Pages pages;

    @Inject
    Against against;

    /// The version as a .docx file. `address` is the absolute address of its page, which the file remembers and
    /// against
    /// which its links are resolved.
    public byte[] word(Reading reading, URI address) {
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(reading.text(), settings(reading, address), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// The version as a .docx file in which what differs from an older text is marked.
    byte[] changes(Reading reading, URI address, Against.Older older, WordChanges.Markup markup) {
        var author = Against.author(reading.summary(), reading.revision());
        var authors = against.authors(reading, older.since());
        var settings = new WordChanges.Settings(settings(reading, address), markup, author, authors);
        var out = new ByteArrayOutputStream();
        try {
            WordChanges.write(older.text(), reading.text(), settings, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private WordExport.Settings settings(Reading reading, URI address) {
        var document = reading.summary();
        var words = pages.words();
        return new WordExport.Settings(
                document.organization().name(),
                words.say("kind." + document.kind()),
                words.say("status." + document.status()),
                wantsContents(reading),
                source(reading, address),
                Words.of(words::pattern));
    }

    private static WordExport.Source source(Reading reading, URI address) {
        var document = reading.summary();
        return new WordExport.Source(
                address.toString(),
                reading.tag(),
                label(reading).orElse(String.valueOf(reading.revision().number())),
                document.organization().name(),
                document.created(),
                reading.revision().at());
    }

    private static Optional<String> label(Reading reading) {
        return reading.summary().isCopy()
                ? Optional.empty()
                : reading.text().front().string("version");
    }

    private static boolean wantsContents(Reading reading) {
        return !reading.summary().kind().equals("resolution")
                && headings(reading) >= HEADINGS_FOR_CONTENTS
                && PlainText.of(reading.text()).length() >= LENGTH_FOR_CONTENTS;
    }

    private static long headings(Reading reading) {
        return reading.text().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .count();
    }

    /// The name that a downloaded file gets: `northfield-pd-de-escalation-v4.docx`.
    public static String fileName(DocumentSummary document, int number, String ending) {
        return document.organization().slug() + "-" + document.slug() + "-v" + number + "." + ending;
    }
}
