package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Publication;

/// How easily each shipped text reads: a table to look at, no gate. It is written to `target/reading-ease.txt`.
class ReadingEaseTest {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;:])\\s+|\\s*\\|\\s*|\\n");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");
    private static final int LONG = 35;

    /// The words of a text counted. `ease` is Flesch's figure: 60 to 70 is plain English, below 30 a law review.
    record Read(String name, int words, double sentence, int longest, int longSentences, double ease) {

        String line() {
            return "%-34s %6d %9.1f %8d %6d %6.0f".formatted(name, words, sentence, longest, longSentences, ease);
        }
    }

    @Test
    void theTableIsPrinted() throws IOException {
        var table = new ArrayList<String>();
        table.add("%-34s %6s %9s %8s %6s %6s".formatted("", "words", "words per", "longest", "over", "Flesch"));
        table.add("%-34s %6s %9s %8s %6d %6s".formatted("", "", "sentence", "", LONG, "ease"));
        for (var file : ShippedTexts.documents()) {
            var read = read(file);
            if (read.words() > 400) table.add(read.line());
        }

        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/reading-ease.txt"), table);
        table.forEach(System.out::println);
        assertThat(table).hasSizeGreaterThan(10);
    }

    @Test
    void plainSentencesReadMoreEasilyThanLongOnes() {
        var plain = of("plain", List.of("The dog ran. It sat down. We saw it go."));
        var heavy = of(
                "heavy",
                List.of("Notwithstanding administrative considerations, organizational accountability"
                        + " necessitates comprehensive documentation."));

        assertThat(plain.ease()).isGreaterThan(90);
        assertThat(heavy.ease()).isLessThan(10);
        assertThat(plain.sentence()).isEqualTo(3.0, org.assertj.core.data.Offset.offset(0.7));
    }

    private static Read read(Path file) {
        var document = Publication.of(Markdown.parse(ShippedTexts.read(file)));
        var fields = Fields.of(document);
        var clauses = Clauses.of(document).stream()
                .filter(clause -> clause.parent().isEmpty() || !(clause.node() instanceof Block.Footnote))
                .filter(clause -> !(clause.node() instanceof Block.Heading))
                .map(Clause::text)
                .map(fields::spelled)
                .toList();
        return of(file.getFileName().toString().replace(".md", ""), clauses);
    }

    private static Read of(String name, List<String> clauses) {
        int words = 0, sentences = 0, syllables = 0, longest = 0, many = 0;
        for (var clause : clauses) {
            for (var sentence : SENTENCE.split(clause)) {
                var found = WORD.matcher(sentence).results().map(r -> r.group()).toList();
                if (found.isEmpty()) continue;
                sentences++;
                words += found.size();
                longest = Math.max(longest, found.size());
                if (found.size() > LONG) many++;
                syllables += found.stream().mapToInt(ReadingEaseTest::syllables).sum();
            }
        }
        double length = words / (double) Math.max(1, sentences);
        double ease = 206.835 - 1.015 * length - 84.6 * syllables / Math.max(1, words);
        return new Read(name, words, length, longest, many, ease);
    }

    private static int syllables(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouy]{1,9})(?:es|ed|e)$", "");
        return Math.max(1, (int) SYLLABLE.matcher(plain).results().count());
    }
}
