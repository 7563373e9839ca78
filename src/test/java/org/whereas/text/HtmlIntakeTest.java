package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HtmlIntakeTest {

    @Test
    void aPageKeepsItsHeadingsParagraphsAndEmphasis() {
        assertThat(
                        markdown(
                                "<title>Site</title><h1>Radios</h1><h2>Care</h2><p>Speak <em>briefly</em>, and\n <b>clearly</b>.<br>Always.</p><hr><blockquote><p>Quoted</p></blockquote><pre>a  b</pre>"))
                .contains("title: Radios")
                .contains("## Care\n\nSpeak *briefly*, and **clearly**.\\\nAlways.\n\n")
                .contains("> Quoted")
                .contains("a  b");
    }

    @Test
    void listsKeepTheirStartAndDepth() {
        var document =
                document("<p>Lead</p><ol start=3><li>three<ul><li>inner</li></ul></li><li><p>four</p></li></ol>");

        var list = (Block.OrderedList) document.blocks().get(1);
        assertThat(list.start()).isEqualTo(3);
        assertThat(list.items()).hasSize(2);
        assertThat(list.items().getFirst().blocks().get(1)).isInstanceOf(Block.BulletList.class);
    }

    @Test
    void aListBesideTheItemsBelongsToTheOneBefore() {
        var document = document("<ul><li>one</li><ul><li>inner</li></ul><li>two</li></ul>");

        var list = (Block.BulletList) document.blocks().getFirst();
        assertThat(list.items()).hasSize(2);
        assertThat(list.items().getFirst().blocks().get(1)).isInstanceOf(Block.BulletList.class);
    }

    @Test
    void aTableOfDataIsATableAndOneForTheLayoutIsNot() {
        assertThat(
                        markdown(
                                "<p>Lead</p><table><tr><th>Name</th><th>Role</th></tr><tr><td>Ana</td><td>Chief</td></tr></table>"))
                .contains("| Name | Role |")
                .contains("| Ana | Chief |");
        assertThat(document("<table><tr><td><h2>A</h2><p>b</p></td><td>c</td></tr></table>")
                        .blocks())
                .noneMatch(Block.Table.class::isInstance);
    }

    @Test
    void whatIsNotTextIsDroppedAndWhatHadWordsIsListed() {
        var result = Intake.html(
                "<body><nav>Home News</nav><script>alert(1)</script><main><p>Text</p><p hidden>secret</p></main><footer>Legal</footer>");

        assertThat(Markdown.write(result.documents().getFirst()))
                .contains("Text")
                .doesNotContain("alert")
                .doesNotContain("secret");
        assertThat(result.repaired())
                .contains(
                        new Finding("html-furniture", 0, "Home News"),
                        new Finding("html-furniture", 0, "secret"),
                        new Finding("html-furniture", 0, "Legal"));
        assertThat(result.repaired()).extracting(Finding::code).contains("html-machinery");
    }

    @Test
    void notesOfWordBecomeNotes() {
        assertNote(
                "<p>Claim<a href=\"#_ftn1\" name=\"_ftnref1\"><span class=MsoFootnoteReference>[1]</span></a> goes on.</p><div><hr><div id=ftn1><p class=MsoFootnoteText>"
                        + "<a href=\"#_ftnref1\" name=\"_ftn1\"><span>[1]</span></a> The source.</p></div></div>");
    }

    @Test
    void notesOfGoogleDocsBecomeNotes() {
        assertNote(
                "<p><span>Claim</span><sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup><span> goes on.</span></p><hr><div><p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span> The source.</span></p></div>");
    }

    @Test
    void notesOfMediaWikiBecomeNotes() {
        assertNote(
                "<p>Claim<sup id=\"cite_ref-1\" class=\"reference\"><a href=\"#cite_note-1\">[1]</a></sup> goes on.</p><ol class=\"references\"><li id=\"cite_note-1\">"
                        + "<span class=\"mw-cite-backlink\"><a href=\"#cite_ref-1\">↑</a></span> <span class=\"reference-text\">The source.</span></li></ol>");
    }

    private static void assertNote(String html) {
        assertThat(markdown(html)).contains("Claim[^1] goes on.").contains("[^1]: The source.");
    }

    @Test
    void itemsOfWordBecomeListsByTheirLevel() {
        var document = document(
                "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>one</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.</span>inner</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>two</p>");

        var list = (Block.OrderedList) document.blocks().getFirst();
        assertThat(list.items()).hasSize(2);
        assertThat(list.items().getFirst().blocks().get(1)).isInstanceOf(Block.OrderedList.class);
    }

    @Test
    void linksToNowhereKeepTheirWordsAndOthersTheirPlace() {
        var result = Intake.html(
                "<p><a href='#'>here</a> and <a href='https://www.google.com/url?q=https://example.org/a&amp;sa=D'>there</a></p>");

        assertThat(Markdown.write(result.documents().getFirst())).contains("here and [there](https://example.org/a)");
        assertThat(result.repaired()).contains(new Finding("link-to-nowhere", 0, "here"));
    }

    @Test
    void emphasisByStyleIsEmphasis() {
        assertThat(
                        markdown(
                                "<p>a <span style='font-weight: 700'>bold</span> <span style='font-style:italic'>word</span></p>"))
                .contains("a **bold** *word*");
    }

    @Test
    void everyWordOfAPageIsKept() {
        var html =
                "<title>Site name</title><nav>one two</nav><h1>three</h1>four <p>five <a href='#'>six</a></p><dl><dt>seven</dt><dd>eight</dd></dl>"
                        + "<table><caption>nine</caption><tr><td>ten</td><td>eleven</td></tr></table><figure><img alt='twelve'><figcaption>thirteen</figcaption></figure><form>fourteen</form>";

        assertThat(SourceWords.missing(org.jsoup.Jsoup.parse(html).text() + " twelve", Intake.html(html)))
                .isEmpty();
    }

    @Test
    void aPageTooDeepIsRefusedAndALongOneIsNot() {
        assertThatThrownBy(() -> Intake.html("<div>".repeat(300) + "x")).isInstanceOf(TextRefused.class);
        assertThat(Intake.html("<p>word</p>".repeat(10_000)).documents()).hasSize(1);
    }

    private static Document document(String html) {
        return Intake.html(html).documents().getFirst();
    }

    private static String markdown(String html) {
        return Markdown.write(document(html));
    }
}
