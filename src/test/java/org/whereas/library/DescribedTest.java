package org.whereas.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

class DescribedTest {

    private static Described of(String markdown) {
        return Described.of(Markdown.parse(markdown));
    }

    @Test
    void aTextSaysWhatItIs() {
        var described = of("""
                ---
                title: Towing
                kind: principles
                topics: [Use of Force, training, training]
                source: {organization: uscm}
                text: not-held
                ---

                Words.
                """);

        assertThat(described)
                .isEqualTo(new Described(
                        "principles",
                        "Towing",
                        "",
                        java.util.List.of("use-of-force", "training"),
                        "uscm",
                        "en-US",
                        false));
    }

    @Test
    void aTextWithoutTitleIsCalledByItsFirstHeading() {
        assertThat(of("Words.\n\n# Bicycles\n").title()).isEqualTo("Bicycles");
        assertThat(of("---\ntitle: \" \"\n---\n\nWords.\n").title()).isEqualTo("Words.");
    }

    @Test
    void anUnknownKindStaysWhatItWas() {
        var text = Markdown.parse("---\nkind: poem\n---\n\nWords.\n");

        assertThat(Described.of(text, "resolution").kind()).isEqualTo("resolution");
        assertThat(Described.of(text).kind()).isEqualTo("guidance");
    }

    @Test
    void whatNoDatabaseKeepsIsLeftOut() {
        var described = of("---\ntitle: \"a\\0b\"\nsummary: \"x\\uD800y\"\ntopics: [\"t\\0u\"]\n---\n\nWords.\n");

        assertThat(described.title()).isEqualTo("a b");
        assertThat(described.summary()).isEqualTo("x y");
        assertThat(described.topics()).containsExactly("t-u");
    }

    @Test
    void longTitlesAreCut() {
        assertThat(of("---\ntitle: " + "t".repeat(900) + "\n---\n\nx\n").title())
                .hasSize(500);
    }
}
