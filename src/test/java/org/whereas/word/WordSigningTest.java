package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands under a resolution, and blanks that stand in several places.
class WordSigningTest {

    private static final String HEAD = "---\ntitle: On trust\nkind: resolution\nnumber: 2026-14\n";
    private static final String TEXT = "---\n\nWhereas, trust is earned; and\n\nRESOLVED, that it is.\n";

    @Test
    void eachPartForSigningIsThereWhereTheFrontMatterAsksForIt() {
        var words = words("""
                adopted: 2026-06-08
                effective: 2026-07-01
                votes: [{name: Ruiz, vote: aye}, {name: Bell, vote: nay}, {name: Park, vote: aye}]
                attest: {name: Maria Gomez, title: City Clerk}
                seal: true
                approved-as-to-form: {name: Paul Stern, title: City Attorney}
                approval: {name: Dana Cole, title: Mayor, action: vetoed, date: 2026-06-12}
                certificate: {name: Maria Gomez, title: City Clerk, date: 2026-06-20}
                """);

        assertThat(words)
                .containsSubsequence(
                        "Roll call",
                        "Aye Ruiz, Park",
                        "Nay Bell",
                        "Vote: Ayes 2, Nays 1",
                        "Adopted June 8, 2026",
                        "Effective July 1, 2026",
                        "Attest:",
                        "Maria Gomez Date",
                        "City Clerk",
                        "(Seal)",
                        "Approved as to form:",
                        "Paul Stern Date",
                        "Action of the Mayor:",
                        "Vetoed June 12, 2026",
                        "Dana Cole Date",
                        "Certificate of true copy",
                        "I, Maria Gomez, City Clerk, certify that the foregoing is a true and correct copy of"
                                + " Resolution No. 2026-14, adopted on June 8, 2026, as it stands in the records of"
                                + " U.S. Conference of Mayors.",
                        "Certified June 20, 2026");
    }

    @Test
    void nothingIsThereThatTheFrontMatterDoesNotAskFor() {
        assertThat(words("")).doesNotContain("Attest:", "(Seal)", "Approved as to form:", "Certificate of true copy");
    }

    @Test
    void aMayorWhoHasNotDecidedHasBoxesToTick() {
        assertThat(words("approval: {name: Dana Cole, title: Mayor}\n")).contains("☐ Approved ☐ Vetoed");
    }

    @Test
    void aBlankInSeveralPlacesIsBoundToOne() {
        var parts = WordFile.parts(Samples.docx("""
                ---
                title: T
                fields:
                  chief.title: {label: Title of the head}
                  city.name: {label: City, value: Northfield}
                ---

                The {{chief.title}} of {{city.name}} answers. The {{chief.title}} reports.
                """));
        var bindings = parts.get("word/document.xml").getElementsByTagName("w:dataBinding");

        assertThat(bindings.getLength()).isEqualTo(3);
        for (int i : new int[] {0, 2})
            assertThat(bindings.item(i).getAttributes().getNamedItem("w:xpath").getNodeValue())
                    .isEqualTo("/f:fields[1]/f:field[1]");
        assertThat(parts.get("customXml/item2.xml")
                        .getElementsByTagName("field")
                        .item(0)
                        .getTextContent())
                .isEmpty();
        assertThat(parts.get("word/glossary/document.xml")
                        .getElementsByTagName("w:t")
                        .item(0)
                        .getTextContent())
                .isEqualTo("[Title of the head]");
    }

    @Test
    void nothingIsBoundInAFileWithChanges() {
        var text = org.whereas.text.Markdown.parse("The {{city.name}} and {{city.name}} {#a}\n");
        var parts = WordFile.parts(Redlines.tracked(text, text));

        assertThat(parts.get("word/document.xml")
                        .getElementsByTagName("w:dataBinding")
                        .getLength())
                .isZero();
    }

    @Test
    void aTableIsNamedByTheHeadsOfItsColumns() {
        var parts = WordFile.parts(Samples.docx("| Kind | Kept for |\n| - | - |\n| a | b |\n"));

        assertThat(parts.get("word/document.xml")
                        .getElementsByTagName("w:tblCaption")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("w:val")
                        .getNodeValue())
                .isEqualTo("Table: Kind, Kept for");
    }

    private static List<String> words(String more) {
        return WordFile.read(Samples.docx(HEAD + more + TEXT)).words();
    }
}
