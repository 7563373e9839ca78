package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.FrontMatter;
import org.whereas.text.Item;
import org.whereas.text.Markdown;
import org.whereas.text.Node;
import org.whereas.text.Options;
import org.whereas.text.Publication;

/// The shipped documents are canonical, so that a one-word edit in one of them changes one line and no start rewrites
/// them.
class ShippedFormTest {

    @Test
    void everyShippedDocumentIsCanonical() {
        assertThat(ShippedTexts.documents()).hasSizeGreaterThan(10).allSatisfy(file -> {
            var text = ShippedTexts.read(file);

            assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(text);
        });
    }

    @Test
    void everyClauseOfAShippedDocumentHasAnId() {
        assertThat(ShippedTexts.documents()).allSatisfy(file -> {
            var document = Markdown.parse(ShippedTexts.read(file));

            assertThat(clauses(document.blocks()).toList())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(clause -> assertThat(clause.attributes().id())
                            .as("%s, line %s", file, clause.position())
                            .isNotEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aCopyWithEveryBlankFilledAndEveryChoiceMadeLeavesNothingOpen(int nth) {
        assertThat(ShippedTexts.documents()).allSatisfy(file -> {
            var made = chosen(filled(Markdown.parse(ShippedTexts.read(file))), nth);

            var text = Markdown.write(Publication.of(made).withFront(FrontMatter.NONE));

            assertThat(text).isNotBlank().doesNotContain("{{", "option=", ".note");
        });
    }

    private static Document filled(Document document) {
        var answers = Fields.of(document).entries().stream()
                .filter(field -> field.shown().isEmpty())
                .collect(Collectors.toMap(Fields.Entry::name, Fields.Entry::label));
        return Fields.fill(document, answers);
    }

    private static Document chosen(Document document, int nth) {
        var choices = Options.of(document).all().stream().collect(Collectors.toMap(Options.Option::name, option -> {
            var offered = option.choices();
            return offered.get(Math.min(nth, offered.size() - 1)).name();
        }));
        return Options.choose(document, choices);
    }

    private static Stream<Node> clauses(List<Block> blocks) {
        return blocks.stream().flatMap(ShippedFormTest::clauses);
    }

    private static Stream<Node> clauses(Block block) {
        return switch (block) {
            case Block.BulletList list -> list.items().stream().flatMap(ShippedFormTest::clauses);
            case Block.OrderedList list -> list.items().stream().flatMap(ShippedFormTest::clauses);
            case Block.Quote quote -> Stream.concat(Stream.of(quote), clauses(quote.blocks()));
            case Block.Footnote note -> clauses(note.blocks());
            case Block.Rule _, Block.Html _ -> Stream.empty();
            case Block.Heading _, Block.Paragraph _, Block.Table _, Block.CodeBlock _ -> Stream.of(block);
        };
    }

    private static Stream<Node> clauses(Item item) {
        var blocks = item.blocks();
        var own = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph ? 1 : 0;
        return Stream.concat(Stream.of(item), clauses(blocks.subList(own, blocks.size())));
    }
}
