package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whereas.problem.Words;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HtmlTest {

    private static final Html.Options READING = Html.Options.reading(Words.ENGLISH::say);
    private static final Html.Options DRAFTING = Html.Options.drafting(Words.ENGLISH::say);

    private static final String POLICY = """
            ---
            title: De-Escalation
            kind: model-policy
            language: en-US
            fields:
              department.name: {label: Name of the department, required: true}
              chief.title: {label: Head, default: Chief of Police}
            ---

            > Read this first. {#note-text}

            {#note .note}

            ## Purpose {#purpose}

            The {{department.name}} & its {{chief.title}} act.[^a] {#aim meets="USCM-2020/de-escalation/1"}

            Again.[^a] {#again meets="USCM-2020/de-escalation/1 IACP-2020/1.b"}

            #### Far below {#below}

            1. Warn. {#warn}
               1. First. {#first}
            1. Ban. {#ban option=holds choice=ban label="Ban outright"}
            1. Limit. {#limit option=holds choice=limit label="Limits"}

            <!-- -->

            3. Third. {#third start=3}

            - [x] done {#done}
            - [ ] open {#open}

            ## Duty {#duty option=duty choice=always label=Always}

            Always. {#always}

            ## When feasible {#feasible option=duty choice=feasible label="Where feasible"}

            Sometimes. {#sometimes}

            | Who | Hours | |
            | --- | ---: | --- |
            | **All** | 8 | {{department.name}} |

            {#hours caption="Hours of training"}

            ```
            a < b
            ```

            {#code}

            <script>alert(1)</script>

            <!-- a comment -->

            A<br>B <b onclick="x()">bold</b> {#raw}

            [^a]: The source. {#a-text}
            """;

    private static Element body(String html) {
        return Jsoup.parseBodyFragment(html).body();
    }

    private static Element published() {
        return body(Html.render(Publication.of(Markdown.parse(POLICY)), READING));
    }

    @Test
    void anAlternativeInSeveralPlacesIsNamedByItsParts() {
        var page = Jsoup.parse(Html.render(Markdown.parse("""
                        Ban. {#one option=holds choice=ban label="Ban 100%"}

                        Between. {#between}

                        Ban it here too. {#two option=holds choice=ban}
                        """), DRAFTING));

        assertThat(page.select("section.option").eachAttr("aria-label"))
                .containsExactly("Holds, alternative 1 of 1: Ban 100%", "Holds, alternative 1 of 1: Ban 100%, part 2");
    }

    @Test
    void clausesHaveTheirIdsNumbersAndPermanentLinks() {
        var page = published();

        assertThat(page.selectFirst("div.document").attr("lang")).isEqualTo("en-US");
        assertThat(page.selectFirst("h2#purpose.clause > a.no[href=#purpose]").text())
                .isEqualTo("1");
        assertThat(page.selectFirst("p#aim > a.here[href=#aim] > span.sr").text())
                .isEqualTo("Link to this clause");
        assertThat(page.selectFirst("ol.numbered > li#warn > a.no").text()).isEqualTo("(a)");
        assertThat(page.selectFirst("li#warn > ol.numbered > li#first > a.no").text())
                .isEqualTo("(i)");
        assertThat(page.selectFirst("ol[start=3] > li#third > a.no").text()).isEqualTo("(c)");
    }

    @Test
    void headingsFollowEachOtherWithoutGaps() {
        assertThat(published().select("h2, h3, h4, h5, h6"))
                .extracting(e -> e.tagName() + " " + e.id())
                .containsExactly("h2 purpose", "h3 below", "h2 duty", "h2 feasible", "h2 ");
        assertThat(body(Html.render(Markdown.parse(POLICY), READING.withLevel(4)))
                        .select("h4#purpose, h5#below"))
                .hasSize(2);
    }

    @Test
    void footnotesLinkThereAndBack() {
        var page = published();

        assertThat(page.select("a.ref[role=doc-noteref][href=#a]"))
                .extracting(Element::id)
                .containsExactly("ref-a", "ref-a-2");
        assertThat(page.select("section.footnotes[role=doc-endnotes] li#a p#a-text a.back[role=doc-backlink]"))
                .extracting(e -> e.attr("href"))
                .containsExactly("#ref-a", "#ref-a-2");
    }

    @Test
    void blanksAndFilledFieldsAreTold() {
        var draft = Fields.fill(Markdown.parse(POLICY), Map.of("chief.title", "<Marshal>"));
        var page = body(Html.render(draft, DRAFTING));

        assertThat(page.selectFirst("#aim span.blank").text()).isEqualTo("Name of the department");
        assertThat(page.selectFirst("#aim span.filled").text()).isEqualTo("<Marshal>");
        assertThat(page.select("#hours td span.blank")).hasSize(1);
        assertThat(body(Html.render(Publication.of(draft), READING)).select("span.filled"))
                .isEmpty();
    }

    @Test
    void alternativesStandInGroupsWithTheirLabels() {
        var page = published();

        assertThat(page.select("section.option[role=group] > p.option__label"))
                .extracting(Element::text)
                .containsExactly(
                        "Holds, alternative 1 of 2: Ban outright",
                        "Holds, alternative 2 of 2: Limits",
                        "Duty, alternative 1 of 2: Always",
                        "Duty, alternative 2 of 2: Where feasible");
        assertThat(page.select("section.option > h2#duty ~ p#always")).hasSize(1);
        assertThat(page.select("section.option #hours")).hasSize(1);
    }

    @Test
    void theDeskSeesNotesAndWhichAlternativeIsChosen() {
        var page = body(Html.render(Options.choose(Markdown.parse(POLICY), Map.of("duty", "always")), DRAFTING));

        assertThat(page.select("blockquote#note.drafter-note[role=note]")).hasSize(1);
        assertThat(page.select("section.option--chosen #always")).hasSize(1);
        assertThat(page.select("section.option--other #sometimes")).hasSize(1);
        assertThat(published().text()).doesNotContain("Read this first");
        assertThat(body(Html.render(Markdown.parse(POLICY), READING)).text()).doesNotContain("Read this first");
    }

    @Test
    void whatAClauseMeetsStandsBesideIt() {
        var page = published();

        assertThat(page.selectFirst("div.beside > p#aim + div.margin p.meets a").attr("href"))
                .isEqualTo("/recommendations/USCM-2020/de-escalation/1");
        assertThat(page.selectFirst("p.meets a").text()).isEqualTo("USCM-2020 · De-escalation 1");
        assertThat(page.selectFirst("details.meets > summary").text()).isEqualTo("Meets 2 recommendations");
        assertThat(Html.render(Markdown.parse(POLICY), READING.withoutMarks())).doesNotContain("margin", "meets");
    }

    @Test
    void tablesNameTheirHeaders() {
        var table = published().selectFirst("div.table-scroll[role=region][tabindex=0] > table#hours");

        assertThat(table.selectFirst("caption").text()).isEqualTo("Hours of training");
        assertThat(table.select("thead th[scope=col]"))
                .extracting(Element::text)
                .containsExactly("Who", "Hours");
        assertThat(table.select("thead td")).hasSize(1);
        assertThat(table.select("tbody td.align-right")).hasSize(1);
        var plain = body(Html.render(Markdown.parse("|   |   |\n| --- | --- |\n| a | b |\n\n{#t}\n"), READING));
        assertThat(plain.select("thead")).isEmpty();
        assertThat(plain.selectFirst("div.table-scroll").attr("aria-label")).isEqualTo("Table 1");
    }

    @Test
    void rawHtmlAndCommentsAreNotShown() {
        var page = published();

        assertThat(page.selectFirst("#raw").ownText()).isEqualTo("A B bold");
        assertThat(page.html()).doesNotContain("alert", "onclick", "comment", "<b>");
        assertThat(page.selectFirst("#code").wholeText()).isEqualTo("a < b\n");
    }

    @Test
    void recitalsAndResolvingClausesAreTold() {
        var page = body(Html.render(
                Markdown.parse(
                        "---\nkind: resolution\n---\n\n**WHEREAS**, x; and {#a}\n\nNOW, THEREFORE, BE IT RESOLVED that y. {#b}\n\nBE IT FURTHER RESOLVED, z. {#c}\n\nIt was whereas. {#d}\n"),
                READING));

        assertThat(page.select("p.recital.clause")).extracting(Element::id).containsExactly("a");
        assertThat(page.select("p.resolving.clause")).extracting(Element::id).containsExactly("b", "c");
    }

    @Test
    void oneClauseStandsAloneWithItsNotes() {
        var document = Markdown.parse(POLICY);

        var aim = body(Html.clause(document, "aim", READING).orElseThrow());
        assertThat(aim.select(".clause")).extracting(Element::id).containsExactly("aim", "a", "a-text");
        assertThat(aim.select("section.footnotes h2")).isEmpty();
        var first = body(Html.clause(document, "warn", READING).orElseThrow());
        assertThat(first.selectFirst("li#warn > a.no").text()).isEqualTo("(a)");
        assertThat(first.text()).doesNotContain("First");
        assertThat(body(Html.clause(document, "first", READING).orElseThrow())
                        .selectFirst("a.no")
                        .text())
                .isEqualTo("(i)");
        for (var id : List.of("purpose", "hours", "code", "note", "note-text", "a", "a-text", "limit", "done"))
            assertThat(Html.clause(document, id, DRAFTING)
                            .map(HtmlTest::body)
                            .orElseThrow()
                            .getElementById(id))
                    .as(id)
                    .isNotNull();
        assertThat(Html.clause(document, "nobody", READING)).isEmpty();
        assertThat(Html.clause(document, "", READING)).isEmpty();
    }

    @Test
    void twoTextsOnAPageKeepTheirIdsApart() {
        var page = body(Html.render(Markdown.parse(POLICY), READING.withPrefix("model-")));

        assertThat(page.select("[id]")).allMatch(e -> e.id().startsWith("model-"));
        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allMatch(e -> e.attr("href").startsWith("#model-"));
        assertThat(page.select("a[href^=#]"))
                .allMatch(e -> page.getElementById(e.attr("href").substring(1)) != null);
    }

    @Test
    void aReferenceInALinkStandsAfterIt() {
        var page = body(Html.render(Markdown.parse("[words[^a]](https://example.org) {#x}\n\n[^a]: Note.\n"), READING));

        assertThat(page.select("a a")).isEmpty();
        assertThat(page.select("#x > a")).extracting(e -> e.attr("href")).contains("https://example.org", "#a");
    }

    @Test
    void picturesFromElsewhereBecomeLinks() {
        var page = body(Html.render(Markdown.parse("![seal](https://x.example/seal.png) ![own](/own.png)\n"), READING));

        assertThat(page.select("img"))
                .extracting(e -> e.attr("src") + e.attr("alt"))
                .containsExactly("/own.pngown");
        assertThat(page.select("a[href=https://x.example/seal.png]").text()).isEqualTo("seal");
    }
}
