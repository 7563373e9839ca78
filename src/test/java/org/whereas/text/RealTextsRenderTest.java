package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.whereas.problem.Words;

/// Every shipped text, and every real one that stands beside the project.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RealTextsRenderTest {

    private static final Html.Options DRAFTING = Html.Options.drafting(Words.ENGLISH::say);
    private static final Html.Options READING = Html.Options.reading(Words.ENGLISH::say);

    @TestFactory
    List<DynamicTest> everyRealTextIsRenderedSafelyAndWhole() {
        return Stream.of(Realworld.shipped(), Realworld.seeds(), Realworld.texts())
                .flatMap(List::stream)
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> rendered(path)))
                .toList();
    }

    private static void rendered(Path path) {
        Document document;
        try {
            document = Markdown.parse(Realworld.read(path));
        } catch (TextRefused tooLarge) {
            return;
        }
        var html = Html.render(document, DRAFTING);

        HostileTest.assertSafe(html);
        assertNothingWasTakenOut(Html.written(document, DRAFTING), html);
        HostileTest.assertSafe(Html.render(Publication.of(document), READING));
        assertThat(Publication.of(Publication.of(document))).isEqualTo(Publication.of(document));
        assertThat(PlainText.of(document)).isNotBlank();
        assertThat(Metadata.of(document).title()).isNotNull();
    }

    private static void assertNothingWasTakenOut(String written, String html) {
        var before = Jsoup.parseBodyFragment(written).body();
        var after = Jsoup.parseBodyFragment(html).body();
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.getAllElements()).hasSameSizeAs(before.getAllElements());
        assertThat(after.select("[id]").eachAttr("id"))
                .isEqualTo(before.select("[id]").eachAttr("id"));
        assertThat(after.select("[class]").eachAttr("class"))
                .isEqualTo(before.select("[class]").eachAttr("class"));
        assertThat(after.select("a[href]")).hasSameSizeAs(before.select("a[href]"));
    }

    @TestFactory
    List<DynamicTest> everyShippedTextIsWellFormed() {
        return Realworld.shipped().stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    var document = Markdown.parse(Realworld.read(path));
                    var page = Jsoup.parseBodyFragment(Html.render(document, DRAFTING))
                            .body();

                    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
                    assertThat(page.select("a[href^=#]"))
                            .allMatch(a -> page.getElementById(a.attr("href").substring(1)) != null);
                    assertThat(Outline.of(document)).hasSameSizeAs(page.select("h2.clause, h3.clause, h4.clause"));
                    assertThat(Fields.of(document).undeclared()).isEmpty();
                    assertThat(Fields.of(document).unused()).isEmpty();
                    assertThat(Metadata.of(document).findings()).isEmpty();
                }))
                .toList();
    }
}
