package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Texts in which codes stand where a PDF did not say which letters it shows.
class UnletteredTest {

    private static final String CODES = "(cid:3)(cid:17)(cid:9)(cid:22)(cid:9)\n".repeat(30);
    private static final String WORDS = "An officer shall say who he is and why he asks, each time.\n\n";

    @Test
    void aTextOfCodesIsNotHeld() {
        var html = "<html><body><p>North Field Police</p><p>" + CODES + "</p></body></html>";
        var brought = List.of(
                Intake.plain("North Field Police\n\n" + CODES),
                Intake.markdown("# North Field Police\n\n" + CODES),
                Intake.html(html));

        for (var result : brought) {
            var document = result.documents().getFirst();
            assertThat(document.blocks()).isEmpty();
            assertThat(document.front().string("text")).contains("not-held");
            assertThat(document.front().string("title").orElseThrow()).contains("North Field Police");
            assertThat(result.left()).extracting(Finding::code).containsExactly("unlettered");
            assertThat(result.left().getFirst().words()).isEqualTo("150");
        }
    }

    @Test
    void linesOfCodesInAReadableTextAreLeftOutAndTold() {
        var result = Intake.plain(WORDS.repeat(30) + "(cid:3)(cid:17)\n(cid:4) ab (cid:5)\n\n" + WORDS);

        assertThat(Markdown.write(result.documents().getFirst()))
                .doesNotContain("cid")
                .doesNotContain("ab\n");
        assertThat(result.left())
                .extracting(Finding::code, Finding::words)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("unreadable-codes", "2"),
                        org.assertj.core.groups.Tuple.tuple("unreadable-line", "ab"));
    }

    @Test
    void aCodeBeforeWordsIsABulletAndOneWithinThemALetter() {
        var result = Intake.plain(
                WORDS.repeat(3) + "(cid:127) Stop and listen first.\n(cid:127) Then of(cid:31)cers write it down.\n");
        var document = result.documents().getFirst();

        assertThat(document.blocks().getLast()).isInstanceOf(Block.BulletList.class);
        assertThat(Markdown.write(document))
                .contains("- Stop and listen first.")
                .contains("of\uFFFDcers");
        assertThat(result.left()).extracting(Finding::code).isEqualTo(List.of("unreadable-letter"));
    }
}
