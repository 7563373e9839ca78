package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// What people do to a file in Word, and what it proposes when it comes back.
class WordReturnTest {

    private static final Document TEXT = Markdown.parse("""
            ---
            title: Stops
            kind: model-policy
            fields:
              chief.title: {label: Title of the head, required: true}
            choices: {reach: wide}
            ---

            ## Purpose {#purpose}

            Officers may stop a person on reasonable suspicion. {#stops}

            > Ask the city attorney. {#ask}

            {#advice .note}

            The {{chief.title}} reports each month. {#reports meets="USCM-2020/a/1"}

            1. An officer says why. {#why}
            1. An officer gives a name.[^names] {#name}
               - A card will do. {#card}

            We count stops. {#narrow option=reach choice=narrow}

            We count stops and searches. {#wide option=reach choice=wide}

            The {{chief.title}} answers questions. {#answers}

            [^names]: The name on the badge. {#names-text}
            """);

    private static Edited file() {
        return Edited.of(Samples.docx(TEXT, false));
    }

    private static Returned compare(Edited file) {
        return WordReturn.compare(WordImport.read(file.bytes()), TEXT, Samples.WORDS);
    }

    private static Proposal only(Edited file) {
        var proposals = compare(file).proposals();
        assertThat(proposals).hasSize(1);
        return proposals.getFirst();
    }

    @Test
    void aTextWithoutIdsIsComparedToo() {
        var exported = Markdown.parse("One.\n");
        var file = WordImport.read(Samples.docx(Markdown.parse("One.\n\n- Two.\n\n  Three.\n"), false));

        assertThat(WordReturn.compare(file, exported, Samples.WORDS).proposals())
                .isNotEmpty();
    }

    private static String ins(String author, String words) {
        return "<w:ins w:id=\"901\" w:author=\"" + author
                + "\" w:date=\"2026-11-21T10:00:00Z\"><w:r><w:t xml:space=\"preserve\">" + words
                + "</w:t></w:r></w:ins>";
    }

    private static String del(String author, String words) {
        return "<w:del w:id=\"902\" w:author=\"" + author
                + "\" w:date=\"2026-11-21T10:05:00Z\"><w:r><w:delText xml:space=\"preserve\">" + words
                + "</w:delText></w:r></w:del>";
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    @Test
    void aFileThatNobodyTouchedProposesNothing() {
        assertThat(compare(file()).proposals()).isEmpty();
    }

    @Test
    void theFileNamesTheVersionItWasMadeOf() {
        var exported = WordImport.read(file().bytes()).exported();

        assertThat(exported).contains(new Exported("https://whereas.example/documents/uscm/de-escalation", "7c1f0e"));
    }

    @Nested
    class WithoutTracking {

        @Test
        void otherWordsAreAChangeOfTheirClause() {
            var proposal = only(file().replace("may stop a person", "may briefly stop a person"));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.CHANGED);
            assertThat(proposal.clause()).isEqualTo("stops");
            assertThat(proposal.before()).isEqualTo("Officers may stop a person on reasonable suspicion.\n");
            assertThat(proposal.after()).isEqualTo("Officers may briefly stop a person on reasonable suspicion.\n");
            assertThat(proposal.tracked()).isFalse();
            assertThat(proposal.author()).isEmpty();
        }

        @Test
        void aParagraphThatIsGoneIsRemoved() {
            var file = file();
            var proposal = only(file.replace(file.paragraph("Officers may stop"), ""));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.REMOVED);
            assertThat(proposal.clause()).isEqualTo("stops");
        }

        @Test
        void aNewParagraphIsAddedBehindTheOneBeforeIt() {
            var file = file();
            var paragraph = file.paragraph("Officers may stop");
            var proposal =
                    only(file.replace(paragraph, paragraph + "<w:p>" + run("They say who they are.") + "</w:p>"));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.ADDED);
            assertThat(proposal.after()).isEqualTo("They say who they are.\n");
            assertThat(proposal.follows()).isEqualTo("stops");
        }

        @Test
        void aParagraphThatWasMovedIsKnownByItsBookmark() {
            var file = file();
            var paragraph = file.paragraph("answers questions");
            var first = file.paragraph("Officers may stop");
            var proposal = only(file.replace(paragraph, "").replace(first, paragraph + first));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.MOVED);
            assertThat(proposal.clause()).isEqualTo("answers");
            assertThat(proposal.follows()).isEqualTo("purpose");
        }

        @Test
        void aParagraphThatWasPartedKeepsItsClauseAndAddsOne() {
            var parted = file().replace(
                            "Officers may stop a person on",
                            "Officers may stop a person.</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">They do so on");

            var proposals = compare(parted).proposals();

            assertThat(proposals)
                    .extracting(Proposal::kind)
                    .containsExactly(Proposal.Kind.CHANGED, Proposal.Kind.ADDED);
            assertThat(proposals.getFirst().clause()).isEqualTo("stops");
            assertThat(proposals.getFirst().after()).isEqualTo("Officers may stop a person.\n");
            assertThat(proposals.getLast().after()).isEqualTo("They do so on reasonable suspicion.\n");
        }

        @Test
        void aFieldIsFilledInOneOfItsPlacesOnly() {
            var file = file();
            var control = file.main().indexOf("<w:showingPlcHdr/>");
            var end = file.main().indexOf("</w:sdtContent>", control);
            var filled = file.main().substring(0, control) + "</w:sdtPr><w:sdtContent>" + run("Sheriff")
                    + file.main().substring(end);
            var proposal = only(file.with(Edited.MAIN, filled));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.FIELD);
            assertThat(proposal.clause()).isEqualTo("chief.title");
            assertThat(proposal.after()).isEqualTo("Sheriff");
        }

        @Test
        void aChangedNoteIsAChangeOfItsWords() {
            var proposal = only(file().replace("word/footnotes.xml", "on the badge", "and number on the badge"));

            assertThat(proposal.clause()).isEqualTo("names-text");
            assertThat(proposal.after()).isEqualTo("The name and number on the badge.\n");
        }

        @Test
        void aNewTitleIsOneOfTheFrontMatter() {
            var proposal = only(file().replace(">Stops<", ">Stops and searches<"));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.FRONT);
            assertThat(proposal.after()).isEqualTo("Stops and searches");
        }
    }

    @Nested
    class WithTracking {

        @Test
        void eachAuthorProposesForHimself() {
            var marked = file().replace(
                            run("Officers may stop a person on reasonable suspicion."),
                            run("Officers ")
                                    + del("Ana", "may")
                                    + ins("Ana", "can")
                                    + run(" stop a person on ")
                                    + ins("Ben", "articulable ")
                                    + run("reasonable suspicion."));

            var proposals = compare(marked).proposals();

            assertThat(proposals)
                    .extracting(Proposal::author, Proposal::after)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "Ana", "Officers can stop a person on reasonable suspicion.\n"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "Ben", "Officers may stop a person on articulable reasonable suspicion.\n"));
            assertThat(proposals).allMatch(Proposal::tracked);
            assertThat(proposals.getFirst().date()).isEqualTo(Instant.parse("2026-11-21T10:05:00Z"));
        }

        @Test
        void twoWhoChangedTheSameWordsProposeTogether() {
            var marked = file().replace(
                            run("Officers may stop a person on reasonable suspicion."),
                            run("Officers ")
                                    + del("Ana", "may")
                                    + ins("Ben", "can")
                                    + run(" stop a person on reasonable suspicion."));

            var proposal = only(marked);

            assertThat(proposal.author()).isEqualTo("Ana, Ben");
            assertThat(proposal.after()).isEqualTo("Officers can stop a person on reasonable suspicion.\n");
        }

        @Test
        void aParagraphWithItsMarkTakenOutIsRemoved() {
            var file = file();
            var paragraph = file.paragraph("Officers may stop");
            var gone = paragraph
                    .replace(
                            "</w:pPr>",
                            "<w:rPr><w:del w:id=\"1\" w:author=\"Ana\" w:date=\"2026-11-21T10:00:00Z\"/></w:rPr></w:pPr>")
                    .replace(
                            run("Officers may stop a person on reasonable suspicion."),
                            del("Ana", "Officers may stop a person on reasonable suspicion."));

            var proposal = only(file.replace(paragraph, gone));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.REMOVED);
            assertThat(proposal.author()).isEqualTo("Ana");
        }
    }

    /// What one put in and another changed cannot be told apart.
    @Nested
    class WithinEachOther {

        private static final String STOPS = run("Officers may stop a person on reasonable suspicion.");

        private static String later(String change) {
            return change.replace("T10:0", "T11:0");
        }

        @Test
        void aWordInAParagraphThatAnotherAddedIsAddedWithIt() {
            var file = file();
            var paragraph = file.paragraph("Officers may stop");
            var mark = "<w:ins w:id=\"900\" w:author=\"Ana\" w:date=\"2026-11-21T10:00:00Z\"/>";
            var added = "<w:p><w:pPr><w:rPr>" + mark + "</w:rPr></w:pPr>" + ins("Ana", "Officers may ")
                    + later(ins("Ben", "not ")) + ins("Ana", "shout.") + "</w:p>";

            var proposal = only(file.replace(paragraph, paragraph + added));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.ADDED);
            assertThat(proposal.follows()).isEqualTo("stops");
            assertThat(proposal.after()).isEqualTo("Officers may not shout.\n");
            assertThat(proposal.author()).isEqualTo("Ana, Ben");
            assertThat(proposal.date()).isEqualTo(Instant.parse("2026-11-21T11:00:00Z"));
        }

        @Test
        void aWordInAParagraphThatAnotherBeganIsAddedWithIt() {
            var file = file();
            var paragraph = file.paragraph("Officers may stop");
            var mark = "<w:rPr><w:ins w:id=\"900\" w:author=\"Ana\" w:date=\"2026-11-21T10:00:00Z\"/></w:rPr></w:pPr>";
            var added = "<w:p>" + ins("Ana", "Officers may ") + ins("Ben", "not ") + ins("Ana", "shout.") + "</w:p>";

            var proposal = only(file.replace(paragraph, paragraph.replace("</w:pPr>", mark) + added));

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.ADDED);
            assertThat(proposal.after()).isEqualTo("Officers may not shout.\n");
            assertThat(proposal.author()).isEqualTo("Ana, Ben");
        }

        @Test
        void wordsThatAnotherStruckAgainAreNotProposed() {
            var sentence = ins("Ana", " They say why.");
            var struck = sentence.replace("<w:r>", later(del("Ben", " Loudly.")) + "<w:r>");

            var proposal = only(file().replace(STOPS, STOPS + struck));

            assertThat(proposal.after())
                    .isEqualTo("Officers may stop a person on reasonable suspicion. They say why.\n");
            assertThat(proposal.author()).isEqualTo("Ana, Ben");
            assertThat(proposal.date()).isEqualTo(Instant.parse("2026-11-21T11:05:00Z"));
        }

        @Test
        void aSentenceThatAnotherStruckWholeIsNoProposal() {
            var struck = ins("Ana", "").replaceAll("<w:r>.*</w:r>", del("Ben", " They say why."));

            assertThat(compare(file().replace(STOPS, STOPS + struck)).proposals())
                    .isEmpty();
        }
    }

    @Test
    void ofFourteenWhoChangedSomethingEachIsToldByHisName() {
        var words = new StringBuilder();
        for (int i = 1; i <= 14; i++) words.append("Rule " + i + " holds. {#r" + i + "}\n\n");
        var text = Markdown.parse(words.toString());
        var file = Edited.of(Samples.docx(text, false));
        var names = new java.util.ArrayList<String>();
        for (int i = 1; i <= 14; i++) {
            names.add("Author " + i);
            file.replace(run("Rule " + i + " holds."), run("Rule " + i + " holds.") + ins("Author " + i, " So it is."));
        }

        var proposals = WordReturn.compare(WordImport.read(file.bytes()), text, Samples.WORDS)
                .proposals();

        assertThat(proposals).extracting(Proposal::author).containsExactlyElementsOf(names);
    }

    @Test
    void whatStandsInAPartOfAnotherProgramIsNotOurs() {
        var foreign = file().without("docProps/custom.xml")
                .with("customXml/item1.xml", "<document address=\"https://elsewhere.example/a\" version=\"1\"/>");

        assertThat(WordImport.read(foreign.bytes()).exported()).isEmpty();
    }

    @Nested
    class MadeWithChanges {

        private static final Document OLDER = Markdown.parse(Markdown.write(TEXT)
                .replace("Officers may stop a person on reasonable suspicion.", "Officers stop people.")
                .replace("We count stops and searches.", "We count."));

        private static Edited marked() {
            return Edited.of(Redlines.tracked(OLDER, TEXT));
        }

        @Test
        void ourOwnMarkingsAreNoProposals() {
            assertThat(WordImport.read(marked().bytes()).changes()).isEmpty();
            assertThat(compare(marked()).proposals()).isEmpty();
        }

        @Test
        void whatSomebodyMarkedAmongThemIsOne() {
            var proposal = only(
                    marked().replace(run(" answers questions."), ins("Ana", " always") + run(" answers questions.")));

            assertThat(List.of(proposal.clause(), proposal.author())).isEqualTo(List.of("answers", "Ana"));
            assertThat(proposal.after()).isEqualTo("The {{chief.title}} always answers questions.\n");
        }

        @Test
        void manyForksComeBackAsTheyWent() {
            for (int number = 0; number < 12; number++) {
                var fork = Redlines.fork(number);
                var file = WordImport.read(Redlines.tracked(fork.older(), fork.newer()));

                assertThat(WordReturn.compare(file, fork.newer(), Samples.WORDS).proposals())
                        .as("fork " + number)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatTheFileDoesNotShowStaysAsItIs() {
        var proposal = only(file().replace(" reports each month", " reports each week"));

        assertThat(proposal.clause()).isEqualTo("reports");
        assertThat(proposal.after()).isEqualTo("The {{chief.title}} reports each week.\n");
    }

    @Test
    void aCommentIsAProposalOfItsOwn() {
        var comments = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:comment w:id=\"1\" w:author=\"Ana\" w:date=\"2026-11-21T10:00:00Z\"><w:p>" + run("Too wide?")
                + "</w:p></w:comment></w:comments>";
        var file = file().with("word/comments.xml", comments);
        file.replace(
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"c9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>");
        file.replace(
                run("Officers may stop a person on reasonable suspicion."),
                "<w:commentRangeStart w:id=\"1\"/>" + run("Officers may stop a person")
                        + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
                        + run(" on reasonable suspicion."));

        var proposal = only(file);

        assertThat(List.of(proposal.clause(), proposal.comment(), proposal.author(), proposal.after()))
                .isEqualTo(List.of("stops", "Too wide?", "Ana", "Officers may stop a person"));
    }
}
