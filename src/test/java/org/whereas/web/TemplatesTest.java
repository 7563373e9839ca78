package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;

class TemplatesTest {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, TemplatesTest.class.getClassLoader());

    private static final Page STRANGER =
            new Page(Words.ENGLISH, "/nowhere", false, "", "token-of-the-form", new Assets(), "a \"b\" <c>");

    private static final Page MEMBER =
            new Page(Words.ENGLISH, "/nowhere", true, "Dana <Ortiz>", "token-of-the-form", new Assets(), "");

    @Test
    void aPageHasASkipLinkOneHeadingAndNothingThatThePolicyForbids() {
        var html = problemPage(STRANGER);

        assertThat(html).contains("<html lang=\"en-US\">", "href=\"#main\"", "id=\"main\"", "id=\"status\"");
        assertThat(html.split("<h1", -1)).hasSize(2);
        assertThat(html)
                .doesNotContain(" style=", "<style", "javascript:", "data:")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void whatAPersonTypedIsWordsOnThePageAndNothingElse() {
        assertThat(problemPage(STRANGER))
                .contains("value=\"a &#34;b&#34; &lt;c>\"")
                .doesNotContain("<c>");
        assertThat(problemPage(MEMBER)).contains("Dana &lt;Ortiz&gt;").doesNotContain("Dana <Ortiz>");
    }

    @Test
    void whoIsSignedInCanSignOutWithTheTokenOfTheForm() {
        assertThat(problemPage(MEMBER)).contains("action=\"/sign-out\"", "value=\"token-of-the-form\"");
        assertThat(problemPage(STRANGER)).contains("href=\"/sign-in\"").doesNotContain("/sign-out");
    }

    @Test
    void whatIsWrongWithAFieldIsTiedToItsBox() {
        var html = render("field", Map.of("page", STRANGER, "name", "number", "label", "N", "hint", "h", "error", "e"));

        assertThat(html)
                .contains("for=\"number\"", "id=\"number\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"number-error number-hint\"", "id=\"number-error\"", "id=\"number-hint\"");
    }

    @Test
    void aListOfOnePageHasNoPager() {
        assertThat(render("pager", Map.of("page", STRANGER, "pager", new Pager("/x?page=", 1, 1))))
                .isBlank();
        assertThat(render("pager", Map.of("page", STRANGER, "pager", new Pager("/x?page=", 1, 2))))
                .contains("href=\"/x?page=2\"", "aria-current=\"page\"");
    }

    private static String problemPage(Page page) {
        var refusal = new Problem.NoSuchAddress("/nowhere").rendered(Words.ENGLISH);
        return render("problem", Map.of("page", page, "refusal", refusal));
    }

    private static String render(String template, Map<String, Object> model) {
        var output = new StringOutput();
        ENGINE.render("web/" + template + ".jte", model, output);
        return output.toString();
    }
}
