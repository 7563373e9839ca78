package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.whereas.text.Resolution.Advice;
import org.whereas.text.Resolution.Role;

class ResolutionTest {

    private static final String GOOD = """
            WHEREAS, parks are few; and {#few}

            WHEREAS, people like them; now, therefore, be it {#liked}

            RESOLVED, That the Council of Northfield calls on the State Legislature to pass, and the Governor to sign, the Parks Act; and {#ask}

            BE IT FURTHER RESOLVED that a copy of this resolution be sent to the Governor. {#sending}
            """;

    @Test
    void theUsualFormIsReadWithItsIds() {
        var resolution = Resolution.of(Markdown.parse(GOOD));

        assertThat(resolution.ids(Role.RECITAL)).containsExactly("few", "liked");
        assertThat(resolution.ids(Role.RESOLVING)).containsExactly("ask");
        assertThat(resolution.ids(Role.TRANSMITTAL)).containsExactly("sending");
        assertThat(resolution.asks())
                .singleElement()
                .satisfies(p -> assertThat(p.addressees()).containsExactly("State Legislature", "Governor"));
        assertThat(Resolution.advice(Markdown.parse(GOOD))).isEmpty();
    }

    @Test
    void formsOfResolvingAreOneFamily() {
        for (var words : List.of(
                "NOW, THEREFORE, BE IT RESOLVED that x",
                "Now be it therefore resolved that x",
                "**Resolved**, That x",
                "*Be it resolved* x",
                "IT WAS RESOLVED THAT:",
                "THEREFORE BE IT HEREBY RESOLVED x",
                "NOW, THEREFORE, the City Council of Yelm does hereby resolve and declares",
                "Be it enacted by the council",
                "1\\. RESOLVED: x")) {
            assertThat(Resolution.of(Markdown.parse(words)).passages())
                    .extracting(Resolution.Passage::role)
                    .as(words)
                    .containsExactly(Role.RESOLVING);
        }
    }

    @Test
    void formsOfGoingOnAreOneFamily() {
        for (var words : List.of(
                "BE IT FURTHER RESOLVED that x",
                "FURTHER RESOLVED x",
                "Resolved further, that x",
                "AND BE IT FINALLY RESOLVED x",
                "THEREFORE, BE IT FURTHER RESOLVED, x",
                "**Be it further resolved** x")) {
            assertThat(Resolution.of(Markdown.parse(words)).passages())
                    .extracting(Resolution.Passage::role)
                    .as(words)
                    .containsExactly(Role.FURTHER);
        }
    }

    @Test
    void aClauseThatLeadsOnMakesTheNextOneAFurtherOne() {
        var text = """
                **WHEREAS,** bells ring; and,

                **WHEREAS,** people sleep;

                **NOW, THEREFORE BE IT RESOLVED**, that the Council urges the Mayor to listen; and be it further

                **RESOLVED**, that bells rest at night; and be if further

                **RESOLVED**, that copies be sent to the Governor.

                **SOURCES:**

                - A book.

                **Background material**

                Words.
                """;
        var resolution = Resolution.of(Markdown.parse(text));

        assertThat(resolution.passages())
                .extracting(Resolution.Passage::role)
                .containsExactly(
                        Role.RECITAL,
                        Role.RECITAL,
                        Role.RESOLVING,
                        Role.FURTHER,
                        Role.TRANSMITTAL,
                        Role.PLAIN,
                        Role.PLAIN,
                        Role.PLAIN,
                        Role.PLAIN);
        assertThat(Resolution.advice(Markdown.parse(text))).isEmpty();
    }

    @Test
    void whoeverIsSaidToBeAskedIsAskedToo() {
        for (var words : List.of(
                "RESOLVED that the City Manager is hereby directed to report.",
                "RESOLVED that City Manager staff are and are hereby requested to report.")) {
            assertThat(Resolution.of(Markdown.parse(words)).asks())
                    .as(words)
                    .singleElement()
                    .satisfies(p -> assertThat(p.addressees().getFirst()).startsWith("City Manager"));
            assertThat(Resolution.advice(Markdown.parse(words))).isEmpty();
        }
    }

    @Test
    void thoseWhoShowATextFindTheRoleOfEachBlockAndItsOpening() {
        var document = Markdown.parse(GOOD);
        var roles = Resolution.roles(document);

        assertThat(document.blocks())
                .extracting(roles::get)
                .containsExactly(Role.RECITAL, Role.RECITAL, Role.RESOLVING, Role.TRANSMITTAL);
        assertThat(Resolution.opening("WHEREAS, parks are few")).isEqualTo(8);
        assertThat(Resolution.opening("Now, therefore, be it further resolved, that"))
                .isEqualTo(39);
        assertThat(Resolution.opening("Parks are few")).isZero();
    }

    @Test
    void recitalsMayHaveBulletsNumbersAndBold() {
        var resolution = Resolution.of(Markdown.parse("- **Whereas**, a; and\n- WHEREAS b; and\n\n1. Whereas c\n"));

        assertThat(resolution.of(Role.RECITAL)).hasSize(3);
    }

    @Test
    void sectionsOfAnOrdinanceSignaturesAndCodesAreFound() {
        var resolution = Resolution.of(Markdown.parse("""
                Whereas, x; now, therefore, be it

                Be it ordained by the council:

                SECTION 1. The code is amended.

                SECTION 2. The clerk shall send certified copies to the county.

                PASSED AND APPROVED this 4th day of May, 2021.

                Ana Example\\
                Mayor

                AE\\
                LS 435/2014\\
                2/5/14
                """));

        assertThat(resolution.passages())
                .extracting(Resolution.Passage::role)
                .containsExactly(
                        Role.RECITAL,
                        Role.RESOLVING,
                        Role.SECTION,
                        Role.TRANSMITTAL,
                        Role.SIGNATURE,
                        Role.SIGNATURE,
                        Role.TRAILER);
    }

    @Test
    void whatIsNoResolutionIsPlain() {
        var resolution = Resolution.of(Markdown.parse("# Radios\n\nSpeak briefly.\n\n- a\n- b\n"));

        assertThat(resolution.resolves()).isFalse();
        assertThat(resolution.of(Role.PLAIN)).hasSize(4);
    }

    @Nested
    class Asking {

        @Test
        void theAttributeNamesTheAddressee() {
            var resolution = Resolution.of(Markdown.parse("RESOLVED, that x. {#x addressee=\"congress doj\"}"));

            assertThat(resolution.asks())
                    .singleElement()
                    .satisfies(p -> assertThat(p.addressees()).containsExactly("congress", "doj"));
        }

        @Test
        void nobodyNamedIsRemarked() {
            assertThat(codes("RESOLVED, that the council urges to act at once."))
                    .containsExactly("ask-without-addressee");
        }
    }

    @Nested
    class Advising {

        @Test
        void aRecitalThatEndsOtherwiseGetsAnotherEnding() {
            var advice = advice(
                    "WHEREAS, parks are few. {#few}\n\nWHEREAS, *people* like “them,” {#liked}\n\nRESOLVED, that x.\n");

            assertThat(advice)
                    .containsExactly(
                            new Advice(
                                    "few",
                                    "recital-ending",
                                    List.of("; and"),
                                    Optional.of("WHEREAS, parks are few; and {#few}")),
                            new Advice(
                                    "liked",
                                    "last-recital-ending",
                                    List.of("; now, therefore, be it"),
                                    Optional.of("WHEREAS, *people* like “them”; now, therefore, be it {#liked}")));
        }

        @Test
        void theLastRecitalEndsWithASemicolonBeforeNowTherefore() {
            assertThat(codes("WHEREAS, x;\n\nNOW, THEREFORE, BE IT RESOLVED that x."))
                    .isEmpty();
            assertThat(codes("WHEREAS, x,\n\nNOW, THEREFORE, BE IT RESOLVED that x."))
                    .containsExactly("last-recital-ending");
        }

        @Test
        void oneResolvingClauseIsExpected() {
            assertThat(codes("WHEREAS, x; now, therefore, be it")).containsExactly("no-resolving-clause");
            assertThat(advice("RESOLVED, that x.\n\nRESOLVED, that y. {#y}"))
                    .containsExactly(new Advice(
                            "y",
                            "second-resolving-clause",
                            List.of(),
                            Optional.of("BE IT FURTHER RESOLVED that y. {#y}")));
        }

        @Test
        void aBlankFieldIsRemarkedAtItsClause() {
            assertThat(
                            advice(
                                    "---\nfields:\n  city.name: {label: Name of the city, required: true}\n---\n\nRESOLVED, that {{city.name}} acts. {#act}"))
                    .containsExactly(new Advice("act", "blank-field", List.of("Name of the city"), Optional.empty()));
        }

        @Test
        void theRecordIsCheckedToo() {
            assertThat(codes(front("introduced: 2021-05-04\nadopted: 2021-05-03")))
                    .containsExactly("adopted-before-introduced");
            assertThat(codes(front("adopted: 2021-05\neffective: 2021-05-03"))).isEmpty();
            assertThat(codes(front("vote: {ayes: 5, nays: 2, members: 8}"))).containsExactly("vote-total");
            assertThat(
                            codes(
                                    front(
                                            "vote: {ayes: 2, nays: 1}\nvotes: [{name: A, vote: aye}, {name: B, vote: nay}, {name: a, vote: aye}]")))
                    .containsExactly("voted-twice");
            assertThat(codes(front("vote: {ayes: 3}\nvotes: [{name: A, vote: aye}]")))
                    .containsExactly("vote-roll");
            assertThat(codes(front("signatures: [{name: Ana}, {title: Mayor}]")))
                    .containsExactly("signature-without-title", "signature-without-name");
            assertThat(codes(front("adopts: [{document: uscm/radios}, {document: uscm/parks, version: 1.0.0}]")))
                    .containsExactly("adopts-without-version");
        }

        private static String front(String lines) {
            return "---\n" + lines + "\n---\n\nRESOLVED, that x.\n";
        }

        private static List<Advice> advice(String text) {
            return Resolution.advice(Markdown.parse(text));
        }
    }

    private static List<String> codes(String text) {
        return Resolution.advice(Markdown.parse(text)).stream()
                .map(Advice::code)
                .toList();
    }
}
