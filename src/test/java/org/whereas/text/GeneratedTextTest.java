package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/// The laws of the canonical form, on texts that nobody would write; others at each run. A text that breaks one is
/// made small and kept in `src/test/resources/fuzz`.
class GeneratedTextTest {

    @Property(tries = 1500, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAndWrittenTheSame(@ForAll long seed) {
        Fuzzing.check(Fuzzing.Target.WRITE, Texts.markdown(seed));
    }

    @Property(tries = 300, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void aWordOfGeneratedTextChangesALine(@ForAll long seed) {
        LawsTest.assertAWordChangesALine(Markdown.write(Markdown.parse(Texts.prose(seed))), new Random(seed));
    }

    @Property(tries = 300, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void flexmarkShowsGeneratedTextTheSame(@ForAll long seed) {
        LawsTest.assertKept(Texts.prose(seed));
    }

    @Property(tries = 500, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void everyClauseGetsOneIdAndKeepsIt(@ForAll long seed) {
        var canonical = Canonical.of(Texts.markdown(seed), Optional.empty(), Set.of(), "");

        var again = Canonical.of(canonical.markdown(), Optional.of(canonical.document()), Set.of(), "");

        assertThat(ids(canonical)).allMatch(ClauseNames::isValid).doesNotHaveDuplicates();
        assertThat(again.markdown()).isEqualTo(canonical.markdown());
        assertThat(again.document()).isEqualTo(Markdown.parse(canonical.markdown()));
        assertThat(again.repairs()).isEmpty();
    }

    @Property(tries = 300, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whatAProgramPutTogetherBecomesCanonicalAtOnce(@ForAll long seed) {
        var canonical = Canonical.of(Texts.document(seed), Optional.empty(), Set.of(), "northfield/force");

        var again = Canonical.of(canonical.markdown(), Optional.empty(), Set.of(), "");

        assertThat(ids(canonical)).allMatch(ClauseNames::isValid).doesNotHaveDuplicates();
        assertThat(again.markdown()).isEqualTo(canonical.markdown());
    }

    @Test
    void threeBulletsInARowWithNothingBehindThemStayAList() {
        var canonical = Markdown.write(Markdown.parse("- - -\n    - a\n"));

        assertThat(Markdown.write(Markdown.parse("+ - +\n"))).isEqualTo("-\n  - -\n");
        assertThat(Markdown.write(Markdown.parse(canonical))).isEqualTo(canonical);
    }

    @Test
    void aBreakBeforeAHiddenCommentIsNoBreak() {
        assertThat(Markdown.write(Markdown.parse("!\\\n    <!-- c -->\n"))).isEqualTo("!<!-- c -->\n");
    }

    @Test
    void naughtyStringsAreReadAndWrittenTheSame() {
        var file = Realworld.naughtyStrings();
        var strings =
                java.nio.file.Files.exists(file) ? Realworld.read(file).lines().toList() : List.<String>of();
        for (var string : strings) {
            var canonical = Markdown.write(Markdown.parse(string));

            assertThat(Markdown.write(Markdown.parse(canonical))).as(string).isEqualTo(canonical);
        }
    }

    private static List<String> ids(Canonical canonical) {
        return Clauses.of(canonical.document()).stream().map(Clause::id).toList();
    }
}
