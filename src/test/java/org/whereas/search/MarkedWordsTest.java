package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Twenty questions of the shipped library: in the passages of results and in the whole clause every word
/// that was matched is marked, in any form and whatever stands for it, whole, and nothing else is.
class MarkedWordsTest {

    private static final Vocabulary WORDS = Vocabulary.shipped();
    private static final Pattern TOKEN =
            Pattern.compile("</?mark>|[\\p{L}\\p{N}]+(?:['’.,](?=[\\p{L}\\p{N}])[\\p{L}\\p{N}]+)*");

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = Shelf.shipped();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    /// A word of a text and whether it is marked.
    private record Word(String text, boolean marked) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duty to intervene",
                "may an officer grab somebody by the throat",
                "officers reporting force",
                "officer's duties",
                "train*",
                "superv* report",
                "body camera",
                "BWC",
                "tear gas at a protest",
                "rubber bullets",
                "mental illness crisis",
                "warnings before deadly force",
                "complaints about retaliation",
                "traffic stop profiling",
                "first aid after force",
                "de-escalation training",
                "juvenile custody",
                "dispersal orders",
                "policies for supervisors -training",
                "collective bargaining discipline"
            })
    void whatMatchedIsMarkedWholeAndNothingElse(String typed) {
        var question = Question.of(typed);
        var hits = shelf.find(typed).hits();
        assertThat(hits).isNotEmpty();
        for (var hit : hits) {
            holds(question, hit.snippet());
            holds(question, Marks.of(question, WORDS).in(escaped(hit.words())));
        }
        assertThat(hits).anyMatch(h -> h.snippet().contains("<mark>"));
    }

    @Test
    void aQuotationThatIsOnlyBegunIsMarkedInItsPassages() {
        var hits = shelf.find("\"duty to interv*\"").hits();

        assertThat(hits)
                .isNotEmpty()
                .anyMatch(h -> words(h.snippet()).stream()
                        .anyMatch(w -> w.marked() && w.text().toLowerCase().startsWith("interv")));
        for (var hit : hits)
            assertThat(words(hit.snippet()).stream().filter(Word::marked))
                    .allMatch(w -> w.text().matches("(?i)duty|to|interv.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "twelve months, '<mark>12</mark> <mark>months</mark>'",
        "12 months, '<mark>Twelve</mark> <mark>months</mark>'",
        "forty-eight hours, '<mark>48</mark> <mark>hours</mark>'",
        "48 hours, '<mark>forty</mark>-<mark>eight</mark> <mark>hours</mark>'"
    })
    void figuresAreMarkedWhereANumberIsAskedInWordsAndWordsWhereFiguresAre(String typed, String marked) {
        var rules = "---\ntitle: Rules\n---\n\nKept for 12 months, not 112 or 12.5 or 120. {#a}\n\n"
                + "Twelve months it is kept. {#b}\n\nKept for 48 hours, on the 48th day. {#c}\n\n"
                + "Kept for forty-eight hours. {#d}\n";
        try (var one = new Shelf().with(Shelf.edition(1, 0, "x", "r", rules))) {
            var hits = one.find(typed).hits();
            assertThat(hits).anyMatch(h -> h.snippet().contains(marked));
            for (var hit : hits) {
                assertThat(hit.snippet()).doesNotContainPattern("[\\p{L}\\p{N}.]<mark>|</mark>[\\p{L}\\p{N}]");
                var opened = Marks.of(Question.of(typed), WORDS).in(hit.words());
                assertThat(opened.replaceAll("</mark>([- ])<mark>", "$1"))
                        .isEqualTo(hit.snippet().replaceAll("</mark>([- ])<mark>", "$1"));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }

    private static void holds(Question question, String html) {
        assertThat(html).doesNotContainPattern("[\\p{L}\\p{N}]<mark>|</mark>[\\p{L}\\p{N}]");
        var stems = stems(question);
        var beginnings = beginnings(question);
        var parts = partsOfSynonyms(question);
        for (var word : words(html)) {
            var stem = Queries.stem(word.text());
            var asked = stems.contains(stem)
                    || beginnings.stream().anyMatch(word.text().toLowerCase()::startsWith);
            if (asked) assertThat(word).as("%s in: %s", word.text(), html).matches(Word::marked);
            if (word.marked())
                assertThat(asked || parts.contains(stem))
                        .as("%s in: %s", word.text(), html)
                        .isTrue();
        }
    }

    private static List<Word> words(String html) {
        var plain = html.replace("&#39;", "'").replace("&#x27;", "'").replaceAll("&[#\\w]+;", " ");
        var words = new ArrayList<Word>();
        var marked = false;
        for (var matcher = TOKEN.matcher(plain); matcher.find(); ) {
            if (matcher.group().startsWith("<")) marked = !matcher.group().startsWith("</");
            else words.add(new Word(matcher.group(), marked));
        }
        return words;
    }

    private static List<String> asked(Question question) {
        return question.parts().stream()
                .filter(p -> p instanceof Question.Word && !p.excluded())
                .flatMap(p -> Analysis.words(p.text()).stream())
                .toList();
    }

    /// What is asked for, and single words that stand for it.
    private static Set<String> stems(Question question) {
        var stems = new HashSet<String>();
        asked(question).stream()
                .filter(w -> !Vocabulary.isEmpty(w))
                .map(Queries::stem)
                .forEach(stems::add);
        others(question).stream().filter(o -> o.size() == 1).forEach(stems::addAll);
        return stems;
    }

    /// Words that are marked only beside the others of a name for the same thing.
    private static Set<String> partsOfSynonyms(Question question) {
        var parts = new HashSet<>(asked(question).stream().map(Queries::stem).toList());
        others(question).forEach(parts::addAll);
        return parts;
    }

    private static List<List<String>> others(Question question) {
        var stems = asked(question).stream().map(Queries::stem).toList();
        return WORDS.synonyms().in(stems).stream()
                .flatMap(f -> f.others().stream())
                .map(Synonyms.Other::stems)
                .toList();
    }

    private static List<String> beginnings(Question question) {
        return question.parts().stream()
                .filter(p -> p instanceof Question.Prefix)
                .map(Question.Part::text)
                .toList();
    }
}
