package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostileQuestionsTest {

    private static final Path STRINGS = Path.of("../shared/realworld/hostile/strings/blns.txt");

    private static final List<String> BEGINNINGS = List.of(
            ("con pro off pol com rep int res for per inc dep sup emp inv off the and tra pre mem dis sta ind act "
                            + "rea app req ens cit ser use")
                    .split(" "));

    private static Shelf shelf;

    @BeforeAll
    static void shelve() {
        shelf = Shelf.shipped();
    }

    @AfterAll
    static void clear() {
        shelf.close();
    }

    private static void ask(String typed) {
        var found = shelf.find(typed);
        assertThat(found.hits().size()).isLessThanOrEqualTo(10);
        assertThat(shelf.suggest(typed, Readers.PUBLIC)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readers:7",
                "text:*",
                "*:*",
                "* * *",
                "-",
                "--",
                "\"",
                "\"\"\"",
                "-\"",
                "a* b* c*",
                "/.*.*.*/",
                "force~9",
                "force^99999999999",
                "[a TO z]",
                "AND OR NOT",
                "\\",
                "=",
                "=officer",
                "officer\u0000force",
                "\ud800",
                "ﷺ",
                "-officer",
                "-\"use of force\"",
                "the",
                "of the",
                "e\u0301\u0301\u0301"
            })
    void anyInputIsAnswered(String typed) {
        ask(typed);
    }

    @Test
    void fiveThousandParenthesesAreAnswered() {
        ask("(".repeat(5_000));
    }

    @Test
    void aMillionCharactersAreAnswered() {
        ask("officer~ ".repeat(120_000));
    }

    @Test
    void fiftyBeginningsAreAnswered() {
        ask("off* ".repeat(50));
    }

    @Test
    void thirtyTwoQuotationsThatEndInABeginningAreAnswered() {
        ask("\"con*\"".repeat(32));
        ask(IntStream.range(0, 32)
                .mapToObj(i -> "\"of " + BEGINNINGS.get(i) + "*\"")
                .collect(Collectors.joining()));
        ask(BEGINNINGS.stream().map(b -> "\"" + b + "*\"").collect(Collectors.joining()));
        ask(BEGINNINGS.stream().map(b -> "-\"" + b + "*\"").collect(Collectors.joining()));
    }

    @Test
    void moreWordsThanStandForABeginningAreAnswered() {
        var words = IntStream.range(0, 3 * BegunPhrase.MOST).mapToObj(i -> "wor" + Integer.toString(i + 50_000, 36));
        var text = "---\ntitle: T\nsignatory: %s\n---\n\nThe %s. {#a}\n";
        var all = words.collect(Collectors.joining(" the "));
        try (var one = new Shelf()
                .with(
                        Shelf.edition(1, 0, "x", "t", text.formatted(all, all + " wort")),
                        Shelf.edition(2, 0, "x", "u", text.formatted("The wort", "the wort")))) {
            assertThat(one.find("\"the wor*\"").clauses()).isEqualTo(2);
            assertThat(one.find("\"wor*\"".repeat(32)).clauses()).isEqualTo(2);
        }
    }

    @Test
    void anyRowOfCharactersIsAnswered() {
        var random = new Random(42);
        for (var i = 0; i < 200; i++) {
            var typed = new StringBuilder();
            for (var j = random.nextInt(300); j > 0; j--)
                typed.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
            ask(typed.toString());
        }
    }

    @Test
    void theNaughtyStringsAreAnswered() throws Exception {
        assumeTrue(Files.exists(STRINGS), "the list of hostile strings is not on this machine");

        Files.readString(STRINGS).lines().forEach(HostileQuestionsTest::ask);
    }
}
