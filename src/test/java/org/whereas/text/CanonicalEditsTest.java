package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// Clause ids are given once and stay, whatever is done to a text: over the shipped texts and made-up ones.
class CanonicalEditsTest {

    private static final List<String> SHIPPED = Realworld.shipped().stream()
            .filter(it -> !it.endsWith("README.md"))
            .map(Realworld::read)
            .toList();

    @Property(tries = 150, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void idsStayWithTheirClausesThroughEditsMovesAndWraps(@ForAll long seed) {
        var random = new Random(seed);
        var base = base(random);

        var edited = Canonical.of(
                wrapped(Markdown.write(moved(base.document(), random)).replace(" the ", " such "), random),
                Optional.of(base.document()),
                Set.of(),
                "");

        assertThat(edited.repairs()).isEmpty();
        assertThat(said(edited.document()))
                .isEqualTo(said(Markdown.parse(base.markdown().replace(" the ", " such "))));
    }

    @Property(tries = 100, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void idsThatWereDroppedComeBackAtTheirPlaces(@ForAll long seed) {
        var base = base(new Random(seed));
        var dropped = base.markdown().replaceAll("\\{#[a-z0-9-]+ ?", "{").replaceAll(" ?\\{}", "");

        var found = Canonical.of(dropped, Optional.of(base.document()), Set.of(), "");

        assertThat(ids(found)).isEqualTo(ids(base));
    }

    @Property(tries = 100, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void noIdIsGivenThatWasEverUsed(@ForAll long seed) {
        var random = new Random(seed);
        var base = base(random);
        var ever = new HashSet<>(ids(base));
        var blank = new Document(FrontMatter.NONE, List.of());

        var anew = Canonical.of(
                base.markdown().replaceAll("\\{#[a-z0-9-]+ ?", "{").replaceAll(" ?\\{}", ""),
                Optional.of(blank),
                ever,
                "town/force");

        var mark = anew.document().blocks().isEmpty() ? "" : ending(ids(anew).getFirst());
        assertThat(ids(anew)).doesNotHaveDuplicates().allMatch(ClauseNames::isValid);
        for (var clause : Clauses.of(anew.document())) {
            if (clause.node() instanceof Block.Footnote) continue;
            assertThat(ever).doesNotContain(clause.id());
            assertThat(ending(clause.id())).isEqualTo(mark).hasSize(4);
        }
    }

    @Property(tries = 100, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void aClauseThatStandsTwiceKeepsItsIdOnceAndIsReported(@ForAll long seed) {
        var random = new Random(seed);
        var base = base(random);
        var blocks = new ArrayList<>(base.document().blocks());
        var twice = blocks.stream()
                .filter(it ->
                        it instanceof Block.Paragraph && !it.attributes().id().isEmpty())
                .toList();
        if (twice.isEmpty()) return;
        var one = twice.get(random.nextInt(twice.size()));
        blocks.add(random.nextInt(blocks.indexOf(one) + 1), one);

        var repaired = Canonical.of(
                Markdown.write(new Document(base.document().front(), blocks)),
                Optional.of(base.document()),
                Set.of(),
                "");

        assertThat(ids(repaired))
                .doesNotHaveDuplicates()
                .containsAll(ids(base))
                .hasSize(ids(base).size() + 1);
        assertThat(repaired.repairs()).singleElement().satisfies(it -> {
            assertThat(it.line()).isPositive();
            assertThat(ids(base)).doesNotContain(it.id());
        });
    }

    private static Canonical base(Random random) {
        var text = random.nextBoolean() && !SHIPPED.isEmpty()
                ? SHIPPED.get(random.nextInt(SHIPPED.size()))
                : Texts.prose(random.nextLong());
        return Canonical.of(text, Optional.empty(), Set.of(), "");
    }

    /// The document with some of its blocks elsewhere; those that only stand behind another stay.
    private static Document moved(Document document, Random random) {
        var text = new ArrayList<>(document.blocks());
        for (int i = 0; i < 3; i++) {
            var block = text.remove(random.nextInt(text.size()));
            text.add(random.nextInt(text.size() + 1), block);
        }
        if (random.nextBoolean()) Collections.rotate(text, random.nextInt(text.size()));
        return new Document(document.front(), text);
    }

    /// Plain paragraphs over several lines.
    private static String wrapped(String text, Random random) {
        int body = Markdown.Source.of(text).front().isEmpty() ? 0 : text.indexOf("\n---\n") + 5;
        var lines = text.substring(body)
                .lines()
                .map(line -> line.matches("[A-Z][A-Za-z ,.]* \\{#[a-z0-9-]+}") ? wrap(line, random) : line)
                .collect(Collectors.joining("\n", "", "\n"));
        return text.substring(0, body) + lines;
    }

    private static String wrap(String line, Random random) {
        var words = line.split(" ");
        var wrapped = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++)
            wrapped.append(random.nextInt(5) == 0 ? "\n" : " ").append(words[i]);
        return wrapped.toString();
    }

    private static TreeMap<String, String> said(Document document) {
        var said = new TreeMap<String, String>();
        Clauses.of(document).forEach(it -> said.put(it.id(), it.text()));
        return said;
    }

    private static List<String> ids(Canonical canonical) {
        return Clauses.of(canonical.document()).stream().map(Clause::id).toList();
    }

    private static String ending(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}
