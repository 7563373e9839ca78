package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Reading;
import org.whereas.problem.Problem;
import org.whereas.tailoring.Deviations;
import org.whereas.text.Block;
import org.whereas.text.Markdown;
import org.whereas.text.PlainText;
import org.whereas.web.Pages;
import org.whereas.word.HouseStyle;
import org.whereas.word.Remark;
import org.whereas.word.WordChanges;
import org.whereas.word.WordExport;
import org.whereas.word.Words;

/// Makes Word files of opened versions, in the words of the reader's language.
@RequestScoped
public class Downloads {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// From so many headings on, a file begins with a table of contents.
    private static final int HEADINGS_FOR_CONTENTS = 4;

    /// So many characters fit on about three pages: what is shorter is read through.
    private static final int LENGTH_FOR_CONTENTS = 8_000;

    @Inject
    Pages pages;

    @Inject
    Against against;

    @Inject
    Houses houses;

    @Inject
    Deviations deviations;

    /// The version as a .docx file. `address` is the absolute address of its page, which the
    /// file remembers and against which its links are resolved.
    public byte[] word(Reading reading, URI address) {
        return word(reading, address, Wish.NONE);
    }

    /// What somebody asks for beside the text.
    ///
    /// @param style    a house style by its name; empty for that which the organization chose
    /// @param comments whether the public explanations of deviations stand beside their clauses
    /// @param release  whether nothing in it may say who made it and where
    /// @param exhibit  what it is called where it goes along with others, such as "Exhibit A"; may be empty
    record Wish(String style, boolean comments, boolean release, String exhibit) {
        static final Wish NONE = new Wish("", false, false, "");

        Wish as(String name) {
            return new Wish(style, comments, release, name);
        }

        private String called(String kind) {
            return exhibit.isEmpty() ? kind : exhibit + " · " + kind;
        }

        static Wish of(String style, String comments, String copy) {
            if (!comments.equals("none") && !comments.equals("deviations"))
                throw Problem.Invalid.of("comments", "comments", comments).asException();
            return new Wish(style, comments.equals("deviations"), isRelease(copy), "");
        }

        /// Tracked changes name their authors; a copy for release shows changes by formatting.
        WordChanges.Markup marked(WordChanges.Markup asked) {
            return release ? WordChanges.Markup.STATIC : asked;
        }
    }

    /// Whether a copy for release is asked for; refused what is neither that nor nothing.
    static boolean isRelease(String copy) {
        if (copy == null || copy.isEmpty()) return false;
        if (!copy.equals("release"))
            throw Problem.Invalid.of("copy", "copy", copy).asException();
        return true;
    }

    /// The same as wished.
    byte[] word(Reading reading, URI address, Wish wish) {
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(reading.text(), settings(reading, address, wish), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// The version as a .docx file in which what differs from an older text is marked.
    byte[] changes(Reading reading, URI address, Against.Older older, WordChanges.Markup markup, Wish wish) {
        var author = Against.author(reading.summary(), reading.revision());
        var authors = against.authors(reading, older.since());
        var settings = new WordChanges.Settings(settings(reading, address, wish), markup, author, authors);
        var out = new ByteArrayOutputStream();
        try {
            WordChanges.write(older.text(), reading.text(), settings, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// A house style that ships, as a file to change and bring back.
    byte[] specimen(String style) {
        var marks = new WordExport.Source("", "", "{{version}}", "", Instant.EPOCH, Instant.EPOCH);
        var words = Words.of(pages.words()::pattern);
        var settings = new WordExport.Settings("{{organization}}", "{{kind}}", "{{status}}", false, marks, words)
                .in(HouseStyle.SHIPPED.contains(style) ? HouseStyle.shipped(style) : HouseStyle.USUAL);
        var out = new ByteArrayOutputStream();
        try (var text = Downloads.class.getResourceAsStream("specimen.md")) {
            WordExport.write(Markdown.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)), settings, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    WordExport.Settings settings(Reading reading, URI address, Wish wish) {
        var document = reading.summary();
        var words = pages.words();
        var settings = new WordExport.Settings(
                document.organization().name(),
                wish.called(words.say("kind." + document.kind())),
                words.say("status." + document.status()),
                wantsContents(reading),
                source(reading, address),
                Words.of(words::pattern),
                houses.style(document.organization(), wish.style()),
                wish.comments() ? explanations(reading) : List.of());
        return wish.release() ? settings.released() : settings;
    }

    /// What is said to everybody of the clauses that differ from the model. Notes of counsel are never
    /// among it.
    private List<Remark> explanations(Reading reading) {
        var author = reading.summary().organization().name();
        return deviations.of(reading).stream()
                .filter(it -> it.state().differs())
                .flatMap(it -> it.reason().stream()
                        .filter(reason -> !reason.words().isEmpty())
                        .map(reason -> new Remark(it.clause(), author, reason.words())))
                .toList();
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
