package org.whereas.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes real documents in: plain text, HTML and Markdown as others wrote them, out of which come documents
/// of ours.
///
/// What was recognised, what was repaired and what was left as it stood is said finding by finding. Every
/// word of a source is in a document or in a finding. A packet (a letter with its enclosures in one file)
/// becomes its documents.
///
/// ```java
/// var brought = Intake.plain("RESOLUTION NO. 7\n\nWHEREAS, figures build trust;\n\nRESOLVED, That we count.\n");
/// brought.documents().getFirst().front().string("kind"); // Optional[resolution]
/// brought.recognised().isEmpty(); // false
/// ```
public final class Intake {

    private Intake() {}

    /// What became of a source: its documents in the order in which they stood, and the findings, each list
    /// by line.
    public record Result(
            List<Document> documents, List<Finding> recognised, List<Finding> repaired, List<Finding> left) {

        public Result {
            documents = List.copyOf(documents);
            recognised = List.copyOf(recognised);
            repaired = List.copyOf(repaired);
            left = List.copyOf(left);
        }
    }

    /// A text file. Looks first whether it is Markdown after all, plain text, or plain text with some
    /// Markdown in it. One with codes in place of letters, `(cid:127)`, is a document whose text is not held.
    ///
    /// @throws TextRefused when the text is larger than 2 MB or takes too long
    public static Result plain(String text) {
        Limits.refuseTooLarge(text);
        return Limits.guarded(() -> Unlettered.of(text).orElseGet(() -> read(text)));
    }

    private static Result read(String source) {
        var log = new IntakeLog();
        var text = Unlettered.cleaned(source, log);
        var flavor = Flavor.of(text);
        if (flavor == Flavor.MARKDOWN) return MarkdownIntake.of(text, log);
        var lines = Furniture.removed(SourceLines.of(text, log), log);
        return assembled(Chunks.of(lines, log), new Words(flavor, log), Map.of(), log);
    }

    private static Result assembled(List<Chunk> chunks, Words words, Map<Integer, Integer> ranks, IntakeLog log) {
        var documents = Packet.parts(chunks, log).stream()
                .flatMap(part -> Assembly.documents(part, words, ranks, log).stream())
                .toList();
        return log.result(documents);
    }

    /// A line of a printed text of which more is known than its words.
    ///
    /// @param text a line, or a whole paragraph; empty between two paragraphs; spaces before it are its indent
    /// @param rank 0 for running text; of headings, 1 for those set largest, 2 for the next, and so on
    public record Printed(String text, int rank) {}

    /// Lines of a printed text, whose headings are known by their print.
    ///
    /// ```java
    /// var lines = List.of(new Intake.Printed("Force", 1), new Intake.Printed("Officers listen first.", 0));
    /// Intake.printed(lines).documents().size(); // 1
    /// ```
    ///
    /// @throws TextRefused when the text is larger than 2 MB or takes too long
    public static Result printed(List<Printed> lines) {
        var text = new StringBuilder();
        var ranks = new HashMap<Integer, Integer>();
        for (var i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).text().replaceAll("[\\r\\n\\f]+", " ")).append('\n');
            if (lines.get(i).rank() > 0) ranks.put(i + 1, lines.get(i).rank());
        }
        Limits.refuseTooLarge(text.toString());
        var log = new IntakeLog();
        return Limits.guarded(() -> {
            var read = Furniture.removed(SourceLines.of(text.toString(), log), log);
            return assembled(Chunks.unwrapped(read, log), new Words(Flavor.PLAIN, log), ranks, log);
        });
    }

    /// A Markdown file. One with a front matter is taken as it is; in others the title moves to the front
    /// matter.
    public static Result markdown(String text) {
        return Unlettered.of(text).orElseGet(() -> {
            var log = new IntakeLog();
            return MarkdownIntake.of(Unlettered.cleaned(text, log), log);
        });
    }

    /// An HTML page, or HTML as a word processor saves or pastes it. Navigation, scripts and what is hidden
    /// are dropped and listed.
    ///
    /// @throws TextRefused when the page is larger than 2 MB, nested deeper than 200 levels or takes too long
    public static Result html(String html) {
        Limits.refuseTooLarge(html);
        return Limits.guarded(() -> HtmlIntake.of(html));
    }

    /// Blocks as another reader found them in a file, such as a word processor's: typed numbers become lists and
    /// printed numbers, the head of a resolution goes to the front matter, and the text gets its title and kind.
    ///
    /// ```java
    /// var read = Markdown.parse("1\\) We stop.\n\n2\\) We listen.\n").blocks();
    /// var brought = Intake.blocks("Force", read).documents().getFirst();
    /// brought.blocks().size(); // 1
    /// ```
    ///
    /// @param title  the title of the file, empty where it has none
    /// @param blocks what was read; the lines of their positions are those that findings name
    /// @throws TextRefused when it takes too long
    public static Result blocks(String title, List<Block> blocks) {
        return Limits.guarded(() -> LooseBlocks.of(title, blocks));
    }
}
