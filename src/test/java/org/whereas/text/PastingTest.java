package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastingTest {

    @Test
    void headingsListsTablesAndEmphasisStay() {
        var pasted = Pasting.html("<h2>Aim</h2><p>A <i>b</i></p><ol><li>one</li></ol>"
                + "<table><tr><th>x</th><th>z</th></tr><tr><td>y</td><td>w</td></tr></table>");

        assertThat(pasted.markdown()).contains("Aim", "A *b*", "1. one", "| x | z |");
        assertThat(pasted.dropped()).isEmpty();
    }

    @Test
    void aHeadingInFrontIsNotTakenForATitle() {
        assertThat(Pasting.html("<h1>Aim</h1><p>a</p>").markdown()).startsWith("# Aim");
    }

    @Test
    void listsAsWordWritesThemAreLists() {
        var pasted = Pasting.html("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
                + "<span style='mso-list:Ignore'>1.</span>First</p>");

        assertThat(pasted.markdown()).isEqualTo("1. First\n");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        var pasted = Pasting.html("<p><span style='color:red'>a</span> <u>b</u><img src=x.png></p><style>p{}</style>");

        assertThat(pasted.dropped())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("paste-look", "paste-underline", "html-machinery", "html-image");
    }
}
