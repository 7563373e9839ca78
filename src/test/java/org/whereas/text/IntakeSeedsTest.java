package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
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
        assertThat(DocumentCounts.items(result.documents().getLast())).isEqualTo(4);
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
        assertThat(DocumentCounts.headings(document)).isZero();
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

        assertThat(documents).extracting(d -> DocumentCounts.notes(d).size()).containsExactly(0, 0, 0, 90, 3);
        assertThat(documents)
                .extracting(d -> DocumentCounts.references(d).size())
                .containsExactly(0, 0, 0, 90, 3);
        for (var document : documents)
            assertThat(DocumentCounts.references(document)).isEqualTo(DocumentCounts.notes(document));
        assertThat(DocumentCounts.notes(documents.getLast())).containsExactly("1", "2", "3");
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
        assertThat(DocumentCounts.paragraphs(result))
                .noneMatch(p -> p.matches("(?s)[\\p{Ll}].{40,}")
                        && !p.endsWith(";")
                        && !p.startsWith("c:")
                        && result.documents().stream().noneMatch(d -> DocumentCounts.inList(d, p)));
    }

    @Test
    void theReportHasTheOutlineOfItsContents() {
        var report = seed("002_").documents().get(3);

        assertThat(DocumentCounts.levels(report)).containsExactly(26L, 43L, 6L);
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
        assertThat(DocumentCounts.items(documents.get(3))).isEqualTo(64);
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
        assertThat(DocumentCounts.levels(document)).containsExactly(6L);
        assertThat(DocumentCounts.items(document)).isEqualTo(6 + 1 + 3 + 7 + 4 + 3);
    }

    @Test
    void aFrameworkInMarkdownGetsSevenNumberedChapters() {
        var document = only(seed("004_"));

        assertThat(text(document, "title")).startsWith("IACP Policy Framework");
        assertThat(text(document, "kind")).isEqualTo("recommendations");
        assertThat(text(document, "source", "organization")).isEqualTo("International Association of Chiefs of Police");
        assertThat(DocumentCounts.levels(document)).containsExactly(7L);
        assertThat(document.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(b -> b.attributes().value("no").orElse("")))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(DocumentCounts.items(document)).isEqualTo(12);
    }

    @Test
    void nothingOfThePagesIsLeftInTheText() {
        for (var seed : List.of("000_", "001_", "002_", "003_", "004_")) {
            assertThat(DocumentCounts.paragraphs(seed(seed)))
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
                assertThat(DocumentCounts.headings(read)).isEqualTo(DocumentCounts.headings(document));
                assertThat(DocumentCounts.notes(read)).isEqualTo(DocumentCounts.notes(document));
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

    @Test
    void everySeedBecomesCanonicalWithAnIdOnEveryClause() {
        for (var seed : List.of("000_", "001_", "002_", "003_", "004_")) {
            for (var document : seed(seed).documents()) {
                var canonical = Canonical.of(document, java.util.Optional.empty(), java.util.Set.of(), "");

                assertThat(Markdown.write(Markdown.parse(canonical.markdown()))).isEqualTo(canonical.markdown());
                assertThat(Resolution.of(canonical.document()).passages()).noneMatch(p -> p.id().isEmpty());
                assertThat(DocumentCounts.notes(canonical.document())).allMatch(label -> label.matches("note-[0-9-]+"));
                assertThat(DocumentCounts.references(canonical.document()))
                        .isEqualTo(DocumentCounts.notes(canonical.document()));
            }
        }
    }
}
