package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.whereas.pdf.PdfFuzzing;
import org.whereas.problem.Words;
import org.whereas.word.WordFuzzing;

/// What must hold for every text, however it came about: what the fuzzer looks for, and what the texts
/// that it found are held to in the unit tests.
public final class Fuzzing {

    enum Target {
        /// A text is read or refused, and its clauses stand where they say.
        PARSE("markdown") {
            @Override
            void holds(String text) {
                var document = Markdown.parse(text);
                long lines = text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
                for (var clause : Clauses.of(document)) {
                    assertThat(clause.node().position().first()).isBetween(1, (int) lines);
                    assertThat(clause.node().position().last())
                            .isBetween(clause.node().position().first(), (int) lines);
                }
                assertThat(PlainText.of(document)).isNotNull();
            }
        },
        /// Whatever is asked is taken apart and looked for.
        ASK("markdown") {
            @Override
            void holds(String text) {
                org.whereas.search.Questions.hold(text);
            }
        },
        /// What is written once is written the same ever after, and says the same.
        WRITE("markdown") {
            @Override
            void holds(String text) {
                var document = Markdown.parse(text);
                var canonical = Markdown.write(document);
                var again = Markdown.parse(canonical);
                assertThat(Markdown.write(again)).isEqualTo(canonical);
                assertThat(words(again)).isEqualTo(words(document));
            }
        },
        /// Nothing harmful is shown, and every element is closed.
        RENDER("markdown") {
            @Override
            void holds(String text) {
                var document = Markdown.parse(text);
                for (var options :
                        List.of(Html.Options.reading(Words.ENGLISH::say), Html.Options.drafting(Words.ENGLISH::say))) {
                    var html = Html.render(document, options);
                    HostileTest.assertSafe(html);
                    var parser = Parser.htmlParser().setTrackErrors(10);
                    parser.parseInput("<!doctype html><title>x</title><body>" + html + "</body>", "");
                    assertThat(parser.getErrors()).isEmpty();
                }
            }
        },
        /// A front matter stays as it is, and a value that is set is there and changes no other.
        FRONT_MATTER("front-matter") {
            @Override
            void holds(String text) {
                var front = FrontMatter.read(text.replace("\r", ""));
                assertThat(FrontMatter.read(front.source())).isEqualTo(front);
                var set = front.with("a: \"b\"", "found");
                assertThat(set.string("found")).contains("a: \"b\"");
                var without = set.without("found");
                if (!front.values().containsKey("found"))
                    assertThat(without.values()).isEqualTo(front.values());
                Metadata.of(new Document(set, List.of()));
            }
        },
        /// The main part of a Word file is read or refused, and what is read is a text.
        WORD("word") {
            @Override
            void holds(String text) {
                WordFuzzing.read(text)
                        .ifPresent(document -> assertThat(
                                        Markdown.parse(Markdown.write(document)).blocks())
                                .isNotNull());
            }
        },
        /// A PDF is read or refused, and what is read is a text.
        PDF("pdf") {
            @Override
            void holds(String text) {
                PdfFuzzing.read(text.getBytes(StandardCharsets.ISO_8859_1))
                        .ifPresent(it -> assertThat(Intake.printed(it.lines()).documents())
                                .isNotNull());
            }
        };

        private final String corpus;

        Target(String corpus) {
            this.corpus = corpus;
        }

        /// Throws where something does not hold; a text may be refused with [TextRefused].
        abstract void holds(String text);

        /// The words that the fuzzer puts in.
        Path dictionary() {
            var words = this == WORD ? "word.dict" : this == PDF ? "pdf.dict" : "markdown.dict";
            return Path.of("src/test/resources/fuzz", words);
        }

        /// The texts that the fuzzer begins with, those that it once found something with among them.
        Path corpus() {
            return Path.of("src/test/resources/fuzz", corpus);
        }

        String called() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Target TARGET = Target.valueOf(System.getProperty("fuzz.target", "PARSE"));

    private Fuzzing() {}

    /// Loads what is needed, so that the first text is not measured with it. What reads a text goes first: other
    /// targets read one while they are loaded, and classes take long while they get their marks.
    public static void fuzzerInitialize() {
        inputs(Target.PARSE).values().forEach(it -> check(Target.PARSE, it));
        inputs(TARGET).values().forEach(it -> check(TARGET, it));
    }

    /// The entry of the fuzzer; which target is the system property `fuzz.target`.
    public static void fuzzerTestOneInput(byte[] input) {
        check(TARGET, new String(input, StandardCharsets.UTF_8));
    }

    static void check(Target target, String text) {
        try {
            target.holds(text);
        } catch (TextRefused refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    static Map<Path, String> inputs(Target target) {
        try (var files = Files.list(target.corpus())) {
            return files.sorted()
                    .collect(Collectors.toMap(it -> it, Realworld::read, (a, b) -> a, java.util.LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String words(Document document) {
        return Clauses.of(document).stream()
                .map(Clause::text)
                .map(it -> it.replaceAll("[\\s\u00a0]*\n[\\s\u00a0]*", "\n"))
                .collect(Collectors.joining("\n"));
    }
}
