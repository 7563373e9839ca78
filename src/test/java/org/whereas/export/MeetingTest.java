package org.whereas.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Words;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.Metadata;
import org.whereas.word.WordBook;

class MeetingTest {

    private static final String WHOLE = """
            number: R-2
            session: June
            committee: Budget
            sponsors: ["The Honorable Ana Diaz, Mayor of Northfield", Bo Abel]
            topics: [public-safety]
            adopted: 2026-06-02
            vote: {ayes: 7, nays: 0, abstain: 1}
            """;

    @Test
    void resolutionsStandByCommitteeThenByNumberAndThoseOfNoneLast() {
        var meeting = Meeting.of(List.of(
                text("a", "number: R-1"),
                text("b", "committee: budget\nnumber: R-10"),
                text("c", "committee: Budget\nnumber: R-9"),
                text("d", "committee: Budget"),
                text("e", "committee: Arts\nnumber: 2026-12")));

        assertThat(meeting.texts())
                .extracting(Meeting.Text::address)
                .containsExactly("o/e", "o/c", "o/b", "o/d", "o/a");
        assertThat(meeting.texts().getFirst().pinned()).isEqualTo("o/e@3");
    }

    @Test
    void whatAClerkWouldFillInIsNamed() {
        var meeting = Meeting.of(List.of(text(
                "a",
                "fields:\n  city: {label: The city, required: true}",
                "RESOLVED, that {{city}} acts.\n\n- One. {option=way choice=a}\n- Two. {option=way choice=b}\n")));

        assertThat(told(meeting))
                .containsExactlyInAnyOrder("number", "vote", "adopted", "blank The city", "choice way");
        assertThat(told(Meeting.of(List.of(text("a", WHOLE))))).isEmpty();
    }

    @Test
    void whatFailedOrWasWithdrawnLacksNoDayOfAdoption() {
        var failed = text("a", "number: 1\nvote: {ayes: 2, nays: 5}\nactions: [{date: 2026-06-02, action: failed}]");
        var withdrawn = text("b", "number: 2\nactions: [{date: 2026-06-02, action: withdrawn}]");

        assertThat(told(Meeting.of(List.of(failed, withdrawn)))).isEmpty();
    }

    @Test
    void aNumberThatTwoHaveIsNamedAtBoth() {
        var meeting = Meeting.of(List.of(text("a", WHOLE), text("b", WHOLE)));

        assertThat(told(meeting)).containsExactly("twice R-2", "twice R-2");
    }

    @Test
    void aTextThatIsSaidToBeAdoptedButNotMarkedSoIsNamed() {
        var marked = text("a", WHOLE);
        var draft = new Meeting.Candidate(marked.address(), 4, marked.title(), false, marked.text());

        assertThat(told(Meeting.of(List.of(draft)))).containsExactly("draft");
    }

    @Test
    void theIndexesAreByTermAndByLastName() {
        var matter = matter("Maria Gomez", WHOLE, WHOLE.replace("Bo Abel", "Cy Zorn"));

        assertThat(index(matter, "Index of subjects").places())
                .containsExactly(java.util.Map.entry("Public safety", List.of(0, 1)));
        assertThat(index(matter, "Index of sponsors").places().keySet())
                .containsExactly("Bo Abel", "The Honorable Ana Diaz, Mayor of Northfield", "Cy Zorn");
        assertThat(index(matter, "Index of sponsors").places().values())
                .containsExactly(List.of(0), List.of(0, 1), List.of(1));
    }

    @Test
    void theDispositionSaysTheVoteAndWhatBecameOfIt() {
        var matter = matter(
                "",
                WHOLE + "approval: {name: X, action: vetoed, date: 2026-06-05}",
                "number: 3\nactions: [{date: 2026-06-02, action: laid over}]");

        var rows = matter.stream()
                .filter(WordBook.Matter.Table.class::isInstance)
                .map(WordBook.Matter.Table.class::cast)
                .findFirst()
                .orElseThrow()
                .rows();
        assertThat(rows.get(1))
                .contains("R-2", "Budget", "7–0, 1 abstaining")
                .last()
                .asString()
                .isEqualTo("Adopted June 2, 2026; vetoed June 5, 2026");
        assertThat(rows.get(2)).endsWith("", "Laid over June 2, 2026");
        assertThat(matter).noneMatch(WordBook.Matter.Certificate.class::isInstance);
    }

    @Test
    void theClerkCertifiesOneOrMany() {
        assertThat(certificate(matter("Maria Gomez", WHOLE)))
                .isEqualTo(
                        "I, Maria Gomez, City Clerk of Northfield, certify that the foregoing resolution is a true and"
                                + " correct copy of the one acted upon at the meeting “June”, as it stands in the records.");
        assertThat(certificate(matter("Maria Gomez", WHOLE, WHOLE)))
                .contains(
                        "the foregoing 2 resolutions are true and correct copies of those acted upon at the meeting “June”, as they stand");
    }

    private static String certificate(List<WordBook.Matter> matter) {
        return ((WordBook.Matter.Certificate) matter.getLast()).words();
    }

    private static WordBook.Matter.Index index(List<WordBook.Matter> matter, String title) {
        return matter.stream()
                .filter(it -> it.title().equals(title))
                .map(WordBook.Matter.Index.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<WordBook.Matter> matter(String clerk, String... fronts) {
        var meeting = Json.createObjectBuilder()
                .add("session", "June")
                .add("organization", "Northfield")
                .add("clerk", clerk)
                .add("title", "City Clerk")
                .build();
        var all =
                Stream.of(fronts).map(it -> Metadata.of(document(it, "Text."))).toList();
        return new MeetingMatter(meeting, Words.ENGLISH).of(all);
    }

    private static List<String> told(Meeting meeting) {
        return meeting.gaps().stream()
                .map(it -> (it.what() + " " + it.name()).strip())
                .toList();
    }

    private static Meeting.Candidate text(String slug, String front) {
        return text(slug, front, "RESOLVED, that it be.");
    }

    private static Meeting.Candidate text(String slug, String front, String body) {
        return new Meeting.Candidate("o/" + slug, 3, slug, true, document(front, body));
    }

    private static Document document(String front, String body) {
        return Markdown.parse("---\ntitle: T\nkind: resolution\n" + front.strip() + "\n---\n\n" + body + "\n");
    }
}
