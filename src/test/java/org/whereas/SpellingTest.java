package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.PlainText;

/// Every word of the shipped library is in a list of American English words, or in the short list of what the trade
/// says besides.
class SpellingTest {

    private static final Path LISTS = Path.of("src/test/resources/spelling");
    /// Ids of recommendations and addresses of pages.
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b[A-Z]+(?:-[A-Z]+)?-(?:[0-9]{4}|AGENDA)/\\S+|https?://\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:org|gov|com|example)\\b\\S*");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}[\\p{L}'’]*");

    private static final Hunspell ENGLISH = english();
    private static final Map<Path, Set<String>> WORDS = ShippedTexts.documents().stream()
            .collect(Collectors.toMap(file -> file, file -> words(Markdown.parse(ShippedTexts.read(file)))));

    private final Set<String> allowed = allowed();

    @Test
    void everyWordIsSpelledAsItIsInAWordList() {
        var wrong = new TreeMap<String, Set<String>>();
        WORDS.forEach((file, words) -> words.stream()
                .filter(word -> !isRight(word))
                .forEach(word -> wrong.computeIfAbsent(word, _ -> new TreeSet<>())
                        .add(file.getFileName().toString())));

        assertThat(wrong).isEmpty();
    }

    @Test
    void aWrongWordWouldBeSeen() {
        assertThat(isRight("policies")).isTrue();
        assertThat(isRight("officer’s")).isTrue();
        assertThat(isRight("recieve")).isFalse();
        assertThat(isRight("behaviour")).isFalse();
    }

    @Test
    void everyAllowedWordIsNeededAndInOrder() throws IOException {
        var listed = Files.readAllLines(LISTS.resolve("allowed.txt"));
        var used = WORDS.values().stream()
                .flatMap(Set::stream)
                .map(SpellingTest::plain)
                .collect(Collectors.toSet());

        assertThat(listed).isSorted().doesNotHaveDuplicates();
        assertThat(listed).allMatch(used::contains);
        assertThat(listed).noneMatch(ENGLISH::spell);
    }

    private boolean isRight(String word) {
        var plain = plain(word);
        return allowed.contains(plain)
                || ENGLISH.spell(plain)
                || ENGLISH.spell(plain.toLowerCase(Locale.ROOT))
                || word.length() == 1;
    }

    private static String plain(String word) {
        return word.replace('’', '\'').replaceAll("'+$", "").replaceAll("'s$", "");
    }

    /// What a person reads: the text with its notes, the title, the summary, the labels of fields and choices.
    private static Set<String> words(Document document) {
        var read = new ArrayList<String>();
        read.add(PlainText.of(document));
        document.front().string("summary").ifPresent(read::add);
        Fields.of(document).entries().forEach(field -> read.add(field.label()));
        var words = new TreeSet<String>();
        for (var text : read) {
            var bare = ADDRESS.matcher(text).replaceAll(" ");
            WORD.matcher(bare).results().forEach(found -> words.add(found.group()));
        }
        return words;
    }

    private static Set<String> allowed() {
        try {
            return Set.copyOf(Files.readAllLines(LISTS.resolve("allowed.txt")));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Hunspell english() {
        try (var affixes = Files.newInputStream(LISTS.resolve("en_US.aff"));
                var words = Files.newInputStream(LISTS.resolve("en_US.dic"));
                var scratch = new ByteBuffersDirectory()) {
            return new Hunspell(new Dictionary(scratch, "spelling", affixes, words));
        } catch (IOException | ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
