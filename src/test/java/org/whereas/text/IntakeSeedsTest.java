package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The five seeds as they come in: what each becomes, and what is found in it.
class IntakeSeedsTest {

    @Test
    void aReleaseAboutAResolutionGivesTheResolutionThatIsNotHeldAndTheRelease() {
        var result = seed("000_");

        assertThat(result.documents())
                .extracting(d -> text(d, "kind"), d -> text(d, "text"), d -> text(d, "source", "organization"))
                .containsExactly(
                        tuple("resolution", "not-held", "National League of Cities"),
                        tuple("guidance", "held", "National League of Cities"));
        assertThat(text(result.documents().getFirst(), "title"))
                .isEqualTo("Resolution on the Use of Force by Municipal Law Enforcement Officers");
        assertThat(result.documents().getFirst().blocks()).isEmpty();
        assertThat(items(result.documents().getLast())).isEqualTo(4);
        assertThat(codes(result.repaired())).contains("title-made");
    }

    @Test
    void aResolutionWithBulletsKeepsItsPrinciplesAsANestedList() {
        var result = seed("001_");

        var document = only(result);
        assertThat(text(document, "title"))
                .startsWith("In Support of Principles")
                .endsWith("Racial Justice");
        assertThat(text(document, "kind")).isEqualTo("resolution");
        assertThat(text(document, "session")).isEqualTo("88th Annual Meeting in 2020");
        assertThat(text(document, "source", "organization")).isEqualTo("United States Conference of Mayors");
        assertThat(headings(document)).isZero();
        var list = (Block.BulletList) document.blocks().get(7);
        assertThat(list.items()).hasSize(2);
        assertThat(((Block.BulletList) list.items().get(1).blocks().get(1)).items())
                .hasSize(6);
        assertThat(document.blocks()).hasSize(9);
        assertThat(codes(result.repaired())).containsExactly("bullet-before-formal", "empty-item", "web-button");
    }

    @Test
    void aPacketBecomesItsFiveDocuments() {
        var documents = seed("002_").documents();

        assertThat(documents)
                .extracting(
                        d -> text(d, "kind"), d -> text(d, "source", "date"), d -> text(d, "source", "organization"))
                .containsExactly(
                        tuple("guidance", "2020-08-25", "Illinois Municipal League"),
                        tuple("guidance", "2020-06-16", "Illinois Municipal League"),
                        tuple(
                                "resolution",
                                "2018-03-22",
                                "NAACP Illinois State Conference and Illinois Association of Chiefs of Police"),
                        tuple("recommendations", "2020-08", "United States Conference of Mayors"),
                        tuple("guidance", "2020-07-02", "Illinois Municipal League"));
        assertThat(documents.stream().map(d -> text(d, "title")))
                .satisfiesExactly(
                        t -> assertThat(t).isEqualTo("Policing Reforms"),
                        t -> assertThat(t)
                                .startsWith("Illinois Municipal League President")
                                .endsWith("Training"),
                        t -> assertThat(t).isEqualTo("Affirmation of SHARED PRINCIPLES"),
                        t -> assertThat(t).isEqualTo("Report on Police Reform and Racial Justice"),
                        t -> assertThat(t).isEqualTo("QUALIFIED IMMUNITY"));
    }

    @Test
    void everyNoteOfThePacketStandsAtTheEndAndIsReferredToOnce() {
        var documents = seed("002_").documents();

        assertThat(documents).extracting(d -> notes(d).size()).containsExactly(0, 0, 0, 90, 3);
        assertThat(documents).extracting(d -> references(d).size()).containsExactly(0, 0, 0, 90, 3);
        for (var document : documents) assertThat(references(document)).isEqualTo(notes(document));
        assertThat(notes(documents.getLast())).containsExactly("1", "2", "3");
    }

    @Test
    void notesThatLeanOnOthersAreReported() {
        var result = seed("002_");

        assertThat(result.left())
                .filteredOn(f -> f.code().equals("note-id"))
                .extracting(Finding::words)
                .contains("6", "7", "14", "43", "75");
        assertThat(result.left())
                .filteredOn(f -> f.code().equals("note-elsewhere"))
                .extracting(Finding::words)
                .containsExactly("15", "33");
    }

    @Test
    void paragraphsThatNotesOrPagesHadCutAreWhole() {
        var result = seed("002_");

        assertThat(result.repaired())
                .filteredOn(f -> f.code().equals("paragraph-joined"))
                .extracting(Finding::line)
                .containsExactly(135, 721, 761, 852, 970, 1012, 1096);
        assertThat(paragraphs(result))
                .noneMatch(p -> p.matches("(?s)[\\p{Ll}].{40,}")
                        && !p.endsWith(";")
                        && !p.startsWith("c:")
                        && result.documents().stream().noneMatch(d -> inList(d, p)));
    }

    @Test
    void theReportHasTheOutlineOfItsContents() {
        var report = seed("002_").documents().get(3);

        assertThat(levels(report)).containsExactly(26L, 43L, 6L);
        assertThat(codes(seed("002_").repaired())).contains("contents", "title-repeated");
    }

    @Test
    void listsThatAPageHadCutGoOn() {
        var documents = seed("002_").documents();

        var sheet = documents.getLast().blocks().stream()
                .filter(Block.OrderedList.class::isInstance)
                .map(Block.OrderedList.class::cast)
                .toList();
        var principles = documents.get(2).blocks().stream()
                .filter(Block.OrderedList.class::isInstance)
                .map(Block.OrderedList.class::cast)
                .toList();
        assertThat(sheet).singleElement().satisfies(l -> assertThat(l.items()).hasSize(4));
        assertThat(principles)
                .singleElement()
                .satisfies(l -> assertThat(l.items()).hasSize(10));
        assertThat(items(documents.get(3))).isEqualTo(64);
    }

    @Test
    void linksToNowhereKeepTheirWords() {
        assertThat(codes(seed("002_").repaired())).containsOnlyOnce("link-to-nowhere");
        assertThat(codes(seed("004_").repaired())).containsOnlyOnce("link-to-nowhere");
        assertThat(Stream.of("002_", "004_")
                        .flatMap(s -> seed(s).documents().stream())
                        .map(Markdown::write))
                .noneMatch(text -> text.contains("](#)"));
    }

    @Test
    void anAgendaBecomesPrinciplesWithSixChapters() {
        var document = only(seed("003_"));

        assertThat(text(document, "title")).isEqualTo("Achieve Public Safety and Justice for All");
        assertThat(text(document, "kind")).isEqualTo("principles");
        assertThat(levels(document)).containsExactly(6L);
        assertThat(items(document)).isEqualTo(6 + 1 + 3 + 7 + 4 + 3);
    }

    @Test
    void aFrameworkInMarkdownGetsSevenNumberedChapters() {
        var document = only(seed("004_"));

        assertThat(text(document, "title")).startsWith("IACP Policy Framework");
        assertThat(text(document, "kind")).isEqualTo("recommendations");
        assertThat(text(document, "source", "organization")).isEqualTo("International Association of Chiefs of Police");
        assertThat(levels(document)).containsExactly(7L);
        assertThat(document.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(b -> b.attributes().value("no").orElse("")))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(items(document)).isEqualTo(12);
    }

    @Test
    void nothingOfThePagesIsLeftInTheText() {
        for (var seed : List.of("000_", "001_", "002_", "003_", "004_")) {
            assertThat(paragraphs(seed(seed)))
                    .noneMatch(p -> p.isBlank()
                            || p.matches("(?i)page \\d+.*|\\d+|view all .*|contents|.*[⁰¹²³⁴⁵⁶⁷⁸⁹\uE000\uE001].*"));
        }
    }

    @Test
    void everySeedIsWrittenAndReadBackTheSame() {
        for (var seed : List.of("000_", "001_", "002_", "003_", "004_")) {
            for (var document : seed(seed).documents()) {
                var canonical = Markdown.write(document);
                var read = Markdown.parse(canonical);

                assertThat(Markdown.write(read)).isEqualTo(canonical);
                assertThat(headings(read)).isEqualTo(headings(document));
                assertThat(notes(read)).isEqualTo(notes(document));
            }
        }
    }

    private static Intake.Result seed(String start) {
        var path = Realworld.seeds().stream()
                .filter(p -> p.getFileName().toString().startsWith(start))
                .findFirst();
        Assumptions.assumeTrue(path.isPresent(), "the seeds are not beside the project; this check was not run");
        return Intake.plain(Realworld.read(path.orElseThrow()));
    }

    private static Document only(Intake.Result result) {
        assertThat(result.documents()).hasSize(1);
        return result.documents().getFirst();
    }

    private static String text(Document document, String... path) {
        return document.front().string(path).orElse("");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static long headings(Document document) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .count();
    }

    /// The number of headings of each level, from the second.
    private static List<Long> levels(Document document) {
        return Stream.of(2, 3, 4, 5, 6)
                .map(level -> document.blocks().stream()
                        .filter(b -> b instanceof Block.Heading h && h.level() == level)
                        .count())
                .filter(Predicate.not(Predicate.isEqual(0L)))
                .toList();
    }

    private static List<String> notes(Document document) {
        return document.blocks().stream()
                .filter(Block.Footnote.class::isInstance)
                .map(b -> ((Block.Footnote) b).label())
                .toList();
    }

    private static List<String> references(Document document) {
        var found = new java.util.ArrayList<String>();
        new RunMapper(run -> {
                    if (run instanceof Inline.NoteReference(var label)) found.add(label);
                    return List.of(run);
                })
                .blocks(document.blocks());
        return found;
    }

    private static boolean inList(Document document, String words) {
        return document.blocks().stream()
                .anyMatch(b -> !(b instanceof Block.Paragraph) && inside(b).contains(words));
    }

    private static List<String> inside(Block block) {
        return switch (block) {
            case Block.Paragraph p -> List.of(Runs.text(p.content()));
            case Block.BulletList list ->
                list.items().stream()
                        .flatMap(i -> i.blocks().stream())
                        .flatMap(b -> inside(b).stream())
                        .toList();
            case Block.OrderedList list ->
                list.items().stream()
                        .flatMap(i -> i.blocks().stream())
                        .flatMap(b -> inside(b).stream())
                        .toList();
            case Block.Footnote note ->
                note.blocks().stream().flatMap(b -> inside(b).stream()).toList();
            default -> List.of();
        };
    }

    private static List<String> paragraphs(Intake.Result result) {
        return result.documents().stream()
                .flatMap(d -> d.blocks().stream())
                .flatMap(b -> inside(b).stream())
                .toList();
    }

    private static long items(Document document) {
        return document.blocks().stream().mapToLong(IntakeSeedsTest::itemsIn).sum();
    }

    private static long itemsIn(Block block) {
        var items = switch (block) {
            case Block.BulletList list -> list.items();
            case Block.OrderedList list -> list.items();
            default -> List.<Item>of();
        };
        return items.size()
                + items.stream()
                        .flatMap(i -> i.blocks().stream())
                        .mapToLong(IntakeSeedsTest::itemsIn)
                        .sum();
    }
}
