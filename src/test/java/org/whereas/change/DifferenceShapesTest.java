package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

/// One result with every kind of change in it, told in each of its shapes as the files beside the two texts have it.
class DifferenceShapesTest {

    private static final Path FOLDER = Path.of("src/test/resources/differences");

    private static Differences differences;

    @BeforeAll
    static void compare() throws IOException {
        differences = Differences.between(Markdown.parse(file("from.md")), Markdown.parse(file("to.md")));
    }

    @Test
    void everyKindOfChangeIsThere() {
        assertThat(differences.changes())
                .extracting(change -> change.getClass().getSimpleName())
                .contains("Kept", "Changed", "Moved", "Added", "Removed", "Split", "Joined", "Marked", "FrontChange");
    }

    @Test
    void asPlainText() throws IOException {
        assertThat(DifferencePlain.render(differences)).isEqualTo(file("txt"));
    }

    @Test
    void asHtml() throws IOException {
        assertThat(DifferenceHtml.render(differences, DifferenceHtml.Options.ENGLISH))
                .isEqualTo(file("html"));
    }

    @Test
    void asRecordsForJson() throws IOException {
        var told = DifferenceView.of(differences).changes().stream()
                .map(DifferenceView.Entry::toString)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(told).isEqualTo(file("json.txt"));
    }

    @Test
    void theyCountTheSame() {
        assertThat(differences.summary())
                .isEqualTo(DifferenceView.of(differences).summary());
    }

    private static String file(String ending) throws IOException {
        return Files.readString(FOLDER.resolve("every-kind." + ending));
    }
}
