package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Metadata;
import org.whereas.text.Options;
import org.whereas.text.Publication;
import org.whereas.text.Resolution;

/// The templates of resolutions that ship: once filled in, a clerk finds nothing to point out.
class ResolutionTemplatesTest {

    private static final Path FOLDER = ShippedTexts.FOLDER.resolve("uscm");

    static Stream<String> templates() {
        return Stream.of(
                "adoption-resolution",
                "league-resolution",
                "shared-principles-proclamation",
                "state-law-resolution",
                "support-resolution");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aFilledTemplateIsInOrder(String name) {
        var template = Markdown.parse(ShippedTexts.read(FOLDER.resolve(name + ".md")));

        for (int nth = 0; nth < 3; nth++) {
            var made = Publication.of(chosen(filled(template), nth));
            var resolution = Resolution.of(made);

            assertThat(Resolution.advice(made)).as(name).isEmpty();
            assertThat(resolution.of(Resolution.Role.RECITAL)).hasSizeGreaterThan(2);
            assertThat(resolution.of(Resolution.Role.RESOLVING)).hasSize(1);
            assertThat(resolution.of(Resolution.Role.SIGNATURE)).hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whileItIsATemplateOnlyItsBlanksAreMissed(String name) {
        var template = Markdown.parse(ShippedTexts.read(FOLDER.resolve(name + ".md")));

        assertThat(Resolution.advice(template))
                .isNotEmpty()
                .allMatch(advice -> advice.code().equals("blank-field"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatItAdoptsIsShippedInThatVersion(String name) {
        var template = Markdown.parse(ShippedTexts.read(FOLDER.resolve(name + ".md")));

        for (var adopted : Metadata.of(template).passage().adopts()) {
            var file = ShippedTexts.FOLDER.resolve(adopted.document() + ".md");
            var document = Markdown.parse(ShippedTexts.read(file));

            assertThat(document.front().string("version"))
                    .as(adopted.document())
                    .hasValue(adopted.version());
        }
    }

    private static Document filled(Document template) {
        var values = new HashMap<String, String>();
        for (var field : Fields.of(template).entries()) {
            if (field.shown().isPresent()) continue;
            values.put(field.name(), field.example().isEmpty() ? "Dana Cole" : field.example());
        }
        return Fields.fill(template, values);
    }

    private static Document chosen(Document template, int nth) {
        Map<String, String> choices = Options.of(template).all().stream()
                .collect(Collectors.toMap(Options.Option::name, option -> nth(option.choices(), nth)));
        return Options.choose(template, choices);
    }

    private static String nth(List<Options.Choice> offered, int nth) {
        return offered.get(Math.min(nth, offered.size() - 1)).name();
    }
}
