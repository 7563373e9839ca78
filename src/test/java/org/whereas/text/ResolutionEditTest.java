package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.whereas.text.ResolutionStructure.Kind;
import org.whereas.text.ResolutionStructure.Part;

class ResolutionEditTest {

    private static final String PLAIN = """
            WHEREAS, parks are few; and {#few}

            WHEREAS, trees give shade; now, therefore, be it {#shade}

            RESOLVED that the City plants trees. {#plant}

            BE IT FURTHER RESOLVED that the clerk sends copies: {#send}

            - to the county; {#county}
            - to the state. {#state}

            Adopted on May 4, 2027. {#adopted}
            """;

    private static Document parsed(String text) {
        return Markdown.parse(text);
    }

    private static String written(Document document) {
        return Markdown.write(document);
    }

    @Test
    void everyBlockIsInOnePart() {
        var structure = ResolutionStructure.of(parsed(PLAIN));

        assertThat(structure.parts()).extracting(Part::id).containsExactly("few", "shade", "plant", "send", "adopted");
        assertThat(structure.of(Kind.RECITAL))
                .extracting(Part::words)
                .containsExactly("parks are few", "trees give shade");
        assertThat(structure.part("send").orElseThrow().several()).isTrue();
    }

    @Test
    void aTextThatIsRightStaysAsItIs() {
        assertThat(written(ResolutionEdit.settled(parsed(PLAIN)))).isEqualTo(written(parsed(PLAIN)));
    }

    @Test
    void whatIsMovedOpensAndEndsAsItsPlaceAsks() {
        var moved = written(ResolutionEdit.move(parsed(PLAIN), "shade", -1));
        var clauses = written(ResolutionEdit.move(parsed(PLAIN), "send", -1));

        assertThat(moved)
                .contains(
                        "WHEREAS, trees give shade; and {#shade}",
                        "WHEREAS, parks are few; now, therefore, be it {#few}");
        assertThat(clauses)
                .contains("RESOLVED that the clerk sends copies: {#send}\n\n- to the county; {#county}")
                .contains("BE IT FURTHER RESOLVED that the City plants trees. {#plant}");
    }

    @Test
    void whatIsAddedGetsItsFormalWords() {
        var recital = ResolutionEdit.add(parsed(PLAIN), Kind.RECITAL, "", "summers grow **hot**.");
        var clause = ResolutionEdit.add(parsed(PLAIN), Kind.CLAUSE, "plant", "the City waters them");
        var first = ResolutionEdit.add(parsed(""), Kind.CLAUSE, "", "that we begin");

        assertThat(written(recital))
                .contains(
                        "WHEREAS, trees give shade; and {#shade}\n\nWHEREAS, summers grow **hot**; now, therefore, be it\n");
        assertThat(written(clause)).contains("trees. {#plant}\n\nBE IT FURTHER RESOLVED that the City waters them.\n");
        assertThat(written(first)).isEqualTo("RESOLVED that we begin.\n");
    }

    @Test
    void aClauseIsJoinedWithTheNextAndKeepsWhatBothCarry() {
        var two = parsed("""
                RESOLVED that the City counts. {#count meets="A/1"}

                BE IT FURTHER RESOLVED The clerk tells. {#tell meets="A/2" addressee=city}
                """);

        assertThat(written(ResolutionEdit.join(two, "count")))
                .isEqualTo(
                        "RESOLVED that the City counts, and the clerk tells. {#count meets=\"A/1 A/2\" addressee=city}\n");
        assertThatThrownBy(() -> ResolutionEdit.join(two, "tell")).isInstanceOf(TextRefused.class);
    }

    @Test
    void theTextsOwnWayIsKept() {
        var chain = parsed("""
                **WHEREAS,** bells ring, and {#ring}

                **WHEREAS,** people sleep; {#sleep}

                **NOW, THEREFORE, BE IT RESOLVED,** that bells rest; and be it further {#rest}

                **RESOLVED,** that clocks are wound; and be it further {#wound}

                **RESOLVED,** that copies be sent. {#sent}
                """);

        var moved = written(ResolutionEdit.move(chain, "sent", -1));

        assertThat(written(ResolutionEdit.settled(chain))).isEqualTo(written(chain));
        assertThat(moved)
                .contains("**RESOLVED,** that copies be sent; and be it further {#sent}")
                .contains("**RESOLVED,** that clocks are wound. {#wound}");
    }

    @Test
    void alternativesStayTogether() {
        var text = parsed("""
                RESOLVED that we count. {#count}

                BE IT FURTHER RESOLVED that the chief decides. {#chief option=who choice=chief}

                BE IT FURTHER RESOLVED that a board decides. {#board option=who choice=board}
                """);

        var moved = ResolutionEdit.move(text, "board", -1);

        assertThat(ResolutionStructure.of(moved).parts())
                .extracting(Part::id)
                .containsExactly("chief", "board", "count");
        assertThat(written(moved))
                .contains("RESOLVED that the chief", "\n\nRESOLVED that a board", "FURTHER RESOLVED that we");
    }

    @Test
    void wordsAreChangedWithoutTheirFormalWords() {
        assertThat(written(ResolutionEdit.reword(parsed(PLAIN), "few", "parks are rare.")))
                .contains("WHEREAS, parks are rare; and {#few}");
        assertThat(written(ResolutionEdit.ask(parsed(PLAIN), "send", List.of("city"))))
                .contains("copies: {#send addressee=city}");
    }

    @Test
    void theEndOfAWordIsNotTakenForAnEnding() {
        var text = """
                WHEREAS, people need land; and {#need}

                WHEREAS, bears need land {#bears}

                RESOLVED that we meet the demand {#meet}

                BE IT FURTHER RESOLVED that we keep the land. {#keep}
                """;

        assertThat(ResolutionStructure.of(parsed(text)).parts())
                .extracting(Part::words)
                .containsExactly(
                        "people need land", "bears need land", "that we meet the demand", "that we keep the land");
        assertThat(written(ResolutionEdit.settled(parsed(text))))
                .isEqualTo(text.replace("land {#bears}", "land; now, therefore, be it {#bears}")
                        .replace("demand {", "demand. {"));
        assertThat(Resolution.advice(parsed(text)))
                .filteredOn(it -> it.clauseId().equals("bears"))
                .extracting(it -> it.fix().orElseThrow())
                .containsExactly("WHEREAS, bears need land; now, therefore, be it {#bears}");
    }

    @Test
    void aStopStandsOnceAndThatOfAnAbbreviationStays() {
        var text = """
                WHEREAS, it met in the U.S.; and {#met}

                WHEREAS, it asks: why? {#why}

                RESOLVED that it meets in the U.S. {#meets}

                BE IT FURTHER RESOLVED that it says "we count." {#says}

                BE IT FURTHER RESOLVED that it pays Acme, Inc. {#pays}
                """;

        assertThat(written(ResolutionEdit.settled(parsed(text))))
                .isEqualTo(text.replace("why? {", "why?; now, therefore, be it {"));
        assertThat(written(ResolutionEdit.join(parsed(text), "meets")))
                .contains("RESOLVED that it meets in the U.S., and that it says \"we count.\" {#meets}");
    }

    @Test
    void whatLeadsInToSectionsKeepsItsColon() {
        var text = """
                WHEREAS, trees give shade; {#shade}

                NOW, THEREFORE, BE IT RESOLVED by the Council: {#head}

                SECTION 1. That trees are planted. {#one}

                SECTION 2. That it takes effect at once. {#two}
                """;

        assertThat(written(ResolutionEdit.settled(parsed(text)))).isEqualTo(text);
    }

    @Test
    void eachParagraphThatIsAddedIsAPart() {
        var added = ResolutionEdit.add(parsed(PLAIN), Kind.RECITAL, "", "summers grow hot.\n\nwinters are mild");

        assertThat(written(added))
                .contains("WHEREAS, summers grow hot; and\n\nWHEREAS, winters are mild; now, therefore, be it\n");
    }

    @Test
    void theTemplatesAreRightAsTheyShip() {
        for (var path : Realworld.shipped()) {
            var document = parsed(Realworld.read(path));
            if (!document.front().string("kind").orElse("").equals("resolution")) continue;
            assertThat(written(ResolutionEdit.settled(document)))
                    .as(path.toString())
                    .isEqualTo(written(document));
        }
    }

    /// A resolution in one of the usual ways, and what somebody does to it: which act, to which part.
    record Session(Document document, List<Integer> acts) {}

    @Provide
    Arbitrary<Session> sessions() {
        var recitals = Arbitraries.integers().between(0, 5);
        var clauses = Arbitraries.integers().between(1, 5);
        var ways = Arbitraries.integers().between(0, 3);
        var acts = Arbitraries.integers().between(0, 9999).list().ofMaxSize(12);
        return Combinators.combine(recitals, clauses, ways, acts)
                .as((r, c, way, all) -> new Session(text(r, c, way), all));
    }

    private static Document text(int recitals, int clauses, int way) {
        var bold = way == 1 ? "**" : "";
        var chain = way == 2;
        var now = way == 3;
        var text = new StringBuilder();
        for (var i = 0; i < recitals; i++) {
            var last = i == recitals - 1;
            text.append(bold + "WHEREAS," + bold
                    + " reason %d holds%s {#why-%d}%n%n"
                            .formatted(i, last ? now ? ";" : "; now, therefore, be it" : "; and", i));
        }
        for (var i = 0; i < clauses; i++) {
            var open = i == 0
                    ? now ? "NOW, THEREFORE, BE IT RESOLVED" : "RESOLVED"
                    : chain ? "RESOLVED" : "BE IT FURTHER RESOLVED";
            var end = chain && i < clauses - 1 ? "; and be it further" : ".";
            text.append(bold + open + bold + " that step %d is taken%s {#do-%d}%n%n".formatted(i, end, i));
        }
        return Markdown.parse(text.toString());
    }

    @Property(tries = 400, seed = "4711")
    void afterAnyActsTheFormalWordsAreRightAndNoWordIsLost(@ForAll("sessions") Session session) {
        var document = session.document();
        for (var act : session.acts()) {
            var before = cores(document);
            var next = acted(document, act);
            assertThat(codes(next)).doesNotContain("recital-ending", "last-recital-ending", "second-resolving-clause");
            assertThat(cores(next)).containsAll(act % 4 < 2 ? before : Set.of());
            assertThat(written(ResolutionEdit.settled(next))).isEqualTo(written(next));
            document = next;
        }
    }

    @Property(tries = 300, seed = "4712")
    void upAndDownAgainIsAsItWas(@ForAll("sessions") Session session) {
        var document = session.document();
        var parts = ResolutionStructure.of(document).parts();
        IntStream.range(1, parts.size())
                .filter(i -> parts.get(i).kind() == parts.get(i - 1).kind())
                .mapToObj(i -> parts.get(i).id())
                .forEach(id -> assertThat(written(ResolutionEdit.move(ResolutionEdit.move(document, id, -1), id, 1)))
                        .isEqualTo(written(document)));
    }

    private static Document acted(Document document, int act) {
        var parts = ResolutionStructure.of(document).parts();
        if (parts.isEmpty() || act % 4 == 0) {
            var kind = act % 8 == 0 ? Kind.RECITAL : Kind.CLAUSE;
            var added = ResolutionEdit.add(document, kind, "", "word %d counts.".formatted(act));
            return Canonical.of(added, java.util.Optional.of(document), Set.of(), "")
                    .document();
        }
        var part = parts.get(act / 4 % parts.size());
        if (act % 4 == 1) return ResolutionEdit.move(document, part.id(), act % 8 == 1 ? -1 : 1);
        if (act % 4 == 2)
            return parts.size() > 2 && part.kind() == Kind.RECITAL
                    ? ResolutionEdit.remove(document, part.id())
                    : document;
        var next = parts.indexOf(part) + 1;
        var joins = next < parts.size() && parts.get(next).kind() == part.kind();
        return joins ? ResolutionEdit.join(document, part.id()) : document;
    }

    private static Set<String> cores(Document document) {
        return ResolutionStructure.of(document).parts().stream()
                .map(part -> part.id() + ": " + part.words())
                .collect(Collectors.toSet());
    }

    private static List<String> codes(Document document) {
        return Resolution.advice(document).stream().map(Resolution.Advice::code).toList();
    }
}
