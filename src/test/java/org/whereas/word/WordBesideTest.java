package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

/// What LibreOffice does to a file of ours beside what was taken out, done by hand: nobody proposes it. That it does
/// these things is seen in [WordFilesIT].
class WordBesideTest {

    private static final String NEWER = """
            ---
            title: Tows
            kind: local-policy
            fields:
              day.chief: {label: Chief by day, value: the sergeant}
              night.chief: {label: Chief by night, value: the sergeant}
            ---

            An officer asks first. {#ask}

            | When | Who |
            | --- | --- |
            | Day | {{day.chief}} |
            | Night | {{night.chief}} |

            {#table}

            The log is kept.[^log] {#kept}

            It is kept for a year. {#year}

            - {#nothing}

            <!-- -->

            - Nobody pays. {#pays}

            [^log]: Time and place.
            """;

    private static final String OLDER = NEWER.replace("An officer asks", "## Old rules {#old}\n\nAn officer asks")
            .replace("| Night", "| Dusk | Nobody |\n| Night")
            .replace("for a year.", "for a year.[^log]")
            .replace("- {#nothing}", "- Nothing. {#nothing}\n\n| Kind | Days |\n| --- | --- |\n| Car | 7 |\n\n{#days}");

    private static List<Proposal> proposals(Edited file) {
        var saved = file.replace("docProps/app.xml", "<Application>Whereas<", "<Application>LibreOffice/7.4<");
        return WordReturn.compare(WordImport.read(saved.bytes()), Markdown.parse(NEWER), Samples.WORDS)
                .proposals();
    }

    private static Edited file(WordChanges.Markup markup) {
        return Edited.of(Redlines.docx(Markdown.parse(OLDER), Markdown.parse(NEWER), markup));
    }

    @Test
    void aParagraphSetLikeTheOneThatWentBeforeItIsSetAsItWas() {
        var file = file(WordChanges.Markup.TRACKED);
        var stays = file.paragraph("An officer asks");

        assertThat(proposals(file.replace(stays, stays.replace("\"BodyText\"", "\"Heading1\""))))
                .isEmpty();
    }

    @Test
    void aHeadingThatSomebodyMakesIsProposed() {
        var file = file(WordChanges.Markup.TRACKED);
        var stays = file.paragraph("It is kept for");

        assertThat(proposals(file.replace(stays, stays.replace("\"BodyText\"", "\"Heading1\""))))
                .extracting(Proposal::clause)
                .containsExactly("year");
    }

    @Test
    void aRowWithoutItsWordsIsGone() {
        var file = file(WordChanges.Markup.TRACKED);
        var unmarked = file.main().replaceAll("(<w:trPr><w:cantSplit/>(?:<w:tblHeader/>)?)<w:del [^>]*/>", "$1");

        assertThat(unmarked).isNotEqualTo(file.main());
        assertThat(proposals(file.with(Edited.MAIN, unmarked))).isEmpty();
    }

    @Test
    void aBookmarkWithinWordsThatWentIsItsClauses() {
        var file = file(WordChanges.Markup.TRACKED);
        var kept = file.paragraph("Nothing.");
        var mark = kept.replaceFirst(".*?(<w:bookmarkStart [^>]*/>).*", "$1");
        var moved = kept.replace(mark, "").replaceFirst("(<w:del [^>]*[^/]>)", "$1" + mark);

        assertThat(moved).isNotEqualTo(kept);
        assertThat(proposals(file.replace(kept, moved))).isEmpty();
    }

    @Test
    void aFieldWhoseNumberWentRefersToNothing() {
        var file = file(WordChanges.Markup.TRACKED);
        var kept = file.paragraph("It is kept for");
        var left = kept.replaceAll(
                        "<w:del [^>]*[^/]>(<w:r>(?:(?!</w:r>).)*<w:(?:fldChar|delInstrText)\\b.*?</w:r>)</w:del>", "$1")
                .replace("delInstrText", "instrText");

        assertThat(left).isNotEqualTo(kept).contains("<w:del ");
        assertThat(proposals(file.replace(kept, left))).isEmpty();
    }

    @Test
    void aStruckFieldOfAPageHasNoBeginningLeft() {
        var file = file(WordChanges.Markup.STATIC);
        var kept = file.paragraph("It is kept for");
        var left = kept.replaceFirst(
                "<w:rPr><w:rStyle w:val=\"Struck\"/><w:strike/></w:rPr>(<w:fldChar w:fldCharType=\"begin\"/>)", "$1");

        assertThat(left).isNotEqualTo(kept);
        assertThat(proposals(file.replace(kept, left))).isEmpty();
    }

    @Test
    void fieldsOfATableThatShowTheSameAreKnownByTheirOrder() {
        var file = file(WordChanges.Markup.TRACKED);
        var bare = file.main().replaceAll("<w:alias [^>]*/>|<w:tag [^>]*/>|<w:dataBinding [^>]*/>", "");

        assertThat(bare).isNotEqualTo(file.main());
        assertThat(proposals(file.with(Edited.MAIN, bare))).isEmpty();
    }
}
