package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.whereas.problem.Words;

/// What people who listen to a page or go through it by keyboard need, held for every shipped text and every real
/// one as it is brought in.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AccessibleHtmlTest {

    private static final Html.Options READING = Html.Options.reading(Words.ENGLISH::say);

    @TestFactory
    List<DynamicTest> everyTextCanBeListenedTo() {
        return Stream.of(Realworld.shipped(), Realworld.seeds(), Realworld.texts())
                .flatMap(List::stream)
                .map(path -> DynamicTest.dynamicTest(
                        path.toString(), () -> documents(path).forEach(AccessibleHtmlTest::listened)))
                .toList();
    }

    private static List<Document> documents(Path path) {
        try {
            var text = Realworld.read(path);
            if (path.startsWith("model-policies")) return List.of(Markdown.parse(text));
            return Intake.plain(text).documents().stream()
                    .map(d -> Canonical.of(d, Optional.empty(), Set.of(), "").document())
                    .toList();
        } catch (TextRefused tooLarge) {
            return List.of();
        }
    }

    private static void listened(Document document) {
        var page = Jsoup.parseBodyFragment(Html.render(Publication.of(document), READING))
                .body();
        headings(page);
        tables(page);
        notes(page);
        language(document, page);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a a, a button, th:empty, li:empty, p:empty, caption:empty"))
                .isEmpty();
        assertThat(page.select("img:not([alt])")).isEmpty();
        assertThat(page.select("ul > :not(li), ol > :not(li)")).isEmpty();
        assertThat(page.select("[role=region], [role=group], [role=doc-endnotes]"))
                .allMatch(e -> !e.attr("aria-label").isBlank());
        assertThat(page.select("a[href]")).allMatch(a -> !a.text().isBlank() || a.selectFirst("img[alt]") != null);
    }

    /// The page's own title is the first level; no level is left out on the way down.
    private static void headings(Element page) {
        int above = 1;
        for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isBetween(2, above + 1);
            above = level;
        }
    }

    private static void tables(Element page) {
        assertThat(page.select("th")).allMatch(th -> th.attr("scope").equals("col") && th.hasText());
        assertThat(page.select("table"))
                .allMatch(table -> table.parent().attr("role").equals("region"));
        assertThat(page.select("[tabindex]")).allMatch(e -> e.attr("tabindex").equals("0"));
    }

    /// Each reference leads to its note, and each note back to every place that refers to it.
    private static void notes(Element page) {
        for (var reference : page.select("a[role=doc-noteref]")) {
            var note = page.getElementById(reference.attr("href").substring(1));
            assertThat(note).as(reference.outerHtml()).isNotNull();
            assertThat(note.select("a[role=doc-backlink]").eachAttr("href")).contains("#" + reference.id());
        }
        for (var back : page.select("a[role=doc-backlink]"))
            assertThat(page.getElementById(back.attr("href").substring(1))).isNotNull();
    }

    private static void language(Document document, Element page) {
        var language = document.front().string("language").orElse("");
        assertThat(page.selectFirst("div.document").attr("lang")).isEqualTo(language);
    }
}
