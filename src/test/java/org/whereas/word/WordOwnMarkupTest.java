package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// What Whereas itself marked in a file is no proposal when the file comes back.
class WordOwnMarkupTest {

    private static final String NEWER = """
            ---
            title: Tows
            kind: local-policy
            fields:
              chief.title: {label: Title, value: Chief & Marshal}
            ---

            ## Tows {#tows}

            An officer shall call the {{chief.title}} first.[^log] {#call}

            1. Call the owner. {#owner}
            1. Take a picture. {#picture}

            | What | Who |
            | --- | --- |
            | Car | Owner |
            | Truck | Firm |

            {#table}

            [^log]: Time and place.
            """;

    private static final String OLDER = NEWER.replace("shall", "may")
            .replace("first.[^log]", "first, and then write.[^log][^gone]")
            .replace("1. Take", "1. Write it down. {#write}\n1. Take")
            .replace("| Truck", "| Bus | Driver |\n| Truck")
            .replace("value: Chief & Marshal", "value: Sheriff")
            .replace("[^log]: Time and place.", "[^log]: Time, place and name.\n\n[^gone]: A note that went.")
            .replace("| What", "*Nobody* waits. {#waits}\n\n| What");

    private static Edited file(WordChanges.Markup markup) {
        return Edited.of(Redlines.docx(Markdown.parse(OLDER), Markdown.parse(NEWER), markup));
    }

    private static Returned compare(Edited file, Document exported) {
        return WordReturn.compare(WordImport.read(file.bytes()), exported, Samples.WORDS);
    }

    @Test
    void aFileWithChangesShownByFormattingProposesNothing() {
        var back = compare(file(WordChanges.Markup.STATIC), Markdown.parse(NEWER));

        assertThat(back.proposals()).isEmpty();
        assertThat(back.left()).noneMatch(it -> it.key().equals("word.left.struck"));
    }

    @Test
    void noneOfManyFilesWithMarkingsProposesAnything() {
        for (int number = 0; number < 60; number++) {
            var fork = Redlines.fork(number);
            for (var markup : WordChanges.Markup.values()) {
                var file = Edited.of(Redlines.docx(fork.older(), fork.newer(), markup));
                assertThat(compare(file, fork.newer()).proposals())
                        .as("%s %s", number, markup)
                        .isEmpty();
            }
        }
    }

    @Test
    void wordsThatSomebodyStruckByHandAreStruckInTheProposal() {
        var file = file(WordChanges.Markup.STATIC)
                .replace(
                        "<w:r><w:t xml:space=\"preserve\">Call the owner.",
                        "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">Call the owner.");

        assertThat(compare(file, Markdown.parse(NEWER)).proposals())
                .extracting(Proposal::clause, Proposal::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("owner", "~~Call the owner.~~\n"));
    }

    @Test
    void wordsWrittenWithinStruckOnesAreTold() {
        var back = compare(
                file(WordChanges.Markup.STATIC).replace("Write it down.", "Write it down at once."),
                Markdown.parse(NEWER));

        assertThat(back.proposals()).isEmpty();
        assertThat(back.left())
                .filteredOn(it -> it.key().equals("word.left.struck"))
                .extracting(WordText.Told::words)
                .allMatch(it -> it.contains("at once"))
                .hasSize(1);
    }

    @Test
    void theyAreToldWhereAProgramDroppedTheDataOfTheFile() {
        var bare = file(WordChanges.Markup.STATIC).without("customXml/item1.xml");

        assertThat(WordImport.read(bare.bytes()).left())
                .noneMatch(it -> it.key().equals("word.left.struck"));
        assertThat(WordImport.read(bare.replace("Write it down.", "Write it down at once.")
                                .bytes())
                        .left())
                .filteredOn(it -> it.key().equals("word.left.struck"))
                .extracting(WordText.Told::words)
                .allMatch(it -> it.contains("at once"))
                .hasSize(1);
    }

    @Test
    void onlyAHeadThatWasChangedIsTold() {
        var file = Edited.of(Samples.docx(Markdown.parse(NEWER), false));
        var head = file.parts("word/header").getLast();
        var changed = file.part(head).replaceFirst("</w:p>", "<w:r><w:t>By hand</w:t></w:r></w:p>");

        assertThat(WordImport.read(file.bytes()).left()).isEmpty();
        assertThat(WordImport.read(file.with(head, changed).bytes()).left())
                .extracting(WordText.Told::key)
                .containsExactly("word.left.running");
    }

    @Test
    void ourRemarksAreNoCommentsWhenTheyComeBack() throws IOException {
        var file = WordImport.read(RemarksTest.docx(
                new Remark("first", "City", "Local law.\nIt says so."), new Remark("gone", "City", "Not needed.")));

        assertThat(file.comments()).isEmpty();
    }

    @Test
    void aRemarkInOtherWordsIsAComment() throws IOException {
        var file = Edited.of(RemarksTest.docx(new Remark("first", "City", "Local law.")))
                .replace("word/comments.xml", "Local law.", "State law.");

        assertThat(WordImport.read(file.bytes()).comments())
                .extracting(Comment::author, Comment::text, Comment::clause)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("City", "State law.", "first"));
    }

    /// A program that drops the part with our data keeps the properties.
    @Test
    void markingsAreKnownByThePropertiesAlone() throws IOException {
        var remarked = Edited.of(RemarksTest.docx(new Remark("first", "City", "Local law.")))
                .without("customXml/item1.xml");
        var tracked = file(WordChanges.Markup.TRACKED).without("customXml/item1.xml");

        assertThat(WordImport.read(remarked.bytes()).comments()).isEmpty();
        assertThat(WordImport.read(tracked.bytes()).changes()).isEmpty();
        assertThat(compare(tracked, Markdown.parse(NEWER)).proposals()).isEqualTo(List.of());
    }
}
