package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shipped library says what its sources say in words of its own, and is put together as the format asks.
class LibraryTextTest {

    private static final Path SOURCES = Path.of("..", "shared", "seeds");
    private static final int RUN = 6;

    /// Titles of bodies and texts, formulas and terms of art, which nobody can say otherwise.
    private static final List<String> TITLES = Stream.of(
                    "In Support of Principles to Achieve Police Reform and Racial Justice",
                    "Report on Police Reform and Racial Justice",
                    "Principles on Police Reform and Racial Justice",
                    "Resolution on the Use of Force by Municipal Law Enforcement Officers",
                    "Resolution on the Use of Force",
                    "IACP Policy Framework for Improved Community-Police Engagement",
                    "Policy Framework for Improved Community-Police Engagement",
                    "Achieve Public Safety and Justice for All",
                    "National Consensus Policy on Use of Force",
                    "National Use-of-Force Data Collection",
                    "Final Report of the President's Task Force on 21st Century Policing",
                    "President's Task Force on 21st Century Policing",
                    "United States Conference of Mayors",
                    "National League of Cities",
                    "International Association of Chiefs of Police",
                    "Illinois Association of Chiefs of Police",
                    "National Association for the Advancement of Colored People",
                    "NOW, THEREFORE, BE IT RESOLVED that",
                    "death or serious physical injury")
            .map(LibraryTextTest::normal)
            .toList();

    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-z][a-z0-9.-]*)}}");
    private static final Pattern DECLARED = Pattern.compile("(?m)^  ([a-z][a-z0-9.-]*): \\{label: ");

    @Test
    void noSixWordsInARowAreTakenFromASource() throws IOException {
        assumeTrue(Files.isDirectory(SOURCES), "The source texts are not here; the comparison with them was not run");

        var theirs = new HashSet<String>();
        try (var sources = Files.list(SOURCES)) {
            for (var source : sources.toList()) theirs.addAll(runs(normal(ShippedTexts.read(source))));
        }
        var taken = shipped()
                .flatMap(f -> ShippedTexts.read(f).lines())
                .flatMap(line -> runsOutsideTitles(ShippedTexts.withoutBraces(line)).stream())
                .filter(theirs::contains)
                .toList();

        assertThat(theirs).hasSizeGreaterThan(10_000);
        assertThat(taken).isEmpty();
    }

    @Test
    void aBorrowedSentenceWouldBeSeen() {
        var borrowed = runs(normal("Departments should require officers to report all uses of force."));

        assertThat(runsOutsideTitles("All departments should require officers to report all uses of force soon"))
                .containsAll(borrowed);
    }

    @Test
    void everyFieldIsDeclaredAndUsed() {
        assertThat(ShippedTexts.documents()).allSatisfy(document -> {
            var parts = ShippedTexts.read(document).split("(?m)^---$", 3);

            assertThat(found(FIELD, parts[2])).isEqualTo(found(DECLARED, parts[1]));
        });
    }

    @Test
    void everyClauseIdIsOnceInItsDocumentAndShortEnough() {
        assertThat(ShippedTexts.documents()).allSatisfy(document -> {
            var ids = ShippedTexts.marks(document).stream()
                    .map(ShippedTexts.Mark::id)
                    .toList();

            assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.length() <= 64);
        });
    }

    @Test
    void everyOptionOffersTwoLabelledChoicesOrMore() {
        assertThat(ShippedTexts.documents()).allSatisfy(document -> {
            var choices = ShippedTexts.marks(document).stream()
                    .filter(m -> m.values().containsKey("option"))
                    .toList();

            assertThat(choices)
                    .allMatch(one -> choices.stream()
                            .filter(other -> isTheSameChoice(one, other))
                            .findFirst()
                            .orElseThrow()
                            .values()
                            .containsKey("label"));
            assertThat(choices).allMatch(one -> choices.stream().anyMatch(other -> isAnAlternative(one, other)));
        });
    }

    private static boolean isAnAlternative(ShippedTexts.Mark one, ShippedTexts.Mark other) {
        return one.values().get("option").equals(other.values().get("option"))
                && !one.values().get("choice").equals(other.values().get("choice"));
    }

    private static boolean isTheSameChoice(ShippedTexts.Mark one, ShippedTexts.Mark other) {
        return one.values().get("option").equals(other.values().get("option"))
                && one.values().get("choice").equals(other.values().get("choice"));
    }

    private static Stream<Path> shipped() {
        var guides = Stream.of("README.md", "organizations.yaml").map(ShippedTexts.FOLDER::resolve);
        return Stream.concat(ShippedTexts.documents().stream(), guides);
    }

    private static Set<String> runsOutsideTitles(String line) {
        var words = " " + normal(line) + " ";
        for (var title : TITLES) words = words.replace(" " + title + " ", " | ");
        var runs = new HashSet<String>();
        for (var piece : words.split("\\|")) runs.addAll(runs(piece.strip()));
        return runs;
    }

    private static Set<String> runs(String words) {
        var all = Arrays.asList(words.split(" "));
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= all.size(); i++) runs.add(String.join(" ", all.subList(i, i + RUN)));
        return runs;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static List<String> found(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        pattern.matcher(text).results().map(r -> r.group(1)).forEach(found::add);
        return found.stream().distinct().sorted().toList();
    }
}
