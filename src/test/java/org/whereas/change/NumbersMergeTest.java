package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.Numbering;

/// A copy with printed numbers of its own takes in what its model, printed too, becomes.
class NumbersMergeTest {

    private static final String MODEL = """
            ---
            kind: model-policy
            numbering: {style: decimal, prefix: "300"}
            ---

            ## Scope {#scope}

            Everyone is bound. {#bound}

            ## Duties {#duties}

            1. Warn. {#warn}
            1. Wait. {#wait}
            """;

    private static Document copied(Document model) {
        var text = Numbering.unprinted(model);
        var own = text.front().without("numbering", "prefix").with("512", "numbering", "prefix");
        return Numbering.fixed(text.withFront(own.with("local-policy", "kind")));
    }

    @Test
    void noUpdateAsksAboutNumbers() {
        var first = Numbering.fixed(Markdown.parse(MODEL));
        var copy = copied(first);
        var draft = Markdown.write(first)
                .replace("## Duties", "## Terms {#terms}\n\n## Duties")
                .replace("1. Wait. {#wait no=\"(b)\"}\n", "")
                .replace("\"300\"", "\"301\"");
        var second = Numbering.fixed(Markdown.parse(draft));

        var merged = Merge.of(Numbering.unprinted(first), Numbering.unprinted(copy), Numbering.unprinted(second));

        assertThat(merged).isInstanceOf(Merge.Clean.class);
        var text = Numbering.carried(((Merge.Clean) merged).document(), copy);
        assertThat(Numbering.of(text)).hasToString("{scope=512.1, terms=512.1a, duties=512.2, warn=(a)}");
        assertThat(text.front().string("numbering", "prefix")).hasValue("512");
        assertThat(Markdown.write(Numbering.fixed(text, copy)))
                .contains("## Terms {#terms no=512.1a}", "1. [Reserved] {#wait no=\"(b)\"}");
    }
}
