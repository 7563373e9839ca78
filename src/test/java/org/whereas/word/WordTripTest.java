package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Publication;

/// Text to Word and back: nothing that nobody touched has changed, and what the file says is what the text says.
class WordTripTest {

    @TestFactory
    Stream<DynamicTest> everyTextComesBackAsItWent() {
        return Samples.all().entrySet().stream()
                .map(e -> dynamicTest(e.getKey(), () -> holds(Samples.docx(e.getValue(), true), e.getValue())));
    }

    /// The file proposes nothing, and every clause that it shows has its id, its words and its kind.
    static void holds(byte[] file, Document text) {
        var read = WordImport.read(file);

        assertThat(WordReturn.compare(read, text, Samples.WORDS).proposals()).isEmpty();
        assertThat(differences(text, read.document())).isEmpty();
    }

    /// What a clause says otherwise in the file than in the text, for every clause that is published.
    static List<String> differences(Document text, Document read) {
        var found = new HashMap<String, Clause>();
        Clauses.of(read).forEach(it -> found.putIfAbsent(it.id(), it));
        var different = new ArrayList<String>();
        for (var clause : Clauses.of(Publication.keepingFields(text))) {
            if (!isTold(clause)) continue;
            var back = found.get(clause.id());
            if (back == null) different.add(clause.id() + " is not there");
            else if (!said(back).equals(said(clause))) different.add(clause.id() + ": " + said(back));
            else if (!back.node().getClass().equals(clause.node().getClass()))
                different.add(clause.id() + " is a " + back.node().getClass().getSimpleName());
        }
        return different;
    }

    /// Not: clauses without an id or with one that Word shortens beyond telling, pictures, which come as their
    /// description, and headings that are the words of an item.
    private static boolean isTold(Clause clause) {
        if (clause.id().isEmpty() || !clause.id().matches("[a-z0-9-]+")) return false;
        return !Pictures.in(clause.node());
    }

    private static String said(Clause clause) {
        return clause.text().replaceAll("\\s+", " ").strip();
    }

    /// Whether a clause holds pictures.
    private static final class Pictures {

        static boolean in(org.whereas.text.Node node) {
            return node.toString().contains("Image[")
                    || node instanceof Block.Quote && node.toString().contains("Heading[");
        }
    }
}
